import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { carvingTable } from "#shared/adapters/dynamodb/carvings.ts";
import { employerHandovers } from "#shared/adapters/dynamodb/employer-handovers.ts";
import { employerTable } from "#shared/adapters/dynamodb/employers.ts";
import { mailTable } from "#shared/adapters/dynamodb/mails.ts";
import { sweepOutboxes } from "#shared/adapters/dynamodb/sweep.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { type Event, subjectParts } from "#shared/domain/events.ts";
import type { Mail } from "#shared/domain/mail-record.ts";
import { region } from "#shared/runtime/region.ts";
import { contactsNow } from "#shared/usecases/contacts-now.ts";
import { followHandover } from "#shared/usecases/follow-handover.ts";
import { tellHandover } from "#shared/usecases/notify-about-handover.ts";
import { type MemoryDatabase, memoryDatabase } from "../adapters/memory-database.ts";
import { ADMINISTRATOR, administrator, adminPages } from "./admin-pages.ts";
import { NOW } from "./apps.ts";
import { aCarvingRecord, anAssignment, aRecord } from "./desk-records.ts";
import { textOf } from "./html.ts";
import { hiddenField } from "./visitor.ts";

const [AMINA, JORIS, SELMA] = ["amina.bakker", "joris.visser", "selma.dejong"] as const;

let database: MemoryDatabase;
beforeAll(async () => {
  database = await memoryDatabase();
});
afterAll(() => database.stop());

/** Employers that were made: each test has its own. */
let turns = 0;

/** The desk's tables with an employer of Amina's and its open work. The queue can be away, and a death can be ordered. */
async function desk() {
  turns += 1;
  const kvkNumber = `0000${String(turns).padStart(4, "0")}`;
  const queue: Event[] = [];
  const mails: Mail[] = [];
  const state = { queueIsDown: false, diesAtReplace: 0 };
  const send = async (events: readonly Event[]) => {
    if (state.queueIsDown) throw new Error("the queue is away");
    queue.push(...events);
  };
  const ignore = [send, () => undefined] as const;
  const table = database.table("employers");
  const handovers = employerHandovers(table, ...ignore);
  const employers = employerTable(table);
  const vacancies = vacancyTable(database.table("vacancies"), ...ignore);
  const carvings = carvingTable(database.table("carvings"), ...ignore);
  await employers.ensure({ kvkNumber, name: "Loods Proefneming", accountManager: AMINA, since: NOW.toISOString() });
  const employer = { kvkNumber, name: "Loods Proefneming" };
  const references = [1, 2].map((number) => `V-${kvkNumber.slice(-4)}${number}AAA`);
  for (const reference of references)
    await vacancies.create(aRecord({ reference, accountManager: AMINA }, { employer }), []);
  const carving = `J-${kvkNumber.slice(-4)}AAAA`;
  const request = aCarvingRecord({ reference: carving, accountManager: AMINA });
  await carvings.create({ ...request, submission: { ...request.submission, employer } }, []);

  const follow = followHandover({
    ...{ handovers, carvings, region, clock: () => NOW },
    vacancies: {
      ...vacancies,
      async replace(record, events) {
        if (state.diesAtReplace > 0 && --state.diesAtReplace === 0) throw new Error("died");
        await vacancies.replace(record, events);
      },
    },
  });
  const tell = tellHandover({
    ...{ handovers, mails: mailTable(database.table("mails")), region, clock: () => NOW },
    provider: { send: async (mail) => void mails.push(mail), lookUp: async () => "sent" },
    publicUrl: "https://wsp.example",
  });
  const pages = adminPages({ handovers });
  const visitor = await administrator(pages.app);
  const path = `/beheer/werkgevers/${kvkNumber}`;
  const csrf = hiddenField((await visitor.get(path)).html, "csrf");
  return {
    ...{ kvkNumber, queue, mails, state, handovers, employers, vacancies, carvings, references, carving, path, pages },
    ...{ visitor, follow },
    send: (van: string, naar: string) => visitor.post(`${path}/overdragen`, { csrf, van, naar }),
    /** Sends what stayed behind, as the sweep of every minute does. */
    sweep: () => sweepOutboxes([{ table, keyAttributes: ["kvkNumber"] }], "2099-01-01T00:00:00.000Z", ...ignore),
    /** Works off what is in the queue, each twice: a queue may say a thing again. */
    async carry() {
      for (const { subject } of [...queue, ...queue]) {
        const [kvk = "", number] = subjectParts(subject);
        await follow(kvk);
        await tell(kvk, Number(number));
      }
      queue.length = 0;
    },
    managers: async () => [
      ...(await vacancies.readMany(references)).map(({ accountManager }) => accountManager),
      (await carvings.read(carving))?.accountManager,
      (await employers.read(kvkNumber))?.accountManager,
    ],
  };
}

