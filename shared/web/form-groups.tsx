import type { Child } from "hono/jsx";
import type { Language } from "#shared/domain/language.ts";
import { describedBy, FieldError, fieldsetClass, Hint } from "./form-field.tsx";
import { type FormState, firstValue, isUsed, valuesOf } from "./form-state.ts";
import { FORM_WORDS } from "./form-words.ts";
import type { Option } from "./option-list.tsx";

type FieldsetProps = {
  state: FormState;
  name: string;
  legend: Child;
  hint?: string;
  isOptional?: boolean;
  children?: Child;
};

/** A question with several controls; its error is named after the question, its link goes to the first control. */
export const Fieldset = ({ state, name, legend, hint, isOptional, children }: FieldsetProps) => {
  const error = state.errors[name];
  return (
    <fieldset class={fieldsetClass(error)} {...describedBy(name, hint, error)}>
      <legend class="utrecht-form-fieldset__legend form-label">
        {legend}
        {isOptional ? ` (${FORM_WORDS[state.language ?? "nl"].optional})` : ""}
      </legend>
      <Hint name={name} text={hint} />
      <FieldError name={name} text={error} language={state.language} />
      {children}
    </fieldset>
  );
};

type ChoicesProps = Omit<FieldsetProps, "children"> & {
  type: "radio" | "checkbox";
  options: readonly Option[];
  /** Id of the first control, where several questions send one name; the name unless said. */
  id?: string;
  /** In which the answers are, where that is not the language of the form. */
  language?: Language;
  /** `compact` for codes of a few letters, `columns` for short phrases. */
  layout?: "list" | "compact" | "columns";
};

/** Radio buttons or checkboxes under one question. The first one carries the question's name as its id, unless said. */
export const Choices = ({ type, options, layout = "list", id, language, ...fieldset }: ChoicesProps) => {
  const { state, name } = fieldset;
  const first = id ?? name;
  const chosen = valuesOf(state, name);
  return (
    <Fieldset {...fieldset}>
      <div class={`choices choices--${layout}`} lang={language === state.language ? undefined : language}>
        {options.map((option, index) => (
          <Choice
            type={type}
            id={index === 0 ? first : `${first}-${index + 1}`}
            name={name}
            option={option}
            isChecked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </Fieldset>
  );
};

type ChoiceProps = { type: "radio" | "checkbox"; id: string; name: string; option: Option; isChecked: boolean };

const CONTROL_CLASS = {
  radio: "utrecht-radio-button utrecht-radio-button--html-input",
  checkbox: "utrecht-checkbox utrecht-checkbox--html-input",
};
const LABEL_CLASS = {
  radio: "utrecht-form-label utrecht-form-label--radio",
  checkbox: "utrecht-form-label utrecht-form-label--checkbox",
};

const Choice = ({ type, id, name, option, isChecked }: ChoiceProps) => (
  <div class="choice">
    <input class={CONTROL_CLASS[type]} type={type} id={id} name={name} value={option.value} checked={isChecked} />
    <label class={LABEL_CLASS[type]} for={id}>
      {option.language ? <span lang={option.language}>{option.text}</span> : option.text}
      {option.hint ? <span class="choice__hint">{option.hint}</span> : null}
    </label>
  </div>
);

/** A single box that belongs to the field above it: `value` is what it sends when it is ticked. */
export const Checkbox = ({ state, name, text, value }: { state: FormState; name: string } & Option) => (
  <div class="utrecht-form-field utrecht-form-field--distanced form-field form-field--belongs">
    <Choice
      type="checkbox"
      id={name}
      name={name}
      option={{ value, text }}
      isChecked={valuesOf(state, name).includes(value)}
    />
  </div>
);

/** Names of the three controls of a date. */
export const datePartNames = (name: string) => ({ day: name, month: `${name}-maand`, year: `${name}-jaar` });

/** A date that the visitor knows, as three typed parts. */
export const DateField = (fieldset: Omit<FieldsetProps, "children">) => {
  const { state, name } = fieldset;
  const parts = datePartNames(name);
  const words = FORM_WORDS[state.language ?? "nl"];
  const isInvalid = state.errors[name] !== undefined;
  const part = (id: string, text: string, width: string) => (
    <div class="date-part">
      <label class="utrecht-form-label form-label form-label--small" for={id}>
        {text}
      </label>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input textbox--${width}`}
        id={id}
        name={id}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        value={firstValue(state, id)}
        {...(fieldset.isOptional ? {} : { "aria-required": "true" })}
        {...(isInvalid ? { "aria-invalid": "true" } : {})}
      />
    </div>
  );
  return (
    <Fieldset {...fieldset}>
      <div class="date-parts">
        {part(parts.day, words.day, "two")}
        {part(parts.month, words.month, "month")}
        {part(parts.year, words.year, "four")}
      </div>
    </Fieldset>
  );
};

type DisclosureProps = { state: FormState; summary: string; names: readonly string[]; children?: Child };

/** Questions that most visitors pass over. It stands open as soon as one of the fields in it (`names`) is used. */
export const Disclosure = ({ state, summary, names, children }: DisclosureProps) => (
  <details class="disclosure" open={isUsed(state, names)}>
    <summary>{summary}</summary>
    <div class="disclosure__inside">{children}</div>
  </details>
);
