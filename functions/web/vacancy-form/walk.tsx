import { dayOf } from "#shared/domain/dates.ts";
import type { VacancySubmission } from "#shared/domain/vacancy.ts";
import { dutchLabels, usualSkillsOf } from "#shared/reference/lookups.ts";
import { suggestTasks } from "#shared/reference/suggest-tasks.ts";
import { findSameVacancy } from "#shared/usecases/find-same-vacancy.ts";
import { proposeSkills } from "#shared/usecases/propose-skills.ts";
import { submitVacancy } from "#shared/usecases/submit-vacancy.ts";
import type { FormErrors, FormState, FormValues } from "#shared/web/form-state.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { exampleDate } from "../form-sentences.ts";
import { type Origin, walkParts } from "../form-walk/walk.ts";
import type { Locale } from "../locale.ts";
import { typedText } from "../typed-answers.ts";
import type { WebParts } from "../web-options.ts";
import { checkForm } from "./check-form.ts";
import { answersIn } from "./fields.ts";
import { afterAction as afterProposal } from "./form-actions.ts";
import { VacancyFormPage } from "./form-page.tsx";
import { readForm } from "./read-form.ts";
import { skillOffers } from "./suggested-skills.ts";

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
  const findSame = findSameVacancy(options);
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

  /** The open vacancy that a known employer seems to hand in again. Nobody else hears of it. */
  const sameAs = async (submission: VacancySubmission, known: string | undefined) => {
    const employer = known === undefined ? undefined : await parts.earlier(known);
    const { employer: own, contact } = employer?.submission ?? {};
    const isKnown = own?.kvkNumber === submission.employer.kvkNumber && contact?.email === submission.contact.email;
    return isKnown ? findSame(submission) : undefined;
  };

  const handIn = async (submission: VacancySubmission, formId: string) => {
    const resembles = (await findSame(submission))?.reference;
    const by = { kind: "employer", id: "form" } as const;
    return (await submit({ submission, submissionKey: `form:${formId}`, resembles, by })).record;
  };
  const afterAction = (values: FormValues) => afterProposal(values, { suggest, labels, words });

  const paths = { ...parts.paths, join: locale.path("/vacature/samenvoegen") };
  return { ...parts, paths, labels, empty: EMPTY, formPage, afterAction, checked, handIn, sameAs };
}
export type VacancyWalk = ReturnType<typeof vacancyWalk>;
