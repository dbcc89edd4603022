import { describe, expect, it } from "vitest";
import type { Event } from "#shared/domain/events.ts";
import type { MailRecord } from "#shared/domain/mail-record.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { region } from "#shared/runtime/region.ts";
import { tellClosingDate } from "#shared/usecases/notify-about-vacancy.ts";
import { deskPages, PUBLIC_URL, signedIn, signer } from "./apps.ts";
import { aRecord, REFERENCE } from "./desk-records.ts";
import { hiddenFields } from "./hand-in.ts";
import { part, summaryOf, textOf } from "./html.ts";
import { memoryVacancies } from "./memory-stores.ts";
import type { Fields } from "./visitor.ts";

const PAGE = `/werkblad/vacatures/${REFERENCE}`;
const FORM = `${PAGE}/sluitingsdatum`;
const CLOSES = "2026-12-04";

/** Somebody at the desk who opened the form of one vacancy's closing date. */
async function atTheForm(asked: { closesOn?: string } = { closesOn: CLOSES }, change: Partial<VacancyRecord> = {}) {
  const vacancies = memoryVacancies(new Map([[REFERENCE, aRecord(change, asked)]]));
  const events: Event[] = [];
  const replace: typeof vacancies.replace = async (record, caused) => {
    await vacancies.replace(record, caused);
    events.push(...caused);
  };
  const pages = deskPages({ vacancies: { ...vacancies, replace } });
  const visitor = await signedIn(pages.app);
  const form = await visitor.get(FORM);
  const send = (day: readonly [string, string, string], fields: Fields = {}) => {
    const [sluit, maand, jaar] = day;
    const date = { "sluit-na": sluit, "sluit-na-maand": maand, "sluit-na-jaar": jaar };
    return visitor.post(FORM, { ...hiddenFields(form.html), ...date, reden: "employer-asked", ...fields });
  };
  return { ...pages, events, visitor, form, send, now: () => vacancies.records.get(REFERENCE) ?? expect.unreachable() };
}

