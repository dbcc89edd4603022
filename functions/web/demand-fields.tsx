import { LICENCES } from "#shared/engine/types.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { Select } from "#shared/web/form-controls.tsx";
import { Fieldset } from "#shared/web/form-groups.tsx";
import { type FormState, valuesOf } from "#shared/web/form-state.ts";
import type { Option } from "#shared/web/option-list.tsx";
import { wordsOf } from "./locale.ts";
import { certificateOptions, educationOptions, languageOptions, levelOptions } from "./options.ts";

/** What work may ask of a person, the same question on every form. `prefix` begins the names of its fields. */
type Props = { state: FormState; tables: ReferenceTables; prefix?: string };

const LEVELS = { education: educationOptions, language: languageOptions } as const;

/** The lowest level that will do. */
export const LevelField = ({ state, prefix = "", of }: Omit<Props, "tables"> & { of: keyof typeof LEVELS }) => {
  const words = wordsOf(state);
  return (
    <Select
      state={state}
      name={`${prefix}${of}`}
      label={words.labels[of]}
      isOptional
      empty={words.form.noMatter}
      options={LEVELS[of](words)}
    />
  );
};

type BoxesProps = {
  state: FormState;
  name: string;
  legend: string;
  options: readonly Option[];
  /** `compact` for codes of a few letters, `columns` for short phrases. */
  layout: "compact" | "columns";
};

/**
 * A box per answer inside its label, so that only the first needs an id: on a form of 60 tasks these boxes are most of
 * the page.
 */
const Boxes = ({ state, name, legend, options, layout }: BoxesProps) => (
  <Fieldset state={state} name={name} legend={legend} isOptional>
    <div class={`choices choices--${layout}`}>
      {options.map(({ value, text, language }, index) => (
        <label class="choice">
          <input
            class="utrecht-checkbox utrecht-checkbox--html-input"
            type="checkbox"
            name={name}
            value={value}
            checked={valuesOf(state, name).includes(value)}
            {...(index === 0 ? { id: name } : {})}
          />
          {language ? <span lang={language}>{text}</span> : text}
        </label>
      ))}
    </div>
  </Fieldset>
);

const LICENCE_OPTIONS: readonly Option[] = LICENCES.map((licence) => ({ value: licence, text: licence }));

export const LicencesAndCertificates = ({ state, tables, prefix = "" }: Props) => {
  const { labels } = wordsOf(state);
  return (
    <>
      <Boxes
        state={state}
        name={`${prefix}licences`}
        legend={labels.licences}
        options={LICENCE_OPTIONS}
        layout="compact"
      />
      <Boxes
        state={state}
        name={`${prefix}certificates`}
        legend={labels.certificates}
        options={certificateOptions(tables, state)}
        layout="columns"
      />
    </>
  );
};

/** `isBrief` leaves the hints out, where the questions come back many times on one page. */
export const WorkConditions = ({ state, tables, prefix = "", isBrief = false }: Props & { isBrief?: boolean }) => (
  <>
    {tables.workConditions
      .map((condition) => ({ ...condition, ...wordsOf(state).condition(condition.code) }))
      .map(({ code, label, hint, levels }) => (
        <Select
          state={state}
          name={`${prefix}demand-${code}`}
          label={label}
          {...(isBrief ? {} : { hint })}
          isOptional
          empty={levels[0]}
          options={levelOptions(levels)}
        />
      ))}
  </>
);
