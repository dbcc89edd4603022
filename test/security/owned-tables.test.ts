import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { topology } from "#infra/topology.ts";

/** Tables of which each item is a partner's or an agency's, and the attribute that says whose. */
const OWNED: Readonly<Record<string, "partner" | "agency">> = {
  candidates: "partner",
  imports: "partner",
  assignments: "agency",
  feeds: "agency",
  conversations: "agency",
};
/** Tables of the desk, its employers and its people: no partner names an item of these. */
const OF_THE_DESK = [
  ...["employers", "contacts", "addresses", "drafts", "vacancies", "carvings", "proposals", "shortlists", "elsewhere"],
  ...["tallies", "policies", "mails", "pools", "sessions"],
];

const ADAPTERS = "shared/adapters/dynamodb";

describe("what belongs to a partner or agency", () => {
  it("stands in tables that are known, and every other table is known to be the desk's", () => {
    expect([...Object.keys(OWNED), ...OF_THE_DESK].toSorted()).toEqual(Object.keys(topology.tables).toSorted());
  });

  it.each(Object.entries(OWNED))("stands under it in the table %s: the %s comes first in the key", (name, owner) => {
    expect(topology.tables[name as keyof typeof topology.tables].partitionKey.name).toBe(owner);
  });

  it("is told apart by key, and never by a filter on what was read", () => {
    const filters = readdirSync(ADAPTERS).flatMap((file) => {
      const text = readFileSync(`${ADAPTERS}/${file}`, "utf8");
      return [...text.matchAll(/FilterExpression:[^\n]*/g)].map(([filter]) => filter);
    });
    expect(filters.length).toBeGreaterThan(0);
    expect(filters.filter((filter) => /partner|agency|owner/i.test(filter))).toEqual([]);
  });
});
