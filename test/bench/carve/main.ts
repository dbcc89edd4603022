import { bundleRequirements } from "#shared/engine/carving/bundle-requirements.ts";
import { type FrontPoint, prepareCarving } from "#shared/engine/carving/carving.ts";
import { PeopleIndex } from "#shared/engine/carving/people-index.ts";
import type { CarvingRequest } from "#shared/engine/carving/request.ts";
import { type PackedPool, packPool } from "#shared/engine/columnar/pool.ts";
import { matcher } from "#shared/engine/evaluate.ts";
import type { CandidateFacts } from "#shared/engine/types.ts";
import { context, people } from "../match/data.ts";
import { machine, percentile, table } from "../measure.ts";
import { bruteForce } from "./brute-force.ts";
import { type Flavour, measuredRequest } from "./requests.ts";

const REQUESTS = 12;
const ROUNDS = 3;
const RUNS = 10;
const RUNS_UNTIL_WARM = 300;
const never = () => false;
const ms = (value: number) => `${value.toPrecision(3)} ms`;
const median = (samples: readonly number[]) => percentile(samples, 0.5);
const MEGABYTE = 1e6;
const SAMPLED_SUBSETS = 50;

/** Milliseconds that `work` takes, after `prepare`, which is not counted. */
function took<Prepared>(prepare: () => Prepared, work: (prepared: Prepared) => void): number {
  const prepared = prepare();
  const start = performance.now();
  work(prepared);
  return performance.now() - start;
}

/**
 * Milliseconds of the processor that `work` takes. A run of seconds waits for its turn on a busy machine, the median of runs
 * of a millisecond does not: brute forces are timed by this, what they are held against by the clock on the wall.
 */
function processorTook(work: () => void): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

/** Of each run over the requests, all rounds but the first: that one warms up. */
function times(run: (seed: number) => number): number[] {
  const found: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (let seed = 0; seed < REQUESTS; seed += 1) {
      const elapsed = run(seed);
      if (round > 0) found.push(elapsed);
    }
  }
  return found;
}

/**
 * Where a measurement begins. `columns`: at the pool as it lies in memory, with nothing prepared. `index`: with an index of
 * the pool that was just made and not asked anything, as the first request after a change of the pool leaves it to the
 * others.
 */
type From = "columns" | "index";

const timesOn = (
  pool: PackedPool,
  from: From,
  requestOf: (seed: number) => CarvingRequest,
  work: (request: CarvingRequest, index: PeopleIndex) => void,
): number[] =>
  times((seed) => {
    const request = requestOf(seed);
    return from === "index"
      ? took(
          () => new PeopleIndex(pool.parts),
          (index) => work(request, index),
        )
      : took(
          () => pool,
          ({ parts }) => work(request, new PeopleIndex(parts)),
        );
  });

const frontTimes = (pool: PackedPool, from: From, tasks: number, flavour: Flavour): number[] =>
  timesOn(
    pool,
    from,
    (seed) => measuredRequest(flavour, seed, tasks),
    (request, index) => {
      if (!prepareCarving(request, index, context).front(never).isExact) throw new Error("not exact");
    },
  );

const jobTimes = (pool: PackedPool, from: From): number[] =>
  timesOn(
    pool,
    from,
    (seed) => measuredRequest("likeReal", seed, 24, 3),
    (request, index) => {
      if (!prepareCarving(request, index, context).jobs(never).isProven) throw new Error("not proven");
    },
  );

const indexTimes = (pool: PackedPool): number[] =>
  times(() =>
    took(
      () => pool,
      ({ parts }) => new PeopleIndex(parts),
    ),
  );

function tickTimes(pool: PackedPool): number[] {
  const index = new PeopleIndex(pool.parts);
  const prepared = Array.from({ length: REQUESTS }, (_, seed) => {
    const request = measuredRequest("likeReal", seed, 40);
    const tasks = request.functions.flatMap((each) => each.tasks.map(({ id }) => id)).slice(0, 12);
    return { carving: prepareCarving(request, index, context), tasks };
  });
  return times((seed) =>
    took(
      () => prepared[seed],
      (each) => each?.carving.tick(each.tasks),
    ),
  );
}

const key = (each: { hours: number; support: number; euroPerWeek?: number | undefined }) =>
  `${each.hours} ${each.support} ${each.euroPerWeek?.toFixed(4)}`;

/** Milliseconds of one request: a brute force that was given all it needs to know of people, and the engine. */
type Duel = { bruteForce: number; index: number; columns: number; warm: number };

/**
 * Request by request, the same answers. The runs that count come right after the brute force, which leaves the processor's
 * caches to itself; `warm` are those of an engine that has been busy with the request for a while.
 */
