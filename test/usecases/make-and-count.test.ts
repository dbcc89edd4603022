import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { tallyTable } from "#shared/adapters/dynamodb/tallies.ts";
import { assignmentsIn } from "#shared/domain/tally.ts";
import type { AssignmentStore, TallyStore } from "#shared/ports/stores.ts";
import { makeAndCount } from "#shared/usecases/make-and-count.ts";
import { interleaved } from "../adapters/interleaved.ts";
import { type MemoryDatabase, memoryDatabase } from "../adapters/memory-database.ts";
import { anAssignment } from "../adapters/records.ts";

const AGENCY = "pasmatch";

/** What a process that dies in the middle of its work leaves behind. */
class Died extends Error {}

describe("counting an assignment", () => {
  let database: MemoryDatabase;
  let assignments: AssignmentStore;
  let tallies: TallyStore;
  let places = 0;
  beforeAll(async () => {
    database = await memoryDatabase();
    assignments = assignmentTable(
      database.table("assignments"),
      async () => undefined,
      () => undefined,
    );
    tallies = tallyTable(database.table("tallies"));
  });
  afterAll(() => database.stop());

  const newPlace = () => {
    places += 1;
    return { tallyId: `GM0392/${3000 + places}`, assignmentId: (number: number) => `A-${places}-${number}` };
  };
  const create = (id: string) => assignments.create(anAssignment(AGENCY, id), []);
  const make = (deps: Parameters<typeof makeAndCount>[0], tallyId: string, id: string, work = () => create(id)) =>
    makeAndCount(deps)({ agency: AGENCY, id }, tallyId, { agency: AGENCY }, work);

  it("keeps one line per way in which it was done", async () => {
    const { tallyId, assignmentId } = newPlace();
    const deps = { assignments, tallies };
    const differed = { advised: AGENCY, reason: "candidate-asks" as const, by: "amina.bakker" };
    const ways = [{ agency: AGENCY }, { agency: "uwv", differed }, { agency: AGENCY }, { agency: "uwv", differed }];
    for (const [index, counted] of ways.entries()) {
      const key = { agency: counted.agency, id: assignmentId(index) };
      await makeAndCount(deps)(key, tallyId, counted, () => create(key.id));
    }
    expect(await tallies.read(tallyId)).toMatchObject({
      lines: [
        { agency: AGENCY, count: 2 },
        { agency: "uwv", differed, count: 2 },
      ],
      making: [],
    });
  });

  it("counts each once, whatever is worked on at the same time, again, and in any order", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.nat({ max: 2 }), { minLength: 2, maxLength: 5 }),
        async (scheduler, asked) => {
          const { tallyId, assignmentId } = newPlace();
          const late = interleaved(scheduler);
          const deps = {
            assignments: { read: late("read assignment", assignments.read) },
            tallies: { read: late("read tally", tallies.read), keep: late("keep tally", tallies.keep) },
          };
          const made = asked.map((number) => {
            const id = assignmentId(number);
            return make(
              deps,
              tallyId,
              id,
              late("create", () => create(id)),
            );
          });
          await scheduler.waitFor(Promise.all(made));
          const tally = await tallies.read(tallyId);
          expect(tally && assignmentsIn(tally, AGENCY)).toBe(new Set(asked).size);
          expect(tally?.making).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("counts fifteen that come at one moment, each twice, as fifteen", async () => {
    const { tallyId, assignmentId } = newPlace();
    const ids = Array.from({ length: 15 }, (_unused, number) => assignmentId(number));
    await Promise.all([...ids, ...ids].map((id) => make({ assignments, tallies }, tallyId, id)));
    expect(await tallies.read(tallyId)).toMatchObject({ lines: [{ agency: AGENCY, count: 15 }], making: [] });
  });

  it("counts once what a process that died left, wherever it died", async () => {
    for (let steps = 0; steps <= 8; steps += 1) {
      const { tallyId, assignmentId } = newPlace();
      const id = assignmentId(1);
      let left = steps;
      const mortal =
        <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
        async (...args: Args): Promise<Result> => {
          if (left === 0) throw new Died();
          left -= 1;
          return work(...args);
        };
      const dying = {
        assignments: { read: mortal(assignments.read) },
        tallies: { read: mortal(tallies.read), keep: mortal(tallies.keep) },
      };
      const outcome = await make(
        dying,
        tallyId,
        id,
        mortal(() => create(id)),
      ).then(
        () => "done",
        (error: unknown) => (error instanceof Died ? "died" : expect.unreachable(String(error))),
      );
      expect([steps, outcome]).toEqual([steps, steps < 6 ? "died" : "done"]);
      await make({ assignments, tallies }, tallyId, id);
      expect([steps, await tallies.read(tallyId)]).toMatchObject([
        steps,
        { lines: [{ agency: AGENCY, count: 1 }], making: [] },
      ]);
      expect(await assignments.read({ agency: AGENCY, id })).toBeDefined();
    }
  });

  it("takes nothing off when an assignment closes", async () => {
    const { tallyId, assignmentId } = newPlace();
    const id = assignmentId(1);
    await make({ assignments, tallies }, tallyId, id);
    const stored = await assignments.read({ agency: AGENCY, id });
    if (!stored) throw new Error("not made");
    await assignments.replace(
      { ...stored, version: stored.version + 1, status: "closed", reason: "vacancy-filled" },
      [],
    );
    await make({ assignments, tallies }, tallyId, id);
    expect(await tallies.read(tallyId)).toMatchObject({ lines: [{ agency: AGENCY, count: 1 }] });
  });
});
