import { TextField } from "#shared/web/form-controls.tsx";
import { Checkbox, Choices } from "#shared/web/form-groups.tsx";
import { type FormState, firstValue, valuesOf } from "#shared/web/form-state.ts";
import type { Option } from "#shared/web/option-list.tsx";
import { actionValue } from "./edit-actions.ts";
import { ACTION, rowsField, taskFields, YES } from "./edit-fields.ts";

type Props = {
  state: FormState;
  id: string;
  /** Place of its function. */
  at: number;
  number: number;
  needs: readonly Option[];
  /** What of it is still an estimate, in words. */
  estimate: string;
};

/** What is still an estimate, and a box to say that it is right. */
const Estimate = ({ state, id, number, estimate }: Omit<Props, "at" | "needs">) => {
  const fields = taskFields(id);
  const marks = valuesOf(state, fields.estimate);
  return (
    <>
      {marks.map((mark) => (
        <input type="hidden" name={fields.estimate} value={mark} />
      ))}
      {estimate === "" ? null : (
        <p>
          <span class="nl-data-badge badge--warn">{estimate}</span>
        </p>
      )}
      {marks.length === 0 ? null : (
        <Checkbox
          state={state}
          name={fields.confirmed}
          value={YES}
          text={`De schattingen bij taak ${number} kloppen volgens de werkgever`}
        />
      )}
    </>
  );
};

/** One task of function `at`: what it is, how long it takes, whether it may move, and what it asks. */
export const EditTask = ({ state, id, at, number, needs, estimate }: Props) => {
  const fields = taskFields(id);
  const ticked = valuesOf(state, fields.needs);
  const asked = needs.filter(({ value }) => ticked.includes(value)).map(({ text }) => text);
  return (
    <>
      <h3>Taak {number}</h3>
      <input type="hidden" name={rowsField(at)} value={id} />
      <input type="hidden" name={fields.occupation} value={firstValue(state, fields.occupation)} />
      <TextField state={state} name={fields.title} label="Taak" />
      <TextField state={state} name={fields.minutes} label="Minuten per week" width="short" inputmode="numeric" />
      <Checkbox state={state} name={fields.carvable} value={YES} text="Mag naar een andere functie" />
      <TextField state={state} name={fields.reason} label="Waarom niet, of onder welke voorwaarde" isOptional />
      <Estimate state={state} id={id} number={number} estimate={estimate} />
      {needs.length === 0 ? null : (
        <details class="disclosure">
          <summary>
            Taak {number} vraagt: {asked.join("; ") || "niets bijzonders"}
          </summary>
          <div class="disclosure__inside">
            <Choices
              state={state}
              name={fields.needs}
              legend="Deze taak vraagt"
              type="checkbox"
              options={needs}
              layout="columns"
              isOptional
            />
          </div>
        </details>
      )}
      <p>
        <button
          class="nl-button nl-button--secondary button--small"
          type="submit"
          name={ACTION}
          value={actionValue("splits", id)}
        >
          Splits taak {number} in tweeën
        </button>
      </p>
    </>
  );
};
