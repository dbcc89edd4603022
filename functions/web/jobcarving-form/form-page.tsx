import { CARVED_KINDS } from "#shared/domain/carving-request.ts";
import type { SuggestTasks } from "#shared/reference/offered-tasks.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { Select, TextArea, TextField } from "#shared/web/form-controls.tsx";
import { Choices } from "#shared/web/form-groups.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { type OpenedForm, WalkFormPage } from "../form-walk/walk-form-page.tsx";
import { wordsOf } from "../locale.ts";
import { kindOptions } from "../options.ts";
import { ContactFields, EmployerFields, HoursAndStart, WorkplaceField } from "../shared-fields.tsx";
import { FunctionsAndTasks } from "./functions-section.tsx";

type SectionProps = {
  tables: ReferenceTables;
  state: FormState;
  suggest: SuggestTasks;
  /** A date as three parts, for the hints. */
  exampleDate: string;
  /** Who the employer is does not change once it is handed in. */
  isEmployerFixed?: boolean;
};

const JOBS = ["1", "2", "3", "4", "5"].map((value) => ({ value, text: value }));

const NewJob = ({ state, example }: { state: FormState; example: string }) => {
  const words = wordsOf(state);
  const { job, sections } = words.carving;
  return (
    <section aria-labelledby="nieuwe-baan">
      <h2 id="nieuwe-baan">{sections.job}</h2>
      <Select state={state} name="jobs" label={job.jobs} isOptional empty="1" options={JOBS.slice(1)} />
      <Choices
        state={state}
        name="kind"
        legend={job.kind}
        type="radio"
        options={kindOptions(words).filter(({ value }) => CARVED_KINDS.some((kind) => kind === value))}
      />
      <HoursAndStart state={state} example={example} />
      <TextField
        state={state}
        name="carved-wage"
        label={job.wage}
        hint={job.wageHint}
        isOptional
        width="short"
        inputmode="decimal"
      />
      <TextArea state={state} name="description" label={job.description} hint={job.descriptionHint} isOptional />
    </section>
  );
};

/** The questions about a request, the same when it is handed in and when it is changed. */
export const CarvingSections = ({ tables, state, suggest, exampleDate, isEmployerFixed = false }: SectionProps) => {
  const { sections } = wordsOf(state).carving;
  return (
    <>
      <section aria-labelledby="organisatie">
        <h2 id="organisatie">{sections.organisation}</h2>
        {isEmployerFixed ? null : <EmployerFields state={state} />}
        <WorkplaceField state={state} />
      </section>
      <FunctionsAndTasks state={state} tables={tables} suggest={suggest} />
      <NewJob state={state} example={exampleDate} />
      <section aria-labelledby="wie-bent-u">
        <h2 id="wie-bent-u">{sections.contact}</h2>
        <ContactFields state={state} />
      </section>
    </>
  );
};

type Props = SectionProps & OpenedForm;

/** The jobcarving form: everything on one page, complete without JavaScript. */
export const CarvingFormPage = ({ region, locale, token, isPrefilled, isFresh, ...sections }: Props) => (
  <WalkFormPage
    region={region}
    locale={locale}
    base="/jobcarving"
    state={sections.state}
    token={token}
    isPrefilled={isPrefilled}
    isFresh={isFresh}
  >
    <CarvingSections {...sections} />
  </WalkFormPage>
);
