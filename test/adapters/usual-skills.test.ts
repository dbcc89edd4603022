import { beforeAll, describe, expect, it } from "vitest";
import { usualSkillsTable } from "#shared/adapters/dynamodb/usual-skills.ts";
import { packPool } from "#shared/engine/columnar/pool.ts";
import { learnUsualSkills } from "#shared/usecases/learn-usual-skills.ts";
import { aCandidate } from "../engine/builders.ts";
import { type MemoryDatabase, memoryDatabase } from "./memory-database.ts";

const cooks = (count: number, skill: string) =>
  Array.from({ length: count }, (_unused, at) => aCandidate({ id: `haarlem:${skill}-${at}`, skills: [skill] }));
const others = Array.from({ length: 40 }, (_unused, at) =>
  aCandidate({ id: `uwv:${at}`, occupations: [{ code: "9112" }], skills: [] }),
);

describe("what a pool says of usual skills", () => {
  let database: MemoryDatabase;
  beforeAll(async () => {
    database = await memoryDatabase();
    return () => database.stop();
  });

  it("is kept per region, without a count or a person, until the next pool says otherwise", async () => {
    const [store, elsewhere] = ["haarlem", "alkmaar"].map((region) =>
      usualSkillsTable(database.table("pools"), region),
    );
    if (!store || !elsewhere) return expect.unreachable();
    const learn = learnUsualSkills({ usualSkills: store, isKnownSkill: () => true });
    expect(await store.read()).toBeUndefined();
    await learn(packPool([...cooks(12, "cooking"), ...cooks(9, "frying-grilling"), ...others]));
    expect(await database.items("pools")).toEqual([
      { id: "haarlem/usual-skills", byOccupation: { 5120: ["cooking"] } },
    ]);
    await learn(packPool([...cooks(9, "cooking"), ...cooks(30, "frying-grilling"), ...others]));
    expect(await store.read()).toEqual({ byOccupation: { 5120: ["frying-grilling"] } });
    expect(await elsewhere.read()).toBeUndefined();
  });
});
