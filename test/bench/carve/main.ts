import { bundleRequirements } from "#shared/engine/carving/bundle-requirements.ts";
import { prepareCarving } from "#shared/engine/carving/carving.ts";
import { matcher } from "#shared/engine/evaluate.ts";
import type { CandidateFacts } from "#shared/engine/types.ts";
import { context, people } from "../match/data.ts";
import { machine, percentile, table } from "../measure.ts";
import { bruteForceFront } from "./brute-force.ts";
import { type Flavour, measuredRequest } from "./requests.ts";

const REQUESTS = 12;
const ROUNDS = 3;
const never = () => false;
const ms = (value: number) => `${value.toPrecision(3)} ms`;
const MEGABYTE = 1e6;
const SAMPLED_SUBSETS = 50;

/** Milliseconds of each run over the requests, all rounds but the first: that one warms up. */
function times(run: (seed: number) => void): number[] {
  const found: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (let seed = 0; seed < REQUESTS; seed += 1) {
      const start = performance.now();
      run(seed);
      if (round > 0) found.push(performance.now() - start);
    }
  }
  return found;
}

/** From candidates and request to the whole front: nothing is prepared beforehand. */
const frontTimes = (pool: readonly CandidateFacts[], tasks: number, flavour: Flavour): number[] =>
  times((seed) => {
    const { isExact } = prepareCarving(measuredRequest(flavour, seed, tasks), pool, context).front(never);
    if (!isExact) throw new Error("not exact");
  });

const jobTimes = (pool: readonly CandidateFacts[]): number[] =>
  times((seed) => {
    const { isProven } = prepareCarving(measuredRequest("likeReal", seed, 24, 3), pool, context).jobs(never);
    if (!isProven) throw new Error("not proven");
  });

function tickTimes(pool: readonly CandidateFacts[]): number[] {
  const prepared = Array.from({ length: REQUESTS }, (_, seed) => {
    const request = measuredRequest("likeReal", seed, 40);
    const tasks = request.functions.flatMap((each) => each.tasks.map(({ id }) => id)).slice(0, 12);
    return { carving: prepareCarving(request, pool, context), tasks };
  });
  return times((seed) => prepared[seed]?.carving.tick(prepared[seed].tasks));
}

/** How many times as long a brute force takes for the same answers, request by request. */
function againstBruteForce(pool: readonly CandidateFacts[]): number[] {
  return [0, 1, 2].map((seed) => {
    const request = measuredRequest("likeReal", seed, 20);
    const start = performance.now();
    const expected = bruteForceFront(request, pool, context);
    const bruteForce = performance.now() - start;
    const runs = Array.from({ length: 10 }, () => {
      const begin = performance.now();
      const { points } = prepareCarving(request, pool, context).front(never);
      const key = (each: { hours: number; support: number; euroPerWeek?: number | undefined }) =>
        `${each.hours} ${each.support} ${each.euroPerWeek?.toFixed(4)}`;
      const elapsed = performance.now() - begin;
      if (points.map(key).sort().join() !== expected.map(key).sort().join()) throw new Error("other answers");
      return elapsed;
    });
    return bruteForce / percentile(runs, 0.5);
  });
}

/**
 * The same against a brute force that asks the reference engine about every candidate, for every subset: timed on a
 * sample of subsets and multiplied, since all of them would take days. Its answers are those of the tests.
 */
function againstReference(pool: readonly CandidateFacts[]): number {
  const request = measuredRequest("likeReal", 0, 20);
  const tasks = request.functions.flatMap((each) => each.tasks).filter(({ carvable }) => carvable);
  const start = performance.now();
  for (let sample = 0; sample < SAMPLED_SUBSETS; sample += 1) {
    const bundle = tasks.filter((_, at) => (Math.imul(sample + 1, 0x9e3779b1) >>> at) & 1);
    const { evaluate } = matcher(bundleRequirements(request, bundle), context);
    for (const candidate of pool) evaluate(candidate);
  }
  const perSubset = (performance.now() - start) / SAMPLED_SUBSETS;
  const ours = Array.from({ length: 10 }, () => {
    const begin = performance.now();
    prepareCarving(request, pool, context).front(never);
    return performance.now() - begin;
  });
  return (perSubset * 2 ** tasks.length) / percentile(ours, 0.5);
}

/** `npm run bench:carve`: the jobcarving engine on this machine, over invented people and requests. */
function main(): void {
  console.log(`${machine()}\n`);
  const large = [...people(20_000)];
  const small = large.slice(0, 4_000);
  const before = process.resourceUsage().maxRSS * 1024;
  const rows: string[][] = [];
  const measured = (what: string, found: readonly number[], must: string, aim: string) =>
    rows.push([what, ms(percentile(found, 0.5)), ms(Math.max(...found)), must, aim]);

  measured("one job, 40 tasks, 20,000 candidates", frontTimes(large, 40, "likeReal"), "2 s", "200 ms");
  measured("the same, tasks with random needs", frontTimes(large, 40, "random"), "", "");
  measured("one job, 24 tasks, 4,000 candidates", frontTimes(small, 24, "likeReal"), "100 ms", "10 ms");
  measured("three disjoint jobs, 24 tasks, 4,000 candidates", jobTimes(small), "5 s", "500 ms");
  measured("recompute on a tick, 20,000 candidates", tickTimes(large), "20 ms", "2 ms");
  const memory = (process.resourceUsage().maxRSS * 1024 - before) / MEGABYTE;
  const ratios = againstBruteForce(small);
  const timesAsFast = (ratio: number) => `${Math.round(ratio).toLocaleString("en-GB")}×`;
  rows.push([
    "against a brute force on bit masks, 20 tasks, same answers",
    timesAsFast(percentile(ratios, 0.5)),
    timesAsFast(Math.min(...ratios)),
    "1,000×",
    "10,000×",
  ]);
  rows.push([
    "against a brute force on the reference engine, sampled",
    timesAsFast(againstReference(small)),
    "",
    "1,000×",
    "10,000×",
  ]);
  rows.push(["memory above that of the pool", `${Math.round(memory)} MB`, "", "200 MB", "50 MB"]);
  console.log(table(["", "median", "worst", "must", "aim"], rows));
}

main();
