import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { summary } from "#shared/domain/completeness.ts";
import { LANGUAGES, type Language } from "#shared/domain/language.ts";
import type { Mail } from "#shared/domain/mail-record.ts";
import { type DayDigest, dayDigest } from "#shared/domain/mails/day-digest.ts";
import {
  carvingReceived,
  closingDateMoved,
  closingSoon,
  stillOpenAsked,
  vacancyExpired,
  vacancyReceived,
} from "#shared/domain/mails/employer-mails.ts";
import { linksAgain } from "#shared/domain/mails/links-again.ts";
import { partnerDigest } from "#shared/domain/mails/partner-digest.ts";
import { closingSoonAtDesk, handedOver, proposalsReady, shortlistReady } from "#shared/domain/mails/staff-mails.ts";
import { staffMember } from "#shared/domain/region.ts";
import { STEPS } from "#shared/domain/reminded.ts";
import { region } from "#shared/runtime/region.ts";
import { aProfile } from "../adapters/records.ts";
import { aCarvingRecord, aRecord, REFERENCE } from "../pages/desk-records.ts";
import { aCarving } from "../support/builders.ts";

const MAILS_FOLDER = resolve(import.meta.dirname, "../../shared/domain/mails");

const manager = staffMember(region, "amina.bakker") ?? region.staff[0];
if (!manager) throw new Error("The region has no staff");
const contact = (language: Language) => ({ name: "Robin Voorbeeld", email: "robin@werkgever.example", language });
const about = (language: Language) => ({
  ...{ region, link: "https://wsp.example/plek/x?sleutel=k", messageId: "<m@wsp.example>" },
  manager: { ...manager, language },
});
const vacancy = (language: Language) => ({ ...about(language), record: aRecord({}, { contact: contact(language) }) });
const carving = (language: Language) => ({
  ...about(language),
  record: aCarvingRecord({ submission: CarvingSubmission.parse({ ...aCarving(), contact: contact(language) }) }),
});

const digest = (language: Language, change: Partial<DayDigest>): Mail =>
  dayDigest({
    ...{ to: { name: "Amina Bakker", address: "amina@wsp.example" }, language, reader: "staff", region },
    ...{ late: [], changes: [], messages: [], homeUrl: "https://wsp.example/werkblad", messageId: "<m@wsp.example>" },
    unsubscribeUrl: "https://wsp.example/mail/keuze?topic=x",
    ...change,
  });
const late = STEPS.map((step, index) => ({
  ...{ id: step, title: `Loods ${index}`, url: `https://wsp.example/plek/${index}`, step, due: "2026-11-24" },
  ...{ workingDaysLate: index + 1, to: index % 2 === 0 ? ("responsible" as const) : ("coordinator" as const) },
  ...{ responsibleName: "Joris Visser", ...(index > 1 ? { assignmentId: `A-${index}` } : {}) },
}));
const changes = [{ reference: REFERENCE, title: "Loods", employerName: "Proefneming", entered: 2, left: 1 }];
const written = { ids: ["a", "b"], title: "Loods", assignmentId: "A-1", url: "https://wsp.example/plek/A-1" };

const counted = () => {
  const { add, total } = summary("2026-11-23", { licences: 31, skills: 1 });
  add({ ...aProfile, licences: undefined, skills: [], skillsAssessed: false, assessedAt: "2026-04-01" });
  add({ ...aProfile, licences: undefined, assessedAt: "2024-04-01" });
  return total();
};

/** Every mail that there is, in full, by the function that makes it. */
const MAILS: Record<string, (language: Language) => Mail> = {
  vacancyReceived: (language) => vacancyReceived(vacancy(language)),
  carvingReceived: (language) => carvingReceived(carving(language)),
  stillOpenAsked: (language) => stillOpenAsked({ ...vacancy(language), expiresOn: "2027-02-18" }),
  closingSoon: (language) => closingSoon({ ...vacancy(language), lastDay: "2027-02-18" }),
  closingSoonAtDesk: (language) => closingSoonAtDesk({ ...vacancy(language), lastDay: "2027-02-18" }),
  closingDateMoved: (language) =>
    closingDateMoved({
      ...about(language),
      record: aRecord({}, { contact: contact(language), closesOn: "2027-02-18" }),
    }),
  vacancyExpired: (language) => vacancyExpired(vacancy(language)),
  linksAgain: (language) =>
    linksAgain({
      ...{ contact: contact(language), region, messageId: "<m@wsp.example>" },
      items: [{ reference: REFERENCE, title: "Loods", url: "https://wsp.example/plek/x" }],
    }),
  shortlistReady: (language) => shortlistReady(vacancy(language)),
  proposalsReady: (language) => proposalsReady(carving(language)),
  handedOver: (language) =>
    handedOver({
      ...{ ...about(language), role: "from", employerName: "Loods Proefneming", otherName: "Joris Visser" },
    }),
  dayDigest: (language) => digest(language, { late, changes, messages: [written] }),
  partnerDigest: (language) =>
    partnerDigest({
      partner: { name: "Gemeente Haarlem", digestTo: { name: "Team", email: "team@wsp.example", language } },
      ...{ total: counted(), region, link: "https://wsp.example/api", messageId: "<m@wsp.example>" },
      unsubscribeUrl: "https://wsp.example/mail/keuze?topic=x",
    }),
};

