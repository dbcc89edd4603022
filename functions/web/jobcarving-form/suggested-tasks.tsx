import { FieldError } from "#shared/web/form-field.tsx";
import { type FormState, firstValue, valuesOf } from "#shared/web/form-state.ts";
import { ACTION, actionValue } from "./actions.ts";
import { type Offer, offersFor, type SuggestTasks, suggestedFor, suggestionField } from "./suggestions.ts";
import { clockTime } from "./typed-minutes.ts";

const Offered = ({ state, name, offer }: { state: FormState; name: string; offer: Offer }) => (
  <fieldset class="utrecht-form-field utrecht-form-field--distanced form-field">
    <legend class="utrecht-form-label form-label">{offer.title}: kies wat bij u gebeurt</legend>
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
            <span {...(offer.source === "onet" ? { lang: "en" } : {})}>{statement ?? title}</span>
            <span class="choice__hint">
              {clockTime(minutesPerWeek)} uur per week (schatting){carvable ? "" : ", blijft meestal in de functie"}
            </span>
          </label>
        </div>
      ))}
    </div>
    {offer.onet ? (
      <p class="table__note">
        Naar{offer.onet.isRelated ? " een beroep dat erop lijkt" : ""}: <span lang="en">{offer.onet.title}</span>.{" "}
        {offer.onet.attribution}
      </p>
    ) : null}
  </fieldset>
);

/** Usual tasks for a function, to be ticked; nothing of them counts before the button is used. */
export const SuggestedTasks = ({ state, id, suggest }: { state: FormState; id: string; suggest: SuggestTasks }) => {
  const field = suggestedFor(id);
  if (state.values[field] === undefined) return null;
  const title = firstValue(state, field);
  const offers = title === "" ? [] : offersFor(suggest, title);
  return (
    <div
      class="panel"
      id={field}
      role="group"
      aria-label="Voorgestelde taken"
      tabindex={-1}
      {...(state.focusOn === field ? { autofocus: true } : {})}
    >
      <input type="hidden" name={field} value={title} />
      <FieldError name={field} text={state.errors[field]} />
      {offers.length === 0 ? (
        <p>
          {title === ""
            ? "Vul eerst de functietitel in. Dan kunnen wij taken voorstellen."
            : `Bij "${title.slice(0, 120)}" kennen wij geen taken. Vul ze hieronder zelf in.`}
        </p>
      ) : (
        <>
          <p>
            Dit doen mensen in deze functie vaak. De tijden en eisen zijn een schatting. U kunt na het overnemen alles
            veranderen.
          </p>
          {offers.map((offer) => (
            <Offered state={state} name={suggestionField(id)} offer={offer} />
          ))}
          <button
            class="nl-button nl-button--primary button--small"
            type="submit"
            name={ACTION}
            value={actionValue("take-over", id)}
          >
            Neem aangevinkte taken over
          </button>{" "}
        </>
      )}
      <button
        class="nl-button nl-button--secondary button--small"
        type="submit"
        name={ACTION}
        value={actionValue("close-suggestions", id)}
      >
        Sluit dit voorstel
      </button>
    </div>
  );
};
