import { FieldError } from "#shared/web/form-field.tsx";
import { type FormState, firstValue, valuesOf } from "#shared/web/form-state.ts";
import { ACTION } from "../form-walk/buttons.ts";
import { wordsOf } from "../locale.ts";
import type { CarvingWords } from "../words/carving-nl.ts";
import { actionValue } from "./actions.ts";
import { type Offer, offersFor, type SuggestTasks, suggestedFor, suggestionField } from "./suggestions.ts";
import { clockTime } from "./typed-minutes.ts";

type OfferedProps = { state: FormState; name: string; offer: Offer; says: CarvingWords["suggest"] };

const Offered = ({ state, name, offer, says }: OfferedProps) => (
  <fieldset class="utrecht-form-field utrecht-form-field--distanced form-field">
    <legend class="utrecht-form-label form-label">
      <span lang="nl">{offer.title}</span>: {says.choose}
    </legend>
    <div class="choices">
      {offer.tasks.map(({ value, title, statement, minutesPerWeek, carvable }) => (
        <div class="choice">
          <input
            type="checkbox"
            id={`${name}-${value}`}
            name={name}
            value={value}
            checked={valuesOf(state, name).includes(value)}
          />
          <label for={`${name}-${value}`}>
            <span lang={offer.source === "onet" ? "en" : "nl"}>{statement ?? title}</span>
            <span class="choice__hint">
              {says.time(clockTime(minutesPerWeek))}
              {carvable ? "" : `, ${says.stays}`}
            </span>
          </label>
        </div>
      ))}
    </div>
    {offer.onet ? (
      <p class="table__note">
        {says.after(offer.onet.isRelated)} <span lang="en">{offer.onet.title}</span>. {offer.onet.attribution}
      </p>
    ) : null}
  </fieldset>
);

/** Usual tasks for a function, to be ticked; nothing of them counts before the button is used. */
export const SuggestedTasks = ({ state, id, suggest }: { state: FormState; id: string; suggest: SuggestTasks }) => {
  const field = suggestedFor(id);
  if (state.values[field] === undefined) return null;
  const says = wordsOf(state).carving.suggest;
  const title = firstValue(state, field);
  const offers = title === "" ? [] : offersFor(suggest, title);
  return (
    <div
      class="panel"
      id={field}
      role="group"
      aria-label={says.label}
      tabindex={-1}
      {...(state.focusOn === field ? { autofocus: true } : {})}
    >
      <input type="hidden" name={field} value={title} />
      <FieldError name={field} text={state.errors[field]} language={state.language} />
      {offers.length === 0 ? (
        <p>{title === "" ? says.noTitle : says.nothing(title.slice(0, 120))}</p>
      ) : (
        <>
          <p>{says.lead}</p>
          {offers.map((offer) => (
            <Offered state={state} name={suggestionField(id)} offer={offer} says={says} />
          ))}
          <button
            class="nl-button nl-button--primary button--small"
            type="submit"
            name={ACTION}
            value={actionValue("take-over", id)}
          >
            {says.take}
          </button>{" "}
        </>
      )}
      <button
        class="nl-button nl-button--secondary button--small"
        type="submit"
        name={ACTION}
        value={actionValue("close-suggestions", id)}
      >
        {says.close}
      </button>
    </div>
  );
};
