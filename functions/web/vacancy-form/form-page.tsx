import type { Child } from "hono/jsx";
import type { Labels } from "#shared/engine/types.ts";
import type { SuggestTasks } from "#shared/reference/offered-tasks.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import type { FormState } from "#shared/web/form-state.ts";
import { type OpenedForm, WalkFormPage } from "../form-walk/walk-form-page.tsx";
import { WhatTheWorkAsks } from "./demands-section.tsx";
import { AboutYou, PayAndContract } from "./employer-sections.tsx";
import type { SkillOffer } from "./suggested-skills.ts";
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

type Props = SectionProps &
  OpenedForm & {
    suggest: SuggestTasks;
    skillOffers: readonly SkillOffer[];
    labels: Labels;
  };

/** The vacancy form: everything on one page, complete without JavaScript. */
export const VacancyFormPage = ({
  region,
  locale,
  token,
  isPrefilled,
  isFresh,
  suggest,
  skillOffers,
  labels,
  ...sections
}: Props) => {
  const { state } = sections;
  return (
    <WalkFormPage
      region={region}
      locale={locale}
      base="/vacature"
      state={state}
      token={token}
      isPrefilled={isPrefilled}
      isFresh={isFresh}
    >
      <VacancySections
        {...sections}
        suggestions={<SuggestionPanel state={state} suggest={suggest} skills={skillOffers} labels={labels} />}
      />
    </WalkFormPage>
  );
};
