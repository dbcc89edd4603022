import { Select, TextField } from "#shared/web/form-controls.tsx";
import { DateField } from "#shared/web/form-groups.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { CONTRACT_OPTIONS } from "../options.ts";
import { ContactFields, EmployerFields } from "../shared-fields.tsx";

/** What the employer offers. */
export const PayAndContract = ({ state }: { state: FormState }) => (
  <section aria-labelledby="voorwaarden">
    <h2 id="voorwaarden">Loon en contract</h2>
    <Select
      state={state}
      name="contract"
      label="Soort contract"
      isOptional
      empty="Nog niet bekend"
      options={CONTRACT_OPTIONS}
    />
    <div class="side-by-side">
      <TextField state={state} name="salary-min" label="Brutoloon vanaf" isOptional width="short" inputmode="decimal" />
      <TextField state={state} name="salary-max" label="Brutoloon tot" isOptional width="short" inputmode="decimal" />
      <Select
        state={state}
        name="salary-per"
        label="Per"
        isOptional
        empty="Maand"
        options={[{ value: "hour", text: "Uur" }]}
      />
    </div>
    <DateField state={state} name="closes-on" legend="Tot wanneer zoekt u?" isOptional />
    <TextField
      state={state}
      name="sroi-contract"
      label="Nummer van uw SROI-contract"
      hint="Alleen als u met deze plek aan een SROI-verplichting voldoet."
      isOptional
      width="medium"
    />
  </section>
);

/** Who the employer is, and who may be called. */
export const AboutYou = ({ state }: { state: FormState }) => (
  <section aria-labelledby="uw-gegevens">
    <h2 id="uw-gegevens">Uw gegevens</h2>
    <EmployerFields state={state} />
    <ContactFields state={state} />
  </section>
);
