import { agenciesOn, municipalityName, partnerName, type Region } from "#shared/domain/region.ts";
import { DISTANCES_TO_WORK } from "#shared/engine/types.ts";
import { ErrorSummary } from "#shared/web/error-summary.tsx";
import { Select, TextField } from "#shared/web/form-controls.tsx";
import { FieldError } from "#shared/web/form-field.tsx";
import { Choices } from "#shared/web/form-groups.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { AdminPage, type Chrome } from "./admin-page.tsx";
import {
  FIELDS,
  groupField,
  municipalityField,
  othersField,
  ownClientsField,
  programmeFields,
  programmeRows,
  SEEN,
  sourcePartners,
  strategicField,
} from "./policy-fields.ts";
import { GROUP_WORDS } from "./words.ts";

type Props = {
  chrome: Chrome;
  state: FormState;
  /** Version of the book that the form is shown with. */
  seen: number;
  /** Day on which an agency must be there to be chosen. */
  date: string;
};

/** What a button of the form asks for. */
export const STEP = "stap";
export const STEPS = { preview: "voorbeeld", edit: "wijzigen", confirm: "vastleggen" } as const;

type SectionProps = { state: FormState; region: Region; options: { value: string; text: string }[] };

const Programmes = ({ state, options }: Omit<SectionProps, "region">) => (
  <section>
    <h2>Contracten voor een programma</h2>
    <p>Maak het programma leeg om een contract weg te halen. Van twee contracten die lopen, telt het bovenste.</p>
    {programmeRows(state.values).map((row, at) => {
      const fields = programmeFields(row);
      return (
        <fieldset class="utrecht-form-field utrecht-form-field--distanced form-field">
          <legend class="utrecht-form-label form-label">Contract {at + 1}</legend>
          <div class="side-by-side">
            <TextField state={state} name={fields.programme} label="Programma" width="medium" isOptional />
            <Select state={state} name={fields.agency} label="Uitvoerder" empty="–" options={options} isOptional />
            <TextField state={state} name={fields.from} label="Eerste dag" type="date" width="medium" isOptional />
            <TextField state={state} name={fields.until} label="Laatste dag" type="date" width="medium" isOptional />
          </div>
        </fieldset>
      );
    })}
  </section>
);

const Groups = ({ state, options }: Omit<SectionProps, "region">) => (
  <section>
    <h2>Verder per klantgroep</h2>
    {DISTANCES_TO_WORK.map((group) => (
      <>
        <Select
          state={state}
          name={groupField(group)}
          label={`Kandidaten ${GROUP_WORDS[group]}`}
          empty="Kies een uitvoerder"
          options={options}
        />
        <Choices
          state={state}
          name={othersField(group)}
          legend={`Wie kan het overnemen van kandidaten ${GROUP_WORDS[group]}?`}
          type="checkbox"
          layout="columns"
          options={options}
          isOptional
        />
      </>
    ))}
  </section>
);

const Shares = ({ state, region, options }: SectionProps) => (
  <section>
    <h2>Verdeling over uitvoerders</h2>
    {region.municipalities.map(({ code, name }) => (
      <Select
        state={state}
        name={strategicField(code)}
        label={`Strategische partner in ${name}`}
        empty="Geen: er is geen grens"
        options={options}
        isOptional
      />
    ))}
    <TextField
      state={state}
      name={FIELDS.maximumPercent}
      label="Hoogste aandeel van de strategische partner"
      hint="In procenten van de toewijzingen in een gemeente en kalenderjaar, bijvoorbeeld 80"
      width="short"
      inputmode="numeric"
    />
    <TextField
      state={state}
      name={FIELDS.steersFrom}
      label="Vanaf hoeveel toewijzingen geldt de grens?"
      hint="Bij weinig toewijzingen zegt een aandeel nog niets, bijvoorbeeld 20"
      width="short"
      inputmode="numeric"
    />
  </section>
);

/** The form in which a new version of the policy is made. */
export const PolicyForm = ({ chrome, state, seen, date }: Props) => {
  const { region } = chrome;
  const options = agenciesOn(region, date).map(({ code, name }) => ({ value: code, text: name }));
  const shown: SectionProps = { state, region, options };
  const failed = Object.keys(state.errors).length > 0 ? "Niet gelukt: " : "";
  return (
    <AdminPage chrome={chrome} title={`${failed}Nieuwe versie van het beleid`}>
      <p>
        <a href="/beheer">Terug naar beheer</a>
      </p>
      <ErrorSummary state={state} />
      <h1>Nieuwe versie van het beleid</h1>
      <p class="prose">
        Hieronder staat de versie waarmee u begint. Verander wat anders wordt. Op de volgende pagina ziet u wat dat
        verandert; pas daarna legt u het vast.
      </p>
      <form class="form" method="post" action="/beheer/beleid">
        <input type="hidden" name="csrf" value={chrome.csrfToken} />
        <input type="hidden" name={SEEN} value={String(seen)} />
        <TextField state={state} name={FIELDS.version} label="Naam van de versie" hint="Zoals 2027-1" width="medium" />
        <TextField
          state={state}
          name={FIELDS.from}
          label="Geldt vanaf"
          hint="Vandaag of later; de versie geldt tot een volgende begint"
          type="date"
          width="medium"
        />
        <section>
          <h2>Eigen klanten van een partner</h2>
          {sourcePartners(region).map((partner) => (
            <Select
              state={state}
              name={ownClientsField(partner)}
              label={`Eigen klanten van ${partnerName(region, partner)}`}
              empty="Zoals alle anderen"
              options={options}
              isOptional
            />
          ))}
        </section>
        <section>
          <h2>Gemeenten met één uitvoerder</h2>
          {region.municipalities.map(({ code }) => (
            <Select
              state={state}
              name={municipalityField(code)}
              label={municipalityName(region, code)}
              empty="Naar programma en klantgroep"
              options={options}
              isOptional
            />
          ))}
        </section>
        <Programmes state={state} options={options} />
        <Groups state={state} options={options} />
        <Shares {...shown} />
        <FieldError name={STEP} text={state.errors[STEP]} />
        <button class="nl-button nl-button--primary" type="submit" name={STEP} value={STEPS.preview} id={STEP}>
          Kijk wat er verandert
        </button>
      </form>
    </AdminPage>
  );
};
