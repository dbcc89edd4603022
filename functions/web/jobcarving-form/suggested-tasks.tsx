import type { SuggestTasks } from "#shared/reference/offered-tasks.ts";
import type { FormState } from "#shared/web/form-state.ts";
import { OfferedTasks } from "#shared/web/offered-tasks.tsx";
import { ACTION } from "../form-walk/buttons.ts";
import { wordsOf } from "../locale.ts";
import { actionValue } from "./actions.ts";
import { suggestedFor, suggestionField } from "./suggestions.ts";
import { clockTime } from "./typed-minutes.ts";

/** Usual tasks for a function of the form, once they were asked for. */
export const SuggestedTasks = ({ state, id, suggest }: { state: FormState; id: string; suggest: SuggestTasks }) => {
  const field = suggestedFor(id);
  if (state.values[field] === undefined) return null;
  const says = wordsOf(state).carving.suggest;
  return (
    <OfferedTasks
      state={state}
      suggest={suggest}
      words={{ ...says, time: (minutes) => says.time(clockTime(minutes)) }}
      field={field}
      ticks={suggestionField(id)}
      action={ACTION}
      take={actionValue("take-over", id)}
      close={actionValue("close-suggestions", id)}
    />
  );
};
