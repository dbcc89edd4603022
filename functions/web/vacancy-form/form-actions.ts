import type { Labels } from "#shared/engine/types.ts";
import type { FormState } from "#shared/web/form-state.ts";
import { ACTION } from "../form-walk/buttons.ts";
import type { SuggestTasks } from "../jobcarving-form/suggestions.ts";
import { typedText } from "../typed-answers.ts";
import type { Words } from "../words/nl.ts";
import { SUGGESTED_FOR, takenOver, withoutSuggestions } from "./suggestions.ts";

/** What the buttons about proposals send. */
export const SUGGEST = "voorstellen";
export const TAKE_OVER = "overnemen";
export const CLOSE = "sluiten";

type Told = { suggest: SuggestTasks; labels: Labels; words: Words };

/** The form after a button about proposals: nothing is checked or lost. Undefined when it was none of these. */
export function afterAction(values: FormState["values"], { suggest, labels, words }: Told): FormState | undefined {
  const action = typedText(values, ACTION);
  if (action === SUGGEST) {
    const asked = { ...withoutSuggestions(values), [SUGGESTED_FOR]: [typedText(values, "title")] };
    return { values: asked, errors: {}, focusOn: SUGGESTED_FOR };
  }
  if (action === TAKE_OVER) {
    const taken = takenOver(suggest, values, labels, words);
    return taken
      ? { values: taken, errors: {}, focusOn: "description" }
      : { values, errors: { [SUGGESTED_FOR]: words.suggest.noneTicked } };
  }
  return action === CLOSE ? { values: withoutSuggestions(values), errors: {}, focusOn: "title" } : undefined;
}
