import type { Region } from "#shared/domain/region.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import type { FormState } from "#shared/web/form-state.ts";
import { FormPage, SendSection } from "../form-page.tsx";
import { type Locale, wordsOf } from "../locale.ts";
import { WhatTheWorkAsks } from "./demands-section.tsx";
import { AboutYou, PayAndContract } from "./employer-sections.tsx";
import { formPaths } from "./paths.ts";
import { AboutTheWork, HoursAndTimes } from "./work-sections.tsx";

type SectionProps = {
  tables: ReferenceTables;
  state: FormState;
  /** Codes of occupations that look like a title that was not recognised. */
  closeOccupations: readonly string[];
  /** A date as three parts, for the hints. */
  exampleDate: string;
  isEmployerFixed?: boolean;
};

/** The questions about a vacancy, the same when it is handed in and when it is changed. */
export const VacancySections = ({
  tables,
  state,
  closeOccupations,
  exampleDate,
  isEmployerFixed = false,
}: SectionProps) => (
  <>
    <AboutTheWork state={state} tables={tables} closeOccupations={closeOccupations} />
    <HoursAndTimes state={state} example={exampleDate} />
    <WhatTheWorkAsks state={state} tables={tables} />
    <PayAndContract state={state} />
    <AboutYou state={state} isEmployerFixed={isEmployerFixed} />
  </>
);

/** Name and value of the button that keeps the form for later. */
export const ACTION = "actie";
export const SAVE = "bewaren";

type Props = SectionProps & {
  region: Region;
  locale: Locale;
  /** Makes one vacancy of this page, however often it is sent. */
  token: string;
  /** Whether something was filled in that the visitor did not type just now. */
  isPrefilled: boolean;
};

/** The vacancy form: everything on one page, complete without JavaScript. */
export const VacancyFormPage = ({ region, locale, token, isPrefilled, ...sections }: Props) => {
  const { state } = sections;
  const { form } = wordsOf(state);
  return (
    <FormPage
      region={region}
      state={state}
      title={form.title}
      lead={isPrefilled ? form.known : form.lead}
      action={formPaths(locale).form()}
      token={token}
      otherLanguage={locale.otherPath("/vacature")}
    >
      <VacancySections {...sections} />
      <SendSection
        state={state}
        button={form.next}
        other={
          <button class="nl-button nl-button--secondary" type="submit" name={ACTION} value={SAVE}>
            {form.save}
          </button>
        }
      >
        {form.nextLead}
      </SendSection>
    </FormPage>
  );
};
