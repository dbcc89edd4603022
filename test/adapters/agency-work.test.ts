import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agencyWork } from "#shared/adapters/dynamodb/agency-work.ts";
import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { stepped } from "#shared/domain/assignment.ts";
import { ASSIGNMENT_STATES } from "#shared/domain/life-cycles.ts";
import type { AgencyWork, AssignmentStore } from "#shared/ports/stores.ts";
import { type MemoryDatabase, memoryDatabase } from "./memory-database.ts";
import { anAssignment, BY } from "./records.ts";

const CLOSED = 60;

describe("an agency's assignments as lists", () => {
  let database: MemoryDatabase;
  let assignments: AssignmentStore;
  let work: AgencyWork;
  beforeAll(async () => {
    database = await memoryDatabase();
    assignments = assignmentTable(
      database.table("assignments"),
      async () => undefined,
      () => undefined,
    );
    work = agencyWork(database.table("assignments"));
  });
  afterAll(() => database.stop());

  const closedOf = async (agency: string) => {
    const pages: string[][] = [];
    for await (const page of work.closed(agency)) pages.push(page.map(({ id }) => id));
    return pages;
  };

  it("hold what it still follows apart from what ended, and nobody else's", async () => {
    for (const status of ASSIGNMENT_STATES) {
      for (const agency of ["uwv", "uwv-2"]) await assignments.create({ ...anAssignment(agency, status), status }, []);
    }
    const open = (await work.open("uwv")).map(({ agency, id }) => `${agency}/${id}`);
    expect(open.toSorted()).toEqual(
      ["acknowledged", "assigned", "confirmed-13w", "interview", "introduced", "placed"].map((id) => `uwv/${id}`),
    );
    expect((await closedOf("uwv")).flat().toSorted()).toEqual(["closed", "confirmed-26w", "ended", "not-placed"]);
    expect(await work.open("nobody")).toEqual([]);
  });

  it("follow a step from the one list to the other, with what the list shows", async () => {
    const made = anAssignment("pasmatch", "A-1");
    await assignments.create(made, []);
    const { history: _history, vacancy, version: _version, putForwardBy: _by, published: _published, ...row } = made;
    const shown = { vacancyReference: vacancy.reference, title: vacancy.title, employerName: vacancy.employer.name };
    expect(await work.open("pasmatch")).toEqual([{ ...row, ...shown }]);
    const at = "2026-11-23T10:00:00.000Z";
    await assignments.replace({ ...stepped(made, "not-placed", "travel", at, BY), published: 0 }, []);
    expect(await work.open("pasmatch")).toEqual([]);
    expect((await closedOf("pasmatch")).flat()).toEqual(["A-1"]);
  });

  it("give what changed longest ago first, and of what ended the last first, page by page", async () => {
    const instant = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString();
    for (let index = 0; index < CLOSED; index += 1) {
      for (const status of ["assigned", "closed"] as const) {
        const made = anAssignment("kennemerkracht", `${status}-${index}`);
        await assignments.create({ ...made, status, changes: [{ version: 1, status, at: instant(index) }] }, []);
      }
    }
    const order = Array.from({ length: CLOSED }, (_, index) => index);
    expect((await work.open("kennemerkracht")).map(({ id }) => id)).toEqual(order.map((index) => `assigned-${index}`));
    const pages = await closedOf("kennemerkracht");
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat()).toEqual(order.toReversed().map((index) => `closed-${index}`));
  });
});