describe("an employer that gets another account manager", () => {
  it("takes all open work along, with a line of history, an audit line, and a mail to both", async () => {
    const { send, carry, managers, vacancies, references, mails, pages, kvkNumber, visitor, path } = await desk();
    expect((await send(AMINA, JORIS)).status).toBe(303);
    await carry();
    expect(await managers()).toEqual([JORIS, JORIS, JORIS, JORIS]);
    const [record] = await vacancies.readMany(references.slice(0, 1));
    expect(record?.history.filter(({ what }) => what.includes("Amina Bakker wordt Joris Visser"))).toHaveLength(1);
    expect(record?.history.at(-1)?.by).toEqual({ kind: "staff", id: ADMINISTRATOR });
    expect(mails.map(({ to, subject }) => [to.name, subject])).toEqual([
      ["Joris Visser", "U bent nu contactpersoon van Loods Proefneming"],
      ["Amina Bakker", "Loods Proefneming heeft een andere contactpersoon"],
    ]);
    expect(mails[0]?.text).toContain(`https://wsp.example/werkblad/werkgevers/${kvkNumber}`);
    expect(pages.audit).toContainEqual(
      expect.objectContaining({
        action: "hand-over-employer",
        object: kvkNumber,
        actor: ADMINISTRATOR,
        result: "done",
      }),
    );
    expect(textOf((await visitor.get(path)).html)).toContain("van Amina Bakker naar Joris Visser, door Fatima Mulder");
  });

  it("is the contact of assignments too, which keep their own version", async () => {
    const { send, employers, kvkNumber } = await desk();
    const record = aRecord({ accountManager: AMINA }, { employer: { kvkNumber, name: "Loods Proefneming" } });
    const assignment = anAssignment("1", record, {});
    await send(AMINA, JORIS);
    expect((await contactsNow(employers, [assignment]))(assignment)).toBe(JORIS);
    const stranger = anAssignment("2", aRecord({}, { employer: { kvkNumber: "99999999", name: "Elders" } }), {});
    expect((await contactsNow(employers, [stranger]))(stranger)).toBe(stranger.vacancy.accountManager);
  });

  it("is not left half done by a queue that is away, nor by a death between two vacancies", async () => {
    const { send, state, queue, sweep, carry, managers, mails } = await desk();
    state.queueIsDown = true;
    expect((await send(AMINA, JORIS)).status).toBe(303);
    expect(queue).toEqual([]);
    state.queueIsDown = false;
    expect(await sweep()).toBe(1);
    expect(queue).toHaveLength(1);
    state.diesAtReplace = 2;
    await expect(carry()).rejects.toThrow("died");
    expect(new Set(await managers())).toEqual(new Set([AMINA, JORIS]));
    await carry();
    expect(await managers()).toEqual([JORIS, JORIS, JORIS, JORIS]);
    expect(mails).toHaveLength(2);
  });

  it("goes to who was chosen last when two handovers are worked off late", async () => {
    const { send, carry, managers, mails } = await desk();
    await send(AMINA, JORIS);
    await send(JORIS, SELMA);
    await carry();
    expect(await managers()).toEqual([SELMA, SELMA, SELMA, SELMA]);
    expect(mails.map(({ to }) => to.name).toSorted()).toEqual([
      ...["Amina Bakker", "Joris Visser", "Joris Visser", "Selma de Jong"],
    ]);
  });

  it("is told to who comes second, and nothing is overwritten", async () => {
    const { send, managers, pages } = await desk();
    await send(AMINA, JORIS);
    const late = await send(AMINA, SELMA);
    expect(late.status).toBe(409);
    expect(textOf(late.html)).toContain("Iemand was u voor: de contactpersoon is nu Joris Visser");
    expect((await managers()).at(-1)).toBe(JORIS);
    expect(pages.audit.at(-1)).toMatchObject({ action: "hand-over-employer", result: "refused" });
  });

  it.each([
    ["nobody", ""],
    ["the one it has", AMINA],
    ["somebody who is no account manager", "ruben.smit"],
  ])("does not go to %s", async (_who, to) => {
    const { send, managers, queue } = await desk();
    const { status, html } = await send(AMINA, to);
    expect(status).toBe(400);
    expect(textOf(html)).toContain("Kies een andere accountmanager");
    expect((await managers()).at(-1)).toBe(AMINA);
    expect(queue).toEqual([]);
  });
});
