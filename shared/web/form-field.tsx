import type { Child } from "hono/jsx";
import type { Language } from "#shared/domain/language.ts";
import type { FormState } from "./form-state.ts";
import { FORM_WORDS } from "./form-words.ts";

/** What every field has around its control: label, hint, error, and the attributes that tie them to it. */
export type FieldProps = { state: FormState; name: string; label: string; hint?: string; isOptional?: boolean };

const hintId = (name: string) => `${name}-hint`;
const errorId = (name: string) => `${name}-error`;

/** Names the texts that explain a control: its hint and its error. */
export const describedBy = (name: string, hint: string | undefined, error: string | undefined) => {
  const ids = [...(hint ? [hintId(name)] : []), ...(error ? [errorId(name)] : [])];
  return ids.length === 0 ? {} : { "aria-describedby": ids.join(" ") };
};

export const fieldClass = (error: string | undefined): string =>
  `utrecht-form-field utrecht-form-field--distanced form-field${error ? " utrecht-form-field--invalid form-field--invalid" : ""}`;

/** A fieldset that is a field. */
export const fieldsetClass = (error: string | undefined): string =>
  `utrecht-form-fieldset--html-fieldset ${fieldClass(error)}`;

export const labelText = (label: string, isOptional: boolean | undefined, language: Language = "nl"): string =>
  isOptional ? `${label} (${FORM_WORDS[language].optional})` : label;

export const Hint = ({ name, text }: { name: string; text: string | undefined }) =>
  text ? (
    <div class="utrecht-form-field-description" id={hintId(name)}>
      {text}
    </div>
  ) : null;

type FieldErrorProps = { name: string; text: string | undefined; language?: Language | undefined };

export const FieldError = ({ name, text, language = "nl" }: FieldErrorProps) =>
  text ? (
    <div class="utrecht-form-field-error-message" id={errorId(name)}>
      <span class="visually-hidden">{FORM_WORDS[language].error}: </span>
      {text}
    </div>
  ) : null;

/** One control under its label. */
export const Field = ({ state, name, label, hint, isOptional, children }: FieldProps & { children?: Child }) => {
  const error = state.errors[name];
  return (
    <div class={fieldClass(error)}>
      <label class="utrecht-form-label form-label" for={name}>
        {labelText(label, isOptional, state.language)}
      </label>
      <Hint name={name} text={hint} />
      <FieldError name={name} text={error} language={state.language} />
      {children}
    </div>
  );
};

/** Attributes of the control itself. */
export const controlAttributes = ({ state, name, hint, isOptional }: Omit<FieldProps, "label">) => {
  const error = state.errors[name];
  return {
    id: name,
    name,
    ...(isOptional ? {} : { "aria-required": "true" as const }),
    ...(error ? { "aria-invalid": "true" as const } : {}),
    ...(state.focusOn === name ? { autofocus: true } : {}),
    ...describedBy(name, hint, error),
  };
};
