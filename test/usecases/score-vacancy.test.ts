import { beforeEach, describe, expect, it } from "vitest";
import { shortlistTable } from "#shared/adapters/dynamodb/shortlists.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { type Event, eventOf } from "#shared/domain/events.ts";
import { SHORTLIST_SIZE } from "#shared/domain/shortlist.ts";
import type { CandidateStore, ShortlistStore, VacancyStore } from "#shared/ports/stores.ts";
import { dutchLabels, engineLookups } from "#shared/reference/lookups.ts";
import { builtInTables } from "#shared/reference/tables.ts";
import { keepPool } from "#shared/usecases/keep-pool.ts";
import { scoreVacancy } from "#shared/usecases/score-vacancy.ts";
import { type MemoryDatabase, memoryDatabase } from "../adapters/memory-database.ts";
import { AT, aProfile, aVacancyRecord } from "../adapters/records.ts";
import { candidatesInMemory } from "./candidates-in-memory.ts";
import { poolsInMemory } from "./pools-in-memory.ts";

const PARTNER = "gemeente-haarlem";
const REFERENCE = "V-00000001";
const tables = builtInTables();

describe("scoring a vacancy", () => {
  let database: MemoryDatabase;
  let vacancies: VacancyStore;
  let shortlists: ShortlistStore;
  let candidates: CandidateStore;
  let sent: Event[];

  beforeEach(async () => {
    database = await memoryDatabase();
    sent = [];
    const send = async (events: readonly Event[]) => void sent.push(...events);
    vacancies = vacancyTable(database.table("vacancies"), send, () => undefined);
    shortlists = shortlistTable(database.table("shortlists"));
    candidates = candidatesInMemory(send);
    await vacancies.create(aVacancyRecord(REFERENCE), []);
    return () => database.stop();
  });

  const clock = () => new Date(AT);
  const refs = (count: number) =>
    Array.from({ length: count }, (_unused, index) => `p${String(index).padStart(4, "0")}`);
  const deliver = (ref: string) => candidates.deliver({ partner: PARTNER, ref, profile: aProfile, changedAt: AT });
  const withdraw = async (ref: string) => {
    const version = (await candidates.read({ partner: PARTNER, ref }))?.version ?? 0;
    const event = eventOf("nl.wsp.kandidaat-ingetrokken.v1", `${PARTNER}/${ref}`, version + 1, AT);
    expect(await candidates.withdraw({ partner: PARTNER, ref }, version, AT, event)).toBe(true);
  };
  const score = (people: CandidateStore = candidates, lists = shortlists) =>
    scoreVacancy({
      vacancies,
      shortlists: lists,
      pool: keepPool({
        ...poolsInMemory(),
        ...{ candidates: people, clock, memoryBytes: 2 ** 30, report: (what) => expect.unreachable(what) },
      }),
      lookups: engineLookups(tables),
      labels: dutchLabels(tables),
      clock,
    })(REFERENCE);
  const listed = async () => (await shortlists.read(REFERENCE))?.entries.map(({ ref }) => ref);

  it("makes one list and says once that it is there, however often it is asked", async () => {
    for (const ref of refs(3)) await deliver(ref);
    await Promise.all([score(), score(), score()]);
    const first = await shortlists.read(REFERENCE);
    expect(first?.entries.map(({ ref }) => ref)).toEqual(refs(3));
    await deliver("p0009");
    await score();
    expect(await shortlists.read(REFERENCE)).toEqual(first);
    expect(sent.map(({ type }) => type)).toEqual(["nl.wsp.groslijst-klaar.v1"]);
    expect(await vacancies.read(REFERENCE)).toMatchObject({ status: "shortlisted", version: 2 });
  });

  it("never stores who was withdrawn after the ranking", async () => {
    const people = refs(SHORTLIST_SIZE + 20);
    for (const ref of people) await deliver(ref);
    const leaving = people.slice(0, 6);
    const gone: string[] = [];
    const restless: CandidateStore = {
      ...candidates,
      async readMany(keys) {
        const next = leaving.shift();
        if (next !== undefined) {
          await withdraw(next);
          gone.push(next);
        }
        return candidates.readMany(keys);
      },
    };
    await score(restless);
    expect(gone.length).toBeGreaterThan(3);
    expect(await listed()).toEqual(people.filter((ref) => !gone.includes(ref)).slice(0, SHORTLIST_SIZE));
  });

  it("stores nobody who was not read again, however many left unseen by an index that is behind", async () => {
    const people = refs(SHORTLIST_SIZE * 12);
    for (const ref of people) await deliver(ref);
    const before: Awaited<ReturnType<CandidateStore["readMany"]>> = [];
    for await (const records of candidates.changesSince(undefined)) before.push(...records);
    const behind: CandidateStore = {
      ...candidates,
      async *changesSince() {
        yield before;
      },
    };
    const stay = people.slice(-5);
    for (const ref of people.slice(0, -5)) await withdraw(ref);
    await score(behind);
    for (const ref of (await listed()) ?? []) expect(stay).toContain(ref);
  });

  it("stores the facts as they were ranked when somebody keeps changing", async () => {
    for (const ref of refs(3)) await deliver(ref);
    let changes = 0;
    const changing: CandidateStore = {
      ...candidates,
      async readMany(keys) {
        const profile = { ...aProfile, maxDistanceKm: 30 + ++changes };
        await candidates.deliver({ partner: PARTNER, ref: "p0001", profile, changedAt: AT });
        return candidates.readMany(keys);
      },
    };
    await score(changing);
    expect(await listed()).toEqual(["p0000", "p0002"]);
  });

  it("goes on where a crash left it: the list is kept, and still said to be there", async () => {
    for (const ref of refs(2)) await deliver(ref);
    const dying: ShortlistStore = {
      ...shortlists,
      async keep(list) {
        expect(await shortlists.keep(list)).toBe(true);
        throw new Error("killed");
      },
    };
    await expect(score(candidates, dying)).rejects.toThrow("killed");
    expect(sent).toEqual([]);
    await score();
    expect(sent.map(({ type }) => type)).toEqual(["nl.wsp.groslijst-klaar.v1"]);
  });

  it("passes over a vacancy that closed, or never was", async () => {
    await vacancies.replace({ ...aVacancyRecord(REFERENCE), version: 2, status: "withdrawn" }, []);
    await score();
    expect(await shortlists.read(REFERENCE)).toBeUndefined();
    expect(await vacancies.read(REFERENCE)).toMatchObject({ status: "withdrawn", version: 2 });
  });
});
