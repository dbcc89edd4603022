import { describe, expect, it } from "vitest";
import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import type { Language } from "#shared/domain/language.ts";
import type { Mail } from "#shared/domain/mail-record.ts";
import {
  carvingReceived,
  closingDateMoved,
  closingSoon,
  stillOpenAsked,
  vacancyExpired,
  vacancyReceived,
} from "#shared/domain/mails/employer-mails.ts";
import { staffMember } from "#shared/domain/region.ts";
import { region } from "#shared/runtime/region.ts";
import { aCarvingRecord, aRecord, REFERENCE } from "../pages/desk-records.ts";
import { aCarving } from "../support/builders.ts";

const manager = staffMember(region, "amina.bakker") ?? region.staff[0];
if (!manager) throw new Error("The region has no staff");
const EARLIER = "2026-11-03T09:00:00Z";
const contact = (language?: Language) => ({
  ...{ name: "Robin Voorbeeld", email: "robin@werkgever.example" },
  ...(language ? { language } : {}),
});
const about = { manager, region, link: "https://wsp.example/status/x?sleutel=k", messageId: "<m@wsp.example>" };
const vacancy = (language?: Language) => ({ ...about, record: aRecord({}, { contact: contact(language) }) });
const submission = (language: Language) => CarvingSubmission.parse({ ...aCarving(), contact: contact(language) });

const MAILS: Record<string, (language: Language) => Mail> = {
  "that the vacancy arrived": (language) => vacancyReceived(vacancy(language)),
  "that the vacancy arrived, and what it looks like": (language) =>
    vacancyReceived({ ...vacancy(language), earlier: { ...about, reference: "V-22222222", receivedAt: EARLIER } }),
  "that the jobcarving request arrived, and what it looks like": (language) =>
    carvingReceived({
      ...{ ...about, record: aCarvingRecord({ submission: submission(language) }) },
      earlier: { ...about, reference: "J-22222222", receivedAt: EARLIER },
    }),
  "that a carved job is open": (language) => {
    const carvedFrom = { reference: "J-3K7Q2M9X", proposal: "p", statement: "s", checkedBy: "amina.bakker", at: "" };
    return vacancyReceived({ ...about, record: { ...vacancy(language).record, carvedFrom } });
  },
  "that the jobcarving request arrived": (language) =>
    carvingReceived({ ...about, record: aCarvingRecord({ submission: submission(language) }) }),
  "whether the vacancy is still open": (language) => stillOpenAsked({ ...vacancy(language), expiresOn: "2027-02-18" }),
  "that the vacancy closes soon": (language) => closingSoon({ ...vacancy(language), lastDay: "2027-02-18" }),
  "that the desk moved its closing date": (language) =>
    closingDateMoved({ ...about, record: aRecord({}, { contact: contact(language), closesOn: "2027-02-18" }) }),
  "that silence closed the vacancy": (language) => vacancyExpired(vacancy(language)),
  "that its closing date closed the vacancy": (language) => {
    const about = vacancy(language);
    return vacancyExpired({ ...about, record: { ...about.record, expiredBy: "closing-date" } });
  },
};

describe.each(Object.entries(MAILS))("the mail that tells an employer %s", (_what, compose) => {
  it("is in the language that was kept, each wholly its own", () => {
    const [dutch, english] = [compose("nl"), compose("en")];
    expect(dutch.html).toContain(`lang="nl"`);
    expect(dutch.text).toMatch(/^Beste Robin Voorbeeld,/);
    expect(dutch.text).toContain("kunt u niet uitzetten");
    expect(english.html).toContain(`lang="en"`);
    expect(english.text).toMatch(/^Dear Robin Voorbeeld,/);
    expect(english.text).toContain("cannot be switched off");
    for (const word of ["Beste", "Uw ", "uw ", "vacature ", " wij ", "Met vriendelijke"])
      expect(english.text).not.toContain(word);
    expect(english.subject).not.toBe(dutch.subject);
  });

  it("names the contact, leads to the status page, and is duty", () => {
    for (const language of ["nl", "en"] as const) {
      const { text, to, unsubscribeUrl } = compose(language);
      expect(to).toEqual({ name: "Robin Voorbeeld", address: "robin@werkgever.example" });
      expect(text).toContain(`${manager.phone} | ${manager.email}`);
      expect(text).toContain(`:\n${about.link}\n`);
      expect(unsubscribeUrl).toBeUndefined();
    }
  });
});

describe("a mail to an employer", () => {
  it("is in Dutch when no language was kept", () => {
    expect(vacancyReceived(vacancy()).subject).toBe(`Wij hebben uw vacature ontvangen (${REFERENCE})`);
  });

  it("names the day on which silence closes the vacancy, in its own language", () => {
    expect(stillOpenAsked({ ...vacancy("nl"), expiresOn: "2027-02-18" }).text).toContain("op 18 februari 2027.");
    expect(stillOpenAsked({ ...vacancy("en"), expiresOn: "2027-02-18" }).text).toContain("on 18 February 2027.");
  });
});
