import type { AssignmentState, VacancyState } from "#shared/domain/life-cycles.ts";
import { CLOSING_REASONS, DECISION_REASONS, EXIT_REASONS, NOT_PLACED_REASONS } from "#shared/domain/reasons.ts";

/** The desk's words for codes. */
export const VACANCY_WORDS: Readonly<Record<VacancyState, string>> = {
  received: "Ontvangen, groslijst wordt gemaakt",
  shortlisted: "Groslijst klaar",
  "in-progress": "In behandeling",
  filled: "Vervuld",
  withdrawn: "Ingetrokken",
  expired: "Verlopen",
};

export const ASSIGNMENT_WORDS: Readonly<Record<AssignmentState, string>> = {
  assigned: "Klaargezet voor de uitvoerder",
  acknowledged: "Opgepakt",
  introduced: "Voorgesteld aan de werkgever",
  interview: "In gesprek",
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

const CRITERION_WORDS: Readonly<Record<string, string>> = {
  "client-group": "klantgroep",
  "target-group": "doelgroep van deze plek",
  availability: "beschikbaar op de begindatum",
  hours: "aantal uren",
  schedule: "vaste dagdelen",
  travel: "reisafstand",
  licence: "rijbewijs",
  certificate: "certificaat",
  education: "opleiding",
  language: "Nederlands spreken",
};

/** A criterion in words; demands are named by their work condition. */
export const criterionInWords = (criterion: string, conditionLabel: (code: string) => string): string =>
  criterion.startsWith("demand:")
    ? conditionLabel(criterion.slice("demand:".length)).toLowerCase()
    : (CRITERION_WORDS[criterion] ?? criterion);

const REASONS: Readonly<Record<string, string>> = {
  ...DECISION_REASONS,
  ...NOT_PLACED_REASONS,
  ...EXIT_REASONS,
  ...CLOSING_REASONS,
};

export const reasonInWords = (code: string): string => REASONS[code] ?? code;
