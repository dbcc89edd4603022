import type { Region } from "#shared/domain/region.ts";
import { CONDITIONS, DAYS, PARTS } from "#shared/engine/types.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import {
  Choices,
  DateField,
  ErrorSummary,
  Fieldset,
  type FormState,
  firstValue,
  Select,
  TextArea,
  TextField,
} from "#shared/web/form-controls.tsx";
import { Page } from "#shared/web/page.tsx";
import {
  CONTRACT_OPTIONS,
  certificateOptions,
  DAY_WORDS,
  EDUCATION_OPTIONS,
  KIND_OPTIONS,
  LANGUAGE_OPTIONS,
  LICENCE_OPTIONS,
  occupationOptions,
  PART_WORDS,
  skillGroups,
} from "./options.ts";
import { SKILL_ROWS } from "./read-form.ts";

type Props = { region: Region; tables: ReferenceTables; state: FormState; token: string };

const HARD = [{ value: "ja", text: "Dit is een harde eis" }];

const WeekGrid = ({ state }: { state: FormState }) => (
  <Fieldset
    state={state}
    name="dayparts"
    legend="Op welke dagdelen is er werk? (optioneel)"
    hint="Nacht is 0 tot 6 uur, ochtend 6 tot 12, middag 12 tot 18, avond 18 tot 24 uur."
  >
    <table class="week">
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">Dag</span>
          </th>
          {PARTS.map((part) => (
            <th scope="col">{PART_WORDS[part]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {DAYS.map((day, row) => (
          <tr>
            <th scope="row">{DAY_WORDS[day]}</th>
            {PARTS.map((part, column) => (
              <td>
                <input
                  type="checkbox"
                  name="dayparts"
                  value={`${day}-${part}`}
                  aria-label={`${DAY_WORDS[day]} ${PART_WORDS[part].toLowerCase()}`}
                  checked={(state.values.dayparts ?? []).includes(`${day}-${part}`)}
                  {...(row === 0 && column === 0 ? { id: "dayparts" } : {})}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Fieldset>
);

const SkillRows = ({ state, tables }: { state: FormState; tables: ReferenceTables }) => {
  const groups = skillGroups(tables);
  return (
    <>
      {Array.from({ length: SKILL_ROWS }, (_unused, index) => index + 1).map((row) => (
        <div class="side-by-side">
          <Select
            state={state}
            name={`skill-${row}`}
            label={`Vaardigheid ${row}`}
            isOptional
            empty="Geen"
            groups={groups}
          />
          <Choices
            state={state}
            name={`skill-${row}-essential`}
            legend={`Is vaardigheid ${row} echt nodig?`}
            type="checkbox"
            options={[{ value: "ja", text: "Ja, zonder gaat het niet" }]}
          />
        </div>
      ))}
    </>
  );
};

const Demands = ({ state, tables }: { state: FormState; tables: ReferenceTables }) => {
  const isOpen = CONDITIONS.some((condition) => (firstValue(state, `demand-${condition}`) || "0") !== "0");
  return (
    <details open={isOpen}>
      <summary>Hoe zwaar is het werk? (optioneel)</summary>
      <p>Vul alleen in wat echt speelt. Zo vinden we ook mensen die niet alles kunnen, maar dit werk wel.</p>
      {tables.workConditions.map(({ code, label, hint, levels }) => (
        <Select
          state={state}
          name={`demand-${code}`}
          label={label}
          hint={hint}
          empty={levels[0]}
          options={levels.slice(1).map((text, index) => ({ value: String(index + 1), text }))}
        />
      ))}
    </details>
  );
};

const About = ({ state, tables }: { state: FormState; tables: ReferenceTables }) => (
  <section aria-labelledby="het-werk">
    <h2 id="het-werk">Het werk</h2>
    <TextField state={state} name="title" label="Functietitel" hint="Bijvoorbeeld: medewerker magazijn" />
    <Select
      state={state}
      name="occupation"
      label="Welk beroep lijkt er het meest op?"
      hint="Weet u het niet? Dan zoeken wij het op bij de functietitel."
      isOptional
      empty="Zoek het op bij de functietitel"
      options={occupationOptions(tables)}
    />
    <TextArea
      state={state}
      name="description"
      label="Wat gaat iemand doen?"
      hint="Een paar zinnen is genoeg: welke taken, waar en met wie?"
    />
    <Choices state={state} name="kind" legend="Wat voor plek is het?" type="radio" options={KIND_OPTIONS} />
    <TextField state={state} name="positions" label="Hoeveel mensen zoekt u?" width="short" inputmode="numeric" />
    <TextField
      state={state}
      name="postcode"
      label="Postcode van de werkplek"
      hint="Bijvoorbeeld 2011 AB"
      width="short"
      autocomplete="off"
    />
  </section>
);

const Times = ({ state }: { state: FormState }) => (
  <section aria-labelledby="tijden">
    <h2 id="tijden">Uren en tijden</h2>
    <div class="side-by-side">
      <TextField
        state={state}
        name="hours-min"
        label="Minstens hoeveel uur per week?"
        width="short"
        inputmode="decimal"
      />
      <TextField
        state={state}
        name="hours-max"
        label="Hoogstens hoeveel uur per week?"
        width="short"
        inputmode="decimal"
      />
    </div>
    <DateField state={state} name="start-date" label="Wanneer kan iemand beginnen?" hint="Bijvoorbeeld 1 12 2026" />
    <WeekGrid state={state} />
    <Choices
      state={state}
      name="dayparts-fixed"
      legend="Staan deze dagdelen vast?"
      type="radio"
      options={[
        { value: "nee", text: "Nee, in overleg" },
        { value: "ja", text: "Ja, iemand moet op al deze dagdelen kunnen" },
      ]}
    />
  </section>
);

const Demanded = ({ state, tables }: { state: FormState; tables: ReferenceTables }) => (
  <section aria-labelledby="wie">
    <h2 id="wie">Wat vraagt het werk?</h2>
    <p>Vraag alleen wat echt nodig is. Elke eis die u weglaat, geeft meer mensen een kans.</p>
    <SkillRows state={state} tables={tables} />
    <Choices
      state={state}
      name="licences"
      legend="Welk rijbewijs is nodig? (optioneel)"
      type="checkbox"
      options={LICENCE_OPTIONS}
      isCompact
    />
    <Choices
      state={state}
      name="certificates"
      legend="Welk certificaat is nodig? (optioneel)"
      type="checkbox"
      options={certificateOptions(tables)}
    />
    <Select
      state={state}
      name="education"
      label="Opleidingsniveau"
      isOptional
      empty="Maakt niet uit"
      options={EDUCATION_OPTIONS}
    />
    <Choices state={state} name="education-hard" legend="Hoe hard is de opleiding?" type="checkbox" options={HARD} />
    <Select
      state={state}
      name="language"
      label="Nederlands spreken"
      isOptional
      empty="Maakt niet uit"
      options={LANGUAGE_OPTIONS}
    />
    <Choices state={state} name="language-hard" legend="Hoe hard is de taal?" type="checkbox" options={HARD} />
    <Demands state={state} tables={tables} />
  </section>
);

const Conditions = ({ state }: { state: FormState }) => (
  <section aria-labelledby="voorwaarden">
    <h2 id="voorwaarden">Loon en contract</h2>
    <Select
      state={state}
      name="contract"
      label="Soort contract"
      isOptional
      empty="Nog niet bekend"
      options={CONTRACT_OPTIONS}
    />
    <div class="side-by-side">
      <TextField state={state} name="salary-min" label="Brutoloon vanaf" isOptional width="short" inputmode="decimal" />
      <TextField state={state} name="salary-max" label="Brutoloon tot" isOptional width="short" inputmode="decimal" />
      <Select state={state} name="salary-per" label="Per" empty="Maand" options={[{ value: "hour", text: "Uur" }]} />
    </div>
    <DateField state={state} name="closes-on" label="Tot wanneer zoekt u?" isOptional />
    <TextField
      state={state}
      name="sroi-contract"
      label="Nummer van uw SROI-contract"
      hint="Alleen als u met deze plek aan een SROI-verplichting voldoet."
      isOptional
      width="medium"
    />
  </section>
);

const Employer = ({ state }: { state: FormState }) => (
  <section aria-labelledby="uw-gegevens">
    <h2 id="uw-gegevens">Uw gegevens</h2>
    <TextField state={state} name="employer-name" label="Bedrijf of organisatie" autocomplete="organization" />
    <TextField
      state={state}
      name="kvk-number"
      label="KvK-nummer"
      hint="8 cijfers, bijvoorbeeld 12345678"
      width="short"
      inputmode="numeric"
    />
    <TextField state={state} name="sector" label="Branche" isOptional width="medium" />
    <TextField state={state} name="contact-name" label="Uw naam" autocomplete="name" />
    <TextField
      state={state}
      name="contact-email"
      label="Uw e-mailadres"
      hint="Hier sturen wij de bevestiging naartoe."
      type="email"
      inputmode="email"
      autocomplete="email"
    />
    <TextField
      state={state}
      name="contact-phone"
      label="Uw telefoonnummer"
      isOptional
      type="tel"
      inputmode="tel"
      autocomplete="tel"
      width="medium"
    />
  </section>
);

/** The vacancy form: everything on one page, complete without JavaScript. */
export const VacancyFormPage = ({ region, tables, state, token }: Props) => {
  const count = Object.keys(state.errors).length;
  const prefix = count === 0 ? "" : `Fout (${count}): `;
  return (
    <Page region={region} title={`${prefix}Vacature insturen`}>
      <p>
        <a href="/">Terug</a>
      </p>
      <ErrorSummary errors={state.errors} />
      <h1>Vacature insturen</h1>
      <p class="lead">
        Het kost u ongeveer vijf minuten. U krijgt meteen een bevestiging met uw vaste contactpersoon. Alle vragen zijn
        verplicht, behalve als er (optioneel) bij staat.
      </p>
      <form class="form" method="post" action="/vacature" novalidate>
        <input type="hidden" name="formulier" value={token} />
        <About state={state} tables={tables} />
        <Times state={state} />
        <Demanded state={state} tables={tables} />
        <Conditions state={state} />
        <Employer state={state} />
        <section aria-labelledby="versturen">
          <h2 id="versturen">Versturen</h2>
          <p>
            Wij gebruiken uw gegevens alleen om mensen voor deze vacature te vinden. U ziet pas wie er past als de
            bemiddelaar iemand aan u voorstelt.
          </p>
          <button class="button" type="submit">
            Vacature versturen
          </button>
        </section>
      </form>
    </Page>
  );
};
