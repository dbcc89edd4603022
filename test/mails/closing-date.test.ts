import { describe, expect, it } from "vitest";
import type { Event } from "#shared/domain/events.ts";
import type { Mail, MailRecord } from "#shared/domain/mail-record.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { region } from "#shared/runtime/region.ts";
import { extendVacancy } from "#shared/usecases/extend-vacancy.ts";
import { watchClosingDates } from "#shared/usecases/watch-closing-dates.ts";
import { signer } from "../pages/apps.ts";
import { aRecord, REFERENCE } from "../pages/desk-records.ts";
import { memoryVacancies } from "../pages/memory-stores.ts";

const RECEIVED = "2026-11-02";
const CLOSES = "2026-12-04";
const at = (day: string, time = "08:00:00") => `${day}T${time}.000Z`;

/** A desk with one vacancy that closes on a date. `dieAt` cuts the n-th effect off, before or after it was done. */
function aDesk(asked: { closesOn?: string } = { closesOn: CLOSES }) {
  const vacancies = memoryVacancies();
  vacancies.records.set(REFERENCE, aRecord({ receivedAt: at(RECEIVED), stepSince: at(RECEIVED) }, asked));
  const [records, sent, events] = [new Map<string, MailRecord>(), [] as Mail[], [] as Event[]];
  let effects = 0;
  let death: { effect: number; when: "before" | "after" } | undefined;
  const effect = async <T>(act: () => Promise<T>): Promise<T> => {
    effects += 1;
    const isLast = effects === death?.effect;
    if (isLast && death?.when === "before") throw new Error("died");
    const outcome = await act();
    if (isLast) throw new Error("died");
    return outcome;
  };
  const deps = (now: Date) => ({
    ...{ region, signer, publicUrl: "https://wsp.example", clock: () => now },
    vacancies: {
      ...vacancies,
      replace: (...[record, caused]: Parameters<typeof vacancies.replace>) =>
        effect(async () => {
          await vacancies.replace(record, caused);
          events.push(...caused);
        }),
    },
    mails: {
      read: async (id: string) => records.get(id),
      create: (record: MailRecord) =>
        effect(async () => !records.has(record.id) && Boolean(records.set(record.id, record))),
      replace: (record: MailRecord) => effect(async () => Boolean(records.set(record.id, record))),
    },
    provider: {
      send: (mail: Mail) => effect(async () => void sent.push(mail)),
      lookUp: async (id: string) => (sent.some(({ messageId }) => messageId === id) ? ("sent" as const) : "not-sent"),
    },
  });
  const run = (day: string, time?: string) => watchClosingDates(deps(new Date(at(day, time))))();
  return {
    run,
    everyDay: async (from: string, to: string) => {
      for (let day = from; day <= to; day = addDays(day, 1)) await run(day);
    },
    extend: (day: string, until: string) => {
      const record = vacancies.records.get(REFERENCE) ?? expect.unreachable();
      return extendVacancy(deps(new Date(at(day))))(record, until, { kind: "employer", id: "status-link" });
    },
    dieAt: (...[number, when]: [number, "before" | "after"]) => {
      effects = 0;
      death = { effect: number, when };
    },
    standing: () => vacancies.records.get(REFERENCE) ?? expect.unreachable(),
    ...{ sent, events },
  };
}

