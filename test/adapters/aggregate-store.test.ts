import { PutCommand } from "@aws-sdk/lib-dynamodb";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sweepOutboxes } from "#shared/adapters/dynamodb/sweep.ts";
import type { TableHandle } from "#shared/adapters/dynamodb/tables.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { type Event, eventOf } from "#shared/domain/events.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { noted } from "#shared/domain/vacancy-record.ts";
import type { EventSender } from "#shared/ports/services.ts";
import { interleaved } from "./interleaved.ts";
import { type MemoryDatabase, memoryDatabase, through } from "./memory-database.ts";
import { AT, aVacancyRecord, BY } from "./records.ts";

const LATER = "2026-11-22T10:00:00.000Z";
const changedAt = (reference: string, version: number, at = AT) =>
  eventOf("nl.wsp.vacature-gewijzigd.v1", reference, version, at);

describe("an aggregate store", () => {
  let database: MemoryDatabase;
  let table: TableHandle;
  let references = 0;
  const newReference = () => `V-${String(++references).padStart(8, "0")}`;

  let sent: string[];
  let refuses: (event: Event) => boolean;
  const send: EventSender = async (events) => {
    for (const event of events) {
      if (refuses(event)) throw new Error("the queue is down");
      sent.push(event.id);
    }
  };
  const onUnsent = () => undefined;

  beforeEach(async () => {
    database = await memoryDatabase();
    table = database.table("vacancies");
    sent = [];
    refuses = () => false;
  });
  afterEach(() => database.stop());

  const store = () => vacancyTable(table, send, onUnsent);
  const sweep = (before = LATER, handle = table) =>
    sweepOutboxes([{ table: handle, keyAttributes: ["reference"] }], before, send, onUnsent);
  const itemOf = async (reference: string) =>
    (await database.items("vacancies")).find((item) => item.reference === reference);
  const outboxOf = async (reference: string) => {
    const { outbox, outboxState, outboxSince } = (await itemOf(reference)) ?? {};
    return { events: Object.keys(outbox ?? {}), outboxState, outboxSince };
  };
  const EMPTY = { events: [], outboxState: undefined, outboxSince: undefined };

  it("creates a key once, with the events of the one who was first", async () => {
    const reference = newReference();
    const record = aVacancyRecord(reference);
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((attempt) => store().create(record, [changedAt(reference, attempt)])),
    );
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(sent).toEqual([`nl.wsp.vacature-gewijzigd.v1:${reference}:${outcomes.indexOf(true) + 1}`]);
    expect(await store().read(reference)).toEqual(record);
    expect(await outboxOf(reference)).toEqual(EMPTY);
  });

  it("answers undefined for what is not there", async () => {
    expect(await store().read(newReference())).toBeUndefined();
  });

  it("replaces one version on, and lets one of several through", async () => {
    const reference = newReference();
    await store().create(aVacancyRecord(reference), []);
    const attempts = [1, 2, 3, 4].map((attempt) =>
      store().replace(noted(aVacancyRecord(reference), AT, BY, `poging ${attempt}`), []),
    );
    const outcomes = await Promise.allSettled(attempts);
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(refused).toHaveLength(3);
    expect(refused.every((error) => isProblem(error, "conflict"))).toBe(true);
    expect((await store().read(reference))?.version).toBe(2);
  });

  it("refuses to replace what is not there, or is elsewhere by now", async () => {
    const reference = newReference();
    const next = noted(aVacancyRecord(reference), AT, BY, "wijziging");
    await expect(store().replace(next, [changedAt(reference, 2)])).rejects.toMatchObject({ kind: "conflict" });
    await store().create(aVacancyRecord(reference, { version: 5 }), []);
    await expect(store().replace(next, [changedAt(reference, 2)])).rejects.toMatchObject({ kind: "conflict" });
    expect(sent).toEqual([]);
  });

  it("keeps an event that the queue did not take, with the record, until the sweep", async () => {
    const reference = newReference();
    refuses = () => true;
    expect(await store().create(aVacancyRecord(reference), [changedAt(reference, 1)])).toBe(true);
    expect(await outboxOf(reference)).toEqual({
      events: [changedAt(reference, 1).id],
      outboxState: "pending",
      outboxSince: AT,
    });
    refuses = () => false;
    expect(await sweep()).toBe(1);
    expect(sent).toEqual([changedAt(reference, 1).id]);
    expect(await outboxOf(reference)).toEqual(EMPTY);
    expect(await sweep()).toBe(0);
  });

  it("carries an unsent event along with the next write, from the time of the first", async () => {
    const reference = newReference();
    refuses = () => true;
    await store().create(aVacancyRecord(reference), [changedAt(reference, 1)]);
    refuses = () => false;
    const next = noted(aVacancyRecord(reference), LATER, BY, "wijziging");
    await store().replace(next, [changedAt(reference, 2, LATER)]);
    expect(sent).toEqual([changedAt(reference, 2).id]);
    expect(await outboxOf(reference)).toEqual({
      events: [changedAt(reference, 1).id],
      outboxState: "pending",
      outboxSince: AT,
    });
    await sweep();
    expect(sent).toEqual([changedAt(reference, 2).id, changedAt(reference, 1).id]);
    expect(await outboxOf(reference)).toEqual(EMPTY);
  });

  it("carries along even an event of a version that is not known here", async () => {
    const reference = newReference();
    const foreign = { ...changedAt(reference, 1), type: "nl.wsp.nog-niet-bedacht.v1", id: "foreign" };
    await database.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...aVacancyRecord(reference), outbox: { foreign }, outboxState: "pending", outboxSince: AT },
      }),
    );
    await store().replace(noted(aVacancyRecord(reference), AT, BY, "wijziging"), [changedAt(reference, 2)]);
    expect(sent).toEqual([changedAt(reference, 2).id]);
    expect((await itemOf(reference))?.outbox).toEqual({ foreign });
  });

  it("loses no event, whatever is written, sent and swept at the same time", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.boolean(), { maxLength: 4 }),
        async (scheduler, writers, writesEach, queueIsDown) => {
          const late = interleaved(scheduler);
          const reference = newReference();
          const arrived = new Set<string>();
          const down = [...queueIsDown];
          const sendLate = late("send", async (events: readonly Event[]) => {
            if (down.shift()) throw new Error("the queue is down");
            for (const { id } of events) arrived.add(id);
          });
          const handle = through(
            table,
            late("database", (_name, pass) => pass()),
          );
          const slow = vacancyTable(handle, sendLate, onUnsent);
          await store().create(aVacancyRecord(reference), []);

          const written = new Set<string>();
          const write = async () => {
            for (;;) {
              const record = await slow.read(reference);
              if (!record) throw new Error("the record is gone");
              const next = noted(record, AT, BY, "wijziging");
              const event = changedAt(reference, next.version);
              try {
                await slow.replace(next, [event]);
                return written.add(event.id);
              } catch (error) {
                if (!isProblem(error, "conflict")) throw error;
              }
            }
          };
          const writing = Array.from({ length: writers }, async () => {
            for (let count = 0; count < writesEach; count += 1) await write();
          });
          const sweeping = [1, 2].map(() =>
            sweepOutboxes([{ table: handle, keyAttributes: ["reference"] }], LATER, sendLate, onUnsent),
          );
          await scheduler.waitFor(Promise.all([...writing, ...sweeping]));

          await sweepOutboxes(
            [{ table, keyAttributes: ["reference"] }],
            LATER,
            async (events) => {
              for (const { id } of events) arrived.add(id);
            },
            onUnsent,
          );
          expect(written.size).toBe(writers * writesEach);
          expect(arrived).toEqual(written);
          expect(await outboxOf(reference)).toEqual(EMPTY);
        },
      ),
      { numRuns: 40 },
    );
  });

  describe("swept", () => {
    it("leaves alone what is still being sent by the one who wrote it", async () => {
      const reference = newReference();
      refuses = () => true;
      await store().create(aVacancyRecord(reference), [changedAt(reference, 1, LATER)]);
      refuses = () => false;
      expect(await sweep(LATER)).toBe(0);
      expect(sent).toEqual([]);
      await sweep("2026-11-22T10:00:00.001Z");
      expect(sent).toEqual([changedAt(reference, 1).id]);
    });

    it("passes over ghosts: index entries without events, or without an item", async () => {
      const reference = newReference();
      const empty = { ...aVacancyRecord(reference), outboxState: "pending", outboxSince: AT };
      await database.client.send(new PutCommand({ TableName: table.name, Item: empty }));
      expect(await sweep()).toBe(0);
      const gone = newReference();
      refuses = () => true;
      await store().create(aVacancyRecord(gone), [changedAt(gone, 1)]);
      refuses = () => false;
      const forgetful = through(table, async (name, pass) => (name === "GetCommand" ? {} : pass()));
      expect(await sweep(LATER, forgetful)).toBe(0);
      expect(sent).toEqual([]);
      expect((await outboxOf(gone)).events).toEqual([changedAt(gone, 1).id]);
    });

    it("reaches the last event behind however many ghosts", async () => {
      const ghosts = Array.from({ length: 520 }, () => newReference());
      for (const reference of ghosts) {
        const empty = { reference, outboxState: "pending", outboxSince: AT };
        await database.client.send(new PutCommand({ TableName: table.name, Item: empty }));
      }
      const reference = newReference();
      const at = "2026-11-22T09:00:00.001Z";
      refuses = () => true;
      await store().create(aVacancyRecord(reference), [changedAt(reference, 1, at)]);
      refuses = () => false;
      await sweep();
      expect(sent).toEqual([changedAt(reference, 1).id]);
    });

    it("serves the others when one outbox cannot be read or sent", async () => {
      const [unknown, stuck, good] = [newReference(), newReference(), newReference()];
      const foreign = { ...changedAt(unknown, 1), type: "nl.wsp.nog-niet-bedacht.v1" };
      await database.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...aVacancyRecord(unknown), outbox: { foreign }, outboxState: "pending", outboxSince: AT },
        }),
      );
      refuses = () => true;
      await store().create(aVacancyRecord(stuck), [changedAt(stuck, 1)]);
      await store().create(aVacancyRecord(good), [changedAt(good, 1)]);
      refuses = ({ subject }) => subject === stuck;
      await sweep();
      expect(sent).toEqual([changedAt(good, 1).id]);
      expect((await outboxOf(stuck)).events).toEqual([changedAt(stuck, 1).id]);
      expect((await itemOf(unknown))?.outbox).toEqual({ foreign });
    });
  });

  it("lists what is open, oldest first, and nothing that closed", async () => {
    const [first, second, third] = [newReference(), newReference(), newReference()];
    const at = (minute: number) => `2026-11-22T08:0${minute}:00.000Z`;
    await store().create(aVacancyRecord(second, { receivedAt: at(2) }), []);
    await store().create(aVacancyRecord(first, { receivedAt: at(1) }), []);
    await store().create(aVacancyRecord(third, { receivedAt: at(3) }), []);
    await store().replace(aVacancyRecord(third, { receivedAt: at(3), version: 2, status: "withdrawn" }), []);
    const rows = (await store().listOpen()).filter(({ receivedAt }) => receivedAt < AT);
    expect(rows.map(({ reference }) => reference)).toEqual([first, second]);
  });
});
