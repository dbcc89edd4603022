import { DAYS, PARTS } from "#shared/engine/types.ts";
import { Fieldset } from "#shared/web/form-groups.tsx";
import { type FormState, valuesOf } from "#shared/web/form-state.ts";
import { DAY_WORDS, PART_WORDS } from "./options.ts";

/** "Maandag", of which a narrow screen shows the first two letters. */
const DayName = ({ day }: { day: (typeof DAYS)[number] }) => (
  <th scope="row">
    {DAY_WORDS[day].slice(0, 2)}
    <span class="week__rest">{DAY_WORDS[day].slice(2)}</span>
  </th>
);

/** Parts of the week, as a grid of boxes: which ones is what `legend` asks. */
export const DaypartsField = ({ state, name, legend }: { state: FormState; name: string; legend: string }) => (
  <Fieldset
    state={state}
    name={name}
    legend={legend}
    hint="Nacht is 0 tot 6 uur, ochtend 6 tot 12, middag 12 tot 18, avond 18 tot 24 uur."
    isOptional
  >
    <table class="week">
      <thead>
        <tr>
          <td />
          {PARTS.map((part) => (
            <th scope="col">{PART_WORDS[part]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {DAYS.map((day, row) => (
          <tr>
            <DayName day={day} />
            {PARTS.map((part, column) => (
              <td>
                <input
                  type="checkbox"
                  name={name}
                  value={`${day}-${part}`}
                  aria-label={`${DAY_WORDS[day]} ${PART_WORDS[part].toLowerCase()}`}
                  checked={valuesOf(state, name).includes(`${day}-${part}`)}
                  {...(row === 0 && column === 0 ? { id: name } : {})}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Fieldset>
);
