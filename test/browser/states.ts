import { answers } from "../pages/answers.ts";
import { type Desk, deskPages, employerPages, signedIn, visitorOf } from "../pages/apps.ts";
import { carvingAnswers } from "../pages/carving-answers.ts";
import {
  aCarvingRecord,
  anAssignment,
  anEntry,
  aPerson,
  aRecord,
  aShortlist,
  CARVING_REFERENCE,
  putForward,
  REFERENCE,
} from "../pages/desk-records.ts";
import { memoryCarvings, memoryVacancies } from "../pages/memory-stores.ts";
import { type Answer, hiddenField, type Visitor } from "../pages/visitor.ts";
import type { Shown } from "./state-server.ts";

/** A page in one of its states. `show` gets there from nothing, on stores in memory. */
export type State = { name: string; show: () => Promise<Shown> };

type Way = string | ((visitor: Visitor) => Promise<Answer>);

const walk = async (visitor: Visitor, way: Way): Promise<Shown> => ({
  visitor,
  answer: typeof way === "string" ? await visitor.open(way) : await visitor.arrive(await way(visitor)),
});

/** A page of the employer: an address, or what a visitor does to get there. */
const employer = (name: string, way: Way): State => ({
  name: `employer: ${name}`,
  show: () => walk(visitorOf(employerPages().app), way),
});

/** A page of the desk, with what lies on it. */
const atDesk = (name: string, way: Way, desk: () => Desk = () => ({})): State => ({
  name: `desk: ${name}`,
  show: async () => walk(await signedIn(deskPages(desk()).app), way),
});

/** Sends a form with these answers, with the token of the form as it is opened. */
const sent = (path: string, fields: Parameters<Visitor["post"]>[1]) => async (visitor: Visitor) => {
  const { html } = await visitor.open(path);
  return visitor.post(path, { formulier: hiddenField(html, "formulier"), ...fields });
};

const LONG_NAME = `Stichting ${"Levensloopbestendigheidsondersteuningscoördinatie ".repeat(2)}`.trim();
const LONG_WORD = "Arbeidsongeschiktheidsverzekeringsmaatschappijmedewerker";

const longVacancy = aRecord(
  {},
  { title: LONG_WORD, employer: { name: LONG_NAME, kvkNumber: "00000123" }, description: `${LONG_WORD} `.repeat(20) },
);
const vacancyDesk = (record = aRecord(), desk: Desk = {}): Desk => ({
  vacancies: memoryVacancies(new Map([[record.reference, record]])),
  shortlists: [aShortlist()],
  candidates: ["K-1", "K-2"].map((ref) => aPerson(ref)),
  ...desk,
});
const decided = aRecord({ status: "in-progress", decisions: { "gemeente-haarlem:K-1": putForward("K-1") } });
const fullList = Array.from({ length: 12 }, (_unused, at) => `K-${at + 1}`);

/**
 * Every page in every state that a visitor can meet. A new page or state is one line here; the checks of
 * `states.test.ts` then hold for it.
 */
export const STATES: readonly State[] = [
  employer("front page", "/"),
  employer("front page in English", "/en"),
  employer("help", "/help"),
  employer("help in English", "/en/help"),
  employer("privacy", "/privacy"),
  employer("accessibility", "/toegankelijkheid"),
  employer("page that is not there", "/nergens"),
  employer("vacancy form, empty", "/vacature"),
  employer("vacancy form, everything wrong", sent("/vacature", {})),
  employer(
    "vacancy form, long and strange answers",
    sent(
      "/vacature",
      answers({
        title: LONG_WORD,
        description: `<b>${LONG_WORD}</b> ${"🚚 ".repeat(50)}`,
        "employer-name": LONG_NAME,
        "contact-email": "geen adres",
      }),
    ),
  ),
  employer("jobcarving form, empty", "/jobcarving"),
  employer("jobcarving form, everything wrong", sent("/jobcarving", {})),
  employer("jobcarving request received", sent("/jobcarving", carvingAnswers())),

  atDesk("inbox, empty", "/werkblad"),
  atDesk("inbox, long names", "/werkblad", () =>
    vacancyDesk(longVacancy, { carvings: memoryCarvings(new Map([[CARVING_REFERENCE, aCarvingRecord()]])) }),
  ),
  atDesk("page that is not there", "/werkblad/nergens"),
  atDesk("vacancy with its shortlist", `/werkblad/vacatures/${REFERENCE}`, vacancyDesk),
  atDesk("vacancy with a full shortlist and long names", `/werkblad/vacatures/${REFERENCE}`, () =>
    vacancyDesk(longVacancy, {
      shortlists: [aShortlist({ entries: fullList.map((ref) => anEntry(ref)) })],
      candidates: fullList.map((ref) => aPerson(ref)),
    }),
  ),
  atDesk("vacancy without anybody who fits", `/werkblad/vacatures/${REFERENCE}`, () =>
    vacancyDesk(aRecord(), {
      shortlists: [aShortlist({ entries: [], eligible: 0, excluded: { licence: 30, travel: 10 } })],
    }),
  ),
  atDesk("vacancy with a decision", `/werkblad/vacatures/${REFERENCE}`, () =>
    vacancyDesk(decided, { assignments: [anAssignment("K-1", decided, {})] }),
  ),
  atDesk(
    "vacancy with a decision that lacks its reason",
    async (visitor) => {
      const path = `/werkblad/vacatures/${REFERENCE}`;
      const { html } = await visitor.open(path);
      return visitor.post(`${path}/besluiten`, {
        csrf: hiddenField(html, "csrf"),
        kandidaat: "gemeente-haarlem:K-1",
        besluit: "turn-down",
      });
    },
    vacancyDesk,
  ),
];