describe("a vacancy with a closing date", () => {
  it("is told of to employer and account manager once, a week before, with the way to keep it open", async () => {
    const desk = aDesk();
    await desk.everyDay(RECEIVED, "2026-11-26");
    expect(desk.sent).toEqual([]);
    expect(await desk.run("2026-11-27")).toEqual({ told: 1, closed: 0 });
    await desk.everyDay("2026-11-27", CLOSES);
    expect(desk.sent.map(({ to, subject }) => `${to.address}: ${subject}`)).toEqual([
      `robin@werkgever.example: Uw vacature sluit na 4 december 2026: Medewerker magazijn (${REFERENCE})`,
      `amina.bakker@zk-ijmond.example: Sluit na 4 december 2026: Medewerker magazijn (${REFERENCE})`,
    ]);
    expect(desk.sent[0]?.text).toContain(`https://wsp.example/status/${REFERENCE}?sleutel=`);
    expect(desk.standing().status).toBe("shortlisted");
  });

  it("closes by itself the day after, says why, and lets everything on it close", async () => {
    const desk = aDesk();
    await desk.everyDay(RECEIVED, CLOSES);
    expect(await desk.run("2026-12-05")).toEqual({ told: 0, closed: 1 });
    expect(desk.standing()).toMatchObject({ status: "expired", expiredBy: "closing-date" });
    expect(desk.standing().history.at(-1)).toMatchObject({
      by: { kind: "platform" },
      what: "Gesloten: de werkgever zocht tot en met 4 december 2026",
    });
    expect(desk.events.map(({ type }) => type)).toEqual(["nl.wsp.vacature-gesloten.v1", "nl.wsp.vacature-verlopen.v1"]);
    expect(await desk.run("2026-12-06")).toEqual({ told: 0, closed: 0 });
  });

  it("stays open when its employer keeps it so, and is told of again before the later date", async () => {
    const desk = aDesk();
    await desk.everyDay("2026-11-27", "2026-12-01");
    const extended = await desk.extend("2026-12-01", "2027-01-03");
    expect(extended).toMatchObject({ requirementsVersion: 1, confirmedOpenAt: at("2026-12-01") });
    expect((await desk.extend("2026-12-01", "2027-01-03")).version).toBe(extended.version);
    await desk.everyDay("2026-12-02", "2027-01-03");
    expect(desk.standing().status).toBe("shortlisted");
    expect(desk.sent).toHaveLength(4);
    expect(await desk.run("2027-01-04")).toEqual({ told: 0, closed: 1 });
    await expect(desk.extend("2027-01-05", "2027-02-05")).rejects.toMatchObject({ kind: "conflict" });
  });

  it("leaves two days to keep it open where the word came late", async () => {
    const desk = aDesk({ closesOn: "2026-11-05" });
    expect(await desk.run("2026-11-20")).toEqual({ told: 1, closed: 0 });
    expect(desk.sent[0]?.subject).toContain("sluit na 22 november 2026");
    await desk.everyDay("2026-11-21", "2026-11-22");
    expect(desk.standing().status).toBe("shortlisted");
    expect(await desk.run("2026-11-23")).toEqual({ told: 0, closed: 1 });
  });

  it("is not looked at without a date, nor once it closed otherwise", async () => {
    const open = aDesk({});
    await open.everyDay("2026-11-27", "2026-12-06");
    const filled = aDesk();
    Object.assign(filled.standing(), { status: "filled" });
    await filled.everyDay("2026-11-27", "2026-12-06");
    expect([...open.sent, ...open.events, ...filled.sent, ...filled.events]).toEqual([]);
  });

  it("is told of once to each and closes once, whatever effect a run died before or after", async () => {
    let died = 0;
    for (const when of ["before", "after"] as const) {
      for (let number = 1; number <= 7; number += 1) {
        const desk = aDesk();
        desk.dieAt(number, when);
        for (const day of ["2026-11-30", "2026-12-05", "2026-12-06"]) {
          for (const time of ["08:00:00", "08:15:00", "08:30:00"]) {
            await desk.run(day, time).catch((error: unknown) => {
              expect(error).toMatchObject({ message: "died" });
              died += 1;
            });
          }
        }
        const addresses = desk.sent.map(({ to }) => to.address);
        expect(addresses.toSorted()).toEqual(["amina.bakker@zk-ijmond.example", "robin@werkgever.example"]);
        expect(desk.standing().status).toBe("expired");
        expect(desk.events).toHaveLength(2);
      }
    }
    expect(died).toBe(14);
  });
});
