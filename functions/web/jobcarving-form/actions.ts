import type { SuggestTasks } from "#shared/reference/offered-tasks.ts";
import type { FormErrors, FormState, FormValues } from "#shared/web/form-state.ts";
import { ACTION } from "../form-walk/buttons.ts";
import { typedText } from "../typed-answers.ts";
import type { Words } from "../words/nl.ts";
import { isTaskFilled } from "./read-form.ts";
import { allTasks, type FunctionRow, newFunction, newTasks, ROWS_AT_ONCE, rowsOf, withRows } from "./rows.ts";
import { answersOf, suggestedFor, suggestionField, tickedIn } from "./suggestions.ts";

/** What a button that changes the form sends: what to do, with which row. */
export const actionValue = (what: keyof typeof ACTIONS, id = "") => `${what}:${id}`;

/** The form after a button: nothing is checked or lost, and the visitor goes on at `focusOn`. */
type Changed = { values: FormValues; errors?: FormErrors; focusOn?: string };
type Told = { suggest: SuggestTasks; words: Words };
type Change = (values: FormValues, rows: readonly FunctionRow[], id: string, told: Told) => Changed;

const titleOf = (id: string) => `${id}-title`;

/** Answers without those of a row, and without references to it. */
const without = (values: FormValues, id: string): FormValues =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => !name.startsWith(`${id}-`))
      .map(([name, answers]) => [name, name.endsWith("-together") ? answers.filter((other) => other !== id) : answers]),
  );

const replaced = (rows: readonly FunctionRow[], id: string, change: (row: FunctionRow) => FunctionRow) =>
  rows.map((row) => (row.id === id ? change(row) : row));

const addTasks: Change = (values, rows, id) => {
  const added = newTasks(rows, ROWS_AT_ONCE);
  return {
    values: withRows(
      values,
      replaced(rows, id, (row) => ({ ...row, tasks: [...row.tasks, ...added] })),
    ),
    focusOn: titleOf(added[0] ?? id),
  };
};

const addFunction: Change = (values, rows) => {
  const added = newFunction(rows);
  return { values: withRows(values, [...rows, added]), focusOn: titleOf(added.id) };
};

const dropTask: Change = (values, rows, id) => {
  const owner = rows.find(({ tasks }) => tasks.includes(id));
  const at = owner?.tasks.indexOf(id) ?? -1;
  const left = rows.map((row) => ({ ...row, tasks: row.tasks.filter((task) => task !== id) }));
  const neighbour = owner?.tasks[at + 1] ?? owner?.tasks[at - 1] ?? owner?.id ?? rows[0]?.id ?? "";
  return { values: withRows(without(values, id), left), focusOn: titleOf(neighbour) };
};

const dropFunction: Change = (values, rows, id) => {
  const dropped = rows.find((row) => row.id === id);
  const cleared = [id, ...(dropped?.tasks ?? [])].reduce(without, values);
  const left = rows.filter((row) => row.id !== id);
  const kept = left.length > 0 ? left : [newFunction(left)];
  return { values: withRows(cleared, kept), focusOn: titleOf(kept.at(-1)?.id ?? "") };
};

const suggestFor: Change = (values, _rows, id) => ({
  values: { ...values, [suggestedFor(id)]: [typedText(values, titleOf(id))], [suggestionField(id)]: [] },
  focusOn: suggestedFor(id),
});

/** Shows the answers with all their rows: for the script, which kept them on the device. */
const putBack: Change = (values) => ({ values });

const withoutSuggestions = (values: FormValues, id: string): FormValues => {
  const { [suggestedFor(id)]: _title, [suggestionField(id)]: _ticks, ...rest } = values;
  return rest;
};

const closeSuggestions: Change = (values, _rows, id) => ({
  values: withoutSuggestions(values, id),
  focusOn: titleOf(id),
});

/** Puts the ticked tasks into the rows that are empty, and into new ones behind them. */
const takeOver: Change = (values, rows, id, { suggest, words }) => {
  const chosen = tickedIn(suggest, values, id);
  if (chosen.length === 0) {
    return { values, errors: { [suggestedFor(id)]: words.carving.suggest.noneTicked } };
  }
  const empty = (rows.find((row) => row.id === id)?.tasks ?? []).filter((task) => !isTaskFilled(values, task));
  const added = newTasks(rows, Math.max(0, chosen.length - empty.length));
  const places = [...empty, ...added].slice(0, chosen.length);
  const taken = Object.assign(
    {},
    ...chosen.slice(0, places.length).map((task, at) => answersOf(places[at] ?? "", task)),
  );
  const grown = replaced(rows, id, (row) => ({ ...row, tasks: [...row.tasks, ...added] }));
  return {
    values: withRows({ ...withoutSuggestions(values, id), ...taken }, grown),
    focusOn: titleOf(places[0] ?? id),
  };
};

const ACTIONS = {
  "add-tasks": addTasks,
  "add-function": addFunction,
  "drop-task": dropTask,
  "drop-function": dropFunction,
  "put-back": putBack,
  suggest: suggestFor,
  "take-over": takeOver,
  "close-suggestions": closeSuggestions,
} as const satisfies Record<string, Change>;

const isAction = (what: string): what is keyof typeof ACTIONS => Object.hasOwn(ACTIONS, what);

/** The form after the button that was used; `undefined` when it was none of these, so that the form is to be sent. */
export function afterAction(values: FormValues, told: Told): FormState | undefined {
  const [what = "", id = ""] = typedText(values, ACTION).split(":");
  if (!isAction(what)) return undefined;
  const rows = rowsOf(values);
  const isKnown = id === "" || [...rows.map((row) => row.id), ...allTasks(rows)].includes(id);
  const changed: Changed = isKnown
    ? ACTIONS[what](values, rows, id, told)
    : { values, focusOn: titleOf(rows[0]?.id ?? "") };
  return { errors: {}, ...changed };
}
