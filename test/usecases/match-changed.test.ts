import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shortlistTable } from "#shared/adapters/dynamodb/shortlists.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { CandidateProfile } from "#shared/domain/candidate.ts";
import { matchableFacts } from "#shared/domain/candidate-record.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { type Event, eventOf } from "#shared/domain/events.ts";
import { SHORTLIST_SIZE } from "#shared/domain/shortlist.ts";
import { VacancySubmission } from "#shared/domain/vacancy.ts";
import { rank } from "#shared/engine/rank.ts";
import type { CandidateFacts } from "#shared/engine/types.ts";
import type { ShortlistStore, VacancyStore } from "#shared/ports/stores.ts";
import { dutchLabels, engineLookups } from "#shared/reference/lookups.ts";
import { builtInTables } from "#shared/reference/tables.ts";
import { keepPool } from "#shared/usecases/keep-pool.ts";
import { matchChanged } from "#shared/usecases/match-changed.ts";
import { rescoreVacancy, scoreVacancy } from "#shared/usecases/score-vacancy.ts";
import { type MemoryDatabase, memoryDatabase } from "../adapters/memory-database.ts";
import { AT, aVacancyRecord } from "../adapters/records.ts";
import { aCandidate, aVacancy } from "../support/builders.ts";
import { candidatesInMemory } from "./candidates-in-memory.ts";
import { poolsInMemory } from "./pools-in-memory.ts";

const tables = builtInTables();
const lookups = engineLookups(tables);
/** More than a list holds, also when some of them cannot do the work. */
const PEOPLE = SHORTLIST_SIZE + 40;

const OCCUPATIONS = ["9333", "9334", "4321", "9112"];
const profile = fc
  .record({
    occupation: fc.constantFrom(...OCCUPATIONS),
    months: fc.integer({ min: 0, max: 40 }),
    maxDistanceKm: fc.integer({ min: 8, max: 40 }),
    max: fc.integer({ min: 14, max: 36 }),
    language: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    assessedAt: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom("2026-10-01", "2026-05-01") },
      { weight: 1, arbitrary: fc.constant("2025-01-01") },
    ),
  })
  .map(({ occupation, months, max, ...rest }) =>
    CandidateProfile.parse(aCandidate({ ...rest, hours: { max }, occupations: [{ code: occupation, months }] })),
  );
const change = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant("deliver" as const), who: fc.nat(PEOPLE + 5), profile }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constantFrom("withdraw" as const, "place" as const, "release" as const),
      who: fc.nat(PEOPLE + 5),
    }),
  },
);
const asked = [
  aVacancy({ occupation: "9333" }),
  aVacancy({ occupation: "4321", language: { level: 3, hard: true } }),
  aVacancy({ occupation: "9112", hoursPerWeek: { min: 24, max: 32 }, workplace: { postcode: "1901 AB" } }),
].map((vacancy) => VacancySubmission.parse(vacancy));

