import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { accept } from "#shared/domain/input.ts";
import { isProblem } from "#shared/domain/problem.ts";
import type { FormErrors, FormValues } from "#shared/web/form-state.ts";
import {
  fieldAmong,
  hoursSentences,
  inPageOrder,
  NO_FIELD,
  type Sentences,
  sentenceAbout,
  startDateSentence,
} from "../form-sentences.ts";
import { DUTCH } from "../words/nl.ts";
import { type CarvingField, fieldsOf, tasksField } from "./fields.ts";
import { filledRows, readCarvingForm } from "./read-form.ts";
import { type FunctionRow, numbersOf, rowsOf } from "./rows.ts";

type Typed = ReturnType<typeof readCarvingForm>;
type Checked = { submission: CarvingSubmission } | { errors: FormErrors };

const MINUTES_PER_WEEK = 7 * 24 * 60;
const AMOUNT = "vul het loon per uur in als bedrag in euro's, bijvoorbeeld 31 of 14,50";

const HOURS = {
  hoursMin: "Vul in hoeveel uur per week de nieuwe baan minstens is, bijvoorbeeld 16",
  hoursMax: "Vul in hoeveel uur per week de nieuwe baan hoogstens is, bijvoorbeeld 32",
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function taskSentences(task: Typed["functions"][number]["tasks"][number], all: readonly string[], called: string) {
  const { id, minutesPerWeek, together = [] } = task;
  return {
    [`${id}-time`]: Number.isNaN(minutesPerWeek)
      ? `${called}: vul in hoeveel tijd dit per week kost, bijvoorbeeld 2,5 of 2:30 uur, of 45 min`
      : minutesPerWeek > MINUTES_PER_WEEK
        ? `${called}: een week heeft 168 uur. Vul de tijd per week in`
        : undefined,
    [`${id}-together`]: together.every((other) => all.includes(other))
      ? undefined
      : `${called} hoort bij een taak die leeg is. Vul die taak in, of kies een andere`,
  };
}

/** What the page says itself, because it knows how the answer was asked for. Goes before what the schema says. */
function ownSentences(typed: Typed, rows: readonly FunctionRow[], filled: readonly FunctionRow[], today: string) {
  const numbers = numbersOf(rows);
  const all = typed.functions.flatMap(({ tasks }) => tasks.map(({ id }) => id));
  const ofFunctions = typed.functions.map(({ hourlyWage, tasks }, index): Sentences => {
    const id = filled[index]?.id ?? "";
    const minutes = tasks.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0);
    return {
      [`${id}-wage`]: Number.isNaN(hourlyWage) ? `Functie ${numbers.get(id)}: ${AMOUNT}` : undefined,
      [tasksField(id)]:
        tasks.length === 0
          ? `Functie ${numbers.get(id)}: vul minstens één taak in`
          : minutes > MINUTES_PER_WEEK
            ? `Functie ${numbers.get(id)}: de taken duren samen langer dan een week (168 uur)`
            : undefined,
      ...Object.assign({}, ...tasks.map((task) => taskSentences(task, all, `Taak ${numbers.get(task.id)}`))),
    };
  });
  const own: Sentences = {
    ...hoursSentences(typed.wishedHours, { ...DUTCH.errors, ...HOURS }),
    "start-date": startDateSentence(typed.startDate, today, DUTCH),
    "carved-wage": Number.isNaN(typed.carvedWage) ? capital(AMOUNT) : undefined,
    ...Object.assign({}, ...ofFunctions),
  };
  return own;
}

/** A sentence of the schema that says which function or task it is about. */
function sentenceOf(field: CarvingField, detail: string): string {
  const sentence = sentenceAbout(field, detail, DUTCH);
  const isNamed = field.subject !== undefined && sentence !== detail;
  return field.row === undefined || isNamed ? sentence : `${field.row}: ${small(sentence)}`;
}

/**
 * The submission, or one sentence per wrong field in the order of the page; those about a function or task begin with
 * which one.
 */
export function checkCarvingForm(values: FormValues, today: string): Checked {
  const [rows, filled] = [rowsOf(values), filledRows(values)];
  const typed = readCarvingForm(values, filled);
  const fields = fieldsOf(rows, filled);
  const found: Record<string, string | undefined> = { ...ownSentences(typed, rows, filled, today) };
  const answer = () =>
    inPageOrder(
      found,
      fields.map(({ name }) => name),
    );
  try {
    const submission = accept(CarvingSubmission, typed);
    const errors = answer();
    return Object.keys(errors).length === 0 ? { submission } : { errors };
  } catch (error) {
    if (!isProblem(error, "invalid-input")) throw error;
    for (const { pointer, detail } of error.errors) {
      const field: CarvingField = fieldAmong(fields, pointer) ?? NO_FIELD;
      found[field.name] ??= sentenceOf(field, detail);
    }
    return { errors: answer() };
  }
}
