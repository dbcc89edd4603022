import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conversationTable } from "#shared/adapters/dynamodb/conversations.ts";
import { writeMessage } from "#shared/usecases/write-message.ts";
import { memoryDatabase } from "../adapters/memory-database.ts";
import { anAssignment, aRecord, REFERENCE } from "../pages/desk-records.ts";
import { type Fate, remindersInMemory } from "./reminders-in-memory.ts";

/** Friday; the mail of the day goes at seven in the morning, which is six in UTC. */
const FRIDAY = "2026-11-20";
const MONDAY = "2026-11-23";
const TUESDAY = "2026-11-24";
const KEY = { agency: "pasmatch", id: "A-geheim-1" };
const DESK = { kind: "staff", id: "amina.bakker" } as const;
const AGENCY = { kind: "agency", id: "noor.degraaf" } as const;
const SECRET = "Een woord dat niemand per mail mag lezen";

function world() {
  const made = remindersInMemory();
  // Placed long ago with nothing due: no reminder is in the way.
  const record = aRecord({ receivedAt: `${FRIDAY}T08:00:00.000Z`, stepSince: `${FRIDAY}T08:00:00.000Z` });
  const assignment = anAssignment("geheim-1", record, {
    status: "placed",
    changes: [{ version: 1, status: "placed", at: `${FRIDAY}T08:00:00.000Z` }],
  });
  made.add(assignment);
  const write = (by: typeof DESK | typeof AGENCY, at: string, id = at) =>
    writeMessage({
      assignments: { read: async () => assignment },
      conversations: made.conversations,
      clock: () => new Date(at),
    })({ agency: assignment.agency, id: assignment.id }, { id, by, text: SECRET });
  return { ...made, write, id: assignment.id };
}

describe("the mail about new messages", () => {
  it("tells the agency once, in its mail of the day, where and how much was written, and not what", async () => {
    const { write, run, delivered, id } = world();
    await write(DESK, `${FRIDAY}T12:00:00.000Z`);
    await write(DESK, `${MONDAY}T05:59:00.000Z`);
    await run(`${FRIDAY}T13:00:00.000Z`);
    expect(delivered).toEqual([]);
    for (const at of [`${MONDAY}T06:00:00Z`, `${MONDAY}T06:15:00Z`, `${TUESDAY}T06:00:00Z`]) await run(at);
    expect(delivered.map(({ to }) => to.address)).toEqual(["bemiddeling@pasmatch.example"]);
    const [mail] = delivered;
    expect(mail?.subject).toBe("2 nieuwe berichten");
    expect(mail?.text).toContain("HET WERKGEVERSSERVICEPUNT SCHREEF U");
    expect(mail?.text).toContain(
      `- Medewerker magazijn, Loods Proefneming (${REFERENCE}), toewijzing ${id}: 2 nieuwe berichten.\nhttps://wsp.example/uitvoerder/toewijzingen/${id}`,
    );
    expect(`${mail?.text}${mail?.html}`).not.toMatch(/Een woord|gemeente-haarlem|K-/);
    expect(mail?.unsubscribeUrl).toContain("topic=message-news&recipient=agency.pasmatch");
  });

  it("tells the account manager what an agency wrote, which is their work and cannot be switched off", async () => {
    const { write, run, delivered } = world();
    await write(AGENCY, `${FRIDAY}T12:00:00.000Z`);
    await run(`${MONDAY}T06:00:00Z`);
    expect(delivered.map(({ to }) => to.address)).toEqual(["amina.bakker@zk-ijmond.example"]);
    expect(delivered[0]?.text).toContain(`https://wsp.example/werkblad/vacatures/${REFERENCE}`);
    expect(delivered[0]?.unsubscribeUrl).toBeUndefined();
  });

  it("leaves out what was answered: who answered has read it", async () => {
    const { write, run, delivered } = world();
    await write(DESK, `${FRIDAY}T12:00:00.000Z`);
    await write(AGENCY, `${FRIDAY}T13:00:00.000Z`);
    await run(`${MONDAY}T06:00:00Z`);
    expect(delivered.map(({ to, subject }) => [to.address, subject])).toEqual([
      ["amina.bakker@zk-ijmond.example", "1 nieuw bericht"],
    ]);
  });

  it("does not come to an agency that switched it off", async () => {
    const { write, run, delivered, choices } = world();
    await write(DESK, `${FRIDAY}T12:00:00.000Z`);
    await choices.put({ topic: "message-news", recipient: "agency.pasmatch" }, true, `${FRIDAY}T13:00:00.000Z`);
    await run(`${MONDAY}T06:00:00Z`);
    expect(delivered).toEqual([]);
  });

  it("tells of every message once, wherever a run dies and whenever the mail is down", async () => {
    const fate = fc.oneof(
      { weight: 2, arbitrary: fc.constant<Fate>(undefined) },
      fc.constant<Fate>("mail is down"),
      fc.record({ effect: fc.integer({ min: 1, max: 4 }), when: fc.constantFrom("before" as const, "after" as const) }),
    );
    const morning = fc.record({ messages: fc.integer({ min: 0, max: 2 }), fates: fc.array(fate, { maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(morning, { minLength: 1, maxLength: 4 }), async (mornings) => {
        const { write, run, delivered } = world();
        let written = 0;
        const days = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"];
        for (const [index, { messages, fates }] of mornings.entries()) {
          for (let count = 0; count < messages; count += 1)
            await write(DESK, `${days[index]}T05:0${count}:00.000Z`, `m-${++written}`);
          for (const [turn, one] of fates.entries()) await run(`${days[index]}T0${7 + turn}:00:00Z`, one);
        }
        for (const hour of ["07", "08", "09"]) await run(`${days[mornings.length]}T${hour}:00:00Z`);
        const told = delivered.flatMap(({ reminders = [] }) => reminders);
        expect(told.toSorted()).toEqual([...new Set(told)].toSorted());
        expect(told).toHaveLength(written);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the conversations that changed", () => {
  it("are found by the instant of their last message, until they are emptied", async () => {
    const database = await memoryDatabase();
    try {
      const store = conversationTable(
        database.table("conversations"),
        async () => {},
        () => {},
      );
      const message = { id: "m", at: `${FRIDAY}T12:00:00.000Z`, by: DESK, text: SECRET };
      await store.create({ ...KEY, version: 1, messages: [message] }, []);
      expect(await store.changedSince(`${FRIDAY}T12:00:00.000Z`)).toEqual([KEY]);
      expect(await store.changedSince(`${FRIDAY}T12:00:01.000Z`)).toEqual([]);
      await store.replace({ ...KEY, version: 2, messages: [] }, []);
      expect(await store.changedSince(`${FRIDAY}T00:00:00.000Z`)).toEqual([]);
    } finally {
      await database.stop();
    }
  });
});
