import type { SuggestedTask, TaskSuggestion } from "./suggest-tasks.ts";

/** The functions that a title may mean, best first, with their usual tasks. */
export type SuggestTasks = (title: string) => readonly TaskSuggestion[];

/** Functions that are shown for one title. */
const MOST_FUNCTIONS = 3;

/** As long as a title may be; looking up a longer one only takes time. */
const LONGEST_TITLE = 120;

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

/** The tasks of a title's offers that are `ticked`. */
export const tickedTasks = (suggest: SuggestTasks, title: string, ticked: readonly string[]): readonly OfferedTask[] =>
  offersFor(suggest, title)
    .flatMap(({ tasks }) => tasks)
    .filter(({ value }) => ticked.includes(value));
