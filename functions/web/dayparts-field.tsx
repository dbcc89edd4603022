import { DAYS, PARTS } from "#shared/engine/types.ts";
import { Fieldset } from "#shared/web/form-groups.tsx";
import { type FormState, valuesOf } from "#shared/web/form-state.ts";
import { wordsOf } from "./locale.ts";

/** "Maandag", of which a narrow screen shows the first two letters. */
const DayName = ({ name }: { name: string }) => (
  <th scope="row">
    {name.slice(0, 2)}
    <span class="week__rest">{name.slice(2)}</span>
  </th>
);

/** Parts of the week, as a grid of boxes: which ones is what `legend` asks. */
export const DaypartsField = ({ state, name, legend }: { state: FormState; name: string; legend: string }) => {
  const { days, parts, hints } = wordsOf(state);
  return (
    <Fieldset state={state} name={name} legend={legend} hint={hints.dayparts} isOptional>
      <table class="week">
        <thead>
          <tr>
            <td />
            {PARTS.map((part) => (
              <th scope="col">{parts[part]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DAYS.map((day, row) => (
            <tr>
              <DayName name={days[day]} />
              {PARTS.map((part, column) => (
                <td>
                  <input
                    type="checkbox"
                    name={name}
                    value={`${day}-${part}`}
                    aria-label={`${days[day]} ${parts[part].toLowerCase()}`}
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
};
