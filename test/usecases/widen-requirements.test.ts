import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CandidateProfile } from "#shared/domain/candidate.ts";
import { roundedPeople } from "#shared/domain/people-count.ts";
import { VacancySubmission } from "#shared/domain/vacancy.ts";
import { engineLookups } from "#shared/reference/lookups.ts";
import { builtInTables } from "#shared/reference/tables.ts";
import { storePool } from "#shared/usecases/store-pool.ts";
import { storedPool } from "#shared/usecases/stored-pool.ts";
import { widenRequirements } from "#shared/usecases/widen-requirements.ts";
import { AT } from "../adapters/records.ts";
import { aCandidate, aVacancy } from "../support/builders.ts";
import { candidatesInMemory } from "./candidates-in-memory.ts";
import { poolsInMemory } from "./pools-in-memory.ts";

type Person = Parameters<typeof aCandidate>[0];
const lookups = engineLookups(builtInTables());

/** A region of which the pool was stored, and what an employer hears of it. */
async function region(people: readonly Person[]) {
  const [candidates, pools] = [candidatesInMemory(), poolsInMemory()];
  let now = Date.parse(AT);
  const reports: string[] = [];
  const deps = {
    ...pools,
    clock: () => new Date(now),
    memoryBytes: 2 ** 30,
    report: (what: string) => void reports.push(what),
  };
  const knows = () => true;
  const knowsCode = { occupations: knows, skills: knows, certificates: knows, places: knows };
  let delivered = 0;
  const deliver = (person: Person) =>
    candidates.deliver({
      ...{ partner: "uwv", ref: `p${++delivered}`, profile: CandidateProfile.parse(aCandidate(person)) },
      changedAt: deps.clock().toISOString(),
    });
  const store = () => storePool({ ...deps, candidates, knowsCode })();
  for (const person of people) await deliver(person);
  await store();
  const widen = widenRequirements({ storedPool: storedPool(deps), lookups, clock: deps.clock });
  return {
    ...pools,
    reports,
    deliver,
    storeLater: () => {
      now += 16 * 60_000;
      return store();
    },
    widen: (asked: Parameters<typeof aVacancy>[0] = {}) => widen(VacancySubmission.parse(aVacancy(asked))),
  };
}

const people = (count: number, person: Person = {}): Person[] => Array.from({ length: count }, () => person);

describe("what would widen a vacancy that is not handed in yet", () => {
  it("is counted by the engine over the stored pool, most people first, rounded down to fives", async () => {
    const { widen } = await region([
      ...people(8, { licences: ["B"], language: 4 }),
      ...people(14, { licences: [], language: 4 }),
      ...people(21, { licences: ["B"], language: 2 }),
    ]);
    expect(await widen({ licences: ["B"], language: { level: 3, hard: true } })).toEqual({
      fit: 5,
      widenings: [
        { criterion: "language", relaxTo: 2, people: 20 },
        { criterion: "licence", relaxTo: undefined, people: 10 },
      ],
    });
  });

  it("says of hours the mildest change that lets in enough people to say so", async () => {
    const { widen } = await region([
      ...people(2, { hours: { min: 8, max: 20 } }),
      ...people(5, { hours: { min: 8, max: 16 } }),
    ]);
    expect(await widen({ hoursPerWeek: { min: 24, max: 32 } })).toEqual({
      fit: undefined,
      widenings: [{ criterion: "hours", relaxTo: 16, people: 5 }],
    });
  });

  it("never counts by what people can bear or how far they travel, nor fewer than five", async () => {
    const { widen } = await region([
      ...people(9, { capacity: { lifting: 0 } }),
      ...people(9, { postcode: "1011", maxDistanceKm: 2 }),
      ...people(4, { licences: [] }),
    ]);
    const asked = { demands: { lifting: 2 }, licences: ["B" as const] };
    expect(await widen({ demands: { lifting: 2 } })).toMatchObject({ widenings: [] });
    expect(await widen(asked)).toMatchObject({ widenings: [] });
  });

  it("is unknown while no pool is stored, nobody is in it, or it cannot be read", async () => {
    const { widen, bytes, reports } = await region(people(9));
    for (const name of bytes.keys()) bytes.delete(name);
    expect(await widen()).toBeUndefined();
    expect(reports).toEqual(["a stored segment is refused"]);
    expect(await (await region([])).widen()).toBeUndefined();
  });

  it("follows the pool that was stored last", async () => {
    const { widen, deliver, storeLater } = await region(people(9));
    expect(await widen()).toMatchObject({ fit: 5 });
    for (const person of people(3)) await deliver(person);
    expect(await widen()).toMatchObject({ fit: 5 });
    await storeLater();
    expect(await widen()).toMatchObject({ fit: 10 });
  });
});

describe("a count of people outside the desk", () => {
  it("is never more than there are, and the same for everybody but each fifth", () => {
    fc.assert(
      fc.property(fc.nat(100_000), (count) => {
        const told = roundedPeople(count);
        if (count < 5) expect(told).toBeUndefined();
        else expect([told, (told ?? 0) % 5]).toEqual([count - (count % 5), 0]);
      }),
    );
  });
});
