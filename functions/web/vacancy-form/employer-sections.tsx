import { Select, TextField } from "#shared/web/form-controls.tsx";
import { DateField } from "#shared/web/form-groups.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { wordsOf } from "../locale.ts";
import { contractOptions } from "../options.ts";
import { ContactFields, EmployerFields } from "../shared-fields.tsx";

/** What the employer offers. */
export const PayAndContract = ({ state }: { state: FormState }) => {
  const words = wordsOf(state);
  const { sections, form, labels, hints } = words;
  return (
    <section aria-labelledby="voorwaarden">
      <h2 id="voorwaarden">{sections.offer}</h2>
      <Select
        state={state}
        name="contract"
        label={labels.contract}
        isOptional
        empty={form.notKnown}
        options={contractOptions(words)}
      />
      <div class="side-by-side">
        <TextField
          state={state}
          name="salary-min"
          label={labels["salary-min"]}
          isOptional
          width="short"
          inputmode="decimal"
        />
        <TextField
          state={state}
          name="salary-max"
          label={labels["salary-max"]}
          isOptional
          width="short"
          inputmode="decimal"
        />
        <Select
          state={state}
          name="salary-per"
          label={labels["salary-per"]}
          isOptional
          empty={form.month}
          options={[{ value: "hour", text: form.hour }]}
        />
      </div>
      <DateField state={state} name="closes-on" legend={labels["closes-on"]} hint={hints.closesOn} isOptional />
      <TextField
        state={state}
        name="sroi-contract"
        label={labels["sroi-contract"]}
        hint={hints["sroi-contract"]}
        isOptional
        width="medium"
      />
    </section>
  );
};

/** Who may be called, and who the employer is: the latter does not change once it is handed in. */
export const AboutYou = ({ state, isEmployerFixed }: { state: FormState; isEmployerFixed: boolean }) => (
  <section aria-labelledby="uw-gegevens">
    <h2 id="uw-gegevens">{wordsOf(state).sections.you}</h2>
    {isEmployerFixed ? null : <EmployerFields state={state} />}
    <ContactFields state={state} />
  </section>
);
