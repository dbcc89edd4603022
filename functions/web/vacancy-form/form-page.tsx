import type { Region } from "#shared/domain/region.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { countInWords, ErrorSummary } from "#shared/web/error-summary.tsx";
import { FieldError } from "#shared/web/form-field.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { Page } from "#shared/web/page.tsx";
import { WhatTheWorkAsks } from "./demands-section.tsx";
import { AboutYou, PayAndContract } from "./employer-sections.tsx";
import { SEND } from "./fields.ts";
import { AboutTheWork, HoursAndTimes } from "./work-sections.tsx";

type Props = {
  region: Region;
  tables: ReferenceTables;
  state: FormState;
  /** Makes one vacancy of this page, however often it is sent. */
  token: string;
  /** Codes of occupations that look like a title that was not recognised. */
  closeOccupations: readonly string[];
  /** A date as three parts, for the hints. */
  exampleDate: string;
};

/** The vacancy form: everything on one page, complete without JavaScript. */
export const VacancyFormPage = ({ region, tables, state, token, closeOccupations, exampleDate }: Props) => {
  const count = Object.keys(state.errors).length;
  const prefix = count === 0 ? "" : `${countInWords(count)}: `;
  return (
    <Page region={region} title={`${prefix}Vacature insturen`}>
      <p>
        <a href="/">Terug naar de voorpagina</a>
      </p>
      <ErrorSummary state={state} />
      <h1>Vacature insturen</h1>
      <p class="lead">
        Het kost u ongeveer vijf minuten. U krijgt meteen een bevestiging, met de naam van uw vaste contactpersoon. Alle
        vragen zijn verplicht, behalve als er (optioneel) bij staat.
      </p>
      <form class="form" method="post" action="/vacature" novalidate>
        <input type="hidden" name="formulier" value={token} />
        <AboutTheWork state={state} tables={tables} closeOccupations={closeOccupations} />
        <HoursAndTimes state={state} example={exampleDate} />
        <WhatTheWorkAsks state={state} tables={tables} />
        <PayAndContract state={state} />
        <AboutYou state={state} />
        <section aria-labelledby="versturen">
          <h2 id="versturen">Versturen</h2>
          <p>
            Wij gebruiken uw gegevens alleen om mensen voor deze vacature te vinden. U ziet pas wie er past als een
            bemiddelaar iemand aan u voorstelt.
          </p>
          <FieldError name={SEND} text={state.errors[SEND]} />
          <button class="button" type="submit" id={SEND}>
            Vacature versturen
          </button>
        </section>
      </form>
    </Page>
  );
};
