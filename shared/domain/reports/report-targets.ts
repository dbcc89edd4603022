import type { ReportStep, WaitedStep } from "./report-facts.ts";

/** What may have a target: the median of a wait in working days, and how many in a hundred placements last. */
export type Measure = WaitedStep | "lasting-13w" | "lasting-26w";

/** What the region aims at, and a figure from elsewhere or before to hold beside it. */
export type ReportTarget = { target?: number; comparison?: { name: string; value: number } };
export type ReportTargets = Readonly<Partial<Record<Measure, ReportTarget>>>;

/** Placements of which it became known in the period whether they lasted so many weeks, and how many did. */
export type Lasting = { known: number; lasted: number; percent: number | undefined };

export function lastingOf(counts: Readonly<Partial<Record<ReportStep, number>>>, weeks: 13 | 26): Lasting {
  const count = (step: ReportStep) => counts[step] ?? 0;
  const lasted = count(weeks === 13 ? "confirmed-13w" : "confirmed-26w");
  const ended = count("ended-before-13w") + (weeks === 13 ? 0 : count("ended-before-26w"));
  const known = lasted + ended;
  return { known, lasted, percent: known === 0 ? undefined : Math.round((100 * lasted) / known) };
}
