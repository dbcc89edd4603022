import { statedIn } from "#shared/domain/task-estimates.ts";
import { type OfferedTask, type SuggestTasks, tickedTasks } from "#shared/reference/offered-tasks.ts";
import type { FormValues } from "#shared/web/form-state.ts";
import { typedChoices } from "../typed-answers.ts";
import { taskAsValues } from "./request-as-values.ts";

/** The title that tasks were asked for; the form carries it, so that a later change of the title mixes nothing up. */
export const suggestedFor = (functionId: string) => `${functionId}-suggested-for`;
export const suggestionField = (functionId: string) => `${functionId}-suggestion`;

/** The tasks that are ticked in a posted form. */
export function tickedIn(suggest: SuggestTasks, values: FormValues, functionId: string): readonly OfferedTask[] {
  const [title = ""] = values[suggestedFor(functionId)] ?? [];
  return tickedTasks(suggest, title, typedChoices(values, suggestionField(functionId)));
}

/** A suggested task as the answers of its row: all that it says is an estimate. */
export const answersOf = (taskId: string, task: OfferedTask): FormValues => ({
  ...taskAsValues(taskId, { ...task, estimated: statedIn(task) }),
  [`${taskId}-occupation`]: [task.occupation],
});
