import type { Language } from "#shared/domain/language.ts";
import type { VacancyState } from "#shared/domain/life-cycles.ts";
import { mailChoiceUrl } from "#shared/usecases/mail-choice-link.ts";
import { answers } from "../../pages/answers.ts";
import { employerPages, PUBLIC_URL, signer, visitorOf } from "../../pages/apps.ts";
import { aRecord } from "../../pages/desk-records.ts";
import { handIn } from "../../pages/hand-in.ts";
import { attributes } from "../../pages/html.ts";
import type { Visitor } from "../../pages/visitor.ts";
import type { Shown } from "../state-server.ts";
import { employer, type Screen, type State, sent, walk } from "./state.ts";

const counted = async () => ({
  fit: 35,
  widenings: [
    { criterion: "licence" as const, people: 10 },
    { criterion: "hours" as const, relaxTo: 16, people: 5 },
    { criterion: "availability" as const, relaxTo: "2027-02-01", people: 5 },
  ],
});

/** The page with all answers, for an employer who comes back and for whom people were counted. */
const knownAtTheCheck: State = {
  name: "employer: vacancy, answers to check, handed in before and with what could be different",
  screen: { file: "36-check-known", on: "phone" },
  show: async () => {
    const visitor = visitorOf(employerPages({ widen: counted }).app);
    const { html } = await visitor.arrive(await handIn(visitor, answers()));
    const another = attributes(html, "href").find((href) => href.includes("vorige=")) ?? "";
    const key = new URL(another, "https://wsp.example").searchParams.get("sleutel") ?? "";
    const reference = new URL(another, "https://wsp.example").searchParams.get("vorige") ?? "";
    const again = { ...answers({ licences: ["B", "CE"] }), vorige: reference, "vorige-sleutel": key };
    return walk(visitor, sent("/vacature", again));
  },
};

/** A page behind the status link of a vacancy that nobody spoke of for a month, or that is closed. */
export async function ownVacancy(
  page = "",
  status: VacancyState = "shortlisted",
  asked: Parameters<typeof aRecord>[1] = {},
): Promise<Shown> {
  const { app, vacancies } = employerPages();
  const record = aRecord(
    { receivedAt: "2026-10-20T10:00:00.000Z", status },
    { title: "Kok in de avond", demands: { lifting: 2 }, ...asked },
  );
  vacancies.records.set(record.reference, record);
  const [language = "", rest = ""] = page.startsWith("/en") ? ["/en", page.slice(3)] : ["", page];
  const key = await signer.sign("status-link", record.reference);
  return walk(visitorOf(app), `${language}/status/${record.reference}${rest}?sleutel=${key}`);
}

const byLink = (
  name: string,
  page: string,
  screen?: Screen,
  status?: VacancyState,
  asked?: Parameters<typeof aRecord>[1],
): State => ({
  name: `employer: ${name}`,
  screen,
  show: () => ownVacancy(page, status, asked),
});

/** The page behind the link in a digest. */
export const mailChoice = (language: Language) => async (visitor: Visitor) => {
  const link = mailChoiceUrl({ signer, publicUrl: PUBLIC_URL });
  return visitor.open(await link({ topic: "shortlist-news", recipient: "amina.bakker" }, language));
};

/** What an employer meets around a vacancy besides handing it in for the first time. */
export const VACANCY_STATES: readonly State[] = [
  knownAtTheCheck,
  employer(
    "vacancy form, tasks, skills and demands proposed",
    sent("/vacature", { ...answers(), actie: "voorstellen" }),
    { file: "48-skills-proposed", on: "phone", from: "#voorstel-voor" },
  ),
  employer(
    "vacancy form in English, tasks proposed for a long Dutch title",
    sent("/en/vacature", { ...answers({ title: "Truck driver" }), actie: "voorstellen" }),
  ),
  employer("vacancy form, kept for later", sent("/vacature", { title: "Kok", actie: "bewaren" }), {
    file: "42-saved-draft",
    on: "desk",
  }),
  byLink("vacancy, is it still open", "", { file: "38-still-open", on: "phone" }),
  byLink("vacancy, is it still open, in English", "/en"),
  byLink("vacancy, closes soon", "", { file: "47-closes-soon", on: "phone" }, undefined, { closesOn: "2026-11-27" }),
  byLink("vacancy, filled", "", undefined, "filled"),
  byLink("vacancy, expired, in English", "/en", undefined, "expired"),
  byLink("vacancy, to change", "/wijzigen", { file: "43-change", on: "desk" }),
  byLink("vacancy, to change, in English", "/en/wijzigen"),
  byLink("vacancy, to withdraw", "/intrekken", { file: "44-withdraw", on: "phone" }),
  employer("link again", "/link-opnieuw", { file: "45-link-again", on: "phone" }),
  employer("mail that is not duty, to switch off", mailChoice("nl"), { file: "46-mail-choice", on: "desk" }),
  employer("mail that is not duty, to switch off, in English", mailChoice("en")),
  employer("link again, with no address", sent("/link-opnieuw", { "contact-email": "robin" })),
  employer("link again, asked", "/link-opnieuw/gevraagd"),
  employer("vacancy form that is gone, in English", "/en/vacature?concept=verzonnen.concept"),
];
