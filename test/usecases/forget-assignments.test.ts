import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { conversationTable } from "#shared/adapters/dynamodb/conversations.ts";
import { deskLines } from "#shared/adapters/dynamodb/desk-lines.ts";
import { feedTable } from "#shared/adapters/dynamodb/feeds.ts";
import { oldAssignments } from "#shared/adapters/dynamodb/old-assignments.ts";
import { reportDayTable } from "#shared/adapters/dynamodb/report-days.ts";
import { dayOf } from "#shared/domain/dates.ts";
import type { AssignmentState } from "#shared/domain/life-cycles.ts";
import type { FeedEntry } from "#shared/ports/stores.ts";
import { region } from "#shared/runtime/region.ts";
import { foldReportDays } from "#shared/usecases/fold-report-days.ts";
import { forgetAssignments } from "#shared/usecases/forget-assignments.ts";
import { publishAssignment } from "#shared/usecases/publish-assignment.ts";
import { pullAssignments } from "#shared/usecases/pull-assignments.ts";
import { type MemoryDatabase, memoryDatabase } from "../adapters/memory-database.ts";
import { anAssignment, BY } from "../adapters/records.ts";

const AGENCY = "pasmatch";
const ENDED_AT = "2024-11-20T10:00:00.000Z";
const LAST_DAY = new Date("2026-11-20T22:00:00.000Z");
const TERM_OVER = new Date("2026-11-21T09:00:00.000Z");
const nothing = async () => undefined;

describe("assignments whose term is over", () => {
  let database: MemoryDatabase;
  beforeEach(async () => {
    database = await memoryDatabase();
    return () => database.stop();
  });

  const stores = () => ({
    assignments: assignmentTable(database.table("assignments"), nothing, () => undefined),
    conversations: conversationTable(database.table("conversations"), nothing, () => undefined),
    feeds: feedTable(database.table("feeds")),
  });
  const old = () =>
    oldAssignments({
      assignments: database.table("assignments"),
      conversations: database.table("conversations"),
      feeds: database.table("feeds"),
    });
  const forget = (now: Date, of = old()) =>
    forgetAssignments({ old: of, assignments: stores().assignments, region, clock: () => now })();

  /** An assignment that came into this state and stands in its agency's feed, with one message about it. */
  const assigned = async (id: string, status: AssignmentState, at = ENDED_AT) => {
    const { assignments, conversations } = stores();
    const changes = [
      { version: 1, status: "assigned" as const, at },
      { version: 2, status, at },
    ];
    await assignments.create({ ...anAssignment(AGENCY, id), version: 1, status, changes }, []);
    await publishAssignment(stores())({ agency: AGENCY, id });
    await conversations.create(
      { agency: AGENCY, id, version: 1, messages: [{ id: "m", at, by: BY, text: "Hallo" }] },
      [],
    );
  };
  const left = async (table: "assignments" | "conversations") =>
    (await database.items(table)).map(({ id }) => String(id)).toSorted();
  const lines = async () => (await stores().feeds.after(AGENCY, 0, 100)).map(({ assignmentId }) => assignmentId);
  const feedWatch = { isQuiet: () => false, news: async () => false };
  const pull = (after?: { sequence: number; begun?: number }, limit = 100) =>
    pullAssignments({ ...stores(), feedWatch })({ agency: AGENCY, ...(after && { after }), limit, waitSeconds: 0 });

  it("are removed with their messages and their lines in the feed; what is followed or younger stays", async () => {
    for (const status of ["ended", "not-placed", "closed", "confirmed-26w"] as const) await assigned(status, status);
    for (const status of ["assigned", "placed", "confirmed-13w"] as const) await assigned(status, status);
    await assigned("young", "ended", "2024-11-21T10:00:00.000Z");
    expect(await forget(LAST_DAY)).toBe(0);
    expect(await forget(TERM_OVER)).toBe(4);
    const kept = ["assigned", "confirmed-13w", "placed", "young"];
    expect([await left("assignments"), await left("conversations")]).toEqual([kept, kept]);
    expect([...new Set(await lines())].toSorted()).toEqual(kept);
    expect(await forget(TERM_OVER)).toBe(0);
  });

  it("are removed whole by the next run when one died after their lines", async () => {
    await assigned("a", "ended");
    await assigned("b", "placed");
    const dying = { ...old(), remove: () => Promise.reject(new Error("died")) };
    await expect(forget(TERM_OVER, dying)).rejects.toThrow("died");
    expect([await left("assignments"), await lines()]).toEqual([
      ["a", "b"],
      ["b", "b"],
    ]);
    expect(await forget(TERM_OVER)).toBe(1);
    expect(await left("assignments")).toEqual(["b"]);
  });

  it("stay when something happened to them since they were found", async () => {
    await assigned("a", "ended");
    expect(await old().remove({ agency: AGENCY, id: "a", version: 2 })).toBe(false);
    expect(await left("assignments")).toEqual(["a"]);
  });

  it("leave the last line of a feed, so that it counts on and no cursor stands still; it goes with the next", async () => {
    await assigned("a", "ended");
    const { next } = await pull();
    await forget(TERM_OVER);
    expect([await left("assignments"), await lines()]).toEqual([[], ["a"]]);
    expect((await pull(next)).items).toEqual([]);
    await assigned("b", "ended", "2024-12-01T10:00:00.000Z");
    await assigned("c", "placed");
    expect((await pull(next)).items.map(({ entry }) => [entry.sequence, entry.assignmentId])).toEqual([
      [3, "b"],
      [4, "b"],
      [5, "c"],
      [6, "c"],
    ]);
    expect(await forget(new Date("2026-12-02T09:00:00.000Z"))).toBe(1);
    expect(await lines()).toEqual(["c", "c"]);
  });

  it("leave the figures of their days in the reports", async () => {
    await assigned("a", "not-placed");
    const days = reportDayTable(database.table("tallies"));
    const fold = (now: Date) =>
      foldReportDays({
        lines: deskLines({
          vacancies: database.table("vacancies"),
          carvings: database.table("carvings"),
          assignments: database.table("assignments"),
        }),
        ...{ days, region, clock: () => now },
      })();
    await fold(new Date(ENDED_AT));
    const day = dayOf(new Date(ENDED_AT));
    const before = await days.readMany([day]);
    expect(before[0]?.lines.length).toBeGreaterThan(0);
    expect(await forget(TERM_OVER)).toBe(1);
    await fold(TERM_OVER);
    expect(await days.readMany([day])).toEqual(before);
  });

  it("are kept as long as closed work is: a shorter term is refused", () => {
    const asked = (assignmentMonths: number) => () =>
      forgetAssignments({
        ...{ old: old(), assignments: stores().assignments, clock: () => TERM_OVER },
        region: { retention: { ...region.retention, closedWorkMonths: 12, assignmentMonths } },
      });
    expect(asked(11)).toThrow(RangeError);
    expect(asked(12)).not.toThrow();
  });
});

