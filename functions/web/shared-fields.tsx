import { TextField } from "#shared/web/form-controls.tsx";
import { DateField } from "#shared/web/form-groups.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { wordsOf } from "./locale.ts";

/** Which organisation hands in the form. */
export const EmployerFields = ({ state }: { state: FormState }) => {
  const { labels, hints } = wordsOf(state);
  return (
    <>
      <TextField state={state} name="employer-name" label={labels["employer-name"]} autocomplete="organization" />
      <TextField
        state={state}
        name="kvk-number"
        label={labels["kvk-number"]}
        hint={hints["kvk-number"]}
        width="short"
        inputmode="numeric"
        autocomplete="off"
      />
      <TextField state={state} name="sector" label={labels.sector} isOptional width="medium" />
    </>
  );
};

/** Whom the desk may call about it. */
export const ContactFields = ({ state }: { state: FormState }) => {
  const { labels, hints } = wordsOf(state);
  return (
    <>
      <TextField state={state} name="contact-name" label={labels["contact-name"]} autocomplete="name" />
      <TextField
        state={state}
        name="contact-email"
        label={labels["contact-email"]}
        hint={hints["contact-email"]}
        type="email"
        inputmode="email"
        autocomplete="email"
      />
      <TextField
        state={state}
        name="contact-phone"
        label={labels["contact-phone"]}
        isOptional
        type="tel"
        inputmode="tel"
        autocomplete="tel"
        width="medium"
      />
    </>
  );
};

/** Where the work is. */
export const WorkplaceField = ({ state }: { state: FormState }) => (
  <TextField
    state={state}
    name="postcode"
    label={wordsOf(state).labels.postcode}
    hint={wordsOf(state).hints.postcode}
    width="short"
    autocomplete="off"
  />
);

type PeriodProps = { state: FormState; example: string };

/** How many hours there are in a week, and from when. `example` is a date as three parts. */
export const HoursAndStart = ({ state, example }: PeriodProps) => {
  const { labels, hints } = wordsOf(state);
  return (
    <>
      <div class="side-by-side">
        <TextField state={state} name="hours-min" label={labels["hours-min"]} width="short" inputmode="decimal" />
        <TextField state={state} name="hours-max" label={labels["hours-max"]} width="short" inputmode="decimal" />
      </div>
      <DateField state={state} name="start-date" legend={labels["start-date"]} hint={hints.startDate(example)} />
    </>
  );
};
