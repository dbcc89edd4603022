import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import type { Language } from "#shared/domain/language.ts";
import type { FormValues } from "#shared/web/form-state.ts";
import { type Days, hoursSentences, type Sentences, sentenceAbout, startDateSentence } from "../form-sentences.ts";
import { type Accepted, acceptForm } from "../form-walk/accept-form.ts";
import type { CarvingWords } from "../words/carving-nl.ts";
import type { Words } from "../words/nl.ts";
import { type CarvingField, fieldsOf, tasksField } from "./fields.ts";
import { filledRows, readCarvingForm } from "./read-form.ts";
import { type FunctionRow, numbersOf, rowsOf } from "./rows.ts";

type Typed = ReturnType<typeof readCarvingForm>;

const MINUTES_PER_WEEK = 7 * 24 * 60;
const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** "Taak 3: vul dit in". */
const about = (called: string, sentence: string) => `${called}: ${small(sentence)}`;

function taskSentences(
  { id, minutesPerWeek, together = [] }: Typed["functions"][number]["tasks"][number],
  all: readonly string[],
  called: string,
  { errors }: CarvingWords,
): Sentences {
  return {
    [`${id}-time`]: Number.isNaN(minutesPerWeek)
      ? about(called, errors.time)
      : minutesPerWeek > MINUTES_PER_WEEK
        ? about(called, errors.week)
        : undefined,
    [`${id}-together`]: together.every((other) => all.includes(other)) ? undefined : errors.belongsToNothing(called),
  };
}

type Rows = { rows: readonly FunctionRow[]; filled: readonly FunctionRow[] };

/** What the page says itself, because it knows how the answer was asked for. Goes before what the schema says. */
function ownSentences(typed: Typed, { rows, filled }: Rows, days: Days, words: Words): Sentences {
  const { carving } = words;
  const numbers = numbersOf(rows);
  const all = typed.functions.flatMap(({ tasks }) => tasks.map(({ id }) => id));
  const ofFunctions = typed.functions.map(({ hourlyWage, tasks }, index): Sentences => {
    const id = filled[index]?.id ?? "";
    const called = carving.functionCalled(numbers.get(id));
    const minutes = tasks.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0);
    return {
      [`${id}-wage`]: Number.isNaN(hourlyWage) ? about(called, carving.errors.wage) : undefined,
      [tasksField(id)]:
        tasks.length === 0
          ? about(called, carving.errors.noTask)
          : minutes > MINUTES_PER_WEEK
            ? about(called, carving.errors.tooLong)
            : undefined,
      ...Object.assign(
        {},
        ...tasks.map((task) => taskSentences(task, all, carving.taskCalled(numbers.get(task.id)), carving)),
      ),
    };
  });
  return {
    ...hoursSentences(typed.wishedHours, words.errors),
    "start-date": startDateSentence(typed.startDate, days, words),
    "carved-wage": Number.isNaN(typed.carvedWage) ? carving.errors.wage : undefined,
    ...Object.assign({}, ...ofFunctions),
  };
}

/** A sentence of the schema that says which function or task it is about. */
function sentenceOf(field: CarvingField, detail: string, words: Words): string {
  const sentence = sentenceAbout(field, detail, words);
  const isNamed = field.subject !== undefined && sentence.includes(field.subject);
  return field.row === undefined || isNamed ? sentence : about(field.row, sentence);
}

/**
 * The submission, or one sentence per wrong field in the order of the page; those about a function or task begin with
 * which one. `language` is the one in which we are to answer; a start date that is `stored` may stay when it is over.
 */
export function checkCarvingForm(
  values: FormValues,
  today: string,
  words: Words,
  { language, stored }: { language?: Language; stored?: string } = {},
): Accepted<CarvingSubmission> {
  const [rows, filled] = [rowsOf(values), filledRows(values)];
  const typed = readCarvingForm(values, filled, language);
  return acceptForm(CarvingSubmission, typed, {
    fields: fieldsOf(rows, filled, words),
    own: ownSentences(typed, { rows, filled }, { today, stored }, words),
    says: (field: CarvingField, detail) => sentenceOf(field, detail, words),
  });
}
