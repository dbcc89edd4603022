import type { Region } from "#shared/domain/region.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import type { FormState } from "#shared/web/form-state.ts";
import { FormPage, SendSection } from "../form-page.tsx";
import { WhatTheWorkAsks } from "./demands-section.tsx";
import { AboutYou, PayAndContract } from "./employer-sections.tsx";
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

const LEAD =
  "Het kost u ongeveer vijf minuten. U krijgt meteen een bevestiging, met de naam van uw vaste contactpersoon. Alle vragen zijn verplicht, behalve als er (optioneel) bij staat.";

/** The vacancy form: everything on one page, complete without JavaScript. */
export const VacancyFormPage = ({ region, tables, state, token, closeOccupations, exampleDate }: Props) => (
  <FormPage region={region} state={state} title="Vacature insturen" lead={LEAD} action="/vacature" token={token}>
    <AboutTheWork state={state} tables={tables} closeOccupations={closeOccupations} />
    <HoursAndTimes state={state} example={exampleDate} />
    <WhatTheWorkAsks state={state} tables={tables} />
    <PayAndContract state={state} />
    <AboutYou state={state} />
    <SendSection state={state} button="Vacature versturen">
      Wij gebruiken uw gegevens alleen om mensen voor deze vacature te vinden. U ziet pas wie er past als een
      bemiddelaar iemand aan u voorstelt.
    </SendSection>
  </FormPage>
);
