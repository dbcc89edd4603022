import type { Region } from "#shared/domain/region.ts";
import type { DeskWork, WorkKind } from "./desk-work.ts";
import { WORK_KINDS } from "./desk-work.ts";
import type { Urgency } from "./next-step.ts";

export const URGENCY_WORDS: Readonly<Record<Urgency, string>> = {
  late: "Te laat",
  today: "Vandaag",
  soon: "Binnenkort",
  waiting: "Wacht op anderen",
};

export const KIND_WORDS: Readonly<Record<WorkKind, string>> = { vacature: "Vacatures", jobcarving: "Jobcarving" };

/** Value of `wie` for everybody's work; without `wie` it is the visitor's own. */
export const EVERYBODY = "alle";

/** What of the desk's list is shown. What is absent is not narrowed. */
export type Filters = {
  /** Id of whose work it is. */
  owner?: string | undefined;
  kind?: WorkKind | undefined;
  urgency?: Urgency | undefined;
  /** Code of the agency that is waited for. */
  agency?: string | undefined;
};

type Query = (name: string) => string | undefined;

const oneOf = <Known extends string>(known: readonly Known[], value: string | undefined): Known | undefined =>
  known.find((one) => one === value);

/** Reads the address of the inbox; what is not known there narrows nothing. */
export function readFilters(query: Query, region: Region, visitor: string): Filters {
  const who = query("wie");
  return {
    owner:
      who === undefined || who === ""
        ? visitor
        : oneOf(
            region.staff.map(({ id }) => id),
            who,
          ),
    kind: oneOf(WORK_KINDS, query("soort")),
    urgency: oneOf(Object.keys(URGENCY_WORDS) as Urgency[], query("wanneer")),
    agency: oneOf(
      region.partners.map(({ code }) => code),
      query("uitvoerder"),
    ),
  };
}

/** The part of the desk's work that these filters leave. */
export const filtered = (rows: readonly DeskWork[], { owner, kind, urgency, agency }: Filters): DeskWork[] =>
  rows.filter(
    (row) =>
      (owner === undefined || row.accountManager === owner) &&
      (kind === undefined || row.kind === kind) &&
      (urgency === undefined || row.next.urgency === urgency) &&
      (agency === undefined || row.next.agency === agency),
  );

/** The filters as they stand in an address: `?wie=alle&soort=vacature`. */
export function queryOf({ owner, kind, urgency, agency }: Filters, visitor: string, more: Record<string, string> = {}) {
  const pairs: [string, string | undefined][] = [
    ["wie", owner === undefined ? EVERYBODY : owner === visitor ? undefined : owner],
    ["soort", kind],
    ["wanneer", urgency],
    ["uitvoerder", agency],
    ...Object.entries(more),
  ];
  const query = new URLSearchParams(
    pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]])),
  );
  return query.size === 0 ? "" : `?${query}`;
}
