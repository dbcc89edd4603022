import type { ReferenceTables } from "#shared/reference/tables.ts";
import { Select, TextArea, TextField } from "#shared/web/form-controls.tsx";
import { Choices, Disclosure } from "#shared/web/form-groups.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { DaypartsField } from "../dayparts-field.tsx";
import { KIND_OPTIONS, occupationChoices } from "../options.ts";
import { HoursAndStart, WorkplaceField } from "../shared-fields.tsx";

type AboutProps = { state: FormState; tables: ReferenceTables; closeOccupations: readonly string[] };

/** The work itself: what, how many people, where. */
export const AboutTheWork = ({ state, tables, closeOccupations }: AboutProps) => {
  const mustChoose = state.errors.occupation !== undefined;
  return (
    <section aria-labelledby="het-werk">
      <h2 id="het-werk">Het werk</h2>
      <TextField state={state} name="title" label="Functietitel" hint="Bijvoorbeeld: medewerker magazijn" />
      <Select
        state={state}
        name="occupation"
        label="Welk beroep lijkt er het meest op?"
        {...(mustChoose ? {} : { hint: "Weet u het niet? Dan zoeken wij het op bij de functietitel." })}
        isOptional={!mustChoose}
        empty={mustChoose ? "Kies een beroep" : "Zoek het op bij de functietitel"}
        {...occupationChoices(tables, closeOccupations)}
      />
      <TextArea
        state={state}
        name="description"
        label="Wat gaat iemand doen?"
        hint="Een paar zinnen is genoeg: welke taken, waar en met wie?"
      />
      <Choices state={state} name="kind" legend="Wat voor plek is het?" type="radio" options={KIND_OPTIONS} />
      <TextField state={state} name="positions" label="Hoeveel mensen zoekt u?" width="short" inputmode="numeric" />
      <WorkplaceField state={state} />
    </section>
  );
};

/** When there is work. `example` is a date as three parts. */
export const HoursAndTimes = ({ state, example }: { state: FormState; example: string }) => (
  <section aria-labelledby="tijden">
    <h2 id="tijden">Uren en tijden</h2>
    <HoursAndStart state={state} example={example} />
    <Disclosure state={state} summary="Dagdelen kiezen (optioneel)" names={["dayparts"]}>
      <DaypartsField state={state} name="dayparts" legend="Op welke dagdelen is er werk?" />
      <Choices
        state={state}
        name="dayparts-fixed"
        legend="Staan deze dagdelen vast?"
        type="radio"
        options={[
          { value: "nee", text: "Nee, in overleg" },
          { value: "ja", text: "Ja, iemand moet op al deze dagdelen kunnen" },
        ]}
      />
    </Disclosure>
  </section>
);
