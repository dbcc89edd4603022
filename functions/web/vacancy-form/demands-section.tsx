import type { ReferenceTables } from "#shared/reference/tables.ts";
import { Select } from "#shared/web/form-controls.tsx";
import { Checkbox, Disclosure } from "#shared/web/form-groups.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { LevelField, LicencesAndCertificates, WorkConditions } from "../demand-fields.tsx";
import { wordsOf } from "../locale.ts";
import { skillGroups } from "../options.ts";
import type { Words } from "../words/nl.ts";
import { DEMAND_FIELDS, SKILL_FIELDS } from "./fields.ts";

type Props = { state: FormState; tables: ReferenceTables };

/** Skills that are asked at once; the others a click away. */
const FIRST_SKILLS = 3;

/** Looking a skill up by its name. Hidden without a script, which is what does it; its place is kept free where one runs. */
const SkillSearch = ({ form }: Pick<Words, "form">) => (
  <div
    id="zoek-vaardigheid"
    class="utrecht-form-field utrecht-form-field--distanced form-field skill-search"
    data-added={form.skillAdded}
    data-full={form.skillsFull}
    data-unknown={form.skillUnknown}
    hidden
  >
    <label class="utrecht-form-label form-label" for="vaardigheid-zoeken">
      {form.findSkill}
    </label>
    <input
      class="utrecht-textbox utrecht-textbox--html-input"
      type="text"
      id="vaardigheid-zoeken"
      list="vaardigheden"
      autocomplete="off"
    />
    <datalist id="vaardigheden" lang="nl" />
    <p role="status" />
  </div>
);

const Skills = ({ state, tables }: Props) => {
  const groups = skillGroups(tables, state);
  const { form } = wordsOf(state);
  const rows = SKILL_FIELDS.map((name, index) => (
    <div class="pair">
      <Select
        state={state}
        name={name}
        label={form.skill(index + 1)}
        isOptional
        empty={form.none}
        groups={groups}
        isSkill
      />
      <Checkbox state={state} name={`${name}-essential`} value="ja" text={form.skillNeeded(index + 1)} />
    </div>
  ));
  return (
    <>
      <SkillSearch form={form} />
      {rows.slice(0, FIRST_SKILLS)}
      <Disclosure state={state} summary={form.optional(form.moreSkills)} names={SKILL_FIELDS.slice(FIRST_SKILLS)}>
        {rows.slice(FIRST_SKILLS)}
      </Disclosure>
    </>
  );
};

/** What the work asks of a person. */
export const WhatTheWorkAsks = ({ state, tables }: Props) => {
  const { sections, form } = wordsOf(state);
  return (
    <section aria-labelledby="wie">
      <h2 id="wie">{sections.demands}</h2>
      <p>{form.demandsLead}</p>
      <Skills state={state} tables={tables} />
      <div class="pair">
        <LevelField of="education" state={state} />
        <Checkbox state={state} name="education-hard" value="ja" text={form.educationNeeded} />
      </div>
      <div class="pair">
        <LevelField of="language" state={state} />
        <Checkbox state={state} name="language-hard" value="ja" text={form.languageNeeded} />
      </div>
      <Disclosure state={state} summary={form.optional(form.papers)} names={["licences", "certificates"]}>
        <LicencesAndCertificates state={state} tables={tables} />
      </Disclosure>
      <Disclosure state={state} summary={form.optional(form.conditions)} names={DEMAND_FIELDS}>
        <p>{form.conditionsLead}</p>
        <WorkConditions state={state} tables={tables} />
      </Disclosure>
    </section>
  );
};
