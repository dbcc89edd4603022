import type { Language } from "#shared/domain/language.ts";
import { controlAttributes, Field, type FieldProps } from "./form-field.tsx";
import { firstValue } from "./form-state.ts";
import { type Option, OptionList } from "./option-list.tsx";

type TextProps = FieldProps & {
  width?: "short" | "medium" | "long";
  inputmode?: "numeric" | "decimal" | "email" | "tel";
  autocomplete?: string;
  type?: string;
};

export const TextField = ({ width = "long", inputmode, autocomplete, type = "text", ...field }: TextProps) => (
  <Field {...field}>
    <input
      class={`utrecht-textbox utrecht-textbox--html-input textbox--${width}`}
      type={type}
      value={firstValue(field.state, field.name)}
      {...(inputmode ? { inputmode } : {})}
      {...(autocomplete ? { autocomplete } : {})}
      {...controlAttributes(field)}
    />
  </Field>
);

export const TextArea = ({ rows = 6, ...field }: FieldProps & { rows?: number }) => (
  <Field {...field}>
    <textarea class="utrecht-textarea utrecht-textarea--html-textarea" rows={rows} {...controlAttributes(field)}>
      {firstValue(field.state, field.name)}
    </textarea>
  </Field>
);

export type OptionGroup = {
  label: string;
  /** In which its label is, where that is not the language of the form. */
  language?: Language | undefined;
  options: readonly Option[];
  without?: readonly string[];
};

type SelectProps = FieldProps & {
  empty: string;
  options?: readonly Option[];
  /** Values of options that are left out here. */
  without?: readonly string[];
  groups?: readonly OptionGroup[];
  /** For a script: that it may choose a skill here. */
  isSkill?: boolean;
};

/** A choice from a list. `empty` is the answer of who chooses nothing; the groups stand above the loose options. */
export const Select = ({ empty, options = [], without = [], groups = [], isSkill, ...field }: SelectProps) => {
  const chosen = firstValue(field.state, field.name);
  return (
    <Field {...field}>
      <select
        class="utrecht-select utrecht-select--html-select"
        {...controlAttributes(field)}
        {...(isSkill ? { "data-skill": "" } : {})}
      >
        <option value="">{empty}</option>
        {groups.map(({ label, language, ...list }) => (
          <optgroup label={label} lang={language}>
            <OptionList {...list} chosen={chosen} />
          </optgroup>
        ))}
        <OptionList options={options} without={without} chosen={chosen} />
      </select>
    </Field>
  );
};
