import type { Child } from "hono/jsx";
import type { Region } from "#shared/domain/region.ts";
import type { Labels } from "#shared/engine/types.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { type FormState, valuesOf } from "#shared/web/form-state.ts";
import { ANSWERS_FORM, FormPage, SendSection } from "../form-page.tsx";
import { ACTION, OTHER_LANGUAGE, SAVE } from "../form-walk/buttons.ts";
import { OnThisDevice } from "../form-walk/on-this-device.tsx";
import { formPaths, PREVIOUS, PREVIOUS_KEY } from "../form-walk/paths.ts";
import type { SuggestTasks } from "../jobcarving-form/suggestions.ts";
import type { SkillOffer } from "./suggested-skills.ts";
import { type Locale, wordsOf } from "../locale.ts";
import { FORM_SCRIPT_PATH } from "../scripts/form-script.ts";
import { WhatTheWorkAsks } from "./demands-section.tsx";
import { AboutYou, PayAndContract } from "./employer-sections.tsx";
import { SuggestionPanel } from "./suggestion-panel.tsx";
import { AboutTheWork, HoursAndTimes } from "./work-sections.tsx";

type SectionProps = {
  tables: ReferenceTables;
  state: FormState;
  /** Codes of occupations that look like a title that was not recognised. */
  closeOccupations: readonly string[];
  /** A date as three parts, for the hints. */
  exampleDate: string;
  isEmployerFixed?: boolean;
  suggestions?: Child;
};

/** The questions about a vacancy, the same when it is handed in and when it is changed. */
export const VacancySections = ({
  tables,
  state,
  closeOccupations,
  exampleDate,
  isEmployerFixed = false,
  suggestions,
}: SectionProps) => (
  <>
    <AboutTheWork state={state} tables={tables} closeOccupations={closeOccupations} suggestions={suggestions} />
    <HoursAndTimes state={state} example={exampleDate} />
    <WhatTheWorkAsks state={state} tables={tables} />
    <PayAndContract state={state} />
    <AboutYou state={state} isEmployerFixed={isEmployerFixed} />
  </>
);

type Props = SectionProps & {
  region: Region;
  locale: Locale;
  /** Makes one vacancy of this page, however often it is sent. */
  token: string;
  /** Whether something was filled in that the visitor did not type just now. */
  skillOffers: readonly SkillOffer[];
  isPrefilled: boolean;
  /** Whether nothing was filled in yet. */
  isFresh: boolean;
  suggest: SuggestTasks;
  labels: Labels;
};

/** The vacancy form: everything on one page, complete without JavaScript. */
export const VacancyFormPage = ({
  region,
  locale,
  skillOffers,
  token,
  isPrefilled,
  isFresh,
  suggest,
  labels,
  ...sections
}: Props) => {
  const { state } = sections;
  const { form } = wordsOf(state);
  const paths = formPaths(locale, "/vacature");
  return (
    <FormPage
      region={region}
      state={state}
      title={form.title}
      lead={isPrefilled ? form.known : form.lead}
      action={paths.form()}
      token={token}
      script={FORM_SCRIPT_PATH}
      autosave={isFresh ? "fresh" : "typed"}
      otherLanguage={{ form: ANSWERS_FORM, name: ACTION, value: OTHER_LANGUAGE, enter: form.next }}
    >
      {[PREVIOUS, PREVIOUS_KEY].map((name) =>
        valuesOf(state, name).map((value) => <input type="hidden" name={name} value={value} />),
      )}
      {isPrefilled ? (
        <p>
          <button class="nl-button nl-button--secondary button--small" type="submit" formaction={paths.forget}>
            {wordsOf(state).remember.forget}
          </button>
        </p>
      ) : null}
      <OnThisDevice words={wordsOf(state)} />
      <VacancySections
        {...sections}
        suggestions={<SuggestionPanel state={state} suggest={suggest} skills={skillOffers} labels={labels} />}
      />
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
