import { TextField } from "#shared/web/form-controls.tsx";
import { DateField } from "#shared/web/form-groups.tsx";
import type { FormState } from "#shared/web/form-state.ts";

/** Which organisation hands in the form. */
export const EmployerFields = ({ state }: { state: FormState }) => (
  <>
    <TextField state={state} name="employer-name" label="Bedrijf of organisatie" autocomplete="organization" />
    <TextField
      state={state}
      name="kvk-number"
      label="KvK-nummer"
      hint="8 cijfers, bijvoorbeeld 12345678"
      width="short"
      inputmode="numeric"
      autocomplete="off"
    />
    <TextField state={state} name="sector" label="Branche" isOptional width="medium" />
  </>
);

/** Whom the desk may call about it. */
export const ContactFields = ({ state }: { state: FormState }) => (
  <>
    <TextField state={state} name="contact-name" label="Uw naam" autocomplete="name" />
    <TextField
      state={state}
      name="contact-email"
      label="Uw e-mailadres"
      hint="Hier sturen wij de bevestiging naartoe."
      type="email"
      inputmode="email"
      autocomplete="email"
    />
    <TextField
      state={state}
      name="contact-phone"
      label="Uw telefoonnummer"
      isOptional
      type="tel"
      inputmode="tel"
      autocomplete="tel"
      width="medium"
    />
  </>
);

/** Where the work is. */
export const WorkplaceField = ({ state }: { state: FormState }) => (
  <TextField
    state={state}
    name="postcode"
    label="Postcode van de werkplek"
    hint="Bijvoorbeeld 2011 AB"
    width="short"
    autocomplete="off"
  />
);

type PeriodProps = { state: FormState; example: string };

/** How many hours there are in a week, and from when. `example` is a date as three parts. */
export const HoursAndStart = ({ state, example }: PeriodProps) => (
  <>
    <div class="side-by-side">
      <TextField
        state={state}
        name="hours-min"
        label="Minstens hoeveel uur per week?"
        width="short"
        inputmode="decimal"
      />
      <TextField
        state={state}
        name="hours-max"
        label="Hoogstens hoeveel uur per week?"
        width="short"
        inputmode="decimal"
      />
    </div>
    <DateField state={state} name="start-date" legend="Wanneer kan iemand beginnen?" hint={`Bijvoorbeeld ${example}`} />
  </>
);
