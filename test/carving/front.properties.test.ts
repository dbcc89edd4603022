import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepareCarving } from "#shared/engine/carving/carving.ts";
import type { CarvingRequest } from "#shared/engine/carving/request.ts";
import type { CandidateFacts } from "#shared/engine/types.ts";
import { CONTEXT, pool } from "../engine/arbitraries.ts";
import { request } from "./arbitraries.ts";
import { allBundles, bruteForceFront, figuresOf } from "./brute-force.ts";
import { comparable } from "./comparable.ts";
import { indexOf } from "./index-of.ts";

const never = () => false;
const front = (asked: CarvingRequest, candidates: readonly CandidateFacts[]) =>
  prepareCarving(asked, indexOf(candidates), CONTEXT).front(never);

/** The same request and pool, told in another order. */
const shuffled = fc.tuple(request(8), pool).chain(([asked, candidates]) =>
  fc.record({
    asked: fc.constant(asked),
    candidates: fc.constant(candidates),
    otherwise: fc.shuffledSubarray(candidates, { minLength: candidates.length }),
    reordered: fc.shuffledSubarray([...asked.functions], { minLength: asked.functions.length }).map((functions) => ({
      ...asked,
      functions: functions.map((each) => ({ ...each, tasks: each.tasks.toReversed() })),
    })),
  }),
);

describe("the front", () => {
  test("is that of a brute force over all subsets, of up to 8 tasks", () => {
    fc.assert(
      fc.property(request(8), pool, (asked, candidates) => {
        const { points, isExact } = front(asked, candidates);
        expect(comparable(points)).toEqual(comparable(bruteForceFront(asked, candidates, CONTEXT)));
        expect(isExact).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  test("is that of a brute force over all subsets, of 10 to 14 tasks", () => {
    fc.assert(
      fc.property(request(14, 10), pool, (asked, candidates) => {
        const { points } = front(asked, candidates);
        expect(comparable(points)).toEqual(comparable(bruteForceFront(asked, candidates, CONTEXT)));
      }),
      { numRuns: 60 },
    );
  });

  test("and the jobs and ticks do not change when pool, functions and tasks are shuffled", () => {
    fc.assert(
      fc.property(shuffled, ({ asked, candidates, otherwise, reordered }) => {
        const one = prepareCarving(asked, indexOf(candidates), CONTEXT);
        const other = prepareCarving(reordered, indexOf(otherwise), CONTEXT);
        const { points } = one.front(never);
        expect(other.front(never).points).toEqual(points);
        expect(other.jobs(never)).toEqual(one.jobs(never));
        for (const { tasks } of points) expect(other.tick(tasks)).toEqual(one.tick(tasks));
      }),
      { numRuns: 200 },
    );
  });

  test("of a search that ran out of time has real bundles, and no bundle goes beyond what each says is the most", () => {
    fc.assert(
      fc.property(request(9), pool, fc.nat(4), (asked, candidates, looks) => {
        let looked = 0;
        const isOutOfTime = () => ++looked > looks;
        const { points, isExact } = prepareCarving(asked, indexOf(candidates), CONTEXT).front(isOutOfTime);
        const real = allBundles(asked).map((tasks) => figuresOf(asked, tasks, candidates, CONTEXT));
        for (const { atMost, ...point } of points) {
          expect(comparable([point])).toEqual(
            comparable(real.filter((each) => each.tasks.join() === point.tasks.join())),
          );
          expect(atMost === undefined).toBe(isExact);
          if (atMost === undefined) continue;
          const { euroPerWeek: euro = 0 } = point;
          for (const { hours, support, euroPerWeek = 0 } of real) {
            const isAsGood = {
              hours: hours >= point.hours,
              support: support >= point.support,
              euro: euroPerWeek >= euro,
            };
            if (isAsGood.support && isAsGood.euro) expect(hours).toBeLessThanOrEqual(atMost.hours + 1e-9);
            if (isAsGood.hours && isAsGood.euro) expect(support).toBeLessThanOrEqual(atMost.support);
            if (isAsGood.hours && isAsGood.support) {
              expect(euroPerWeek).toBeLessThanOrEqual((atMost.euroPerWeek ?? 0) + 1e-9);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
