import type { SuggestedTask, TaskSuggestion } from "#shared/reference/suggest-tasks.ts";
import type { FormValues } from "#shared/web/form-state.ts";
import { typedChoices } from "../typed-answers.ts";
import { taskAsValues } from "./request-as-values.ts";

/** The functions that a title may mean, best first, with their usual tasks. */
export type SuggestTasks = (title: string) => readonly TaskSuggestion[];

/** Functions that are shown for one title. */
const MOST_FUNCTIONS = 3;

/** As long as a title may be; looking up a longer one only takes time. */
const LONGEST_TITLE = 120;

/** The title that tasks were asked for; the form carries it, so that a later change of the title mixes nothing up. */
export const suggestedFor = (functionId: string) => `${functionId}-suggested-for`;
export const suggestionField = (functionId: string) => `${functionId}-suggestion`;

export type OfferedTask = SuggestedTask & { value: string; occupation: string };
export type Offer = Omit<TaskSuggestion, "tasks"> & { tasks: readonly OfferedTask[] };

/** What may be ticked for a title, the likely functions alone when there are; `value` is what a ticked task sends. */
export function offersFor(suggest: SuggestTasks, title: string): readonly Offer[] {
  const suggestions = suggest(title.slice(0, LONGEST_TITLE));
  const sure = suggestions.filter(({ isSure }) => isSure);
  return (sure.length > 0 ? sure : suggestions).slice(0, MOST_FUNCTIONS).map((suggestion, at) => ({
    ...suggestion,
    tasks: suggestion.tasks.map((task, number) => ({
      ...task,
      value: `${at}-${number}`,
      occupation: suggestion.occupation,
    })),
  }));
}

/** The tasks that are ticked in a posted form. */
export function tickedTasks(suggest: SuggestTasks, values: FormValues, functionId: string): readonly OfferedTask[] {
  const [title = ""] = values[suggestedFor(functionId)] ?? [];
  const ticked = typedChoices(values, suggestionField(functionId));
  return offersFor(suggest, title)
    .flatMap(({ tasks }) => tasks)
    .filter(({ value }) => ticked.includes(value));
}

/** Marks a task as an estimate until the visitor takes it away. */
export const estimateField = (taskId: string) => `${taskId}-estimate`;

/** A suggested task as the answers of its row. */
export const answersOf = (taskId: string, task: OfferedTask): FormValues => ({
  ...taskAsValues(taskId, task),
  [`${taskId}-occupation`]: [task.occupation],
  [estimateField(taskId)]: ["ja"],
});
