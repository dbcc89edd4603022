import type { Child } from "hono/jsx";

/** What was typed, by field name; several values where a field has several boxes. Never interpreted, only shown again. */
export type FormValues = Readonly<Record<string, readonly string[]>>;
/** The sentence per field that is wrong, by field name. */
export type FormErrors = Readonly<Record<string, string>>;
export type FormState = { values: FormValues; errors: FormErrors };

export const firstValue = ({ values }: FormState, name: string): string => values[name]?.[0] ?? "";
const valuesOf = ({ values }: FormState, name: string): readonly string[] => values[name] ?? [];

const hintId = (name: string) => `${name}-hint`;
const errorId = (name: string) => `${name}-error`;

/** Ids of the texts that explain a control: its hint and its error. */
const describedBy = (name: string, hint: string | undefined, error: string | undefined) => {
  const ids = [...(hint ? [hintId(name)] : []), ...(error ? [errorId(name)] : [])];
  return ids.length === 0 ? {} : { "aria-describedby": ids.join(" ") };
};

const Hint = ({ name, text }: { name: string; text: string | undefined }) =>
  text ? (
    <div class="form-hint" id={hintId(name)}>
      {text}
    </div>
  ) : null;

const FieldError = ({ name, text }: { name: string; text: string | undefined }) =>
  text ? (
    <div class="form-error" id={errorId(name)}>
      <span class="visually-hidden">Fout: </span>
      {text}
    </div>
  ) : null;

const Label = ({ name, text, isOptional }: { name: string; text: string; isOptional?: boolean | undefined }) => (
  <label class="form-label" for={name}>
    {text}
    {isOptional ? " (optioneel)" : ""}
  </label>
);

type FieldProps = { state: FormState; name: string; label: string; hint?: string; isOptional?: boolean };

type TextProps = FieldProps & {
  width?: "short" | "medium" | "long";
  inputmode?: "numeric" | "decimal" | "email" | "tel";
  autocomplete?: string;
  type?: string;
};

export const TextField = ({
  state,
  name,
  label,
  hint,
  isOptional,
  width = "long",
  inputmode,
  autocomplete,
  type = "text",
}: TextProps) => {
  const error = state.errors[name];
  return (
    <div class={error ? "form-field form-field--invalid" : "form-field"}>
      <Label name={name} text={label} isOptional={isOptional} />
      <Hint name={name} text={hint} />
      <FieldError name={name} text={error} />
      <input
        class={`textbox textbox--${width}`}
        id={name}
        name={name}
        type={type}
        value={firstValue(state, name)}
        {...(inputmode ? { inputmode } : {})}
        {...(autocomplete ? { autocomplete } : {})}
        {...(isOptional ? {} : { "aria-required": "true" })}
        {...(error ? { "aria-invalid": "true" } : {})}
        {...describedBy(name, hint, error)}
      />
    </div>
  );
};

export const TextArea = ({ state, name, label, hint, isOptional, rows = 6 }: FieldProps & { rows?: number }) => {
  const error = state.errors[name];
  return (
    <div class={error ? "form-field form-field--invalid" : "form-field"}>
      <Label name={name} text={label} isOptional={isOptional} />
      <Hint name={name} text={hint} />
      <FieldError name={name} text={error} />
      <textarea
        class="textbox textbox--area"
        id={name}
        name={name}
        rows={rows}
        {...(isOptional ? {} : { "aria-required": "true" })}
        {...(error ? { "aria-invalid": "true" } : {})}
        {...describedBy(name, hint, error)}
      >
        {firstValue(state, name)}
      </textarea>
    </div>
  );
};

export type Option = { value: string; text: string; hint?: string };
export type OptionGroup = { label: string; options: readonly Option[] };

type SelectProps = FieldProps & { empty: string; options?: readonly Option[]; groups?: readonly OptionGroup[] };