describe("the closing date of a vacancy, changed at the desk", () => {
  it("changes with a reason and a name in the history, and has its employer told", async () => {
    const { visitor, form, send, now, events, audit } = await atTheForm();
    expect(textOf(part((await visitor.get(PAGE)).html, "main"))).toContain(
      "Na 4 december 2026. Sluitingsdatum wijzigen",
    );
    expect(textOf(form.html)).toContain("Deze vacature sluit nu vanzelf na 4 december 2026.");
    const page = await visitor.arrive(await send(["15", "januari", "2027"], { reden: "talks-run" }));
    expect(textOf(page.html)).toContain("Na 15 januari 2027.");
    expect(textOf(page.html)).toContain(
      "Sluitingsdatum gewijzigd: 15 januari 2027 in plaats van 4 december 2026. Er lopen nog gesprekken met kandidaten (Amina Bakker)",
    );
    expect(now()).toMatchObject({ submission: { closesOn: "2027-01-15" }, requirementsVersion: 1 });
    expect(now().confirmedOpenAt).toBeUndefined();
    expect(events.map(({ type, subject }) => [type, subject])).toEqual([
      ["nl.wsp.sluitingsdatum-verplaatst.v1", `${REFERENCE}/3`],
    ]);
    expect(audit.filter(({ action }) => action === "move-closing-date")).toMatchObject([
      { object: REFERENCE, actor: "amina.bakker", result: "done" },
    ]);
  });

  it("counts as the employer's word that the work is still there when the employer asked for it, and only then", async () => {
    const { send, now } = await atTheForm();
    await send(["15", "1", "2027"]);
    expect(now().confirmedOpenAt).toBe(now().history.at(-1)?.at);
  });

  it("is given to a vacancy that had none", async () => {
    const { form, send, now } = await atTheForm({});
    expect(textOf(form.html)).toContain("Deze vacature heeft geen sluitingsdatum.");
    expect((await send(["15", "1", "2027"])).status).toBe(303);
    expect(now().history.at(-1)?.what).toBe("Sluitingsdatum gewijzigd: 15 januari 2027. De werkgever vroeg erom");
  });

  it("says what is wrong, with what was typed, and changes nothing", async () => {
    const { send, now } = await atTheForm();
    const wrong: [readonly [string, string, string], Fields, string[]][] = [
      [["", "", ""], { reden: "" }, ["Vul een datum in, bijvoorbeeld 1 12 2026", "Kies een reden"]],
      [["31", "februari", "2027"], {}, ["Vul een datum in, bijvoorbeeld 1 12 2026"]],
      [["1", "1", "2026"], {}, ["Kies een dag na vandaag"]],
      [["1", "1", "2062"], { reden: "verzonnen" }, ["Kies een dag binnen een jaar", "Kies een reden"]],
    ];
    for (const [day, fields, sentences] of wrong) {
      const { status, html } = await send(day, fields);
      expect([status, summaryOf(html).map(({ text }) => text)]).toEqual([400, sentences]);
      if (day[0] !== "") expect(html).toContain(`value="${day[2]}"`);
    }
    expect(now().version).toBe(2);
  });

  it("overwrites no other date that was chosen meanwhile, and is not hindered by a decision", async () => {
    const { send, now, vacancies } = await atTheForm();
    const { submission, version } = now();
    vacancies.records.set(REFERENCE, { ...now(), submission: { ...submission, closesOn: "2026-12-20" } });
    const late = await send(["15", "1", "2027"]);
    expect([late.status, now().submission.closesOn]).toEqual([412, "2026-12-20"]);
    expect(textOf(late.html)).toContain("De sluitingsdatum is intussen veranderd");
    expect(textOf(late.html)).toContain("sluit nu vanzelf na 20 december 2026");
    const again = await send(["15", "1", "2027"], hiddenFields(late.html));
    expect([again.status, now().submission.closesOn, now().version]).toEqual([303, "2027-01-15", version + 1]);
  });

  it("is not offered, and not taken, for a vacancy that closed", async () => {
    const { form, send, visitor } = await atTheForm({ closesOn: CLOSES }, { status: "withdrawn" });
    expect([form.status, form.location]).toEqual([303, PAGE]);
    expect((await visitor.get(PAGE)).html).not.toContain(FORM);
    const { html } = await visitor.get("/werkblad");
    const csrf = hiddenFields(html);
    expect((await send(["15", "1", "2027"], csrf)).status).toBe(409);
  });
});

describe("the mail that the closing date changed", () => {
  const told = async (record: VacancyRecord, times: readonly string[]) => {
    const sent: string[] = [];
    const mails = new Map<string, MailRecord>();
    const tell = tellClosingDate({
      ...{ region, signer, publicUrl: PUBLIC_URL, clock: () => new Date("2026-11-22T10:00:00Z") },
      vacancies: { read: async () => record },
      mails: {
        read: async (id) => mails.get(id),
        create: async (mail) => !mails.has(mail.id) && Boolean(mails.set(mail.id, mail)),
        replace: async (mail) => Boolean(mails.set(mail.id, mail)),
      },
      provider: { send: async ({ subject }) => void sent.push(subject), lookUp: async () => "not-sent" },
    });
    for (const version of times) await tell(REFERENCE, version);
    return sent;
  };

  it("goes to the employer once for each change, however often it is told of", async () => {
    const record = aRecord({}, { closesOn: "2027-01-15" });
    const subject = `Uw vacature staat open tot en met 15 januari 2027: Medewerker magazijn (${REFERENCE})`;
    expect(await told(record, ["3", "3"])).toEqual([subject]);
    expect(await told(record, ["3", "4"])).toEqual([subject, subject]);
  });

  it("does not go when the vacancy closed meanwhile", async () => {
    expect(await told(aRecord({ status: "withdrawn" }, { closesOn: "2027-01-15" }), ["3"])).toEqual([]);
  });
});
