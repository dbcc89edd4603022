import { type Offer, offersFor, type SuggestTasks } from "#shared/reference/offered-tasks.ts";
import { FieldError } from "./form-field.tsx";
import { type FormState, firstValue, valuesOf } from "./form-state.ts";

/** What is said around the tasks; `time` is that of minutes per week. */
export type OfferWords = {
  label: string;
  lead: string;
  choose: string;
  time: (minutes: number) => string;
  stays: string;
  after: (isRelated: boolean) => string;
  take: string;
  close: string;
  noTitle: string;
  nothing: (title: string) => string;
};

type OfferedProps = { state: FormState; name: string; offer: Offer; words: OfferWords };

const Offered = ({ state, name, offer, words }: OfferedProps) => (
  <fieldset class="utrecht-form-field utrecht-form-field--distanced form-field">
    <legend class="utrecht-form-label form-label">
      <span lang="nl">{offer.title}</span>: {words.choose}
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
              {words.time(minutesPerWeek)}
              {carvable ? "" : `, ${words.stays}`}
            </span>
          </label>
        </div>
      ))}
    </div>
    {offer.onet ? (
      <p class="table__note">
        {words.after(offer.onet.isRelated)} <span lang="en">{offer.onet.title}</span>. {offer.onet.attribution}
      </p>
    ) : null}
  </fieldset>
);

type Props = {
  state: FormState;
  suggest: SuggestTasks;
  words: OfferWords;
  /** Id of the panel, and name of the field with the title that tasks are offered for. */
  field: string;
  /** Name of the boxes. */
  ticks: string;
  /** Name of the buttons, and what each of them sends. */
  action: string;
  take: string;
  close: string;
};

/** Usual tasks for the title in `field`, to be ticked; nothing of them counts before the button is used. */
export const OfferedTasks = ({ state, suggest, words, field, ticks, action, take, close }: Props) => {
  const title = firstValue(state, field);
  const offers = title === "" ? [] : offersFor(suggest, title);
  return (
    <div
      class="panel"
      id={field}
      role="group"
      aria-label={words.label}
      tabindex={-1}
      {...(state.focusOn === field ? { autofocus: true } : {})}
    >
      <input type="hidden" name={field} value={title} />
      <FieldError name={field} text={state.errors[field]} language={state.language} />
      {offers.length === 0 ? (
        <p>{title === "" ? words.noTitle : words.nothing(title.slice(0, 120))}</p>
      ) : (
        <>
          <p>{words.lead}</p>
          {offers.map((offer) => (
            <Offered state={state} name={ticks} offer={offer} words={words} />
          ))}
          <button class="nl-button nl-button--primary button--small" type="submit" name={action} value={take}>
            {words.take}
          </button>{" "}
        </>
      )}
      <button class="nl-button nl-button--secondary button--small" type="submit" name={action} value={close}>
        {words.close}
      </button>
    </div>
  );
};
