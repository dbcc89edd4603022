import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepareCarving } from "#shared/engine/carving/carving.ts";
import { PeopleIndex } from "#shared/engine/carving/people-index.ts";
import type { TaskNeeds } from "#shared/engine/carving/request.ts";
import { loadSegments, PackedPool, packPool, serialise } from "#shared/engine/columnar/pool.ts";
import { type CandidateFacts, CONDITIONS, DAYPARTS, LICENCES } from "#shared/engine/types.ts";
import { CONTEXT, candidate } from "../engine/arbitraries.ts";
import { request } from "./arbitraries.ts";
import { figuresOf } from "./brute-force.ts";
import { aCarvingRequest, aTask } from "./builders.ts";
import { comparable } from "./comparable.ts";
import { indexOf } from "./index-of.ts";

type Change =
  | { kind: "upsert"; facts: CandidateFacts }
  | { kind: "remove"; id: string }
  | { kind: "store" | "compact" };

/** Few ids, so that people come back, change and leave again. */
const someone = fc.nat(59).map((number) => `partner:${number}`);
const upsert = fc.tuple(candidate, someone).map(([facts, id]): Change => ({ kind: "upsert", facts: { ...facts, id } }));
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 12, arbitrary: upsert },
  { weight: 3, arbitrary: someone.map((id): Change => ({ kind: "remove", id })) },
  { weight: 1, arbitrary: fc.constantFrom<Change>({ kind: "store" }, { kind: "compact" }) },
);

/** More people than there are bits in a word, in a pool that was loaded, grew, and lost some. */
const aLongRun = fc.array(change, { minLength: 1, maxLength: 90 });

function changed(pool: PackedPool, step: Change, known: Map<string, CandidateFacts>): PackedPool {
  switch (step.kind) {
    case "upsert":
      pool.upsert(step.facts);
      known.set(step.facts.id, step.facts);
      return pool;
    case "remove":
      pool.remove(step.id);
      known.delete(step.id);
      return pool;
    case "store":
      return loadSegments(serialise(pool).map((bytes) => bytes.slice()));
    case "compact":
      return packPool(known.values());
  }
}

/** One task for each thing that can be asked of a person. */
const ALL_NEEDS: readonly TaskNeeds[] = [
  ...CONDITIONS.flatMap((condition) => [1, 2, 3].map((demand) => ({ demands: { [condition]: demand } }))),
  ...LICENCES.map((licence) => ({ licences: [licence] })),
  ...DAYPARTS.map((daypart) => ({ dayparts: [daypart] })),
  ...["vca", "bhv", "haccp", "held by nobody"].map((certificate) => ({ certificates: [certificate] })),
  ...[1, 2, 3, 4, 5, 6].map((education) => ({ education })),
  ...[1, 2, 3, 4].map((language) => ({ language })),
];

/** Somebody of whom anything may be known. */
const anybody = fc
  .tuple(
    candidate,
    fc.dictionary(fc.constantFrom(...CONDITIONS), fc.integer({ min: 0, max: 3 }), { maxKeys: 12 }),
    fc.option(fc.subarray([...DAYPARTS]), { nil: undefined }),
  )
  .map(([facts, capacity, dayparts]): CandidateFacts => ({ ...facts, capacity, dayparts }));

describe("the index of a pool", () => {
  test("answers everything that can be asked as the criteria do", () => {
    const tasks = ALL_NEEDS.map((needs, at) => aTask(`t${String(at).padStart(3, "0")}`, needs));
    const asked = aCarvingRequest([tasks]);
    fc.assert(
      fc.property(fc.array(anybody, { minLength: 33, maxLength: 40 }), (people) => {
        const candidates = people.map((each, at) => ({ ...each, id: `p-${at}` }));
        const { tick } = prepareCarving(asked, indexOf(candidates), CONTEXT);
        for (const task of tasks) {
          const { support, certain } = figuresOf(asked, [task], candidates, CONTEXT);
          expect({ task, ...tick([task.id]) }).toMatchObject({ task, support, certain });
        }
      }),
      { numRuns: 8 },
    );
  });

  test("knows of each person what the criteria say, one by one, after any run of changes", () => {
    fc.assert(
      fc.property(request(5), aLongRun, (asked, changes) => {
        const known = new Map<string, CandidateFacts>();
        let pool = new PackedPool();
        for (const step of changes) pool = changed(pool, step, known);
        const { tick } = prepareCarving(asked, new PeopleIndex(pool.parts), CONTEXT);
        const tasks = asked.functions.flatMap((each) => each.tasks).sort((a, b) => (a.id < b.id ? -1 : 1));
        for (const bundle of [...tasks.map((task) => [task]), tasks]) {
          const { isWithinWishedHours: _within, costliest: _costliest, ...figures } = tick(bundle.map(({ id }) => id));
          const expected = figuresOf(asked, bundle, [...known.values()], CONTEXT);
          expect(comparable([figures])).toEqual(comparable([expected]));
        }
      }),
      { numRuns: 150 },
    );
  });

  test("says that it is outdated when somebody came, changed or left, and else that it is not", () => {
    fc.assert(
      fc.property(aLongRun, upsert, someone, (changes, last, leaver) => {
        let pool = new PackedPool();
        const known = new Map<string, CandidateFacts>();
        for (const step of changes) pool = changed(pool, step, known);
        const index = new PeopleIndex(pool.parts);
        expect(index.isOf(pool.parts)).toBe(true);
        expect(pool.remove(leaver)).toBe(!index.isOf(pool.parts));
        const later = new PeopleIndex(pool.parts);
        changed(pool, last, known);
        expect([later.isOf(pool.parts), index.isOf(pool.parts)]).toEqual([false, false]);
      }),
      { numRuns: 100 },
    );
  });
});
