import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { carvingTable } from "#shared/adapters/dynamodb/carvings.ts";
import { deskLines } from "#shared/adapters/dynamodb/desk-lines.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { stepped } from "#shared/domain/assignment.ts";
import { inState } from "#shared/domain/vacancy-record.ts";
import { keepDesk } from "#shared/usecases/keep-desk.ts";
import { aCarvingRecord } from "../pages/desk-records.ts";
import { type MemoryDatabase, memoryDatabase } from "./memory-database.ts";
import { AT, anAssignment, aVacancyRecord, BY } from "./records.ts";

const LATER = "2026-11-22T09:30:00.000Z";
const sendNothing = async () => {};
const unexpected = (error: unknown) => {
  throw error;
};

describe("the desk's lists in memory", () => {
  let database: MemoryDatabase;
  const stores = () => ({
    vacancies: vacancyTable(database.table("vacancies"), sendNothing, unexpected),
    carvings: carvingTable(database.table("carvings"), sendNothing, unexpected),
    assignments: assignmentTable(database.table("assignments"), sendNothing, unexpected),
  });
  const lines = () =>
    deskLines({
      vacancies: database.table("vacancies"),
      carvings: database.table("carvings"),
      assignments: database.table("assignments"),
    });
  beforeEach(async () => {
    database = await memoryDatabase();
  });
  afterEach(() => database.stop());

  it("hold open and closed work, with what happened last", async () => {
    const { vacancies, carvings, assignments } = stores();
    const record = aVacancyRecord("V-00000001");
    await vacancies.create(record, []);
    await vacancies.replace(inState(record, "withdrawn", LATER, BY, "Ingetrokken door de werkgever"), []);
    await carvings.create(aCarvingRecord(), []);
    await assignments.create(anAssignment("pasmatch", "A-1"), []);

    const view = await keepDesk({ lines: lines(), clock: () => new Date(LATER) })();
    expect(view.vacancies.get("V-00000001")).toMatchObject({
      status: "withdrawn",
      title: record.submission.title,
      description: record.submission.description,
      asked: record.submission.positions,
      filled: 0,
      latest: { what: "Ingetrokken door de werkgever", at: LATER, by: BY },
    });
    expect([...view.carvings.values()]).toMatchObject([{ status: "analysed", filled: 0 }]);
    expect(view.assignments.get("V-00000001")).toMatchObject([{ agency: "pasmatch", id: "A-1", status: "assigned" }]);
  });

  it("take over what changed since, and name another version only then", async () => {
    const { vacancies, assignments } = stores();
    const record = aVacancyRecord("V-00000001");
    const assignment = anAssignment("pasmatch", "A-1");
    await vacancies.create(record, []);
    await assignments.create(assignment, []);
    let now = AT;
    const asked: string[] = [];
    const stored = lines();
    const desk = keepDesk({
      lines: {
        ...stored,
        vacancies: (since) => {
          asked.push(since);
          return stored.vacancies(since);
        },
      },
      clock: () => new Date(now),
    });
    const first = await desk();
    expect((await desk()).version).toBe(first.version);

    now = LATER;
    await vacancies.replace(inState(record, "shortlisted", LATER, BY, "Groslijst klaar"), []);
    await assignments.replace({ ...stepped(assignment, "acknowledged", undefined, LATER, BY), published: 0 }, []);
    const next = await desk();
    expect(next.version).not.toBe(first.version);
    expect(next.vacancies.get("V-00000001")?.status).toBe("shortlisted");
    expect(next.assignments.get("V-00000001")?.map(({ status }) => status)).toEqual(["acknowledged"]);
    expect(asked.map((since) => since.slice(0, 16))).toEqual([
      "2024-11-22T09:00",
      "2026-11-22T08:59",
      "2026-11-22T08:58",
    ]);
  });

  it("are read anew after an hour, so that what was removed is gone", async () => {
    const line = {
      ...aVacancyRecord("V-00000001"),
      ...{ title: "t", description: "d", employerName: "e", kvkNumber: "1" },
    };
    let stored = [{ ...line, asked: 1, filled: 0, changedAt: AT }];
    let now = Date.parse(AT);
    const nothing = async () => [];
    const desk = keepDesk({
      lines: { vacancies: async () => stored, carvings: nothing, assignments: nothing },
      clock: () => new Date(now),
    });
    expect((await desk()).vacancies.size).toBe(1);
    stored = [];
    expect((await desk()).vacancies.size).toBe(1);
    now += 3_600_000;
    expect((await desk()).vacancies.size).toBe(0);
  });

  it("are looked at again only by who cannot do with an older look", async () => {
    let looks = 0;
    let now = Date.parse(AT);
    const nothing = async () => [];
    const vacancies = async () => {
      looks += 1;
      return [];
    };
    const desk = keepDesk({
      lines: { vacancies, carvings: nothing, assignments: nothing },
      clock: () => new Date(now),
    });
    await desk(60_000);
    now += 59_999;
    await desk(60_000);
    expect(looks).toBe(1);
    await desk();
    expect(looks).toBe(2);
    now += 60_000;
    await desk(60_000);
    expect(looks).toBe(3);
    now -= 3_600_000;
    await desk(60_000);
    expect(looks).toBe(4);
  });
});