/** What a mail is made of, rather than a mail. */
const PARTS = ["mail-content.ts", "render-mail.ts", "mail-topics.ts"];

const SAME: Readonly<Record<string, string>> = {
  ...{ twee: "two", zes: "six", twaalf: "twelve" },
  '"Ja, nog actueel"': '"Yes, still open"',
};
/** The days, counts, references, names and addresses in a text: what both languages must have in common. */
const factsOf = ({ text, subject }: Mail) =>
  [
    ...`${subject}\n${text}`.matchAll(
      /https?:\S+|[\w.-]+@[\w.-]+|[A-Z]-\w+|\d+|"[^"]+"|\b(?:twee|two|zes|six|twaalf|twelve)\b/g,
    ),
  ]
    .map(([fact]) => SAME[fact] ?? fact)
    .toSorted();

const own = ["Loods Proefneming", "Medewerker magazijn", "Gemeente Haarlem", region.desk.name, region.theme.desk.name];
const wordsOf = ({ text, subject }: Mail) =>
  own
    .reduce((said, name) => said.replaceAll(name, ""), `${subject} ${text}`.replace(/https?:\S+/g, ""))
    .toLowerCase()
    .split(/[^a-zà-ü']+/);
const DUTCH = ["de", "het", "een", "u", "uw", "van", "niet", "wij", "zijn", "voor", "deze", "kandidaten", "beste"];
const ENGLISH = ["the", "you", "your", "not", "we", "are", "this", "candidates", "dear", "with", "about"];

describe("the table of every mail", () => {
  it("holds each function that makes one, so that none goes untranslated", async () => {
    const files = readdirSync(MAILS_FOLDER).filter((file) => !PARTS.includes(file));
    const modules = await Promise.all(files.map((file) => import(join(MAILS_FOLDER, file))));
    const composers = modules.flatMap((module: Record<string, unknown>) =>
      Object.entries(module).flatMap(([name, value]) => (typeof value === "function" ? [name] : [])),
    );
    expect(Object.keys(MAILS).toSorted()).toEqual(composers.toSorted());
  });
});

describe.each(Object.entries(MAILS))("the mail of %s", (_name, compose) => {
  it("tells the same facts in Dutch and in English", () => {
    const [dutch, english] = [compose("nl"), compose("en")];
    expect(factsOf(dutch)).not.toEqual([]);
    expect(factsOf(english)).toEqual(factsOf(dutch));
    expect({ ...english, subject: "", text: "", html: "" }).toEqual({ ...dutch, subject: "", text: "", html: "" });
    expect(english.subject).not.toBe(dutch.subject);
  });

  it("is wholly in its language, in text and in HTML", () => {
    for (const language of LANGUAGES) {
      const mail = compose(language);
      const foreign = language === "nl" ? ENGLISH : DUTCH;
      expect(wordsOf(mail).filter((word) => foreign.includes(word))).toEqual([]);
      expect(mail.html).toContain(`<html lang="${language}">`);
    }
  });
});

describe("the mail of the day", () => {
  it.each(LANGUAGES)("says in one subject all that is in it, in %s", (language) => {
    const { subject } = digest(language, { late, changes, messages: [written] });
    expect(subject).toBe(
      language === "nl"
        ? "7 stappen zijn te laat, 2 nieuwe berichten en 1 groslijst is veranderd"
        : "7 steps are late, 2 new messages and 1 shortlist has changed",
    );
    expect(digest(language, { messages: [{ ...written, ids: ["a"] }] }).subject).toBe(
      language === "nl" ? "1 nieuw bericht" : "1 new message",
    );
  });

  it.each(LANGUAGES)("tells an agency in %s what can be switched off", (language) => {
    const mail = digest(language, { reader: "agency", messages: [written] });
    expect(mail.unsubscribeUrl).toBe("https://wsp.example/mail/keuze?topic=x");
    expect(digest(language, { reader: "agency", late }).unsubscribeUrl).toBeUndefined();
  });
});
