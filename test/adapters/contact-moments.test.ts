import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { contactMomentTable } from "#shared/adapters/dynamodb/contact-moments.ts";
import { addMonths, dayOf } from "#shared/domain/dates.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { memoryContactMoments } from "../pages/memory-contact-moments.ts";
import { type MemoryDatabase, memoryDatabase } from "./memory-database.ts";
import { AT } from "./records.ts";

const aMoment = (on: string, id: string, kvkNumber = "00000123") => ({
  ...{ kvkNumber, on, id, channel: "phone" as const, note: `Over ${id}`, by: "amina.bakker", at: AT },
});

describe.each(["DynamoDB", "memory"])("contact moments in %s", (where) => {
  let database: MemoryDatabase | undefined;
  let contacts: ReturnType<typeof contactMomentTable>;
  beforeEach(async () => {
    database = where === "DynamoDB" ? await memoryDatabase() : undefined;
    const term = { keptMonths: 24, clock: () => new Date(AT) };
    contacts = database ? contactMomentTable(database.table("contacts"), term) : memoryContactMoments();
  });
  afterEach(() => database?.stop());

  it("are kept once, with the employer alone, and read newest first", async () => {
    const [older, newer] = [aMoment("2026-11-01", "a"), aMoment("2026-11-20", "b")];
    expect(await contacts.add(newer)).toBe(true);
    expect(await contacts.add(older)).toBe(true);
    expect(await contacts.add({ ...older, note: "Anders" })).toBe(false);
    await contacts.add(aMoment("2026-11-10", "c", "00000456"));
    expect(await contacts.latest("00000123", 10)).toEqual([newer, older]);
    expect(await contacts.latest("00000123", 1)).toEqual([newer]);
    expect(await contacts.latest("00000999", 10)).toEqual([]);
  });
});

describe("contact moments whose term is over", () => {
  it("are read by nobody, and name the second after which the table removes them", async () => {
    const database = await memoryDatabase();
    onTestFinished(database.stop);
    const contacts = contactMomentTable(database.table("contacts"), { keptMonths: 24, clock: () => new Date(AT) });
    const [last, past] = [dayOf(new Date(AT)), addDays(dayOf(new Date(AT)), -1)].map((day) => addMonths(day, -24));
    for (const day of [last, past]) await contacts.add(aMoment(day ?? "", `on ${day}`));
    expect((await contacts.latest("00000123", 10)).map(({ on }) => on)).toEqual([last]);
    const items = await database.items("contacts");
    expect(
      items.map(({ expiresAt }) => new Date(Number(expiresAt) * 1000).toISOString().slice(0, 10)).toSorted(),
    ).toEqual([past, last].map((day) => addMonths(day ?? "", 24)));
  });
});
