import { accept } from "#shared/domain/input.ts";
import { type FieldError, isProblem } from "#shared/domain/problem.ts";
import { VacancySubmission } from "#shared/domain/vacancy.ts";
import type { FormErrors } from "#shared/web/form-state.ts";
import { FIELDS, fieldAt, SEND } from "./fields.ts";
import type { TypedVacancy } from "./read-form.ts";

export type CheckedForm = { submission: VacancySubmission } | { errors: FormErrors };

type Sentences = Readonly<Record<string, string | undefined>>;

/** The first day of the month after `today`, as the three parts that the form asks for. */
export function exampleDate(today: string): string {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return month === 12 ? `1 1 ${year + 1}` : `1 ${month + 1} ${year}`;
}

const isDate = (text: string) => VacancySubmission.shape.startDate.safeParse(text).success;

function dateError(date: string, what: string, today: string): string | undefined {
  if (!isDate(date)) {
    return `Deze ${what} bestaat niet. Vul dag, maand en jaar in, bijvoorbeeld ${exampleDate(today)}`;
  }
  return date < today ? `Deze ${what} is al voorbij. Vul een datum in vanaf vandaag` : undefined;
}

/** What the page says itself, because it knows how the answer was asked for. Goes before what the schema says. */
function ownSentences(typed: TypedVacancy, today: string): Sentences {
  const { title, occupation, positions, hoursPerWeek, startDate, closesOn, salary } = typed;
  const { min, max } = hoursPerWeek;
  const amount = "Vul het loon in als bedrag in euro's, bijvoorbeeld 2500 of 14,50";
  return {
    occupation:
      title !== "" && occupation === undefined
        ? "Wij kennen deze functietitel niet. Kies het beroep dat er het meest op lijkt"
        : undefined,
    positions: Number.isInteger(positions) ? undefined : "Vul in hoeveel mensen u zoekt: één getal, bijvoorbeeld 2",
    "hours-min": Number.isNaN(min) ? "Vul in hoeveel uur per week het werk minstens is, bijvoorbeeld 16" : undefined,
    "hours-max": Number.isNaN(max)
      ? "Vul in hoeveel uur per week het werk hoogstens is, bijvoorbeeld 32"
      : max < min
        ? "Het hoogste aantal uren is lager dan het laagste. Vul evenveel of meer uren in"
        : undefined,
    "start-date":
      startDate === undefined
        ? `Vul de begindatum in: dag, maand en jaar, bijvoorbeeld ${exampleDate(today)}`
        : dateError(startDate, "begindatum", today),
    "salary-min": Number.isNaN(salary?.min) ? amount : undefined,
    "salary-max": Number.isNaN(salary?.max)
      ? amount
      : (salary?.max ?? 0) < (salary?.min ?? 0) && salary?.max !== undefined
        ? "Het hoogste loon is lager dan het laagste. Vul evenveel of meer in"
        : undefined,
    "closes-on": closesOn === undefined ? undefined : dateError(closesOn, "datum", today),
  };
}

/** A sentence of the schema, with the field's own name in it. */
function sentenceOf({ pointer, detail }: FieldError): string {
  const { name, subject } = fieldAt(pointer);
  if (subject !== undefined) return detail.replace(/^Dit (veld )?(?=is )/, `${subject} `);
  return name === SEND ? detail : "Kies een van de antwoorden uit de lijst";
}

/** The submission, or one sentence per wrong field in the order of the page. */
export function checkForm(typed: TypedVacancy, today: string): CheckedForm {
  const own = ownSentences(typed, today);
  const found: Record<string, string> = {};
  for (const [name, sentence] of Object.entries(own)) if (sentence !== undefined) found[name] = sentence;
  try {
    const submission = accept(VacancySubmission, typed);
    return Object.keys(found).length === 0 ? { submission } : { errors: inPageOrder(found) };
  } catch (error) {
    if (!isProblem(error, "invalid-input")) throw error;
    for (const wrong of error.errors) {
      // Without a title there is nothing to recognise an occupation by: one thing to mend, not two.
      if (wrong.pointer === "/occupation" && typed.occupation === undefined) continue;
      found[fieldAt(wrong.pointer).name] ??= sentenceOf(wrong);
    }
    return { errors: inPageOrder(found) };
  }
}

const PLACE = new Map([...FIELDS.map(({ name }) => name), SEND].map((name, index) => [name, index]));

const inPageOrder = (errors: Readonly<Record<string, string>>): FormErrors =>
  Object.fromEntries(Object.entries(errors).toSorted(([a], [b]) => (PLACE.get(a) ?? 0) - (PLACE.get(b) ?? 0)));
