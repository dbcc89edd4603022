import { describe, expect, it } from "vitest";
import type { Event } from "#shared/domain/events.ts";
import type { Mail, MailRecord } from "#shared/domain/mail-record.ts";
import { addDays } from "#shared/engine/calendar.ts";
import type { VacancyStore } from "#shared/ports/stores.ts";
import { region } from "#shared/runtime/region.ts";
import { watchStillOpen } from "#shared/usecases/watch-still-open.ts";
import { signer } from "../pages/apps.ts";
import { aRecord, REFERENCE } from "../pages/desk-records.ts";
import { memoryVacancies } from "../pages/memory-stores.ts";

const RECEIVED = "2026-11-02";
const at = (day: string) => `${day}T08:00:00.000Z`;

function aDesk() {
  const vacancies = memoryVacancies();
  vacancies.records.set(REFERENCE, aRecord({ receivedAt: at(RECEIVED), stepSince: at(RECEIVED) }));
  const records = new Map<string, MailRecord>();
  const sent: Mail[] = [];
  const events: Event[] = [];
  const store: Pick<VacancyStore, "listOpen" | "readMany" | "replace"> = {
    ...vacancies,
    async replace(record, caused) {
      await vacancies.replace(record, caused);
      events.push(...caused);
    },
  };
  const run = (day: string) =>
    watchStillOpen({
      ...{ vacancies: store, region, signer, publicUrl: "https://wsp.example", clock: () => new Date(at(day)) },
      mails: {
        read: async (id) => records.get(id),
        create: async (record) => !records.has(record.id) && Boolean(records.set(record.id, record)),
        replace: async (record) => Boolean(records.set(record.id, record)),
      },
      provider: { send: async (mail) => void sent.push(mail), lookUp: async () => "unknown" },
    })();
  const everyDay = async (from: string, to: string) => {
    for (let day = from; day <= to; day = addDays(day, 1)) await run(day);
  };
  const change = (change: Parameters<typeof aRecord>[0]) => {
    const record = vacancies.records.get(REFERENCE);
    if (record) vacancies.records.set(REFERENCE, { ...record, ...change });
  };
  const standing = () => vacancies.records.get(REFERENCE);
  return { run, everyDay, change, standing, sent, events };
}

describe("a vacancy of which the employer is silent", () => {
  it("is asked about once, after thirty days, with the day on which silence closes it", async () => {
    const desk = aDesk();
    await desk.everyDay(RECEIVED, addDays(RECEIVED, 29));
    expect(desk.sent).toEqual([]);
    await desk.everyDay(addDays(RECEIVED, 30), addDays(RECEIVED, 60));
    expect(desk.sent.map(({ subject }) => subject)).toEqual([
      `Is uw vacature nog actueel? Medewerker magazijn (${REFERENCE})`,
    ]);
    expect(desk.sent[0]?.text).toContain("sluit de vacature vanzelf op 31 januari 2027");
    expect(desk.sent[0]?.text).toContain(`https://wsp.example/status/${REFERENCE}?sleutel=`);
  });

  it("expires after ninety days, says so in its history, and lets everything on it close", async () => {
    const desk = aDesk();
    await desk.everyDay(RECEIVED, addDays(RECEIVED, 90));
    expect(desk.standing()?.status).toBe("shortlisted");
    expect(await desk.run(addDays(RECEIVED, 91))).toEqual({ asked: 0, expired: 1 });
    expect(desk.standing()).toMatchObject({ status: "expired", stepSince: at(addDays(RECEIVED, 91)) });
    expect(desk.standing()?.history.at(-1)).toMatchObject({ by: { kind: "platform" } });
    expect(desk.events.map(({ type, subject }) => `${type} ${subject}`)).toEqual([
      `nl.wsp.vacature-gesloten.v1 ${REFERENCE}`,
      `nl.wsp.vacature-verlopen.v1 ${REFERENCE}`,
    ]);
    expect(await desk.run(addDays(RECEIVED, 92))).toEqual({ asked: 0, expired: 0 });
  });

  it("stays open when the employer answers, and is asked about again after another thirty days", async () => {
    const desk = aDesk();
    await desk.everyDay(RECEIVED, addDays(RECEIVED, 40));
    desk.change({ confirmedOpenAt: at(addDays(RECEIVED, 40)) });
    await desk.everyDay(addDays(RECEIVED, 41), addDays(RECEIVED, 130));
    expect(desk.sent).toHaveLength(2);
    expect(desk.standing()?.status).toBe("shortlisted");
  });

  it("leaves two weeks to answer when the question came late", async () => {
    const desk = aDesk();
    expect(await desk.run(addDays(RECEIVED, 120))).toEqual({ asked: 1, expired: 0 });
    expect(desk.sent[0]?.text).toContain("vanzelf op 16 maart 2027");
    await desk.everyDay(addDays(RECEIVED, 121), addDays(RECEIVED, 134));
    expect(desk.standing()?.status).toBe("shortlisted");
    expect(await desk.run(addDays(RECEIVED, 135))).toEqual({ asked: 0, expired: 1 });
  });

  it("is not asked about once it closed, whatever closed it", async () => {
    for (const status of ["filled", "withdrawn", "expired"] as const) {
      const desk = aDesk();
      desk.change({ status });
      await desk.everyDay(addDays(RECEIVED, 85), addDays(RECEIVED, 95));
      expect(desk.sent).toEqual([]);
      expect(desk.events).toEqual([]);
    }
  });
});
