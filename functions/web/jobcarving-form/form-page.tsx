import { CARVED_KINDS } from "#shared/domain/carving-request.ts";
import type { Region } from "#shared/domain/region.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { Select, TextArea, TextField } from "#shared/web/form-controls.tsx";
import { Choices } from "#shared/web/form-groups.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { FormPage, SendSection } from "../form-page.tsx";
import { wordsOf } from "../locale.ts";
import { kindOptions } from "../options.ts";
import { ContactFields, EmployerFields, HoursAndStart, WorkplaceField } from "../shared-fields.tsx";
import { FunctionsAndTasks } from "./functions-section.tsx";
import type { SuggestTasks } from "./suggestions.ts";

type Props = {
  region: Region;
  tables: ReferenceTables;
  state: FormState;
  /** Makes one request of this page, however often it is sent. */
  token: string;
  suggest: SuggestTasks;
  /** A date as three parts, for the hints. */
  exampleDate: string;
};

const LEAD =
  "U schrijft op welk werk uw mensen doen. Wij zoeken uit welke taken samen een baan kunnen zijn voor iemand die wij kennen. Reken op een kwartier. Alle vragen zijn verplicht, behalve als er (optioneel) bij staat.";

const JOBS = ["1", "2", "3", "4", "5"].map((value) => ({ value, text: value }));

const NewJob = ({ state, example }: { state: FormState; example: string }) => (
  <section aria-labelledby="nieuwe-baan">
    <h2 id="nieuwe-baan">De nieuwe baan</h2>
    <Select
      state={state}
      name="jobs"
      label="Hoeveel banen wilt u maken?"
      isOptional
      empty="1"
      options={JOBS.slice(1)}
    />
    <Choices
      state={state}
      name="kind"
      legend="Wat voor plek wordt het?"
      type="radio"
      options={kindOptions(wordsOf(state)).filter(({ value }) => CARVED_KINDS.some((kind) => kind === value))}
    />
    <HoursAndStart state={state} example={example} />
    <TextField
      state={state}
      name="carved-wage"
      label="Loon per uur in de nieuwe baan"
      hint="Weet u het nog niet? Dan rekenen wij met het minimumloon."
      isOptional
      width="short"
      inputmode="decimal"
    />
    <TextArea
      state={state}
      name="description"
      label="Wat moeten wij nog weten?"
      hint="Bijvoorbeeld waarom u dit wilt, of wat er nu blijft liggen."
      isOptional
    />
  </section>
);

/** The jobcarving form: everything on one page, complete without JavaScript. */
export const CarvingFormPage = ({ region, tables, state, token, suggest, exampleDate }: Props) => (
  <FormPage
    region={region}
    state={state}
    title="Taken bundelen tot een baan"
    lead={LEAD}
    action="/jobcarving"
    token={token}
  >
    {/* Enter in a field uses the first button of a form: that must be sending, not adding or removing a row. */}
    {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: out of the tab order, and the same button stands at the end */}
    <button class="visually-hidden" type="submit" tabindex={-1} aria-hidden="true">
      Verzoek versturen
    </button>
    <section aria-labelledby="organisatie">
      <h2 id="organisatie">Uw organisatie</h2>
      <EmployerFields state={state} />
      <WorkplaceField state={state} />
    </section>
    <FunctionsAndTasks state={state} tables={tables} suggest={suggest} />
    <NewJob state={state} example={exampleDate} />
    <section aria-labelledby="wie-bent-u">
      <h2 id="wie-bent-u">Wie bent u?</h2>
      <ContactFields state={state} />
    </section>
    <SendSection state={state} button="Verzoek versturen">
      Wij gebruiken uw gegevens alleen om deze baan te maken en er mensen voor te vinden. Er verandert niets voor uw
      medewerkers zonder dat u daarover met ons praat.
    </SendSection>
  </FormPage>
);
