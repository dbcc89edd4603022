import type { Child } from "hono/jsx";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { Select, TextArea, TextField } from "#shared/web/form-controls.tsx";
import { Choices, Disclosure } from "#shared/web/form-groups.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { DaypartsField } from "../dayparts-field.tsx";
import { wordsOf } from "../locale.ts";
import { kindOptions, occupationChoices } from "../options.ts";
import { HoursAndStart, WorkplaceField } from "../shared-fields.tsx";

type AboutProps = {
  state: FormState;
  tables: ReferenceTables;
  closeOccupations: readonly string[];
  /** What may be proposed for the title; nothing where nothing is. */
  suggestions?: Child;
};

/** The work itself: what, how many people, where. */
export const AboutTheWork = ({ state, tables, closeOccupations, suggestions }: AboutProps) => {
  const mustChoose = state.errors.occupation !== undefined;
  const words = wordsOf(state);
  const { form, labels, hints } = words;
  return (
    <section aria-labelledby="het-werk">
      <h2 id="het-werk">{words.sections.work}</h2>
      <TextField state={state} name="title" label={labels.title} hint={hints.title} />
      <Select
        state={state}
        name="occupation"
        label={labels.occupation}
        {...(mustChoose ? {} : { hint: hints.occupation })}
        isOptional={!mustChoose}
        empty={mustChoose ? form.chooseOccupation : form.lookUpOccupation}
        {...occupationChoices(tables, closeOccupations, state)}
      />
      <TextArea state={state} name="description" label={labels.description} hint={hints.description} />
      {suggestions}
      <Choices state={state} name="kind" legend={labels.kind} type="radio" options={kindOptions(words)} />
      <TextField state={state} name="positions" label={labels.positions} width="short" inputmode="numeric" />
      <WorkplaceField state={state} />
    </section>
  );
};

/** When there is work. `example` is a date as three parts. */
export const HoursAndTimes = ({ state, example }: { state: FormState; example: string }) => {
  const { sections, form, labels } = wordsOf(state);
  return (
    <section aria-labelledby="tijden">
      <h2 id="tijden">{sections.times}</h2>
      <HoursAndStart state={state} example={example} />
      <Disclosure state={state} summary={form.optional(form.dayparts)} names={["dayparts"]}>
        <DaypartsField state={state} name="dayparts" legend={labels.dayparts} />
        <Choices
          state={state}
          name="dayparts-fixed"
          legend={labels["dayparts-fixed"]}
          type="radio"
          options={[
            { value: "nee", text: form.daypartsFixed.no },
            { value: "ja", text: form.daypartsFixed.yes },
          ]}
        />
      </Disclosure>
    </section>
  );
};
