import { CONDITIONS } from "#shared/engine/types.ts";
import { CONTACT_FIELDS, EMPLOYER_FIELDS, type FormField, fieldAmong, NO_FIELD } from "../form-sentences.ts";

/** How many skills the form asks for; the API takes more. */
export const SKILL_ROWS = 5;

export const SKILL_FIELDS: readonly string[] = Array.from({ length: SKILL_ROWS }, (_unused, row) => `skill-${row + 1}`);
export const DEMAND_FIELDS: readonly string[] = CONDITIONS.map((condition) => `demand-${condition}`);

/** In the order of the page, which is the order of the error summary. */
export const FIELDS: readonly FormField[] = [
  { name: "title", at: "/title", subject: "De functietitel" },
  { name: "occupation", at: "/occupation" },
  { name: "description", at: "/description", subject: "De beschrijving" },
  { name: "kind", at: "/kind" },
  { name: "positions", at: "/positions", subject: "Het aantal mensen" },
  { name: "postcode", at: "/workplace/postcode", subject: "De postcode" },
  { name: "hours-min", at: "/hoursPerWeek/min", subject: "Het laagste aantal uren" },
  { name: "hours-max", at: "/hoursPerWeek/max", subject: "Het hoogste aantal uren" },
  { name: "start-date", at: "/startDate", subject: "De begindatum" },
  { name: "dayparts", at: "/schedule" },
  { name: "skill-1", at: "/skills" },
  { name: "licences", at: "/licences" },
  { name: "certificates", at: "/certificates" },
  { name: "education", at: "/education" },
  { name: "language", at: "/language" },
  ...CONDITIONS.map((condition) => ({ name: `demand-${condition}`, at: `/demands/${condition}` })),
  { name: "contract", at: "/contract" },
  { name: "salary-min", at: "/salary/min", subject: "Het laagste loon" },
  { name: "salary-max", at: "/salary/max", subject: "Het hoogste loon" },
  { name: "closes-on", at: "/closesOn", subject: "De datum" },
  { name: "sroi-contract", at: "/sroiContract", subject: "Het nummer" },
  ...EMPLOYER_FIELDS,
  ...CONTACT_FIELDS,
];

/** Field of the form that a pointer into the submission belongs to; the button when there is none. */
export const fieldAt = (pointer: string): FormField => fieldAmong(FIELDS, pointer) ?? NO_FIELD;
