import { CONDITIONS } from "#shared/engine/types.ts";
import type { AskedField, OpenDemand } from "./asked-fields.ts";
import type { CandidateProfile } from "./candidate.ts";
import { isDormant, isStale } from "./freshness.ts";

/** What to ask of a person, and why it matters now: how many open vacancies ask for it. */
export type Question = { field: string; question: string; openVacancies: number; why?: string };

type CheckedField = AskedField | "municipality";

type Check = {
  field: CheckedField;
  /** What is unknown, in a word. */
  label: string;
  question: string;
  known: (profile: CandidateProfile) => boolean;
};

/** What matching can use, each with the question to put when it is missing; in the order of what it weighs. */
const CHECKS: readonly Check[] = [
  {
    field: "occupations",
    label: "Beroep",
    question: "Welk werk heeft deze persoon gedaan, of welk werk wil deze persoon?",
    known: (p) => p.occupations.length > 0,
  },
  {
    field: "skills",
    label: "Vaardigheden",
    question: "Welke vaardigheden heeft deze persoon?",
    known: (p) => p.skills.length > 0 || p.skillsAssessed,
  },
  {
    field: "postcode",
    label: "Postcode",
    question: "Wat zijn de vier cijfers van de postcode?",
    known: (p) => p.postcode !== undefined,
  },
  {
    field: "maxDistanceKm",
    label: "Reisafstand",
    question: "Hoe ver wil deze persoon reizen (in kilometers)?",
    known: (p) => p.maxDistanceKm !== undefined,
  },
  {
    field: "hours/max",
    label: "Uren per week",
    question: "Hoeveel uur per week kan deze persoon hoogstens werken?",
    known: (p) => p.hours.max !== undefined,
  },
  {
    field: "availableFrom",
    label: "Beschikbaarheid",
    question: "Vanaf wanneer is deze persoon beschikbaar?",
    known: (p) => p.availableFrom !== undefined,
  },
  {
    field: "dayparts",
    label: "Dagdelen",
    question: "Op welke dagdelen kan deze persoon werken?",
    known: (p) => p.dayparts !== undefined,
  },
  {
    field: "licences",
    label: "Rijbewijs",
    question: "Welke rijbewijzen heeft deze persoon (geen: lege lijst)?",
    known: (p) => p.licences !== undefined,
  },
  {
    field: "certificates",
    label: "Certificaten",
    question: "Welke certificaten heeft deze persoon (geen: lege lijst)?",
    known: (p) => p.certificates !== undefined,
  },
  {
    field: "education",
    label: "Opleiding",
    question: "Wat is het opleidingsniveau?",
    known: (p) => p.education !== undefined,
  },
  {
    field: "language",
    label: "Taalniveau",
    question: "Hoe goed spreekt deze persoon Nederlands?",
    known: (p) => p.language !== undefined,
  },
  {
    field: "capacity",
    label: "Belastbaarheid",
    question: "Welk werk kan deze persoon aan (tillen, staan, tempo …)?",
    known: (p) => CONDITIONS.every((condition) => p.capacity[condition] !== undefined),
  },
  {
    field: "municipality",
    label: "Gemeente",
    question: "Welke gemeente is verantwoordelijk?",
    known: (p) => p.municipality !== undefined,
  },
];

const STALE_QUESTION = "De beoordeling is ouder dan zes maanden: klopt het profiel nog?";

const askedFor = (count: number): string =>
  count === 1 ? "1 open vacature vraagt ernaar" : `${count.toLocaleString("nl-NL")} open vacatures vragen ernaar`;

const demandFor = ({ field }: Check, demand: OpenDemand): number =>
  field === "municipality" ? 0 : (demand[field] ?? 0);

/** What open vacancies ask for most first; what they ask for as often, in the order of what it weighs. */
const byDemand = (demand: OpenDemand): Check[] =>
  CHECKS.toSorted((a, b) => demandFor(b, demand) - demandFor(a, demand));

/**
 * How much of what matching can use is known (0..1), and the questions that would complete it: those that most open
 * vacancies ask for first. A stale assessment is asked for before all others, but does not lower the share.
 */
export function completeness(
  profile: CandidateProfile,
  today: string,
  demand: OpenDemand,
): { completeness: number; questions: Question[] } {
  const missing = byDemand(demand).filter(({ known }) => !known(profile));
  const questions = missing.map((check): Question => {
    const openVacancies = demandFor(check, demand);
    const why = openVacancies === 0 ? {} : { why: `${check.label} onbekend: ${askedFor(openVacancies)}` };
    return { field: check.field, question: check.question, openVacancies, ...why };
  });
  if (isStale(profile.assessedAt, today))
    questions.unshift({ field: "assessedAt", question: STALE_QUESTION, openVacancies: 0 });
  return { completeness: (CHECKS.length - missing.length) / CHECKS.length, questions };
}

/** How well known the people of a partner are, in counts alone. `stale` ones are not `dormant` yet. */
export type Summary = {
  people: number;
  /** Share of what matching can use that is known, on average; 0 without people. */
  completeness: number;
  stale: number;
  dormant: number;
  /** What is unknown of somebody, what most open vacancies ask for first, each in one sentence. */
  unknown: { field: CheckedField; question: string; people: number; openVacancies: number; sentence: string }[];
};

/** Adds up profiles one by one, so that a partner of any size is summed up in little memory. */
export function summary(today: string, demand: OpenDemand) {
  const unknown = new Map<string, number>();
  let [people, shares, stale, dormant] = [0, 0, 0, 0];
  return {
    add(profile: CandidateProfile): void {
      const missing = CHECKS.filter(({ known }) => !known(profile));
      for (const { field } of missing) unknown.set(field, (unknown.get(field) ?? 0) + 1);
      people += 1;
      shares += (CHECKS.length - missing.length) / CHECKS.length;
      if (isDormant(profile.assessedAt, today)) dormant += 1;
      else if (isStale(profile.assessedAt, today)) stale += 1;
    },
    total: (): Summary => ({
      people,
      completeness: people === 0 ? 0 : shares / people,
      stale,
      dormant,
      unknown: byDemand(demand).flatMap((check) => {
        const count = unknown.get(check.field) ?? 0;
        const openVacancies = demandFor(check, demand);
        const because = openVacancies === 0 ? "" : `: ${askedFor(openVacancies)}`;
        const whose = `${count.toLocaleString("nl-NL")} ${count === 1 ? "kandidaat" : "kandidaten"}`;
        const sentence = `${check.label} onbekend bij ${whose}${because}.`;
        const { field, question } = check;
        return count === 0 ? [] : [{ field, question, people: count, openVacancies, sentence }];
      }),
    }),
  };
}