describe("holding changed people against open vacancies", () => {
  let database: MemoryDatabase;
  let vacancies: VacancyStore;
  let shortlists: ShortlistStore;
  let made = 0;
  beforeAll(async () => {
    database = await memoryDatabase();
    vacancies = vacancyTable(
      database.table("vacancies"),
      async () => undefined,
      () => undefined,
    );
    shortlists = shortlistTable(database.table("shortlists"));
  });
  afterAll(() => database.stop());

  /** Open vacancies with their lists, people, and a clock; the lists of other desks stand beside them. */
  async function aDesk(submissions = asked) {
    let now = Date.parse(AT);
    const clock = () => new Date(now);
    const candidates = candidatesInMemory();
    const { snapshots, segments } = poolsInMemory();
    const outdated: Event[] = [];
    const pool = keepPool({
      ...{ candidates, snapshots, segments, clock, memoryBytes: 2 ** 30 },
      report: (what) => expect.unreachable(what),
    });
    const deps = { vacancies, shortlists, pool, lookups, labels: dutchLabels(tables), clock };
    const references: string[] = [];
    for (const submission of submissions) {
      const reference = `V-${String(++made).padStart(8, "0")}`;
      references.push(reference);
      await vacancies.create(aVacancyRecord(reference, { submission }), []);
    }
    const worker = () =>
      matchChanged({
        candidates,
        vacancies: {
          ...vacancies,
          listOpen: async () => (await vacancies.listOpen()).filter(({ reference }) => references.includes(reference)),
        },
        shortlists: {
          ...shortlists,
          listRims: async () => (await shortlists.listRims()).filter(({ reference }) => references.includes(reference)),
        },
        marks: snapshots,
        lookups,
        clock,
        send: async (events) => void outdated.push(...events),
      });
    let match = worker();
    const key = (who: number) => ({ partner: "uwv", ref: `p${String(who).padStart(3, "0")}` });
    return {
      references,
      candidates,
      clock,
      key,
      match: () => match(),
      /** The worker starts over, and remembers nothing by itself. */
      restart: () => {
        match = worker();
      },
      outdated,
      pass: (ms: number) => {
        now += ms;
      },
      score: () => Promise.all(references.map(scoreVacancy(deps))),
      /** Works off what was asked, as the queue would. */
      async rescore() {
        const asks = outdated.splice(0);
        for (const { subject, time } of asks) await rescoreVacancy(deps)(subject, time);
        return asks.map(({ subject }) => subject);
      },
      async take(step: typeof change extends fc.Arbitrary<infer Step> ? Step : never) {
        const at = clock().toISOString();
        if (step.what === "deliver")
          return candidates.deliver({ ...key(step.who), profile: step.profile, changedAt: at });
        if (step.what === "withdraw") {
          const version = (await candidates.read(key(step.who)))?.version ?? 0;
          const event = eventOf("nl.wsp.kandidaat-ingetrokken.v1", `uwv/${step.who}`, version + 1, at);
          return candidates.withdraw(key(step.who), version, at, event);
        }
        return candidates.markPlaced(key(step.who), step.what === "place" ? "pasmatch/a" : undefined, at);
      },
      listed: async () =>
        Promise.all(
          references.map(async (reference) =>
            (await shortlists.read(reference))?.entries.map(({ candidateId, score }) => ({ candidateId, score })),
          ),
        ),
      /** The lists as the reference engine makes them of everybody there is. */
      async expected() {
        const date = dayOf(clock());
        const facts: CandidateFacts[] = [];
        for await (const records of candidates.changesSince(undefined))
          facts.push(...records.flatMap((record) => matchableFacts(record, date) ?? []));
        return submissions.map((submission) =>
          rank(submission, facts, { ...lookups, date }, SHORTLIST_SIZE).entries.map(({ candidateId, score }) => ({
            candidateId,
            score,
          })),
        );
      },
    };
  }

  it("leaves every list as if it were made anew, whoever came, changed, left or was placed", async () => {
    const start = fc.array(profile, { minLength: SHORTLIST_SIZE, maxLength: PEOPLE });
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.array(fc.array(change, { maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        async (people, rounds) => {
          const desk = await aDesk();
          for (const [who, own] of people.entries()) await desk.take({ what: "deliver", who, profile: own });
          await desk.score();
          await desk.match();
          await desk.rescore();
          for (const steps of rounds) {
            desk.pass(60_000);
            for (const step of steps) await desk.take(step);
            desk.pass(1000);
            const before = await desk.listed();
            const { outdated } = await desk.match();
            await desk.rescore();
            const after = await desk.listed();
            expect(after).toEqual(await desk.expected());
            for (const [at, reference] of desk.references.entries())
              if (!outdated.includes(reference)) expect(after[at]).toEqual(before[at]);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  const someone = { what: "deliver" as const, profile: CandidateProfile.parse(aCandidate()) };

  it("asks for nothing when nobody changed, or whoever changed cannot do any of it", async () => {
    const desk = await aDesk();
    await desk.score();
    await desk.match();
    await desk.rescore();
    desk.pass(300_000);
    expect(await desk.match()).toEqual({ changed: 0, outdated: [] });
    await desk.take({ ...someone, who: 1, profile: { ...someone.profile, hours: { max: 1 } } });
    expect(await desk.match()).toEqual({ changed: 1, outdated: [] });
    expect(desk.outdated).toEqual([]);
  });

  it("notes how many came and went, and since when somebody is on the list", async () => {
    const [only] = asked;
    const desk = await aDesk(only && [only]);
    const [reference = ""] = desk.references;
    await desk.take({ ...someone, who: 1 });
    await desk.score();
    await desk.match();
    await desk.rescore();
    desk.pass(3_600_000);
    await desk.take({ ...someone, who: 2 });
    await desk.take({ ...someone, who: 3 });
    await desk.take({ what: "place", who: 1 });
    await desk.match();
    const at = desk.clock().toISOString();
    desk.pass(10);
    await desk.rescore();
    const list = await shortlists.read(reference);
    const scoredAt = desk.clock().toISOString();
    expect(list?.movements).toEqual([{ at: scoredAt, entered: 2, left: 1 }]);
    expect(list?.entries.map(({ ref, since }) => [ref, since > at])).toEqual([
      ["p002", true],
      ["p003", true],
    ]);
  });

  it("makes a list once for one change, however often it is asked", async () => {
    const desk = await aDesk();
    await desk.take({ ...someone, who: 1 });
    await desk.score();
    await desk.match();
    const asks = [...desk.outdated];
    desk.pass(5);
    await desk.rescore();
    const first = await Promise.all(desk.references.map(shortlists.read));
    desk.pass(60_000);
    desk.outdated.push(...asks, ...asks);
    await desk.rescore();
    expect(await Promise.all(desk.references.map(shortlists.read))).toEqual(first);
  });

  it("asks again after a queue that was down, and after a restart from before its mark", async () => {
    const desk = await aDesk();
    await desk.score();
    await desk.match();
    desk.outdated.splice(0);
    desk.pass(60_000);
    await desk.take({ ...someone, who: 1 });
    const { push } = desk.outdated;
    desk.outdated.push = () => {
      throw new Error("the queue is down");
    };
    await expect(desk.match()).rejects.toThrow("down");
    desk.outdated.push = push;
    expect((await desk.match()).outdated.length).toBeGreaterThan(0);
    await desk.rescore();
    expect(await desk.listed()).toEqual(await desk.expected());
  });

  it("asks for nothing after a restart when nobody changed of late", async () => {
    const desk = await aDesk();
    await desk.take({ ...someone, who: 1 });
    await desk.score();
    await desk.match();
    await desk.rescore();
    desk.pass(300_000);
    await desk.match();
    desk.restart();
    expect(await desk.match()).toEqual({ changed: 0, outdated: [] });
  });

  it("leaves a list alone that was made well after the change", async () => {
    const desk = await aDesk();
    await desk.match();
    await desk.take({ ...someone, who: 1 });
    desk.pass(121_000);
    await desk.score();
    const made = await Promise.all(desk.references.map(shortlists.read));
    desk.pass(60_000);
    expect((await desk.match()).outdated.length).toBeGreaterThan(0);
    await desk.rescore();
    expect(await Promise.all(desk.references.map(shortlists.read))).toEqual(made);
  });

  it("lets go of the list of a vacancy that closed", async () => {
    const desk = await aDesk();
    const [reference = ""] = desk.references;
    await desk.score();
    await desk.match();
    const record = await vacancies.read(reference);
    if (!record) expect.unreachable();
    await vacancies.replace({ ...record, version: record.version + 1, status: "withdrawn" }, []);
    desk.pass(60_000);
    await desk.take({ ...someone, who: 1 });
    expect((await desk.match()).outdated).not.toContain(reference);
    expect((await shortlists.listRims()).map((rim) => rim.reference)).not.toContain(reference);
  });
});