describe("a cursor in a feed from which lines were removed", () => {
  /** A feed of so many lines without those that were removed; its last line always stays. */
  const feedWithout = (count: number, removed: ReadonlySet<number>) => {
    const all = Array.from({ length: count }, (_line, at) => at + 1).filter(
      (one) => one === count || !removed.has(one),
    );
    const entry = (sequence: number): FeedEntry => ({
      ...{ agency: AGENCY, sequence, assignmentId: `a${sequence}`, version: 1, status: "assigned", at: ENDED_AT },
    });
    const pull = pullAssignments({
      assignments: {
        readMany: async (keys) => keys.map(({ id }) => ({ ...anAssignment(AGENCY, id), published: 1 })),
      },
      feeds: {
        last: async () => (count === 0 ? undefined : entry(count)),
        after: async (_agency, after, limit) =>
          all
            .filter((one) => one > after)
            .slice(0, limit)
            .map(entry),
      },
      feedWatch: { isQuiet: () => false, news: async () => false },
    });
    return { all, pull };
  };
  const numbers = fc.integer({ min: 0, max: 12 });
  const feed = fc.tuple(numbers, fc.uniqueArray(fc.integer({ min: 1, max: 12 })), fc.integer({ min: 1, max: 5 }));

  it("is refused when one of them came after it, and otherwise gives all that came after", async () => {
    await fc.assert(
      fc.asyncProperty(feed, numbers, async ([count, gone, limit], place) => {
        const sequence = Math.min(place, count);
        const { all, pull } = feedWithout(count, new Set(gone));
        const expected = all.filter((one) => one > sequence).slice(0, limit);
        const isWhole = expected.every((one, at) => one === sequence + 1 + at);
        const outcome = await pull({ agency: AGENCY, after: { sequence }, limit, waitSeconds: 0 }).then(
          ({ items }) => items.map(({ entry }) => entry.sequence),
          (problem: { kind: string }) => problem.kind,
        );
        expect(outcome).toEqual(isWhole ? expected : "invalid-input");
      }),
    );
  });

  it("of who reads from the beginning gives everything that is still there, page by page", async () => {
    await fc.assert(
      fc.asyncProperty(feed, async ([count, gone, limit]) => {
        const { all, pull } = feedWithout(count, new Set(gone));
        const seen: number[] = [];
        let place: { sequence: number; begun?: number } | undefined;
        for (;;) {
          const { items, next } = await pull({ agency: AGENCY, ...(place && { after: place }), limit, waitSeconds: 0 });
          if (items.length === 0) break;
          seen.push(...items.map(({ entry }) => entry.sequence));
          place = next;
        }
        expect(seen).toEqual(all);
      }),
    );
  });
});
