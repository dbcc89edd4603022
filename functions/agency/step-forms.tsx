import type { Child } from "hono/jsx";
import type { Assignment } from "#shared/domain/assignment.ts";
import { dateInWords } from "#shared/domain/dates.ts";
import { ASSIGNMENT_LIFE, type AssignmentState } from "#shared/domain/life-cycles.ts";
import { confirmationOf, startOf } from "#shared/domain/placement.ts";
import { EXIT_REASONS, NOT_PLACED_REASONS } from "#shared/domain/reasons.ts";
import { Select } from "#shared/web/form-controls.tsx";
import { DateField } from "#shared/web/form-groups.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { HOME } from "./agency-page.tsx";
import { STEP_FIELDS } from "./step-form.ts";

type Props = { assignment: Assignment; today: string; csrfToken: string; state: FormState };

/** What the button of each step that an agency may report says. */
const BUTTONS: Partial<Record<AssignmentState, string>> = {
  acknowledged: "Ik pak dit op",
  introduced: "Kandidaat is voorgesteld",
  interview: "Er is een gesprek met de werkgever",
  placed: "Kandidaat is geplaatst",
  "confirmed-13w": "Ja, werkt er na 13 weken nog",
  "confirmed-26w": "Ja, werkt er na 26 weken nog",
  "not-placed": "Kandidaat is niet geplaatst",
  ended: "Kandidaat werkt er niet meer",
};

type FormProps = Props & { step: AssignmentState; button?: string | undefined; children?: Child };

const StepForm = ({ assignment, csrfToken, step, button = BUTTONS[step], children }: FormProps) => (
  <form class="form step-form" method="post" action={`${HOME}/toewijzingen/${assignment.id}/stand`}>
    <input type="hidden" name="csrf" value={csrfToken} />
    <input type="hidden" name={STEP_FIELDS.version} value={String(assignment.version)} />
    {children}
    <button
      class={
        step === "not-placed" || step === "ended" ? "nl-button nl-button--secondary" : "nl-button nl-button--primary"
      }
      type="submit"
      name={STEP_FIELDS.step}
      value={step}
    >
      {button}
    </button>
  </form>
);

const ReasonField = ({ state, label, words }: { state: FormState; label: string; words: Record<string, string> }) => (
  <Select
    state={state}
    name={STEP_FIELDS.reason}
    label={label}
    empty="Kies een reden"
    options={Object.entries(words).map(([value, text]) => ({ value, text }))}
  />
);

const StartField = ({ state, hint }: { state: FormState; hint: string }) => (
  <DateField state={state} name={STEP_FIELDS.startedOn} legend="Eerste werkdag" hint={hint} />
);

/** The fields that a step needs besides its button. */
const fieldsOf = (step: AssignmentState, state: FormState): Child => {
  if (step === "placed") return <StartField state={state} hint="Vanaf deze dag tellen de 13 en 26 weken" />;
  if (step === "not-placed")
    return <ReasonField state={state} label="Waarom is de kandidaat niet geplaatst?" words={NOT_PLACED_REASONS} />;
  if (step === "ended") return <ReasonField state={state} label="Waarom is het gestopt?" words={EXIT_REASONS} />;
  return null;
};

/** Who is placed may have begun on another day than was reported. */
const StartCorrection = (props: Props) => {
  const start = startOf(props.assignment);
  if (props.assignment.status !== "placed" || start === undefined) return null;
  const isOpen = props.state.errors[STEP_FIELDS.startedOn] !== undefined;
  return (
    <details class="disclosure" open={isOpen}>
      <summary>Begon de kandidaat op een andere dag dan {dateInWords(start)}?</summary>
      <div class="disclosure__inside">
        <StepForm {...props} step="placed" button="Eerste werkdag wijzigen">
          <StartField state={props.state} hint="De 13 en 26 weken tellen daarna vanaf deze dag" />
        </StepForm>
      </div>
    </details>
  );
};

/** A form for exactly each step that may follow now; a confirmation of which the time has not come says when it does. */
export const StepForms = (props: Props) => {
  const { assignment, today, state } = props;
  const waiting = confirmationOf(assignment);
  const isEarly = waiting !== undefined && today < waiting.from;
  const steps = ASSIGNMENT_LIFE[assignment.status].filter(
    (step) => step in BUTTONS && !(isEarly && step === waiting.step),
  );
  if (steps.length === 0) return <p>U hoeft niets meer te doen.</p>;
  return (
    <>
      {isEarly ? (
        <p>
          De {waiting.step === "confirmed-13w" ? 13 : 26} weken zijn om op {dateInWords(waiting.due)}. Bevestigen kan
          vanaf {dateInWords(waiting.from)}.
        </p>
      ) : null}
      {steps.map((step) => (
        <StepForm {...props} step={step}>
          {fieldsOf(step, state)}
        </StepForm>
      ))}
      <StartCorrection {...props} />
    </>
  );
};
