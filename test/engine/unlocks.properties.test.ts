import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#shared/engine/calendar.ts";
import { askedConditions } from "#shared/engine/criteria.ts";
import { evaluate } from "#shared/engine/evaluate.ts";
import { rank } from "#shared/engine/rank.ts";
import type { CandidateFacts, Criterion, Requirements, Unlock } from "#shared/engine/types.ts";
import { CONTEXT, candidate, requirements } from "./arbitraries.ts";
import { entrants, type Relaxed } from "./brute-force.ts";
import { aCandidate } from "./builders.ts";

/** People who mostly fit, apart from a few facts: so that many are excluded by exactly one criterion. */
const nearlyFitting: fc.Arbitrary<CandidateFacts[]> = fc
  .array(
    fc.tuple(
      candidate,
      fc.subarray(["hours", "capacity", "licences", "certificates", "dayparts", "education"] as const),
    ),
    { minLength: 4, maxLength: 16 },
  )
  .map((drawn) =>
    drawn.map(([facts, unknown], at) => ({
      ...aCandidate({ ...facts, distanceToWork: "none", banenafspraak: "unknown", beschutWerk: "unknown" }),
      ...Object.fromEntries(
        unknown.map((field) => [field, field === "hours" || field === "capacity" ? {} : undefined]),
      ),
      id: `c-${at}`,
    })),
  );

const unlocksOf = (asked: Requirements, pool: readonly CandidateFacts[]) => rank(asked, pool, CONTEXT, 0).unlocks;

const range = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, at) => from + at * step);

/** Every relaxation by degrees that an employer might try, mildest first. */
function everyDegree(asked: Requirements): readonly (readonly Relaxed[])[] {
  const down = (criterion: Criterion, from: number, to: number, step = 1): Relaxed[] =>
    range(to, from - step, step)
      .toReversed()
      .map((relaxTo) => ({ criterion, relaxTo }));
  const { education, language, hoursPerWeek } = asked;
  return [
    range(1, 30).map((week): Relaxed => ({ criterion: "availability", relaxTo: addDays(asked.startDate, 7 * week) })),
    down("hours", hoursPerWeek.min, 0, 0.5),
    range(hoursPerWeek.max + 0.5, 60, 0.5).map((relaxTo): Relaxed => ({ criterion: "hours", relaxTo })),
    range(5, 80, 5).map((relaxTo): Relaxed => ({ criterion: "travel", relaxTo })),
    education?.hard ? down("education", education.level, 1) : [],
    language?.hard ? down("language", language.level, 1) : [],
    ...askedConditions(asked).map(({ condition, demand }) => down(`demand:${condition}`, demand, 0)),
  ];
}

const isSame = (one: Relaxed, other: Relaxed) => one.criterion === other.criterion && one.relaxTo === other.relaxTo;

describe("unlocks agree with really relaxing the requirement and evaluating again", () => {
  test("in count, and in the best ten scores under the unchanged vacancy", () => {
    let seen = 0;
    fc.assert(
      fc.property(requirements, nearlyFitting, (asked, pool) => {
        for (const unlock of unlocksOf(asked, pool)) {
          const scores = entrants(asked, pool, CONTEXT, unlock).map((facts) => evaluate(asked, facts, CONTEXT).score);
          expect(unlock.count).toBe(scores.length);
          expect(unlock.best).toEqual(scores.sort((a, b) => b - a).slice(0, 10));
          seen += 1;
        }
      }),
      { numRuns: 300 },
    );
    // The property would be empty if nobody were ever excluded by one criterion alone.
    expect(seen).toBeGreaterThan(300);
  });

  test("degrees are the mildest at which the count rises, up to five of them", () => {
    fc.assert(
      fc.property(requirements, nearlyFitting, (asked, pool) => {
        const unlocks = unlocksOf(asked, pool);
        for (const degrees of everyDegree(asked)) {
          let entered = 0;
          const rises: Pick<Unlock, "relaxTo" | "count">[] = [];
          for (const { criterion, relaxTo } of degrees) {
            const count = entrants(asked, pool, CONTEXT, { criterion, relaxTo }).length;
            if (count > entered) rises.push({ relaxTo, count });
            entered = count;
          }
          const reported = unlocks
            .filter((unlock) => degrees.some((degree) => isSame(degree, unlock)))
            .map(({ relaxTo, count }) => ({ relaxTo, count }));
          expect(reported).toEqual(rises.slice(0, 5));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("of a list every single item that matters is reported, and all together when that matters more", () => {
    fc.assert(
      fc.property(requirements, nearlyFitting, (asked, pool) => {
        const unlocks = unlocksOf(asked, pool);
        const lists: [Criterion, readonly string[]][] = [
          ["schedule", asked.schedule?.required ?? []],
          ["licence", asked.licences ?? []],
          ["certificate", asked.certificates ?? []],
        ];
        for (const [criterion, items] of lists) {
          const countWithout = (drops: readonly string[]) =>
            entrants(asked, pool, CONTEXT, { criterion, drops }).length;
          const singles = items.map((item) => [item, countWithout([item])] as const).filter(([, count]) => count > 0);
          const all = countWithout(items);
          const expected = new Map<string, number>(singles);
          if (all > Math.max(0, ...expected.values())) expected.set(items.join("+"), all);
          const reported = unlocks.filter((unlock) => unlock.criterion === criterion);
          expect(new Map(reported.map(({ drops, count }) => [drops?.join("+"), count]))).toEqual(expected);
        }
      }),
      { numRuns: 200 },
    );
  });
});
