import { type Estimable, type Figures, stillEstimated } from "#shared/domain/task-estimates.ts";
import type { FormValues } from "#shared/web/form-state.ts";
import { typedChoices } from "../typed-answers.ts";

/** Hidden with a task: what is estimated of it, each with its value. */
export const estimateField = (taskId: string) => `${taskId}-estimate`;
/** Ticked by who says that the estimates are right. */
export const confirmField = (taskId: string) => `${taskId}-confirmed`;

/** What is an estimate of a task as it was typed: nobody changed it, and nobody said that it is right. */
export const estimatedIn = (values: FormValues, task: Figures & { id: string }): Estimable[] =>
  typedChoices(values, confirmField(task.id)).length > 0
    ? []
    : stillEstimated(task, values[estimateField(task.id)] ?? []);
