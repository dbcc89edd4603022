import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { feedTable } from "#shared/adapters/dynamodb/feeds.ts";
import type { AssignmentState } from "#shared/domain/life-cycles.ts";
import type { AssignmentStore, FeedEntry, FeedStore } from "#shared/ports/stores.ts";
import { publishAssignment } from "#shared/usecases/publish-assignment.ts";
import { reportStatus } from "#shared/usecases/report-status.ts";
import { interleaved } from "./interleaved.ts";
import { type MemoryDatabase, memoryDatabase } from "./memory-database.ts";
import { AT, anAssignment, BY } from "./records.ts";

const clock = () => new Date(AT);
const STEPS = ["acknowledged", "introduced", "interview", "placed"] as const;
const ALL: AssignmentState[] = ["assigned", ...STEPS];

/** What an agency sees of one assignment: a change may stand twice, but next to itself. */
const withoutRepeats = (entries: readonly FeedEntry[]) =>
  entries.map(({ status }) => status).filter((status, index, all) => status !== all[index - 1]);

describe("the feed of an agency", () => {
  let database: MemoryDatabase;
  let assignments: AssignmentStore;
  let feeds: FeedStore;
  let agencies = 0;
  const newAgency = () => `agency-${++agencies}`;

  beforeAll(async () => {
    database = await memoryDatabase();
    assignments = assignmentTable(
      database.table("assignments"),
      async () => undefined,
      (error) => expect.unreachable(String(error)),
    );
    feeds = feedTable(database.table("feeds"));
  });
  afterAll(() => database.stop());

  const report = (agency: string, id: string, status: (typeof STEPS)[number]) =>
    reportStatus({ assignments, clock })({ agency, id }, { status }, BY);
  const entriesOf = async (agency: string, id: string) =>
    (await feeds.after(agency, 0, 1000)).filter(({ assignmentId }) => assignmentId === id);

  it("holds a sequence once", async () => {
    const agency = newAgency();
    const entry = { agency, sequence: 1, assignmentId: "a", version: 1, status: "assigned", at: AT } as const;
    const outcomes = await Promise.all([1, 2, 3].map((version) => feeds.append({ ...entry, version })));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await feeds.after(agency, 0, 10)).toHaveLength(1);
  });

  it("answers what stands after a sequence, oldest first, and the last", async () => {
    const agency = newAgency();
    expect(await feeds.last(agency)).toBeUndefined();
    for (let sequence = 1; sequence <= 12; sequence += 1)
      await feeds.append({ agency, sequence, assignmentId: "a", version: sequence, status: "assigned", at: AT });
    expect((await feeds.after(agency, 3, 4)).map(({ sequence }) => sequence)).toEqual([4, 5, 6, 7]);
    expect((await feeds.last(agency))?.sequence).toBe(12);
    expect(await feeds.after(newAgency(), 0, 10)).toEqual([]);
  });

  it("keeps what was published when a report read the assignment before", async () => {
    const agency = newAgency();
    await assignments.create(anAssignment(agency, "a"), []);
    await report(agency, "a", "acknowledged");
    await report(agency, "a", "introduced");

    // The agency reports the next step; between its read and its write the feed catches up.
    let isBehind = true;
    const overtaken: AssignmentStore = {
      ...assignments,
      async read(key) {
        const read = await assignments.read(key);
        if (isBehind) await publishAssignment({ assignments, feeds })(key);
        isBehind = false;
        return read;
      },
    };
    await reportStatus({ assignments: overtaken, clock })({ agency, id: "a" }, { status: "placed" }, BY);
    await publishAssignment({ assignments, feeds })({ agency, id: "a" });

    const seen = (await entriesOf(agency, "a")).map(({ status }) => status);
    expect(seen).toEqual(["assigned", "acknowledged", "introduced", "placed"]);
  });

  it("has every change of every assignment in order, whatever the workers and the agency do at the same time", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.integer({ min: 1, max: STEPS.length }), { minLength: 1, maxLength: 2 }),
        fc.integer({ min: 1, max: 3 }),
        async (scheduler, steps, workers) => {
          const agency = newAgency();
          const late = interleaved(scheduler);
          const stores = {
            assignments: {
              ...assignments,
              read: late("read", assignments.read),
              replace: late("replace", assignments.replace),
              markPublished: late("markPublished", assignments.markPublished),
            },
            feeds: { ...feeds, last: late("last", feeds.last), append: late("append", feeds.append) },
          };
          const ids = steps.map((_count, index) => `a${index}`);
          for (const id of ids) await assignments.create(anAssignment(agency, id), []);

          const reporters = ids.map(async (id, index) => {
            for (const status of STEPS.slice(0, steps[index])) {
              await reportStatus({ assignments: stores.assignments, clock })({ agency, id }, { status }, BY);
            }
          });
          const publishers = ids.flatMap((id) =>
            Array.from({ length: workers }, () => publishAssignment(stores)({ agency, id })),
          );
          await scheduler.waitFor(Promise.all([...reporters, ...publishers]));
          for (const id of ids) await publishAssignment({ assignments, feeds })({ agency, id });

          const all = await feeds.after(agency, 0, 1000);
          expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_entry, index) => index + 1));
          for (const [index, id] of ids.entries()) {
            expect(withoutRepeats(await entriesOf(agency, id))).toEqual(ALL.slice(0, (steps[index] ?? 0) + 1));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
