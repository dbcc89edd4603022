import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MemoryDatabase, memoryDatabase } from "../adapters/memory-database.ts";
import { deviations, illegalSteps } from "./api-walk.ts";
import { apiWorld, type Planted, plant } from "./api-world.ts";
import { apiFaults, stepFaults } from "./faults.ts";

const SOURCES = ["gemeente-haarlem", "uwv"];
const AGENCIES = ["pasmatch", "kennemerkracht", "start-kennemerland", "uwv"];
const CLIENTS = [...new Set([...SOURCES, ...AGENCIES, "werkblad", "vum-gateway"])];

describe("the table of the API", () => {
  let database: MemoryDatabase;
  let planted: Planted;
  beforeAll(async () => {
    database = await memoryDatabase();
    planted = await plant(database, SOURCES, AGENCIES);
  });
  afterAll(() => database.stop());

  it("holds in memory, over the real adapters", async () => {
    expect(await deviations(apiWorld(database), planted, CLIENTS)).toEqual([]);
    expect(await illegalSteps(apiWorld(database), planted, "pasmatch")).toEqual([]);
  });

  it.each(Object.keys(apiFaults({} as MemoryDatabase)))("no longer holds when %s", async (name) => {
    const { fault, shows } = apiFaults(database)[name] ?? expect.unreachable();
    expect(await deviations(apiWorld(database, fault), planted, CLIENTS)).toContainEqual(expect.stringMatching(shows));
  });

  it.each(Object.entries(stepFaults))("no longer holds for steps when %s", async (_name, { fault, shows }) => {
    const found = await illegalSteps(apiWorld(database, fault), planted, "kennemerkracht");
    expect(found).toContainEqual(expect.stringMatching(shows));
  });
});
