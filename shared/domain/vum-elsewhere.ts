import * as z from "zod";
import { Instant, IsoDate } from "./fields.ts";
import { ShortlistEntry } from "./shortlist.ts";

/** How one bron answered. `refused`: it said no; `unreadable`: what it said keeps to no contract. */
export const SOURCE_OUTCOMES = ["answered", "too-late", "unreachable", "refused", "unreadable"] as const;

/** Who was asked, and what came of it. */
export const SourceOutcome = z.object({
  code: z.string(),
  name: z.string(),
  outcome: z.enum(SOURCE_OUTCOMES),
  /** People it named, and whether it had more than it may give. */
  found: z.int(),
  isLimited: z.boolean(),
});
export type SourceOutcome = z.infer<typeof SourceOutcome>;

/** Somebody of another region who could do the work, scored by our rules. Nothing of the profile itself is kept. */
export const ElsewhereEntry = ShortlistEntry.pick({
  score: true,
  low: true,
  high: true,
  components: true,
  unknown: true,
  nextQuestion: true,
}).extend({ source: z.string(), id: z.string() });
export type ElsewhereEntry = z.infer<typeof ElsewhereEntry>;

/** What other regions answered about a vacancy: beside its shortlist, never in it, and gone with the vacancy. */
export const Elsewhere = z.object({
  reference: z.string(),
  /** The requirements that were asked about. */
  requirementsVersion: z.int(),
  askedAt: Instant,
  askedBy: z.string(),
  evaluatedOn: IsoDate,
  engineVersion: z.string(),
  /** How many of those found can do the work by what is known of them. */
  eligible: z.int(),
  sources: z.array(SourceOutcome),
  entries: z.array(ElsewhereEntry),
  /** Second (epoch) after which it is no longer shown, and removed. */
  expiresAt: z.int(),
});
export type Elsewhere = z.infer<typeof Elsewhere>;

/** Answers age: people find work elsewhere too. Whoever wants them later asks again. */
const KEPT_DAYS = 14;
const DAY_SECONDS = 86_400;

/** Until when answers are kept: some days, and not beyond the day on which the vacancy closes. */
export function keptUntil(askedAt: Date, closesOn: string | undefined): number {
  const aged = Math.floor(askedAt.getTime() / 1000) + KEPT_DAYS * DAY_SECONDS;
  if (closesOn === undefined) return aged;
  return Math.min(aged, Math.floor(Date.parse(closesOn) / 1000) + DAY_SECONDS);
}
