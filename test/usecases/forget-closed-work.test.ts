import { beforeEach, describe, expect, it } from "vitest";
import { carvingTable } from "#shared/adapters/dynamodb/carvings.ts";
import { deskLines } from "#shared/adapters/dynamodb/desk-lines.ts";
import { oldWork } from "#shared/adapters/dynamodb/old-work.ts";
import { proposalTable } from "#shared/adapters/dynamodb/proposals.ts";
import { reportDayTable } from "#shared/adapters/dynamodb/report-days.ts";
import { shortlistTable } from "#shared/adapters/dynamodb/shortlists.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import type { CarvingState } from "#shared/domain/carving-record.ts";
import { dayOf } from "#shared/domain/dates.ts";
import type { VacancyState } from "#shared/domain/life-cycles.ts";
import { region } from "#shared/runtime/region.ts";
import { foldReportDays } from "#shared/usecases/fold-report-days.ts";
import { forgetClosedWork } from "#shared/usecases/forget-closed-work.ts";
import { type MemoryDatabase, memoryDatabase } from "../adapters/memory-database.ts";
import { BY } from "../adapters/records.ts";
import { aCarvingRecord, aRecord, aShortlist } from "../pages/desk-records.ts";

const CLOSED_AT = "2026-01-15T10:00:00.000Z";
const LAST_DAY = "2027-01-15T22:00:00.000Z";
const TERM_OVER = "2027-01-16T09:00:00.000Z";
const nothing = async () => undefined;

describe("closed work whose term is over", () => {
  let database: MemoryDatabase;
  beforeEach(async () => {
    database = await memoryDatabase();
    return () => database.stop();
  });

  const tables = () => ({
    vacancies: database.table("vacancies"),
    shortlists: database.table("shortlists"),
    carvings: database.table("carvings"),
    proposals: database.table("proposals"),
  });
  const forget = (at: string, work = oldWork(tables())) =>
    forgetClosedWork({ work, region, clock: () => new Date(at) })();

  const touched = (at: string) => ({ receivedAt: at, stepSince: at, history: [{ at, what: "Iets gedaan", by: BY }] });
  const vacancy = async (reference: string, status: VacancyState, at = CLOSED_AT) => {
    const record = aRecord({ reference, version: 1, status, reached: { [status]: at }, ...touched(at) });
    await vacancyTable(tables().vacancies, nothing, () => undefined).create(record, []);
    await shortlistTable(tables().shortlists).keep({ ...aShortlist(), reference, version: 1 });
  };
  const carving = async (reference: string, status: CarvingState, at = CLOSED_AT) => {
    const record = aCarvingRecord({ reference, version: 1, status, ...touched(at) });
    await carvingTable(tables().carvings, nothing, () => undefined).create(record, []);
    const found = { isExact: true, frontSize: 0, front: [], poolVersion: "1", evaluatedOn: "2026-01-15" };
    const proposals = { reference, version: 1, requestVersion: 1, analysedAt: at, ...found };
    expect(await proposalTable(tables().proposals).keep(proposals)).toBe(true);
  };
  const left = async (table: keyof ReturnType<typeof tables>) =>
    (await database.items(table)).map(({ reference }) => reference).toSorted();

  it("is removed with its shortlist and the person who handed it in; what is open or younger stays", async () => {
    for (const [number, status] of (["filled", "withdrawn", "expired"] as const).entries())
      await vacancy(`V-0000000${number}`, status);
    await vacancy("V-00000007", "in-progress");
    await vacancy("V-00000008", "filled", "2026-01-16T10:00:00.000Z");
    await carving("J-00000001", "declined");
    await carving("J-00000002", "in-talks");
    expect(await forget(LAST_DAY)).toBe(0);
    expect(await forget(TERM_OVER)).toBe(4);
    expect(await left("vacancies")).toEqual(["V-00000007", "V-00000008"]);
    expect(await left("shortlists")).toEqual(["V-00000007", "V-00000008"]);
    expect([await left("carvings"), await left("proposals")]).toEqual([["J-00000002"], ["J-00000002"]]);
    expect(await forget(TERM_OVER)).toBe(0);
  });

  it("is removed whole by the next run when one died between the list and the vacancy", async () => {
    await vacancy("V-00000001", "filled");
    const { vacancies, ...others } = tables();
    const dying: typeof vacancies.client = Object.create(vacancies.client, {
      send: {
        value: (command: { constructor: { name: string } }) =>
          command.constructor.name === "DeleteCommand"
            ? Promise.reject(new Error("died"))
            : vacancies.client.send(command as never),
      },
    });
    await expect(forget(TERM_OVER, oldWork({ ...others, vacancies: { ...vacancies, client: dying } }))).rejects.toThrow(
      "died",
    );
    expect([await left("vacancies"), await left("shortlists")]).toEqual([["V-00000001"], []]);
    expect(await forget(TERM_OVER)).toBe(1);
    expect(await left("vacancies")).toEqual([]);
  });

  it("stays when somebody touched it since it was found", async () => {
    await vacancy("V-00000001", "filled");
    expect(await oldWork(tables()).vacancies.remove({ reference: "V-00000001", version: 2 })).toBe(false);
    expect(await left("vacancies")).toEqual(["V-00000001"]);
  });

  it("leaves the figures of its days in the reports, without a person in them", async () => {
    await vacancy("V-00000001", "filled");
    const { vacancies, carvings } = tables();
    const days = reportDayTable(database.table("tallies"));
    const fold = (at: string) =>
      foldReportDays({
        lines: deskLines({ vacancies, carvings, assignments: database.table("assignments") }),
        ...{ days, region, clock: () => new Date(at) },
      })();
    await fold(CLOSED_AT);
    const day = dayOf(new Date(CLOSED_AT));
    const before = await days.readMany([day]);
    expect(before[0]?.lines.length).toBeGreaterThan(0);
    await forget(TERM_OVER);
    await fold(TERM_OVER);
    expect(await days.readMany([day])).toEqual(before);
    expect(JSON.stringify(await database.items("tallies"))).not.toMatch(/Robin|robin@/);
    expect(await left("vacancies")).toEqual([]);
  });

  it("is kept long enough to follow a placement to its end: a shorter term is refused", () => {
    const work = oldWork(tables());
    const asked = (closedWorkMonths: number) => () =>
      forgetClosedWork({
        work,
        region: { retention: { ...region.retention, closedWorkMonths } },
        clock: () => new Date(),
      });
    expect(asked(6)).toThrow(RangeError);
    expect(asked(7)).not.toThrow();
  });
});