export const Select = ({ state, name, label, hint, isOptional, empty, options = [], groups = [] }: SelectProps) => {
  const error = state.errors[name];
  const chosen = firstValue(state, name);
  const choice = ({ value, text }: Option) => (
    <option value={value} selected={value === chosen}>
      {text}
    </option>
  );
  return (
    <div class={error ? "form-field form-field--invalid" : "form-field"}>
      <Label name={name} text={label} isOptional={isOptional} />
      <Hint name={name} text={hint} />
      <FieldError name={name} text={error} />
      <select
        class="select"
        id={name}
        name={name}
        {...(error ? { "aria-invalid": "true" } : {})}
        {...describedBy(name, hint, error)}
      >
        <option value="">{empty}</option>
        {options.map(choice)}
        {groups.map((group) => (
          <optgroup label={group.label}>{group.options.map(choice)}</optgroup>
        ))}
      </select>
    </div>
  );
};

type FieldsetProps = { state: FormState; name: string; legend: string; hint?: string; children?: Child };

/** A question with several controls; its error is named after the question, its link goes to the first control. */
export const Fieldset = ({ state, name, legend, hint, children }: FieldsetProps) => {
  const error = state.errors[name];
  return (
    <fieldset class={error ? "form-field form-field--invalid" : "form-field"} {...describedBy(name, hint, error)}>
      <legend class="form-label">{legend}</legend>
      <Hint name={name} text={hint} />
      <FieldError name={name} text={error} />
      {children}
    </fieldset>
  );
};

type ChoicesProps = Omit<FieldsetProps, "children"> & {
  type: "radio" | "checkbox";
  options: readonly Option[];
  isCompact?: boolean;
};

/** Radio buttons or checkboxes under one question. The first one carries the question's name as its id. */
export const Choices = ({ state, name, legend, hint, type, options, isCompact = false }: ChoicesProps) => {
  const chosen = valuesOf(state, name);
  return (
    <Fieldset state={state} name={name} legend={legend} {...(hint ? { hint } : {})}>
      <div class={isCompact ? "choices choices--compact" : "choices"}>
        {options.map((option, index) => {
          const id = index === 0 ? name : `${name}-${index + 1}`;
          return (
            <div class="choice">
              <input type={type} id={id} name={name} value={option.value} checked={chosen.includes(option.value)} />
              <label for={id}>
                {option.text}
                {option.hint ? <span class="choice__hint">{option.hint}</span> : null}
              </label>
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
};

/** Names of the three controls of a date. */
export const datePartNames = (name: string) => ({ day: name, month: `${name}-maand`, year: `${name}-jaar` });

export const DateField = ({ state, name, label, hint, isOptional }: FieldProps) => {
  const parts = datePartNames(name);
  const error = state.errors[name];
  const part = (id: string, text: string, width: string) => (
    <div class="date-part">
      <label class="form-label form-label--small" for={id}>
        {text}
      </label>
      <input
        class={`textbox textbox--${width}`}
        id={id}
        name={id}
        inputmode="numeric"
        value={firstValue(state, id)}
        {...(error ? { "aria-invalid": "true" } : {})}
      />
    </div>
  );
  return (
    <Fieldset
      state={state}
      name={name}
      legend={isOptional ? `${label} (optioneel)` : label}
      {...(hint ? { hint } : {})}
    >
      <div class="date-parts">
        {part(parts.day, "Dag", "two")}
        {part(parts.month, "Maand", "two")}
        {part(parts.year, "Jaar", "four")}
      </div>
    </Fieldset>
  );
};

/**
 * Everything that is wrong, above the form; takes the focus, also without JavaScript. Each line links to its field with
 * the words that stand there too.
 */
export const ErrorSummary = ({ errors }: { errors: FormErrors }) => {
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby="fouten" tabindex={-1} autofocus>
      <h2 id="fouten">
        {entries.length === 1 ? "1 fout: verbeter dit eerst" : `${entries.length} fouten: verbeter deze eerst`}
      </h2>
      <ul>
        {entries.map(([name, text]) => (
          <li>
            <a href={`#${name}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};
