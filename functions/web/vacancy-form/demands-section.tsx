import type { ReferenceTables } from "#shared/reference/tables.ts";
import { Select } from "#shared/web/form-controls.tsx";
import { Checkbox, Disclosure } from "#shared/web/form-groups.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { LevelField, LicencesAndCertificates, WorkConditions } from "../demand-fields.tsx";
import { skillGroups } from "../options.ts";
import { DEMAND_FIELDS, SKILL_FIELDS } from "./fields.ts";

type Props = { state: FormState; tables: ReferenceTables };

/** Skills that are asked at once; the others a click away. */
const FIRST_SKILLS = 3;

const Skills = ({ state, tables }: Props) => {
  const groups = skillGroups(tables);
  const rows = SKILL_FIELDS.map((name, index) => (
    <div class="pair">
      <Select state={state} name={name} label={`Vaardigheid ${index + 1}`} isOptional empty="Geen" groups={groups} />
      <Checkbox state={state} name={`${name}-essential`} value="ja" text={`Vaardigheid ${index + 1} is echt nodig`} />
    </div>
  ));
  return (
    <>
      {rows.slice(0, FIRST_SKILLS)}
      <Disclosure state={state} summary="Meer vaardigheden (optioneel)" names={SKILL_FIELDS.slice(FIRST_SKILLS)}>
        {rows.slice(FIRST_SKILLS)}
      </Disclosure>
    </>
  );
};

/** What the work asks of a person. */
export const WhatTheWorkAsks = ({ state, tables }: Props) => (
  <section aria-labelledby="wie">
    <h2 id="wie">Wat vraagt het werk?</h2>
    <p>Vraag alleen wat echt nodig is. Elke eis die u weglaat, geeft meer mensen een kans.</p>
    <Skills state={state} tables={tables} />
    <div class="pair">
      <LevelField of="education" state={state} />
      <Checkbox state={state} name="education-hard" value="ja" text="Deze opleiding is echt nodig" />
    </div>
    <div class="pair">
      <LevelField of="language" state={state} />
      <Checkbox state={state} name="language-hard" value="ja" text="Dit niveau is echt nodig" />
    </div>
    <Disclosure state={state} summary="Rijbewijs of certificaat (optioneel)" names={["licences", "certificates"]}>
      <LicencesAndCertificates state={state} tables={tables} />
    </Disclosure>
    <Disclosure state={state} summary="Hoe zwaar is het werk? (optioneel)" names={DEMAND_FIELDS}>
      <p>Vul alleen in wat echt speelt. Zo vinden we ook mensen die niet alles kunnen, maar dit werk wel.</p>
      <WorkConditions state={state} tables={tables} />
    </Disclosure>
  </section>
);
