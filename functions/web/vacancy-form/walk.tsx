import { dayOf } from "#shared/domain/dates.ts";
import type { Actor } from "#shared/domain/history.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { mayBeSameWork } from "#shared/domain/same-work.ts";
import type { VacancySubmission } from "#shared/domain/vacancy.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { dutchLabels, usualSkillsOf } from "#shared/reference/lookups.ts";
import { suggestTasks } from "#shared/reference/suggest-tasks.ts";
import { changeVacancy } from "#shared/usecases/change-vacancy.ts";
import { findSameWork } from "#shared/usecases/find-same-work.ts";
import { proposeSkills } from "#shared/usecases/propose-skills.ts";
import { submitVacancy } from "#shared/usecases/submit-vacancy.ts";
import type { FormErrors, FormState, FormValues } from "#shared/web/form-state.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { exampleDate } from "../form-sentences.ts";
import { sameForKnown } from "../form-walk/same-as.ts";
import { type Origin, walkParts } from "../form-walk/walk.ts";
import type { Locale } from "../locale.ts";
import { typedText } from "../typed-answers.ts";
import type { WebParts } from "../web-options.ts";
import { checkForm } from "./check-form.ts";
import { answersIn } from "./fields.ts";
import { afterAction as afterProposal } from "./form-actions.ts";
import { VacancyFormPage } from "./form-page.tsx";
import { mergePatchBetween } from "./merge-patch-between.ts";
import { putInto } from "./put-into.ts";
import { readForm } from "./read-form.ts";
import { shownPart, withRest } from "./shown-part.ts";
import { skillOffers } from "./suggested-skills.ts";

const BY_LINK: Actor = { kind: "employer", id: "status-link" };
const EMPTY: FormValues = { kind: ["regular"], positions: ["1"], "dayparts-fixed": ["nee"] };

/** The steps from an empty form to a vacancy that is handed in, in one language. */
export function vacancyWalk(options: WebParts, locale: Locale) {
  const { region, tables, occupationsFor } = options;
  const { language, words } = locale;
  const labels = dutchLabels(tables);
  const suggest = suggestTasks(tables, occupationsFor);
  const offersOf = skillOffers({
    ...{ occupationsFor, labels },
    propose: proposeSkills({ usualSkills: options.usualSkills, tabled: usualSkillsOf(tables) }),
  });
  const submit = submitVacancy(options);
  const change = changeVacancy(options);
  const findSame = findSameWork<VacancySubmission, VacancyRecord>(options, {
    prefix: "V-",
    readMany: options.vacancies.readMany,
    isOpen: ({ status }) => isOpen(status),
    mayBeSame: mayBeSameWork,
  });
  const today = () => dayOf(options.clock());

  const form = async (values: FormValues, errors: FormErrors, token: string, status = 200, origin: Origin = {}) => {
    // With a choice from the list as the only thing to mend, the visitor starts at that list.
    const focusOn = errors.occupation !== undefined && Object.keys(errors).length === 1 ? "occupation" : undefined;
    return formPage({ values, errors, focusOn }, token, status, origin);
  };
  const formPage = async (state: FormState, token: string, status = 200, { isPrefilled = false }: Origin = {}) => {
    const { values, errors } = state;
    const isUnknownTitle = errors.occupation !== undefined;
    return pageResponse(
      <VacancyFormPage
        region={region}
        locale={locale}
        tables={tables}
        state={{ ...state, language }}
        token={token}
        closeOccupations={isUnknownTitle ? occupationsFor(typedText(values, "title")).map(({ code }) => code) : []}
        exampleDate={exampleDate(today())}
        isPrefilled={isPrefilled}
        isFresh={values === EMPTY}
        suggest={suggest}
        skillOffers={await offersOf(values)}
        labels={labels}
      />,
      status,
    );
  };

  const parts = walkParts(options, locale, { base: "/vacature", purpose: "vacancy-form", answersIn, form });

  const checked = (values: FormValues) => {
    const [likely] = occupationsFor(typedText(values, "title"));
    // A guess would find the wrong people without anybody noticing; the visitor knows, and chooses from what looks alike.
    const occupation = typedText(values, "occupation") || (likely?.isSure ? likely.code : undefined);
    const typed = readForm(values, occupation);
    // We answer in the language that somebody chose to ask in.
    const contact = language === "nl" ? typed.contact : { ...typed.contact, language };
    return checkForm({ ...typed, contact }, today(), words);
  };

  const sameAs = sameForKnown(parts.earlier, findSame);

  /** Puts answers into an open vacancy; false when every one of them stood there already. */
  const putIn = async (same: VacancyRecord, typed: VacancySubmission): Promise<boolean> => {
    const { shown, rest } = shownPart(same.submission, tables);
    const patch = mergePatchBetween(shown, putInto(shown, typed));
    const isChanged = Object.keys(patch).length > 0;
    if (isChanged) await change(same, withRest(patch, rest), BY_LINK, same.version);
    return isChanged;
  };

  const handIn = async (submission: VacancySubmission, formId: string) => {
    const resembles = (await findSame(submission))?.reference;
    const by = { kind: "employer", id: "form" } as const;
    return (await submit({ submission, submissionKey: `form:${formId}`, resembles, by })).record;
  };
  const afterAction = (values: FormValues) => afterProposal(values, { suggest, labels, words });

  return { ...parts, labels, empty: EMPTY, formPage, afterAction, checked, handIn, sameAs, putIn };
}
export type VacancyWalk = ReturnType<typeof vacancyWalk>;
