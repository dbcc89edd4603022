import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepareCarving } from "#shared/engine/carving/carving.ts";
import { CONTEXT, pool } from "../engine/arbitraries.ts";
import { request } from "./arbitraries.ts";
import { allBundles, bruteForceJobs, figuresOf } from "./brute-force.ts";
import { comparable } from "./comparable.ts";
import { indexOf } from "./index-of.ts";

const never = () => false;
/** So few that people, too, may be short. */
const smallPool = pool.map((candidates) => candidates.slice(0, 4));

describe("several jobs at once", () => {
  test("place as many people, in as many hours, as a brute force over all divisions", () => {
    fc.assert(
      fc.property(request(7), smallPool, (asked, candidates) => {
        const { bundles, hours, isProven, atMost } = prepareCarving(asked, indexOf(candidates), CONTEXT).jobs(never);
        expect({ people: bundles.length, hours }).toEqual(bruteForceJobs(asked, candidates, CONTEXT));
        expect(isProven).toBe(true);
        expect(atMost).toEqual({ people: bundles.length, hours });
      }),
      { numRuns: 400 },
    );
  });

  test("are bundles of the request with their own figures, and share no task", () => {
    fc.assert(
      fc.property(request(8), pool, (asked, candidates) => {
        const { bundles, hours } = prepareCarving(asked, indexOf(candidates), CONTEXT).jobs(never);
        const valid = allBundles(asked).map((tasks) => figuresOf(asked, tasks, candidates, CONTEXT));
        const found = bundles.map(({ tasks }) => valid.filter((each) => each.tasks.join() === tasks.join()));
        expect(comparable(bundles)).toEqual(comparable(found.flat()));
        const tasks = bundles.flatMap((bundle) => bundle.tasks);
        expect(new Set(tasks).size).toBe(tasks.length);
        expect(bundles.reduce((sum, bundle) => sum + bundle.hours, 0)).toBeCloseTo(hours, 9);
      }),
      { numRuns: 200 },
    );
  });

  test("never go beyond what is said to be the most when there was no time", () => {
    fc.assert(
      fc.property(request(7), smallPool, fc.nat(3), (asked, candidates, looks) => {
        let looked = 0;
        const isOutOfTime = () => ++looked > looks;
        const { bundles, hours, atMost } = prepareCarving(asked, indexOf(candidates), CONTEXT).jobs(isOutOfTime);
        const best = bruteForceJobs(asked, candidates, CONTEXT);
        expect(bundles.length).toBeLessThanOrEqual(best.people);
        expect(best.people).toBeLessThanOrEqual(atMost.people);
        if (best.people === atMost.people) expect(best.hours).toBeLessThanOrEqual(atMost.hours);
        if (bundles.length === best.people) expect(hours).toBeLessThanOrEqual(best.hours);
      }),
      { numRuns: 200 },
    );
  });
});
