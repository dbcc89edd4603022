import * as z from "zod";
import { dayOf } from "./dates.ts";
import { AGENCY_REASON_CODES } from "./reasons.ts";

/** An assignment as it counts: to whom it went and, when that was not the advice, what was, why, and by whose decision. */
const Counted = z.object({
  agency: z.string(),
  differed: z.object({ advised: z.string(), reason: z.enum(AGENCY_REASON_CODES), by: z.string() }).optional(),
});
export type Counted = z.infer<typeof Counted>;

/**
 * How the assignments of one municipality and calendar year were divided: as many lines as there are ways in which they
 * were, so that it stays small. `making` are assignments that were counted and may not be stored yet.
 */
export const Tally = z.object({
  id: z.string(),
  version: z.int(),
  lines: z.array(Counted.extend({ count: z.int().positive() })),
  making: z.array(z.string()),
});
export type Tally = z.infer<typeof Tally>;

/** Id of the tally of a municipality and year; people for whom no municipality is responsible have one of their own. */
export const tallyId = (municipality: string | undefined, year: number): string => `${municipality ?? "none"}/${year}`;

/** The calendar year in which an instant counts, in Dutch time. */
export const yearOf = (instant: string): number => Number(dayOf(new Date(instant)).slice(0, 4));

export const emptyTally = (id: string): Tally => ({ id, version: 0, lines: [], making: [] });

const isSame = (a: Counted, b: Counted): boolean =>
  a.agency === b.agency &&
  a.differed?.advised === b.differed?.advised &&
  a.differed?.reason === b.differed?.reason &&
  a.differed?.by === b.differed?.by;

/** The tally one version on, with an assignment more that is being made. */
export function withAssignment(tally: Tally, assignmentId: string, counted: Counted): Tally {
  const isKnown = tally.lines.some((line) => isSame(line, counted));
  const lines = isKnown
    ? tally.lines.map((line) => (isSame(line, counted) ? { ...line, count: line.count + 1 } : line))
    : [...tally.lines, { ...counted, count: 1 }];
  return { ...tally, version: tally.version + 1, lines, making: [...tally.making, assignmentId] };
}

/** The tally one version on, once an assignment that was being made is stored. */
export const withMade = (tally: Tally, assignmentId: string): Tally => ({
  ...tally,
  version: tally.version + 1,
  making: tally.making.filter((id) => id !== assignmentId),
});

const sum = (lines: Tally["lines"]): number => lines.reduce((total, { count }) => total + count, 0);

/** Assignments of a tally: all of them, or those of one agency. */
export const assignmentsIn = ({ lines }: Tally, agency?: string): number =>
  sum(agency === undefined ? lines : lines.filter((line) => line.agency === agency));
