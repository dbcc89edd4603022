import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { draftTable } from "#shared/adapters/dynamodb/drafts.ts";
import { draftOf, sentDraft } from "#shared/domain/draft.ts";
import type { DraftStore } from "#shared/ports/stores.ts";
import { type MemoryDatabase, memoryDatabase } from "./memory-database.ts";

const NOW = new Date("2026-11-23T09:00:00Z");

describe("the store of drafts", () => {
  let database: MemoryDatabase;
  let drafts: DraftStore;
  beforeEach(async () => {
    database = await memoryDatabase();
    drafts = draftTable(database.table("drafts"));
  });
  afterEach(() => database.stop());

  it("keeps what was typed last, until it was sent", async () => {
    const first = draftOf({ id: "d1", values: { title: ["Kok"] } }, NOW, 7);
    const last = draftOf(
      { id: "d1", values: { title: ["Kok 👩‍🍳"], dayparts: ["mon-night", "tue-night"] }, known: "V-1" },
      NOW,
      7,
    );
    expect(await drafts.read("d1")).toBeUndefined();
    expect([await drafts.keep(first), await drafts.keep(last)]).toEqual([true, true]);
    expect(await drafts.read("d1")).toEqual(last);

    const sent = sentDraft("d1", "V-3K7Q2M9X", NOW, 7);
    expect(await drafts.keep(sent)).toBe(true);
    expect([await drafts.keep(last), await drafts.keep(sent)]).toEqual([false, false]);
    expect(await drafts.read("d1")).toEqual(sent);
  });
});
