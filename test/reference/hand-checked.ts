import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readCsv } from "#infra/local/imports/csv.ts";
import { CONDITIONS } from "#shared/engine/types.ts";
import { estimateTask } from "#shared/reference/estimate-task.ts";

/** What was judged of a statement: the twelve demands, and both levels. */
const JUDGED = [...CONDITIONS, "education", "language"] as const;
export type Judged = (typeof JUDGED)[number];

/** Beside each other: what a reader judged of a statement, and what the rule estimates. */
export type Pair = { about: Judged; read: number; estimated: number };

/**
 * The judgements of `hand-checked-tasks.csv`: statements of O*NET (CC BY 4.0), drawn from the core tasks of the
 * occupations that we have unit groups for, each read and judged without the rule at hand. On the `first` sample the rule
 * was improved; the `second` was judged before the rule saw it, and never used for anything but the figures.
 */
export function handChecked(sample: "first" | "second"): Pair[] {
  const file = resolve(import.meta.dirname, "hand-checked-tasks.csv");
  const rows = readCsv(readFileSync(file, "utf8"), ["sample", "statement", "occupation", "jobZone", ...JUDGED]);
  return rows
    .filter(({ fields }) => fields.sample === sample)
    .flatMap(({ fields }) => {
      const { statement = "", occupation = "", jobZone } = fields;
      const estimate = estimateTask({ statement, occupation, jobZone: jobZone ? Number(jobZone) : undefined });
      const { demands, education, language } = estimate;
      const estimates: Record<Judged, number> = { ...demands, education, language };
      return JUDGED.map((about) => ({ about, read: Number(fields[about]), estimated: estimates[about] }));
    });
}

/** The same, with the median of what was read about a condition in place of the estimate: what knowing nothing gives. */
export function byMedian(pairs: readonly Pair[]): Pair[] {
  const medians = new Map(
    [...Map.groupBy(pairs, ({ about }) => about)].map(([about, same]) => {
      const sorted = same.map(({ read }) => read).toSorted((one, other) => one - other);
      return [about, sorted[Math.floor(sorted.length / 2)] ?? 0];
    }),
  );
  return pairs.map((pair) => ({ ...pair, estimated: medians.get(pair.about) ?? 0 }));
}

/** Percentages of pairs that are equal, and that differ by one at most. */
export function agreement(pairs: readonly Pair[]): { equal: number; near: number } {
  const percent = (most: number) =>
    Math.round((100 * pairs.filter(({ read, estimated }) => Math.abs(read - estimated) <= most).length) / pairs.length);
  return { equal: percent(0), near: percent(1) };
}
