import type { Context } from "hono";
import { dayOf } from "#shared/domain/dates.ts";
import { isProblem } from "#shared/domain/problem.ts";
import type { VacancySubmission } from "#shared/domain/vacancy.ts";
import { VacancyReference } from "#shared/domain/vacancy-record.ts";
import { dutchLabels } from "#shared/reference/lookups.ts";
import { suggestTasks } from "#shared/reference/suggest-tasks.ts";
import { findSameVacancy } from "#shared/usecases/find-same-vacancy.ts";
import { statusUrl } from "#shared/usecases/status-link.ts";
import type { FormErrors, FormState, FormValues } from "#shared/web/form-state.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { formTokens, notTakenIn } from "../form-intake.ts";
import { exampleDate, SEND } from "../form-sentences.ts";
import type { Locale } from "../locale.ts";
import { followed } from "../status-access.ts";
import { typedText } from "../typed-answers.ts";
import type { WebParts } from "../web-options.ts";
import { checkForm } from "./check-form.ts";
import { formDrafts } from "./drafts.ts";
import { VacancyFormPage } from "./form-page.tsx";
import { formPaths, PREVIOUS, PREVIOUS_KEY } from "./paths.ts";
import { readForm } from "./read-form.ts";

export const EMPTY: FormValues = { kind: ["regular"], positions: ["1"], "dayparts-fixed": ["nee"] };

/** Whether answers on a form come from an earlier vacancy. */
type Origin = { isPrefilled?: boolean };

/** What the steps from an empty form to a vacancy that is handed in have in common, in one language. */
export function vacancyWalk(options: WebParts, locale: Locale) {
  const { region, tables, occupationsFor, vacancies } = options;
  const { language, words } = locale;
  const paths = formPaths(locale);
  const labels = dutchLabels(tables);
  const suggest = suggestTasks(tables, occupationsFor);
  const tokens = formTokens(options, "vacancy-form");
  const drafts = formDrafts({ ...options, tokens });
  const findSame = findSameVacancy(options);
  const previous = followed({
    ...options,
    form: VacancyReference,
    read: vacancies.read,
    wrong: words.status.wrongLink,
  });
  const today = () => dayOf(options.clock());

  const form = (values: FormValues, errors: FormErrors, token: string, status = 200, origin: Origin = {}) => {
    // With a choice from the list as the only thing to mend, the visitor starts at that list.
    const focusOn = errors.occupation !== undefined && Object.keys(errors).length === 1 ? "occupation" : undefined;
    return formPage({ values, errors, focusOn }, token, status, origin);
  };
  const formPage = (state: FormState, token: string, status = 200, { isPrefilled = false }: Origin = {}) => {
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
        labels={labels}
      />,
      status,
    );
  };

  const checked = (values: FormValues) => {
    const [likely] = occupationsFor(typedText(values, "title"));
    // A guess would find the wrong people without anybody noticing; the visitor knows, and chooses from what looks alike.
    const occupation = typedText(values, "occupation") || (likely?.isSure ? likely.code : undefined);
    const typed = readForm(values, occupation);
    // We answer in the language that somebody chose to ask in.
    const contact = language === "nl" ? typed.contact : { ...typed.contact, language };
    return checkForm({ ...typed, contact }, today(), words);
  };

  const receivedAt = async (reference: string): Promise<string> => {
    const { search } = new URL(await statusUrl(options)(reference));
    return `${paths.received}/${reference}${search}`;
  };

  /** The vacancy of whose link this visitor came, by the key in the form or by what was kept before. */
  const knownFrom = async (context: Context, values: FormValues, token: string): Promise<string | undefined> => {
    const reference = typedText(values, PREVIOUS);
    if (reference === "") return (await drafts.open(token))?.known;
    try {
      return (await previous(context, typedText(values, PREVIOUS_KEY), reference)).reference;
    } catch (error) {
      // A link that does not hold makes nobody known, and takes nothing of what was typed.
      if (!isProblem(error, "not-found")) throw error;
      return undefined;
    }
  };

  /** The open vacancy that a known employer seems to hand in again. Nobody else hears of it. */
  const sameAs = async (submission: VacancySubmission, known: string | undefined) => {
    const employer = known === undefined ? undefined : await vacancies.read(known);
    const { employer: own, contact } = employer?.submission ?? {};
    const isKnown = own?.kvkNumber === submission.employer.kvkNumber && contact?.email === submission.contact.email;
    return isKnown ? findSame(submission) : undefined;
  };

  /** Keeps the answers under a token of ours and goes on at `next`; or the form again, with why that cannot be. */
  const keptThen = async (context: Context, values: FormValues, next: (token: string) => string) => {
    const typed = typedText(values, "formulier");
    const known = await tokens.idOf(typed);
    const token = known === undefined ? await tokens.make() : typed;
    const id = known ?? (await tokens.idOf(token)) ?? "";
    try {
      if (await drafts.keep(id, values, await knownFrom(context, values, typed)))
        return context.redirect(next(token), 303);
    } catch (error) {
      const { text, status } = notTakenIn(error, words.errors);
      return form(values, { [SEND]: text }, token, status);
    }
    return form(values, { [SEND]: words.errors.sentBefore }, await tokens.make(), 422);
  };

  return {
    ...{ paths, labels, suggest, tokens, drafts, findSame, previous },
    ...{ form, formPage, checked, receivedAt, sameAs, keptThen },
  };
}
export type VacancyWalk = ReturnType<typeof vacancyWalk>;
