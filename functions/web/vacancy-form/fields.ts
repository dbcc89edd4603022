import { CONDITIONS } from "#shared/engine/types.ts";
import { datePartNames } from "#shared/web/form-groups.tsx";
import type { FormValues } from "#shared/web/form-state.ts";
import { contactFields, employerFields, type FormField } from "../form-sentences.ts";
import { answersNamed } from "../form-walk/as-values.ts";
import { DUTCH, type Words } from "../words/nl.ts";

/** How many skills the form asks for; the API takes more. */
export const SKILL_ROWS = 8;

export const SKILL_FIELDS: readonly string[] = Array.from({ length: SKILL_ROWS }, (_unused, row) => `skill-${row + 1}`);
export const DEMAND_FIELDS: readonly string[] = CONDITIONS.map((condition) => `demand-${condition}`);

/** In the order of the page, which is the order of the error summary. */
export const vacancyFields = (words: Words): readonly FormField[] => {
  const { subjects } = words;
  return [
    { name: "title", at: "/title", subject: subjects.title },
    { name: "occupation", at: "/occupation" },
    { name: "description", at: "/description", subject: subjects.description },
    { name: "kind", at: "/kind" },
    { name: "positions", at: "/positions", subject: subjects.positions },
    { name: "postcode", at: "/workplace/postcode", subject: subjects.postcode },
    { name: "hours-min", at: "/hoursPerWeek/min", subject: subjects["hours-min"] },
    { name: "hours-max", at: "/hoursPerWeek/max", subject: subjects["hours-max"] },
    { name: "start-date", at: "/startDate", subject: subjects["start-date"] },
    { name: "dayparts", at: "/schedule" },
    { name: "skill-1", at: "/skills" },
    { name: "licences", at: "/licences" },
    { name: "certificates", at: "/certificates" },
    { name: "education", at: "/education" },
    { name: "language", at: "/language" },
    ...CONDITIONS.map((condition) => ({ name: `demand-${condition}`, at: `/demands/${condition}` })),
    { name: "contract", at: "/contract" },
    { name: "salary-min", at: "/salary/min", subject: subjects["salary-min"] },
    { name: "salary-max", at: "/salary/max", subject: subjects["salary-max"] },
    { name: "closes-on", at: "/closesOn", subject: subjects["closes-on"] },
    { name: "sroi-contract", at: "/sroiContract", subject: subjects["sroi-contract"] },
    ...employerFields(words),
    ...contactFields(words),
  ];
};

/** Names of all answers that the form sends; whatever else is sent is not kept. */
const ANSWERS: ReadonlySet<string> = new Set([
  ...vacancyFields(DUTCH).map(({ name }) => name),
  ...["start-date", "closes-on"].flatMap((name) => Object.values(datePartNames(name))),
  ...SKILL_FIELDS.flatMap((name) => [name, `${name}-essential`]),
  ...["education-hard", "language-hard", "dayparts-fixed", "salary-per"],
]);

/** The answers among what was sent, without those that are empty. */
export const answersIn = (values: FormValues): FormValues => answersNamed(ANSWERS, values);
