import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressTable } from "#shared/adapters/dynamodb/addresses.ts";
import type { Event } from "#shared/domain/events.ts";
import type { Mail, MailRecord } from "#shared/domain/mail-record.ts";
import type { MailStore } from "#shared/ports/stores.ts";
import { region } from "#shared/runtime/region.ts";
import { askLinksAgain } from "#shared/usecases/ask-links-again.ts";
import { noteAddress } from "#shared/usecases/note-address.ts";
import { sendLinksAgain } from "#shared/usecases/send-links-again.ts";
import { type MemoryDatabase, memoryDatabase } from "../adapters/memory-database.ts";
import { signer } from "../pages/apps.ts";
import { aCarvingRecord, aRecord } from "../pages/desk-records.ts";
import { memoryCarvings, memoryVacancies } from "../pages/memory-stores.ts";

const NOW = Date.parse("2026-11-23T09:10:00Z");
const contact = (email: string, language?: "en") => ({
  contact: { name: "Robin Voorbeeld", email, ...(language ? { language } : {}) },
});

describe("links that are asked for again", () => {
  let database: MemoryDatabase;
  beforeAll(async () => {
    database = await memoryDatabase();
  });
  afterAll(() => database.stop());

  /** Employers' requests, and what comes of asking for their links. Each world has addresses of its own. */
  async function world(records: readonly ReturnType<typeof aRecord>[], carving?: ReturnType<typeof aCarvingRecord>) {
    const [vacancies, carvings] = [memoryVacancies(), memoryCarvings()];
    let now = NOW;
    const events: Event[] = [];
    const mailed: Mail[] = [];
    const kept = new Map<string, MailRecord>();
    const mails: MailStore = {
      read: async (id) => kept.get(id),
      create: async (record) => !kept.has(record.id) && Boolean(kept.set(record.id, record)),
      replace: async (record) => Boolean(kept.set(record.id, record)),
    };
    const deps = {
      ...{ vacancies, carvings, mails, signer, region, publicUrl: "https://wsp.example" },
      addresses: addressTable(database.table("addresses")),
      provider: { send: async (mail: Mail) => void mailed.push(mail), lookUp: async () => "unknown" as const },
      send: async (sent: readonly Event[]) => void events.push(...sent),
      clock: () => new Date(now),
    };
    const note = noteAddress(deps);
    for (const record of records) {
      vacancies.records.set(record.reference, record);
      await note(record.reference);
    }
    if (carving) {
      carvings.records.set(carving.reference, carving);
      await note(carving.reference);
    }
    const ask = async (email: string) => {
      await askLinksAgain(deps)(email);
      const { subject = "", time = "" } = events.at(-1) ?? {};
      await sendLinksAgain(deps)(subject, time);
      return mailed.splice(0);
    };
    return {
      ...{ vacancies, events, ask, note },
      wait: (ms: number) => {
        now += ms;
      },
    };
  }

  it("come in one mail, of everything that is open under that address however it is written", async () => {
    const { ask } = await world(
      [
        aRecord({ reference: "V-00000001" }, contact("robin@een.example")),
        aRecord({ reference: "V-00000002", status: "filled" }, contact("robin@een.example")),
        aRecord({ reference: "V-00000003" }, contact("kim@een.example")),
      ],
      aCarvingRecord({ reference: "J-00000001" }, contact("robin@een.example")),
    );
    const [mail, ...others] = await ask(" Robin@EEN.example");
    expect(others).toEqual([]);
    expect(mail?.to.address).toBe("robin@een.example");
    const links = [...(mail?.text ?? "").matchAll(/https:\/\/wsp\.example\/status\/(\S+?)\?sleutel=\S+/g)];
    expect(links.map(([, reference]) => reference).toSorted()).toEqual(["J-00000001", "V-00000001"]);
  });

  it("come to nobody when nothing is open under that address, and the event names no address", async () => {
    const { ask, events } = await world([aRecord({ reference: "V-00000004" }, contact("robin@twee.example"))]);
    expect(await ask("vreemde@twee.example")).toEqual([]);
    expect(JSON.stringify(events)).not.toContain("twee.example");
  });

  it("come once an hour, however often they are asked for", async () => {
    const { ask, wait, events } = await world([aRecord({ reference: "V-00000005" }, contact("robin@drie.example"))]);
    expect(await ask("robin@drie.example")).toHaveLength(1);
    wait(60_000);
    expect(await ask("robin@drie.example")).toEqual([]);
    expect(events[0]?.id).toBe(events[1]?.id);
    wait(3_600_000);
    expect(await ask("robin@drie.example")).toHaveLength(1);
  });

  it("follow the address that a vacancy names now", async () => {
    const record = aRecord({ reference: "V-00000006" }, contact("oud@vier.example"));
    const { ask, vacancies, note } = await world([record]);
    const changed = { ...record, submission: { ...record.submission, ...contact("nieuw@vier.example", "en") } };
    vacancies.records.set(record.reference, changed);
    await note(record.reference);
    expect(await ask("oud@vier.example")).toEqual([]);
    const [mail] = await ask("nieuw@vier.example");
    expect(mail?.subject).toBe("Your links at the employers' service point");
    expect(mail?.text).toContain("https://wsp.example/en/status/V-00000006?sleutel=");
  });

  it("lead to a jobcarving request in the language that goes with it", async () => {
    const { ask } = await world([], aCarvingRecord({ reference: "J-00000007" }, contact("robin@vijf.example", "en")));
    const [mail] = await ask("robin@vijf.example");
    expect(mail?.text).toContain("https://wsp.example/en/status/J-00000007?sleutel=");
  });
});