function againstBruteForce(candidates: readonly CandidateFacts[], pool: PackedPool): Duel[] {
  return [0, 1, 2].map((seed) => {
    const request = measuredRequest("likeReal", seed, 20);
    let expected = "";
    const { front } = bruteForce(request, candidates, context);
    const byBruteForce = processorTook(() => {
      expected = front().map(key).sort().join();
    });
    const run = (from: From): number => {
      let points: readonly FrontPoint[] = [];
      const elapsed = took(
        () => (from === "index" ? new PeopleIndex(pool.parts) : undefined),
        (made) => {
          const index = made ?? new PeopleIndex(pool.parts);
          points = prepareCarving(request, index, context).front(never).points;
        },
      );
      if (points.map(key).sort().join() !== expected) throw new Error("other answers");
      return elapsed;
    };
    const runs = (from: From, count: number) => Array.from({ length: count }, () => run(from));
    const index = median(runs("index", RUNS));
    const columns = median(runs("columns", RUNS));
    return { bruteForce: byBruteForce, index, columns, warm: median(runs("index", RUNS_UNTIL_WARM).slice(-RUNS)) };
  });
}

/**
 * The same against a brute force that asks the reference engine about every candidate, for every subset: timed on a
 * sample of subsets and multiplied, since all of them would take days. Its answers are those of the tests.
 */
function againstReference(candidates: readonly CandidateFacts[], ours: number): number {
  const request = measuredRequest("likeReal", 0, 20);
  const tasks = request.functions.flatMap((each) => each.tasks).filter(({ carvable }) => carvable);
  const sampled = processorTook(() => {
    for (let sample = 0; sample < SAMPLED_SUBSETS; sample += 1) {
      const bundle = tasks.filter((_, at) => (Math.imul(sample + 1, 0x9e3779b1) >>> at) & 1);
      const { evaluate } = matcher(bundleRequirements(request, bundle), context);
      for (const candidate of candidates) evaluate(candidate);
    }
  });
  return ((sampled / SAMPLED_SUBSETS) * 2 ** tasks.length) / ours;
}

const timesAsFast = (ratio: number) => `${Math.round(ratio).toLocaleString("en-GB")}×`;

/** `npm run bench:carve`: the jobcarving engine on this machine, over invented people and requests. */
function main(): void {
  console.log(`${machine()}\n`);
  const candidates = [...people(20_000)];
  const before = process.resourceUsage().maxRSS * 1024;
  const large = packPool(candidates);
  const small = packPool(candidates.slice(0, 4_000));
  const rows: string[][] = [];
  const measured = (what: string, found: readonly number[], must: string, aim: string) =>
    rows.push([what, ms(median(found)), ms(Math.max(...found)), must, aim]);

  measured("one job, 40 tasks, 20,000 candidates", frontTimes(large, "columns", 40, "likeReal"), "2 s", "200 ms");
  measured("the same, the pool known", frontTimes(large, "index", 40, "likeReal"), "", "");
  measured("tasks with random needs, the pool known", frontTimes(large, "index", 40, "random"), "", "");
  measured("one job, 24 tasks, 4,000 candidates", frontTimes(small, "columns", 24, "likeReal"), "100 ms", "10 ms");
  measured("the same, the pool known", frontTimes(small, "index", 24, "likeReal"), "", "");
  measured("three disjoint jobs, 24 tasks, 4,000 candidates", jobTimes(small, "columns"), "5 s", "500 ms");
  measured("recompute on a tick, 20,000 candidates", tickTimes(large), "20 ms", "2 ms");
  measured("an index of 4,000 candidates", indexTimes(small), "", "");
  measured("an index of 20,000 candidates", indexTimes(large), "", "");
  const memory = (process.resourceUsage().maxRSS * 1024 - before) / MEGABYTE;

  const duels = againstBruteForce(candidates.slice(0, 4_000), small);
  const ratios = (from: From) => duels.map((duel) => duel.bruteForce / duel[from]);
  const against = (what: string, found: readonly number[], must: string, aim: string) =>
    rows.push([what, timesAsFast(median(found)), timesAsFast(Math.min(...found)), must, aim]);
  const bitMasks = "against a brute force on bit masks, 20 tasks, same answers";
  against(`${bitMasks}, both know the pool`, ratios("index"), "1,000×", "10,000×");
  against("the same, with nothing prepared for the engine", ratios("columns"), "", "");
  const reference = againstReference(candidates.slice(0, 4_000), duels[0]?.columns ?? Number.NaN);
  rows.push([
    "against a brute force on the reference engine, sampled",
    timesAsFast(reference),
    ...["", "1,000×", "10,000×"],
  ]);
  rows.push(["memory, the pool in columns and its index included", `${Math.round(memory)} MB`, "", "200 MB", "50 MB"]);
  console.log(table(["", "median", "worst", "must", "aim"], rows));

  console.log("\nThe requests of 20 tasks, one by one:\n");
  const cells = ({ bruteForce: force, index, columns, warm }: Duel) => [force, index, warm, columns].map(ms);
  console.log(table(["brute force", "pool known", "the same, warm", "nothing prepared"], duels.map(cells)));
}

main();
