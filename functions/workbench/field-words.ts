import type { VacancySubmission } from "#shared/domain/vacancy.ts";

const FIELD_WORDS: Readonly<Record<keyof VacancySubmission, string>> = {
  title: "functietitel",
  description: "omschrijving",
  employer: "werkgever",
  contact: "contactpersoon",
  positions: "aantal plekken",
  salary: "salaris",
  contract: "soort contract",
  closesOn: "sluitingsdatum",
  sroiContract: "SROI-opdracht",
  kind: "soort baan",
  occupation: "beroep",
  skills: "vaardigheden",
  hoursPerWeek: "uren per week",
  workplace: "werkplek",
  startDate: "begindatum",
  schedule: "dagdelen",
  licences: "rijbewijs",
  certificates: "certificaten",
  education: "opleiding",
  language: "Nederlands",
  demands: "eisen aan het werk",
};

const CHANGE_LINE = /^Gewijzigd: (.+)$/;

/** A change as it stands in a vacancy's history, with the fields in words; undefined for a line of another kind. */
export function changeInWords(what: string): string | undefined {
  const [, fields] = CHANGE_LINE.exec(what) ?? [];
  if (fields === undefined) return undefined;
  const words: Readonly<Record<string, string>> = FIELD_WORDS;
  const named = fields.split(", ").map((field) => (Object.hasOwn(words, field) ? words[field] : field));
  return `Gewijzigd: ${named.join(", ")}`;
}
