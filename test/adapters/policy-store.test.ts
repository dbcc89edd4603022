import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { employerList } from "#shared/adapters/dynamodb/employer-list.ts";
import { employerTable } from "#shared/adapters/dynamodb/employers.ts";
import { policyTable } from "#shared/adapters/dynamodb/policies.ts";
import { EMPTY_BOOK, withPolicy } from "#shared/domain/policy-book.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";
import { aPolicy } from "../domain/policies.ts";
import { memoryPolicies } from "../pages/memory-policies.ts";
import { type MemoryDatabase, memoryDatabase } from "./memory-database.ts";

let database: MemoryDatabase;
beforeAll(async () => {
  database = await memoryDatabase();
});
afterAll(() => database.stop());

const by = { at: "2026-11-22T10:00:00.000Z", by: "fatima.mulder" };
const first = withPolicy(EMPTY_BOOK, aPolicy({ version: "2027-1", from: "2027-01-01" }), by);
const second = withPolicy(first, aPolicy({ version: "2028-1", from: "2028-01-01" }), by);

describe.each<[string, (name: string) => PolicyStore]>([
  ["the table", (name) => policyTable(database.table("policies"), name)],
  ["the one in memory", () => memoryPolicies()],
])("a book of policies in %s", (_where, store) => {
  it("comes back as it was kept, each version once", async () => {
    const policies = store("one");
    expect(await policies.read()).toBeUndefined();
    expect(await policies.keep(second)).toBe(false);
    expect(await policies.keep(first)).toBe(true);
    expect(await policies.read()).toEqual(first);
    expect(await policies.keep(first)).toBe(false);
    expect(await policies.keep(second)).toBe(true);
    expect(await policies.read()).toEqual(second);
  });

  it("is kept by one of many who write on the same version", async () => {
    const policies = store("two");
    const kept = await Promise.all(Array.from({ length: 5 }, () => policies.keep(first)));
    expect(kept.filter(Boolean)).toHaveLength(1);
  });
});

it("books of regions stand apart", async () => {
  await policyTable(database.table("policies"), "here").keep(first);
  expect(await policyTable(database.table("policies"), "elsewhere").read()).toBeUndefined();
});

it("employers are listed under their account manager, by number", async () => {
  const employers = employerTable(database.table("employers"));
  const since = "2026-11-22T10:00:00.000Z";
  for (const [kvkNumber, accountManager] of [
    ["33333333", "joris.visser"],
    ["11111111", "joris.visser"],
    ["22222222", "amina.bakker"],
  ] as const)
    await employers.ensure({ kvkNumber, name: `Bedrijf ${kvkNumber}`, accountManager, since });
  const list = employerList(database.table("employers"));
  expect((await list.listOf("joris.visser")).map(({ kvkNumber }) => kvkNumber)).toEqual(["11111111", "33333333"]);
  expect(await list.listOf("selma.dejong")).toEqual([]);
});
