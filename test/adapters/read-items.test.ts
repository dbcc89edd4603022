import { PutCommand } from "@aws-sdk/lib-dynamodb";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readItems, readStored } from "#shared/adapters/dynamodb/read-items.ts";
import { KEYS, type TableHandle } from "#shared/adapters/dynamodb/tables.ts";
import { type MemoryDatabase, memoryDatabase, through } from "./memory-database.ts";

/** More than go in one request. */
const STORED = 130;

describe("reading items", () => {
  let database: MemoryDatabase;
  let sent: string[];
  let isDown: boolean;
  let tallies: TableHandle;
  let assignments: TableHandle;

  beforeAll(async () => {
    database = await memoryDatabase();
    for (let number = 0; number < STORED; number += 1)
      await database.client.send(
        new PutCommand({ TableName: database.table("tallies").name, Item: { ...KEYS.tallies(`${number}`), number } }),
      );
    const Item = { ...KEYS.assignments({ agency: "one", id: "1" }), text: "of another table" };
    await database.client.send(new PutCommand({ TableName: database.table("assignments").name, Item }));
  });
  beforeEach(() => {
    sent = [];
    isDown = false;
    tallies = through(database.table("tallies"), async (command, pass) => {
      sent.push(command);
      if (isDown) throw new Error("the database is down");
      return pass();
    });
    assignments = { client: tallies.client, name: database.table("assignments").name };
  });
  afterAll(() => database.stop());

  const tally = (id: string | number) => readStored(tallies, KEYS.tallies(String(id)));

  it("asks for one item by itself", async () => {
    expect(await tally(7)).toMatchObject({ number: 7 });
    expect(sent).toEqual(["GetCommand"]);
  });

  it("asks in one request for what is wanted at the same time, of whatever tables", async () => {
    const later = tally(1).then(() => tally(2));
    const found = await Promise.all([
      tally(7),
      tally("nobody"),
      readStored(assignments, KEYS.assignments({ agency: "one", id: "1" })),
      Promise.resolve().then(() => tally(8)),
      later,
    ]);
    const own = [{ number: 7 }, undefined, { text: "of another table" }, { number: 8 }, { number: 2 }];
    for (const [index, item] of found.entries())
      if (own[index]) expect(item).toMatchObject(own[index]);
      else expect(item).toBeUndefined();
    expect(sent).toEqual(["BatchGetCommand", "GetCommand"]);
  });

  it("answers every asker with what is stored, however often and in whatever order things are asked for", async () => {
    const asked = fc.array(fc.integer({ min: 0, max: STORED + 20 }), { maxLength: 250 });
    await fc.assert(
      fc.asyncProperty(asked, async (numbers) => {
        const items = await readItems(
          tallies,
          numbers.map((number) => KEYS.tallies(`${number}`)),
        );
        expect(items.map(({ number }) => number)).toEqual(numbers.filter((number) => number < STORED));
      }),
      { numRuns: 30 },
    );
  });

  it("fails for everybody who waits, and for nobody after that", async () => {
    isDown = true;
    const outcomes = await Promise.allSettled([tally(1), tally(1), tally(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    isDown = false;
    expect(await tally(1)).toMatchObject({ number: 1 });
  });
});
