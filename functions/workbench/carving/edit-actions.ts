import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { statedIn } from "#shared/domain/task-estimates.ts";
import { MOST_TASKS } from "#shared/engine/carving/item.ts";
import { type OfferedTask, type SuggestTasks, tickedTasks } from "#shared/reference/offered-tasks.ts";
import type { FormState, FormValues } from "#shared/web/form-state.ts";
import { ACTION, NEEDS_ADDED, NEW_NEED, offerFields, rowsField, rowsIn, taskFields } from "./edit-fields.ts";
import { valuesOfTask } from "./edit-values.ts";

/** What a button of the form sends. */
export const actionValue = (what: keyof typeof ACTIONS, at: string | number = "") => `${what}:${at}`;

type Form = { values: FormValues; submission: CarvingSubmission; suggest: SuggestTasks };
/** The form after a button; `at` says with which task or function. */
type Change = (form: Form, at: string) => FormState;

/** As many ids that no task has or had as there is room for, at most `count`. */
function newIds({ values, submission }: Form, count: number): string[] {
  const rows = rowsIn(values, submission).flat();
  const known = new Set([...rows, ...submission.functions.flatMap(({ tasks }) => tasks.map(({ id }) => id))]);
  const free: string[] = [];
  for (let number = 1; free.length < Math.min(count, MOST_TASKS - rows.length); number += 1) {
    if (!known.has(`taak-${number}`)) free.push(`taak-${number}`);
  }
  return free;
}

const FULL = `Er kunnen niet meer dan ${MOST_TASKS} taken in een verzoek`;
const full = ({ values }: Form, field: string): FormState => ({ values, errors: { [field]: FULL } });

const addTask: Change = (form, at) => {
  const { values, submission } = form;
  const [id] = newIds(form, 1);
  const rows = rowsIn(values, submission)[Number(at)] ?? [];
  if (id === undefined) return full(form, offerFields(Number(at)).title);
  return {
    values: {
      ...values,
      ...valuesOfTask(id, { title: "", minutesPerWeek: 60, carvable: true }),
      [rowsField(Number(at))]: [...rows, id],
    },
    errors: {},
    focusOn: taskFields(id).title,
  };
};

/** Gives half of a task's minutes to a new one behind it, which asks the same. */
const splitTask: Change = (form, id) => {
  const { values, submission } = form;
  const at = rowsIn(values, submission).findIndex((ids) => ids.includes(id));
  const [half] = newIds(form, 1);
  if (half === undefined) return full(form, taskFields(id).title);
  const [from, to] = [taskFields(id), taskFields(half)];
  const copied = Object.fromEntries(
    Object.entries(from).map(([field, name]) => [to[field as keyof typeof to], values[name] ?? []]),
  );
  const minutes = Math.floor(Number(values[from.minutes]?.[0] ?? Number.NaN));
  const divided =
    minutes >= 2
      ? { [from.minutes]: [String(Math.ceil(minutes / 2))], [to.minutes]: [String(Math.floor(minutes / 2))] }
      : {};
  const rows = rowsIn(values, submission)[at] ?? [];
  return {
    values: {
      ...values,
      ...copied,
      ...divided,
      [rowsField(at)]: rows.flatMap((row) => (row === id ? [id, half] : [row])),
    },
    errors: {},
    focusOn: to.title,
  };
};

const addNeed: Change = ({ values }) => ({
  values: {
    ...values,
    [NEEDS_ADDED]: [...new Set([...(values[NEEDS_ADDED] ?? []), ...(values[NEW_NEED] ?? [])])],
    [NEW_NEED]: [],
  },
  errors: {},
  focusOn: NEW_NEED,
});

const offer: Change = ({ values }, at) => {
  const { title, asked, ticks } = offerFields(Number(at));
  return {
    values: { ...values, [asked]: [values[title]?.[0]?.trim() ?? ""], [ticks]: [] },
    errors: {},
    focusOn: asked,
  };
};

function withoutOffer(values: FormValues, at: number): FormValues {
  const { asked, ticks } = offerFields(at);
  const { [asked]: _title, [ticks]: _ticks, ...rest } = values;
  return rest;
}

const closeOffer: Change = ({ values }, at) => ({
  values: withoutOffer(values, Number(at)),
  errors: {},
  focusOn: offerFields(Number(at)).title,
});

/** Lowest level that is a demand at all. */
const FIRST_LEVEL = 2;
const asked = (level: number) => (level < FIRST_LEVEL ? undefined : level);

const valuesOfOffered = (id: string, task: OfferedTask): FormValues =>
  valuesOfTask(id, {
    ...task,
    ...{ education: asked(task.education), language: asked(task.language) },
    estimated: statedIn(task),
  });

const takeOver: Change = (form, at) => {
  const { values, submission, suggest } = form;
  const { asked: askedFor, ticks } = offerFields(Number(at));
  const chosen = tickedTasks(suggest, values[askedFor]?.[0] ?? "", values[ticks] ?? []);
  if (chosen.length === 0) return { values, errors: { [askedFor]: "Vink eerst aan welke taken u wilt overnemen" } };
  const ids = newIds(form, chosen.length);
  if (ids.length < chosen.length) return full(form, askedFor);
  const rows = rowsIn(values, submission)[Number(at)] ?? [];
  return {
    values: {
      ...withoutOffer(values, Number(at)),
      ...Object.assign({}, ...chosen.map((task, index) => valuesOfOffered(ids[index] ?? "", task))),
      [rowsField(Number(at))]: [...rows, ...ids],
    },
    errors: {},
    focusOn: taskFields(ids[0] ?? "").title,
  };
};

const ACTIONS = {
  taak: addTask,
  splits: splitTask,
  eis: addNeed,
  voorstel: offer,
  neem: takeOver,
  sluit: closeOffer,
} as const satisfies Record<string, Change>;

const isAction = (what: string): what is keyof typeof ACTIONS => Object.hasOwn(ACTIONS, what);

/** The form after the button that was used; `undefined` when it was none of these, so that the form is to be saved. */
export function afterAction(form: Form): FormState | undefined {
  const [, what = "", at = ""] = /^([a-z]+):(.*)$/.exec(form.values[ACTION]?.[0] ?? "") ?? [];
  if (!isAction(what)) return undefined;
  const places = [...form.submission.functions.keys()].map(String);
  const known = what === "eis" ? [""] : what === "splits" ? rowsIn(form.values, form.submission).flat() : places;
  return known.includes(at) ? ACTIONS[what](form, at) : { values: form.values, errors: {} };
}
