import type { SuggestTasks } from "#shared/reference/offered-tasks.ts";
import { TextField } from "#shared/web/form-controls.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { OfferedTasks, type OfferWords } from "#shared/web/offered-tasks.tsx";
import type { Option } from "#shared/web/option-list.tsx";
import { actionValue } from "./edit-actions.ts";
import { ACTION, offerFields, wageField } from "./edit-fields.ts";
import { EditTask } from "./edit-task.tsx";
import { minutesShown } from "./request-words.ts";

const OFFER: OfferWords = {
  label: "Voorgestelde taken",
  lead: "Dit doen mensen in deze functie vaak. De tijden en eisen zijn een schatting: pas ze aan met de werkgever.",
  choose: "kies wat er bij deze werkgever gebeurt",
  time: (minutes) => `${minutesShown(minutes)} per week (schatting)`,
  stays: "blijft meestal in de functie",
  after: (isRelated) => `Naar${isRelated ? " een beroep dat erop lijkt" : ""}:`,
  take: "Neem aangevinkte taken over",
  close: "Sluit dit voorstel",
  noTitle: "Vul eerst een functie in. Dan kunnen wij taken voorstellen.",
  nothing: (title) => `Bij ‘${title}’ kennen wij geen taken. Probeer een andere naam, of voeg zelf taken toe.`,
};

type Props = {
  state: FormState;
  title: string;
  at: number;
  /** Ids of its tasks. */
  tasks: readonly string[];
  needs: readonly Option[];
  /** What of a task is still an estimate, in words. */
  estimateOf: (id: string) => string;
  suggest: SuggestTasks;
};

/** A function of the request with its tasks, to be changed, and the ways to get more of them. */
export const EditFunction = ({ state, title, at, tasks, needs, estimateOf, suggest }: Props) => {
  const fields = offerFields(at);
  return (
    <section class="function">
      <h2>{title}</h2>
      <TextField
        state={state}
        name={wageField(at)}
        label="Loon per uur in euro's"
        width="short"
        inputmode="decimal"
        isOptional
      />
      {tasks.map((id, index) => (
        <EditTask state={state} id={id} at={at} number={index + 1} needs={needs} estimate={estimateOf(id)} />
      ))}
      <p>
        <button class="nl-button nl-button--secondary" type="submit" name={ACTION} value={actionValue("taak", at)}>
          Taak toevoegen
        </button>
      </p>
      <TextField
        state={state}
        name={fields.title}
        label="Taken voorstellen bij de functie"
        hint="Bijvoorbeeld magazijnmedewerker. Er komt niets bij voordat u kiest"
        isOptional
      />
      <p>
        <button class="nl-button nl-button--secondary" type="submit" name={ACTION} value={actionValue("voorstel", at)}>
          Stel taken voor
        </button>
      </p>
      {state.values[fields.asked] === undefined ? null : (
        <OfferedTasks
          state={state}
          suggest={suggest}
          words={OFFER}
          field={fields.asked}
          ticks={fields.ticks}
          action={ACTION}
          take={actionValue("neem", at)}
          close={actionValue("sluit", at)}
        />
      )}
    </section>
  );
};
