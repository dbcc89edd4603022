import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import type { AssignmentStore, VacancyStore } from "#shared/ports/stores.ts";
import { reportStatus } from "#shared/usecases/report-status.ts";
import { settlePlacement } from "#shared/usecases/settle-placement.ts";
import { interleaved } from "../adapters/interleaved.ts";
import { type MemoryDatabase, memoryDatabase } from "../adapters/memory-database.ts";
import { AT, anAssignment, aProfile, aVacancyRecord, BY } from "../adapters/records.ts";
import { candidatesInMemory } from "./candidates-in-memory.ts";

const AGENCY = "pasmatch";
const PERSON = { partner: "uwv", ref: "person" };
const clock = () => new Date(AT);

describe("settling a placement", () => {
  let database: MemoryDatabase;
  let vacancies: VacancyStore;
  let assignments: AssignmentStore;
  let made = 0;
  beforeAll(async () => {
    database = await memoryDatabase();
    const ignore = [async () => undefined, () => undefined] as const;
    vacancies = vacancyTable(database.table("vacancies"), ...ignore);
    assignments = assignmentTable(database.table("assignments"), ...ignore);
  });
  afterAll(() => database.stop());

  /** Somebody who was put forward for so many vacancies, each of one position. */
  async function aPerson(count: number) {
    const candidates = candidatesInMemory();
    await candidates.deliver({ ...PERSON, profile: aProfile, changedAt: AT });
    const keys = [];
    for (let index = 0; index < count; index += 1) {
      const reference = `V-${String(++made).padStart(8, "0")}`;
      const key = { agency: AGENCY, id: `A-${made}` };
      await vacancies.create(aVacancyRecord(reference, { status: "in-progress" }), []);
      const assignment = anAssignment(AGENCY, key.id);
      await assignments.create({ ...assignment, candidate: PERSON, vacancy: { ...assignment.vacancy, reference } }, []);
      await candidates.attach(PERSON, `${AGENCY}/${key.id}`);
      keys.push({ ...key, reference });
    }
    const [first, second] = keys;
    if (!first) throw new Error("nobody was put forward");
    return { candidates, first, second };
  }
  const report = (key: { agency: string; id: string }, ...statuses: ("introduced" | "placed")[]) =>
    statuses.reduce<Promise<unknown>>(
      (before, status) => before.then(() => reportStatus({ assignments, clock })(key, { status }, BY)),
      Promise.resolve(),
    );
  const end = (key: { agency: string; id: string }) =>
    reportStatus({ assignments, clock })(key, { status: "ended", reason: "trial-period" }, BY);

  it("fills the vacancy, closes the rest, and gives the person back when it ends", async () => {
    const { candidates, first, second } = await aPerson(2);
    const settle = settlePlacement({ vacancies, candidates, assignments, clock });
    await report(first, "introduced", "placed");
    await settle(first);
    expect((await candidates.read(PERSON))?.placedBy).toBe(`${AGENCY}/${first.id}`);
    expect(await vacancies.read(first.reference)).toMatchObject({ status: "filled", placements: [first.id] });
    if (second) expect((await assignments.read(second))?.reason).toBe("candidate-placed-elsewhere");

    await end(first);
    await settle(first);
    await settle(first);
    expect((await candidates.read(PERSON))?.placedBy).toBeUndefined();
    expect((await vacancies.read(first.reference))?.placements).toEqual([first.id]);
  });

  it("does not give back who is placed by another assignment since", async () => {
    const { candidates, first } = await aPerson(1);
    await report(first, "introduced", "placed");
    await end(first);
    await candidates.markPlaced(PERSON, `${AGENCY}/later`, AT);
    await settlePlacement({ vacancies, candidates, assignments, clock })(first);
    expect((await candidates.read(PERSON))?.placedBy).toBe(`${AGENCY}/later`);
  });

  it("ends with the person free and one placement counted, however its start and its end are worked on", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 3 }), async (scheduler, workers) => {
        const { candidates, first } = await aPerson(1);
        const late = interleaved(scheduler);
        const settle = settlePlacement({
          clock,
          vacancies: {
            ...vacancies,
            read: late("read vacancy", vacancies.read),
            replace: late("replace", vacancies.replace),
          },
          assignments: { ...assignments, read: late("read assignment", assignments.read) },
          candidates: {
            ...candidates,
            markPlaced: late("mark", candidates.markPlaced),
            release: late("release", candidates.release),
          },
        });
        await report(first, "introduced", "placed");
        const started = Array.from({ length: workers }, () => settle(first));
        const ended = late("end", end)(first).then(() => settle(first));
        await scheduler.waitFor(Promise.all([...started, ended]));
        expect((await candidates.read(PERSON))?.placedBy).toBeUndefined();
        expect(await vacancies.read(first.reference)).toMatchObject({ status: "filled", placements: [first.id] });
      }),
      { numRuns: 40 },
    );
  });
});
