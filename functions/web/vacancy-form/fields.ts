import { CONDITIONS } from "#shared/engine/types.ts";

/** How many skills the form asks for; the API takes more. */
export const SKILL_ROWS = 5;

export const SKILL_FIELDS: readonly string[] = Array.from({ length: SKILL_ROWS }, (_unused, row) => `skill-${row + 1}`);
export const DEMAND_FIELDS: readonly string[] = CONDITIONS.map((condition) => `demand-${condition}`);

/** Errors that are of no field: they stand at the button, which carries this name. */
export const SEND = "verstuur";

/**
 * A field of the form that can be wrong. `at` is the pointer into the submission that it fills. `subject` begins a
 * sentence about it; a field without one is chosen from a list, so that only a forged form can have it wrong.
 */
type FormField = { name: string; at: string; subject?: string };

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
  { name: "employer-name", at: "/employer/name", subject: "De naam van uw organisatie" },
  { name: "kvk-number", at: "/employer/kvkNumber", subject: "Het KvK-nummer" },
  { name: "sector", at: "/employer/sector", subject: "De branche" },
  { name: "contact-name", at: "/contact/name", subject: "Uw naam" },
  { name: "contact-email", at: "/contact/email", subject: "Uw e-mailadres" },
  { name: "contact-phone", at: "/contact/phone", subject: "Uw telefoonnummer" },
];

const NO_FIELD: FormField = { name: SEND, at: "" };

/** Field of the form that a pointer into the submission belongs to; the button when there is none. */
export const fieldAt = (pointer: string): FormField =>
  FIELDS.find(({ at }) => pointer === at || pointer.startsWith(`${at}/`)) ?? NO_FIELD;
