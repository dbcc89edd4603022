import type { Labels } from "#shared/engine/types.ts";
import type { SuggestTasks } from "#shared/reference/offered-tasks.ts";
import { FieldError } from "#shared/web/form-field.tsx";
import { Choices } from "#shared/web/form-groups.tsx";
import { type FormState, firstValue } from "#shared/web/form-state.ts";
import { ACTION } from "../form-walk/buttons.ts";
import { wordsOf } from "../locale.ts";
import { CLOSE, SUGGEST, TAKE_OVER } from "./form-actions.ts";
import { type SkillOffer, SUGGESTED_SKILL } from "./suggested-skills.ts";
import { demandsOf, offersOf, SUGGESTED_DEMAND, SUGGESTED_FOR, SUGGESTED_TASK } from "./suggestions.ts";

type Props = { state: FormState; suggest: SuggestTasks; skills: readonly SkillOffer[]; labels: Labels };

type ButtonProps = { value: string; isMain?: boolean; children?: string };

const ActionButton = ({ value, isMain = false, children }: ButtonProps) => (
  <button
    class={`nl-button nl-button--${isMain ? "primary" : "secondary"} button--small`}
    type="submit"
    name={ACTION}
    value={value}
  >
    {children}
  </button>
);

/** A question about an occupation, whose name is in Dutch whatever the form speaks. */
function around(ask: (title: string) => string, title: string) {
  const [before = "", after = ""] = ask("\n").split("\n");
  return (
    <>
      {before}
      <span lang="nl">{ask(title).slice(before.length, after === "" ? undefined : -after.length)}</span>
      {after}
    </>
  );
}

/** Usual tasks, skills and demands for the title, to be ticked; nothing of them counts before the button is used. */
export const SuggestionPanel = ({ state, suggest, skills, labels }: Props) => {
  const words = wordsOf(state);
  const says = words.suggest;
  if (state.values[SUGGESTED_FOR] === undefined)
    return (
      <p>
        <ActionButton value={SUGGEST}>{says.ask}</ActionButton>
      </p>
    );
  const title = firstValue(state, SUGGESTED_FOR);
  const offers = offersOf(suggest, state.values);
  const demands = demandsOf(offers, labels, words);
  const isEmpty = offers.length === 0 && skills.length === 0;
  return (
    <div
      class="panel"
      id={SUGGESTED_FOR}
      role="group"
      aria-label={says.label}
      tabindex={-1}
      {...(state.focusOn === SUGGESTED_FOR ? { autofocus: true } : {})}
    >
      <input type="hidden" name={SUGGESTED_FOR} value={title} />
      <FieldError name={SUGGESTED_FOR} text={state.errors[SUGGESTED_FOR]} language={state.language} />
      {isEmpty ? (
        <p>{title === "" ? says.noTitle : says.nothing(title.slice(0, 120))}</p>
      ) : (
        <>
          <p>{says.lead}</p>
          {offers.map((offer, at) => (
            <Choices
              state={{ ...state, errors: {} }}
              name={SUGGESTED_TASK}
              id={`${SUGGESTED_TASK}-${at}`}
              legend={around(says.tasks, offer.title)}
              language="nl"
              type="checkbox"
              options={offer.tasks.map(({ value, title: text }) => ({ value, text }))}
            />
          ))}
          {skills.map((offer, at) => (
            <Choices
              state={{ ...state, errors: {} }}
              name={SUGGESTED_SKILL}
              id={`${SUGGESTED_SKILL}-${at}`}
              legend={around(says.skills, offer.title)}
              {...(at === 0 ? { hint: says.skillsHint } : {})}
              type="checkbox"
              options={offer.skills}
              language="nl"
            />
          ))}
          {demands.length === 0 ? null : (
            <Choices state={state} name={SUGGESTED_DEMAND} legend={says.demands} type="checkbox" options={demands} />
          )}
        </>
      )}
      <div class="actions">
        {isEmpty ? null : (
          <ActionButton value={TAKE_OVER} isMain>
            {says.take}
          </ActionButton>
        )}
        <ActionButton value={CLOSE}>{says.close}</ActionButton>
      </div>
    </div>
  );
};
