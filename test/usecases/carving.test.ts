import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { carvingTable } from "#shared/adapters/dynamodb/carvings.ts";
import { employerTable } from "#shared/adapters/dynamodb/employers.ts";
import { proposalTable } from "#shared/adapters/dynamodb/proposals.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { CandidateProfile } from "#shared/domain/candidate.ts";
import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import type { Event } from "#shared/domain/events.ts";
import { minimumWage } from "#shared/domain/money/minimum-wage.ts";
import type { CarvingStore, ProposalStore } from "#shared/ports/stores.ts";
import { engineLookups } from "#shared/reference/lookups.ts";
import { builtInTables } from "#shared/reference/tables.ts";
import { region } from "#shared/runtime/region.ts";
import { analyseCarving } from "#shared/usecases/analyse-carving.ts";
import { approveBundle } from "#shared/usecases/approve-bundle.ts";
import { changeCarving, moveCarving } from "#shared/usecases/change-carving.ts";
import { keepPool } from "#shared/usecases/keep-pool.ts";
import { makeCarvedVacancies } from "#shared/usecases/make-carved-vacancies.ts";
import { refreshProposals } from "#shared/usecases/refresh-proposals.ts";
import { submitCarving } from "#shared/usecases/submit-carving.ts";
import { type MemoryDatabase, memoryDatabase } from "../adapters/memory-database.ts";
import { AT, BY } from "../adapters/records.ts";
import { aCandidate, aCarving } from "../support/builders.ts";
import { candidatesInMemory } from "./candidates-in-memory.ts";
import { poolsInMemory } from "./pools-in-memory.ts";

const HOUR = 3_600_000;
const lookups = engineLookups(builtInTables());

