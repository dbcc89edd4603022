import type { Labels } from "#shared/engine/types.ts";
import type { SuggestTasks } from "#shared/reference/offered-tasks.ts";
import type { FormState, FormValues } from "#shared/web/form-state.ts";
import { ACTION } from "../form-walk/buttons.ts";
import { typedText } from "../typed-answers.ts";
import type { Words } from "../words/nl.ts";
import { emptyRows, inEmptyRows, tickedSkills } from "./suggested-skills.ts";
import { SUGGESTED_FOR, takenOver, withoutSuggestions } from "./suggestions.ts";

/** What the buttons about proposals send. */
export const SUGGEST = "voorstellen";
export const TAKE_OVER = "overnemen";
export const CLOSE = "sluiten";

type Told = { suggest: SuggestTasks; labels: Labels; words: Words };

/** The form after a button about proposals: nothing is checked or lost. Undefined when it was none of these. */
export function afterAction(values: FormValues, told: Told): FormState | undefined {
  const action = typedText(values, ACTION);
  if (action === SUGGEST) {
    const asked = { ...withoutSuggestions(values), [SUGGESTED_FOR]: [typedText(values, "title")] };
    return { values: asked, errors: {}, focusOn: SUGGESTED_FOR };
  }
  if (action === TAKE_OVER) return withTicked(values, told);
  return action === CLOSE ? { values: withoutSuggestions(values), errors: {}, focusOn: "title" } : undefined;
}

/** The form with everything that is ticked taken over, or all of it as it was with why that cannot be. */
function withTicked(values: FormValues, { suggest, labels, words }: Told): FormState {
  const wrong = (sentence: string): FormState => ({ values, errors: { [SUGGESTED_FOR]: sentence } });
  const skills = tickedSkills(values);
  const rows = emptyRows(values);
  if (skills.length > rows.length) return wrong(words.suggest.noRoom(rows.length));
  const taken = takenOver(suggest, values, labels, words);
  if (taken === undefined && skills.length === 0) return wrong(words.suggest.noneTicked);
  return {
    values: { ...(taken ?? withoutSuggestions(values)), ...inEmptyRows(values, skills) },
    errors: {},
    focusOn: taken === undefined ? rows[0] : "description",
  };
}
