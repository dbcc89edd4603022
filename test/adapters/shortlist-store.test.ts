import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { shortlistTable } from "#shared/adapters/dynamodb/shortlists.ts";
import { SHORTLIST_SIZE } from "#shared/domain/shortlist.ts";
import type { ShortlistStore } from "#shared/ports/stores.ts";
import { anEntry, aShortlist } from "../pages/desk-records.ts";
import { type MemoryDatabase, memoryDatabase } from "./memory-database.ts";

describe("the store of shortlists", () => {
  let database: MemoryDatabase;
  let shortlists: ShortlistStore;
  beforeEach(async () => {
    database = await memoryDatabase();
    shortlists = shortlistTable(database.table("shortlists"));
  });
  afterEach(() => database.stop());

  it("keeps a list that is one on from the stored one, and no other", async () => {
    expect(await shortlists.keep(aShortlist({ version: 2 }))).toBe(false);
    expect(await shortlists.keep(aShortlist({ version: 1 }))).toBe(true);
    expect(await shortlists.keep(aShortlist({ version: 1, eligible: 9 }))).toBe(false);
    const racing = await Promise.all([7, 8].map((eligible) => shortlists.keep(aShortlist({ version: 2, eligible }))));
    expect(racing.filter(Boolean)).toHaveLength(1);
    expect(await shortlists.read(aShortlist().reference)).toEqual(
      aShortlist({ version: 2, eligible: racing[0] ? 7 : 8 }),
    );
  });

  it("tells of each open list who is on it, and from which score one enters when it is full", async () => {
    const short = aShortlist({ reference: "V-SHORT" });
    const entries = Array.from({ length: SHORTLIST_SIZE }, (_unused, at) => anEntry(`K-${at}`, { score: 90 - at }));
    const movements = [{ at: short.scoredAt, entered: 2, left: 1 }];
    await shortlists.keep(short);
    await shortlists.keep(aShortlist({ reference: "V-FULL", entries, movements }));
    const rims = (await shortlists.listRims()).toSorted((a, b) => (a.reference < b.reference ? -1 : 1));
    expect(rims).toEqual([
      { reference: "V-FULL", members: entries.map(({ candidateId }) => candidateId), floor: 41, movements },
      { reference: "V-SHORT", members: short.entries.map(({ candidateId }) => candidateId), movements: [] },
    ]);
  });

  it("reads a list that an earlier version kept unpacked", async () => {
    const { client, name } = database.table("shortlists");
    await client.send(new PutCommand({ TableName: name, Item: aShortlist() }));
    expect(await shortlists.read(aShortlist().reference)).toEqual(aShortlist());
  });

  it("tells no more of a list that was closed, and keeps the list", async () => {
    await shortlists.keep(aShortlist());
    await shortlists.close(aShortlist().reference);
    expect(await shortlists.listRims()).toEqual([]);
    expect(await shortlists.read(aShortlist().reference)).toEqual(aShortlist());
  });
});