describe("a jobcarving request", () => {
  let database: MemoryDatabase;
  let carvings: CarvingStore;
  let proposals: ProposalStore;
  let candidates: ReturnType<typeof candidatesInMemory>;
  let sent: Event[];
  let now: number;
  const clock = () => new Date(now);

  beforeEach(async () => {
    database = await memoryDatabase();
    sent = [];
    now = Date.parse(AT);
    carvings = carvingTable(
      database.table("carvings"),
      async (events) => void sent.push(...events),
      () => undefined,
    );
    proposals = proposalTable(database.table("proposals"));
    candidates = candidatesInMemory();
  });
  afterEach(() => database.stop());

  const send = async (events: readonly Event[]) => void sent.push(...events);
  const deps = () => ({
    carvings,
    proposals,
    region,
    clock,
    lookups,
    employers: employerTable(database.table("employers")),
    vacancies: vacancyTable(database.table("vacancies"), send, () => undefined),
    minimumWage: (date: string) => minimumWage(date).centsPerHour / 100,
    pool: keepPool({
      ...poolsInMemory(),
      ...{ candidates, clock, memoryBytes: 2 ** 30, report: (what) => expect.unreachable(what) },
    }),
  });
  const deliver = (ref: string, change: Parameters<typeof aCandidate>[0] = {}) =>
    candidates.deliver({
      ...{ partner: "uwv", ref, profile: CandidateProfile.parse(aCandidate(change)) },
      changedAt: clock().toISOString(),
    });
  const submit = async (change: Parameters<typeof aCarving>[0] = {}, submissionKey = "key") =>
    (
      await submitCarving(deps())({
        submission: CarvingSubmission.parse(aCarving({ startDate: "2026-12-01", ...change })),
        submissionKey,
        by: BY,
      })
    ).record;
  const stored = async ({ reference }: CarvingRecord): Promise<CarvingRecord> =>
    (await carvings.read(reference)) ?? expect.unreachable();
  const found = async ({ reference }: CarvingRecord) => (await proposals.read(reference)) ?? expect.unreachable();
  const types = () => sent.map(({ type }) => type);
  const approval = {
    title: "Voedingsassistent",
    occupation: "9412",
    kind: "regular" as const,
    statement: "Extra werk.",
    by: BY,
  };

  it("is taken in once per key, and refused under that key with other tasks", async () => {
    const first = await submit();
    expect(first).toMatchObject({ status: "received", version: 1, approvals: [] });
    expect(first.reference).toMatch(/^J-[0-9A-Z]{8}$/);
    expect((await submit()).reference).toBe(first.reference);
    await expect(submit({ wishedHours: { min: 1, max: 2 } })).rejects.toMatchObject({ kind: "key-reused" });
    expect(types()).toEqual(["nl.wsp.jobcarving-ontvangen.v1"]);
  });

  it("gets proposals once, says so once, and names the pool that they are of", async () => {
    await deliver("p1");
    const record = await submit();
    for (const _time of [1, 2, 3]) await analyseCarving(deps())(record.reference);
    expect(await stored(record)).toMatchObject({ status: "analysed", version: 2 });
    expect(types()).toEqual(["nl.wsp.jobcarving-ontvangen.v1", "nl.wsp.voorstellen-klaar.v1"]);
    expect(await found(record)).toMatchObject({ version: 1, requestVersion: 1, isExact: true, poolVersion: `1@${AT}` });
  });

  it("goes on where a crash left it: proposals are kept, and still said to be there", async () => {
    await deliver("p1");
    const record = await submit();
    const dying = { ...deps(), carvings: { ...carvings, replace: () => Promise.reject(new Error("killed")) } };
    await expect(analyseCarving(dying)(record.reference)).rejects.toThrow("killed");
    expect(await found(record)).toMatchObject({ version: 1 });
    await analyseCarving(deps())(record.reference);
    expect(await found(record)).toMatchObject({ version: 1 });
    expect(types()).toContain("nl.wsp.voorstellen-klaar.v1");
  });

  it("gives what was found, with a bound, when its time runs out", async () => {
    for (let person = 0; person < 30; person += 1) await deliver(`p${person}`, { capacity: { lifting: person % 4 } });
    const record = await submit();
    const restless = () => {
      now += HOUR;
      return clock();
    };
    await analyseCarving({ ...deps(), clock: restless })(record.reference);
    const { isExact, front } = await found(record);
    expect(isExact).toBe(false);
    for (const { support, atMost } of front) expect(atMost?.support).toBeGreaterThanOrEqual(support);
  });

  it("is analysed anew when it changes, and when the pool changed an hour after", async () => {
    await deliver("p1", { capacity: { lifting: 0 } });
    const record = await submit();
    await analyseCarving(deps())(record.reference);
    const changed = await changeCarving(deps())(
      await stored(record),
      CarvingSubmission.parse(aCarving({ wishedHours: { min: 5, max: 6 } })),
      BY,
    );
    await analyseCarving(deps())(record.reference);
    expect(await found(record)).toMatchObject({ version: 2, requestVersion: changed.requestVersion });

    now += HOUR / 2;
    await deliver("p2");
    const refresh = refreshProposals({ ...deps(), send });
    const lastChange = clock().toISOString();
    expect(await refresh(lastChange)).toEqual([]);
    now += HOUR;
    expect(await refresh(AT)).toEqual([]);
    expect(await refresh(lastChange)).toEqual([record.reference]);
    const asked = sent.at(-1);
    now += 1000;
    for (const _time of [1, 2]) await analyseCarving(deps())(record.reference, asked?.time);
    expect(await found(record)).toMatchObject({ version: 3, poolVersion: `2@${lastChange}` });
  });

  it("changes nothing for the same request, and refuses another employer or a closed one", async () => {
    const record = await submit();
    const change = changeCarving(deps());
    expect(await change(record, record.submission, BY)).toBe(record);
    const other = CarvingSubmission.parse(aCarving({ employer: { kvkNumber: "00000789", name: "Iemand Anders" } }));
    await expect(change(record, other, BY)).rejects.toMatchObject({
      kind: "invalid-input",
      errors: [{ pointer: "/employer/kvkNumber" }],
    });
    const withdrawn = await moveCarving(deps())(record, "withdrawn", BY);
    expect(await moveCarving(deps())(withdrawn, "withdrawn", BY)).toBe(withdrawn);
    await expect(change(withdrawn, other, BY)).rejects.toMatchObject({ kind: "conflict" });
    await expect(moveCarving(deps())(withdrawn, "in-talks", BY)).rejects.toMatchObject({ kind: "conflict" });
    await analyseCarving(deps())(record.reference);
    expect(await proposals.read(record.reference)).toBeUndefined();
  });

  it("keeps a start date that is over meanwhile, and takes no other one", async () => {
    const record = await submit({ startDate: "2026-01-05" });
    const change = (asked: Parameters<typeof aCarving>[0]) =>
      changeCarving(deps())(record, CarvingSubmission.parse(aCarving(asked)), BY);
    await expect(change({ startDate: "2026-01-06" })).rejects.toMatchObject({
      kind: "invalid-input",
      errors: [{ pointer: "/startDate", detail: expect.stringContaining("al voorbij") }],
    });
    expect((await change({ startDate: "2026-01-05", jobs: 2 })).submission).toMatchObject({ jobs: 2 });
  });

  describe("an approved bundle", () => {
    const analysed = async (change: Parameters<typeof aCarving>[0] = {}) => {
      await deliver("p1");
      const record = await submit(change);
      await analyseCarving(deps())(record.reference);
      return stored(record);
    };

    it("becomes one vacancy, linked both ways, however often it is asked and wherever it died", async () => {
      const record = await analysed();
      const approve = approveBundle(deps());
      const approved = await approve(record, { ...approval, tasks: ["eten", "thee"] });
      expect(await approve(approved, { ...approval, tasks: ["thee", "eten"] })).toBe(approved);
      const dying = { ...deps(), carvings: { ...carvings, replace: () => Promise.reject(new Error("killed")) } };
      await expect(makeCarvedVacancies(dying)(record.reference)).rejects.toThrow("killed");
      await Promise.all([1, 2, 3].map(() => makeCarvedVacancies(deps())(record.reference)));
      const [made, ...others] = await database.items("vacancies");
      expect(others).toEqual([]);
      expect(made).toMatchObject({
        title: "Voedingsassistent",
        carvedFrom: { reference: record.reference, statement: "Extra werk.", checkedBy: BY.id },
      });
      expect((await stored(record)).approvals).toMatchObject([{ vacancy: made?.reference }]);
      expect(await stored(record)).toMatchObject({ status: "carved" });
    });

    it("is refused a second time under another title or statement: nobody would see it was not taken over", async () => {
      const approve = approveBundle(deps());
      const approved = await approve(await analysed(), { ...approval, tasks: ["eten", "thee"] });
      for (const change of [{ title: "Keukenhulp" }, { statement: "Iets anders." }, { occupation: "9112" }])
        await expect(approve(approved, { ...approval, ...change, tasks: ["eten", "thee"] })).rejects.toMatchObject({
          kind: "conflict",
        });
    });

    it("is refused with everything that is wrong with it", async () => {
      const record = await analysed();
      await expect(
        approveBundle(deps())(record, { ...approval, tasks: ["zorg", "weg"], title: " ", statement: "" }),
      ).rejects.toMatchObject({
        kind: "invalid-input",
        errors: [
          { pointer: "/tasks", detail: "Er is geen taak met het kenmerk weg" },
          { pointer: "/tasks", detail: "Deze taak kan niet naar een andere functie: Wonden verzorgen" },
          { pointer: "/title" },
          { pointer: "/statement" },
        ],
      });
      await expect(approveBundle(deps())(record, { ...approval, tasks: ["thee"] })).rejects.toMatchObject({
        errors: [{ detail: "De taken zijn samen 6 uur; gewenst is 8 tot 24 uur" }],
      });
      expect(await stored(record)).toMatchObject({ status: "analysed", approvals: [] });
    });

    /** A request of which the nurse has these tasks alone. */
    const withTasks = (tasks: ReturnType<typeof aTask>[], hours: number) => ({
      wishedHours: { min: 1, max: hours },
      functions: [{ title: "Verpleegkundige", tasks }],
    });
    const aTask = (id: string, change: object = {}) => ({
      ...{ id, title: `Taak ${id}`, minutesPerWeek: 60, carvable: true, occupation: "9412" },
      ...change,
    });
    const codes = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

    it("is refused when it asks more than a vacancy can, instead of failing when the vacancy is made", async () => {
      const asking = (skills: number, certificates: number) =>
        withTasks(
          [
            aTask("a", { skills: codes("s", 40), certificates: codes("c", 15) }),
            aTask("b", { skills: codes("t", skills), certificates: codes("d", certificates) }),
          ],
          24,
        );
      const fitting = await analysed(asking(10, 5));
      await approveBundle(deps())(fitting, { ...approval, tasks: ["a", "b"] });
      await makeCarvedVacancies(deps())(fitting.reference);
      expect(await database.items("vacancies")).toHaveLength(1);

      const tooMuch = await submit(asking(11, 6), "too much");
      await expect(approveBundle(deps())(tooMuch, { ...approval, tasks: ["a", "b"] })).rejects.toMatchObject({
        kind: "invalid-input",
        errors: [
          { pointer: "/tasks", detail: "De taken vragen samen 51 vaardigheden; een vacature vraagt er hoogstens 50" },
          { pointer: "/tasks", detail: "De taken vragen samen 21 certificaten; een vacature vraagt er hoogstens 20" },
        ],
      });
    });

    it("becomes a vacancy also when it is as long as a week", async () => {
      const record = await analysed(withTasks([aTask("a", { minutesPerWeek: 10_080 })], 168));
      await approveBundle(deps())(record, { ...approval, tasks: ["a"] });
      await makeCarvedVacancies(deps())(record.reference);
      expect(await database.items("vacancies")).toMatchObject([
        { submission: { hoursPerWeek: { min: 151.2, max: 168 } } },
      ]);
    });

    it("leaves its tasks to no other job, and stops at the number of jobs that was asked", async () => {
      const record = await analysed({ jobs: 2, wishedHours: { min: 5, max: 24 } });
      const approve = approveBundle(deps());
      const one = await approve(record, { ...approval, tasks: ["eten"] });
      const onDesk = async () => (await carvings.listOpen()).map(({ reference }) => reference);
      expect(await onDesk()).toEqual([record.reference]);
      await expect(approve(one, { ...approval, tasks: ["eten", "thee"] })).rejects.toMatchObject({ kind: "conflict" });
      const two = await approve(one, { ...approval, tasks: ["thee"] });
      expect(await onDesk()).toEqual([]);
      await expect(approve(two, { ...approval, tasks: ["linnen"] })).rejects.toMatchObject({ kind: "conflict" });
      await makeCarvedVacancies(deps())(record.reference);
      expect((await stored(record)).approvals.map(({ vacancy }) => vacancy !== undefined)).toEqual([true, true]);
      expect(await database.items("vacancies")).toHaveLength(2);
    });
  });
});
