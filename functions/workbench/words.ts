import type { CarvingState } from "#shared/domain/carving-record.ts";
import type { Actor } from "#shared/domain/history.ts";
import type { AssignmentState, VacancyState } from "#shared/domain/life-cycles.ts";
import {
  AGENCY_REASONS,
  CLOSING_REASONS,
  DECISION_REASONS,
  EXIT_REASONS,
  NOT_PLACED_REASONS,
} from "#shared/domain/reasons.ts";
import { agencyUser, partnerName, type Region, staffMember } from "#shared/domain/region.ts";
import type { CONTRACTS, VacancySubmission } from "#shared/domain/vacancy.ts";
import { askedConditions } from "#shared/engine/criteria.ts";
import type { Criterion, Kind, Labels } from "#shared/engine/types.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { changeInWords } from "./field-words.ts";

/** The desk's words for codes. */
export const VACANCY_WORDS: Readonly<Record<VacancyState, string>> = {
  received: "Ontvangen, de groslijst wordt gemaakt",
  shortlisted: "Groslijst klaar",
  "in-progress": "In behandeling",
  filled: "Vervuld",
  withdrawn: "Ingetrokken",
  expired: "Verlopen",
};

export const CARVING_WORDS: Readonly<Record<CarvingState, string>> = {
  received: "Ontvangen, de voorstellen worden gemaakt",
  analysed: "Voorstellen klaar",
  "in-talks": "In gesprek met de werkgever",
  carved: "Functie gecreëerd",
  declined: "Afgewezen",
  withdrawn: "Ingetrokken",
};

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  regular: "Gewone baan",
  garantiebaan: "Garantiebaan",
  "learning-place": "Leerplek",
  "trial-placement": "Proefplaatsing",
  "participation-place": "Participatieplaats",
  "beschut-werk": "Beschut werk",
};

export const CONTRACT_WORDS: Readonly<Record<(typeof CONTRACTS)[number], string>> = {
  permanent: "Vast contract",
  temporary: "Tijdelijk contract",
  "on-call": "Oproepcontract",
  "agency-work": "Via een uitzendbureau",
};

export const ASSIGNMENT_WORDS: Readonly<Record<AssignmentState, string>> = {
  assigned: "Klaargezet voor de uitvoerder",
  acknowledged: "Opgepakt door de uitvoerder",
  introduced: "Voorgesteld aan de werkgever",
  interview: "In gesprek met de werkgever",
  placed: "Geplaatst",
  "confirmed-13w": "Werkt er na 13 weken nog",
  "confirmed-26w": "Werkt er na een half jaar nog",
  ended: "Plaatsing beëindigd",
  "not-placed": "Niet geplaatst",
  closed: "Automatisch gesloten",
};

export const DECISION_WORDS = {
  "put-forward": "Voorgedragen",
  postpone: "Uitgesteld",
  "turn-down": "Afgewezen voor deze vacature",
} as const;

export const COMPONENT_WORDS: Readonly<Record<string, string>> = {
  occupation: "Beroep",
  skills: "Vaardigheden",
  travel: "Reizen",
  hours: "Uren",
  schedule: "Dagdelen",
  education: "Opleiding",
  language: "Nederlands",
};

/** A part of the score with its sentence: "Reizen: 18 km van Haarlem"; a sentence about the occupation names it itself. */
export const componentInWords = ({ name, sentence }: { name: string; sentence: string }): string =>
  name === "occupation" ? sentence : `${COMPONENT_WORDS[name] ?? name}: ${sentence}`;

const CRITERION_WORDS: Readonly<Record<string, string>> = {
  "client-group": "klantgroep",
  "target-group": "doelgroep van deze plek",
  availability: "begindatum",
  hours: "aantal uren",
  schedule: "vaste dagdelen",
  travel: "reisafstand",
  licence: "rijbewijs",
  certificate: "certificaat",
  education: "opleiding",
  language: "Nederlands spreken",
};

/** What a person can bear and which group the law puts them in: shown as fits, fits not or unknown, and no more. */
export const isSensitive = (criterion: string): boolean =>
  criterion.startsWith("demand:") || criterion === "target-group" || criterion === "client-group";

/** Criteria that this vacancy uses: for whoever stands on its list each is met or unknown. */
export const criteriaOf = (submission: VacancySubmission): Criterion[] => {
  const { kind, schedule, licences = [], certificates = [], education, language } = submission;
  const used: [Criterion, boolean][] = [
    ["target-group", kind === "garantiebaan" || kind === "beschut-werk"],
    ["availability", true],
    ["hours", true],
    ["schedule", (schedule?.required ?? []).length > 0],
    ["travel", true],
    ["licence", licences.length > 0],
    ["certificate", certificates.length > 0],
    ["education", education?.hard === true],
    ["language", language?.hard === true],
  ];
  return [
    ...used.flatMap(([criterion, isUsed]) => (isUsed ? [criterion] : [])),
    ...askedConditions(submission).map(({ condition }): Criterion => `demand:${condition}`),
  ];
};

const REASONS: Readonly<Record<string, string>> = {
  ...AGENCY_REASONS,
  ...DECISION_REASONS,
  ...NOT_PLACED_REASONS,
  ...EXIT_REASONS,
  ...CLOSING_REASONS,
};

/** "gemeente-haarlem:H-12: put-forward bij pasmatch", as a decision stands in a vacancy's history. */
const DECISION_LINE = /^[\w-]+:(\S+): (put-forward|postpone|turn-down)(?: bij (\S+))?(?: \((.+)\))?$/;

/** Words that need the region's names or the reference tables. */
export type Words = {
  /** A work condition: "Tillen en dragen". */
  condition: (code: string) => string;
  /** A criterion, in lower case; demands are named by their work condition. */
  criterion: (criterion: string) => string;
  partner: (code: string) => string;
  /** A member of staff by name; a machine client by its id. */
  person: (id: string) => string;
  /** Who did something in a history: as `person`, or the employer or the platform by what they are. */
  actor: (by: Actor) => string;
  /** Why something was decided, not placed, ended or closed. */
  reason: (code: string) => string;
  /** A line of a vacancy's history. */
  history: (what: string) => string;
};

/** All wording of the desk's pages: labels of the reference tables, and the desk's own words. */
export type DeskWording = { labels: Labels; words: Words };

export function wordsFor(region: Region, { workConditions }: ReferenceTables): Words {
  const condition = (code: string) => workConditions.find((known) => known.code === code)?.label ?? code;
  const partner = (code: string) => partnerName(region, code);
  const reason = (code: string) => REASONS[code] ?? code;
  const person = (id: string) => staffMember(region, id)?.name ?? agencyUser(region, id)?.name ?? id;
  return {
    condition,
    partner,
    reason,
    criterion: (criterion) =>
      criterion.startsWith("demand:")
        ? condition(criterion.slice("demand:".length)).toLowerCase()
        : (CRITERION_WORDS[criterion] ?? criterion),
    person,
    actor: ({ kind, id }) => (kind === "employer" ? "de werkgever" : kind === "platform" ? "het platform" : person(id)),
    history(what) {
      const [, ref, decision, agency, why] = DECISION_LINE.exec(what) ?? [];
      if (ref === undefined) return changeInWords(what) ?? what;
      const words = DECISION_WORDS[decision as keyof typeof DECISION_WORDS];
      const where = agency === undefined ? "" : ` bij ${partner(agency)}`;
      return `Kandidaat ${ref}: ${words.toLowerCase()}${where}${why === undefined ? "" : `. ${reason(why)}`}`;
    },
  };
}
