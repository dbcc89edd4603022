import { matcher } from "../evaluate.ts";
import { ENGINE_V1 } from "../tables.ts";
import type { Criterion, Evaluation, MatchingContext, Requirements } from "../types.ts";
import { Almost } from "./almost.ts";
import { type Asked, ask } from "./asked.ts";
import type { Columns } from "./columns.ts";
import { NO_PLACE } from "./dictionaries.ts";
import { Entrance } from "./entrance.ts";
import { factsAt } from "./facts-at.ts";
import { COUNTED } from "./failures.ts";
import { filterTables, ROWS_AT_ONCE } from "./filter.ts";
import { filterFor, type Kernel } from "./kernel.ts";
import type { PackedPool } from "./pool.ts";
import { type Run, runsOf } from "./runs.ts";
import { Scorer } from "./scorer.ts";
import { emptySheet, type Sheet, talliesOf } from "./sheet.ts";
import type { Tally } from "./tally.ts";
import { Top } from "./top.ts";
import { unlockNeeds } from "./unlock-needs.ts";

/**
 * What one shard of a pool has to say about a vacancy: enough to make an exact ranking with the parts of other shards
 * over other people. Plain data, so that it can be sent.
 */
export type RankingPart = {
  engineVersion: string;
  eligible: number;
  excluded: Partial<Record<Criterion, number>>;
  entries: { evaluation: Evaluation; assessedAt: string }[];
  tallies: Tally[];
};

/** For tests and measurements. Without unlocks those are left out, and the rest is the same. */
export type RankOptions = { kernel?: Kernel; withUnlocks?: boolean };

/** Until floors are set all rows are looked at, so the first scan takes few; each takes twice as many as the one before. */
const FIRST_ROWS = 512;

type Counts = { eligible: number; excluded: Partial<Record<Criterion, number>> };

/** The best `limit` of a pool, who is excluded by what, and who almost entered. Exact; one pass. */
export function rankPart(
  requirements: Requirements,
  pool: Pick<PackedPool, "parts">,
  context: MatchingContext,
  limit: number = ENGINE_V1.shortlist.limit,
  { kernel = "auto", withUnlocks = true }: RankOptions = {},
): RankingPart {
  const asked = ask(requirements, context);
  const sheet = withUnlocks ? emptySheet(asked) : undefined;
  const top = new Top(limit);
  const counts: Counts = { eligible: 0, excluded: {} };
  for (const columns of pool.parts) goThrough(columns, asked, top, sheet, counts, kernel);

  // The rows shown are explained by the reference engine itself.
  const { evaluate } = matcher(requirements, context);
  const entries = top.best().map(({ columns, row }) => {
    const facts = factsAt(columns, row);
    return { evaluation: evaluate(facts), assessedAt: facts.assessedAt };
  });
  return { engineVersion: ENGINE_V1.version, ...counts, entries, tallies: sheet ? talliesOf(sheet, asked) : [] };
}

function goThrough(
  columns: Columns,
  asked: Asked,
  top: Top,
  sheet: Sheet | undefined,
  counts: Counts,
  kernel: Kernel,
): void {
  const scorer = new Scorer(asked, columns);
  const runs = nearestFirst(columns, asked);
  const unlocking = sheet && unlockNeeds(asked, columns, sheet, runs.at(-1)?.km ?? 0);
  const wish = { ...scorer.wish, rules: unlocking?.rules };
  const filter = filterFor(asked, columns, filterTables(asked, columns), wish, kernel);
  const entrance = new Entrance(columns, scorer, top);
  const almost = unlocking && new Almost(filter, scorer, unlocking);
  let atOnce = FIRST_ROWS;
  for (const { from, to, km } of runs) {
    scorer.at(km);
    for (let start = from, end = 0; start < to; start = end) {
      end = Math.min(to, start + atOnce);
      atOnce = Math.min(2 * atOnce, ROWS_AT_ONCE);
      filter.scan(start, end, km, entrance.wanted(), scorer.most);
      counts.eligible += filter.eligibleRows;
      entrance.take(filter.eligible, filter.listedRows, km);
      almost?.take(km);
    }
  }
  entrance.finish();
  almost?.finish();
  countExcluded(columns, asked, filter.failed(), counts.excluded);
}

type Distant = Run & { km: number | undefined };

/** The runs by distance, those at an unknown distance first: whoever is near sets a high floor for the rest. */
function nearestFirst(columns: Columns, { kmToWork }: Asked): Distant[] {
  const runs = Array.from(runsOf(columns), (run) => ({
    ...run,
    km: run.place === NO_PLACE ? undefined : kmToWork(run.place),
  }));
  return runs.sort((a, b) => (a.km ?? -1) - (b.km ?? -1));
}

/** Adds what this segment excludes. Erased rows fail hours and availability, and nothing else: they are taken off. */
function countExcluded(columns: Columns, asked: Asked, failed: readonly number[], excluded: Counts["excluded"]): void {
  const add = (criterion: Criterion, count: number): void => {
    if (count > 0) excluded[criterion] = (excluded[criterion] ?? 0) + count;
  };
  for (const { criterion, position } of asked.bits) add(criterion, columns.bitCounts[position] ?? 0);
  for (const [at, { criterion }] of COUNTED.entries()) {
    const isOfErased = criterion === "hours" || criterion === "availability";
    add(criterion, (failed[at] ?? 0) - (isOfErased ? columns.erased : 0));
  }
}
