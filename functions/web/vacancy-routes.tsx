import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { dayOf } from "#shared/domain/dates.ts";
import type { Draft } from "#shared/domain/draft.ts";
import type { Actor } from "#shared/domain/history.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import type { VacancySubmission } from "#shared/domain/vacancy.ts";
import { VacancyReference } from "#shared/domain/vacancy-record.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { dutchLabels } from "#shared/reference/lookups.ts";
import { suggestTasks } from "#shared/reference/suggest-tasks.ts";
import { changeVacancy } from "#shared/usecases/change-vacancy.ts";
import { findSameVacancy } from "#shared/usecases/find-same-vacancy.ts";
import { statusUrl } from "#shared/usecases/status-link.ts";
import { submitVacancy } from "#shared/usecases/submit-vacancy.ts";
import type { FormErrors, FormState, FormValues } from "#shared/web/form-state.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { requireSameOrigin } from "#shared/web/same-origin.ts";
import { formTokens, formValues, MAX_FORM_BYTES, notTakenIn } from "./form-intake.ts";
import { exampleDate, SEND } from "./form-sentences.ts";
import type { Locale } from "./locale.ts";
import { followed } from "./status-access.ts";
import { statusPaths } from "./status-paths.ts";
import { typedText } from "./typed-answers.ts";
import { answersInWords } from "./vacancy-form/answers-in-words.ts";
import { checkForm } from "./vacancy-form/check-form.ts";
import { CheckPage } from "./vacancy-form/check-page.tsx";
import { formDrafts } from "./vacancy-form/drafts.ts";
import { ACTION, afterAction, SAVE } from "./vacancy-form/form-actions.ts";
import { VacancyFormPage } from "./vacancy-form/form-page.tsx";
import { mergePatchBetween } from "./vacancy-form/merge-patch-between.ts";
import { DRAFT, formPaths, PREVIOUS, PREVIOUS_KEY } from "./vacancy-form/paths.ts";
import { readForm } from "./vacancy-form/read-form.ts";
import { SavedPage } from "./vacancy-form/saved-page.tsx";
import { shownPart, withRest } from "./vacancy-form/shown-part.ts";
import { partiesAsValues } from "./vacancy-form/values-of.ts";
import { WIDEN, widenedAnswers } from "./vacancy-form/widening.tsx";
import type { WebParts } from "./web-options.ts";

const BY_LINK: Actor = { kind: "employer", id: "status-link" };
const EMPTY: FormValues = { kind: ["regular"], positions: ["1"], "dayparts-fixed": ["nee"] };

/** From an empty vacancy form, by way of all answers once more, to a vacancy that is handed in. */
export function vacancyRoutes(options: WebParts, locale: Locale): Hono {
  const { region, tables, occupationsFor, vacancies, publicUrl, widen } = options;
  const { language, words } = locale;
  const paths = formPaths(locale);
  const labels = dutchLabels(tables);
  const suggest = suggestTasks(tables, occupationsFor);
  const submit = submitVacancy(options);
  const tokens = formTokens(options, "vacancy-form");
  const findSame = findSameVacancy(options);
  const change = changeVacancy(options);
  const drafts = formDrafts({ ...options, tokens });
  const previous = followed({ ...options, form: VacancyReference, read: vacancies.read });
  const today = () => dayOf(options.clock());
  const limit = bodyLimit({ maxSize: MAX_FORM_BYTES });
  const app = new Hono();

  const form = (values: FormValues, errors: FormErrors, token: string, status = 200, isPrefilled = false) => {
    // With a choice from the list as the only thing to mend, the visitor starts at that list.
    const focusOn = errors.occupation !== undefined && Object.keys(errors).length === 1 ? "occupation" : undefined;
    return formPage({ values, errors, focusOn }, token, status, isPrefilled);
  };
  const formPage = (state: FormState, token: string, status = 200, isPrefilled = false) => {
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

  /** What stands in the address is a draft, a vacancy of before, or nothing. */
  app.get(paths.form(), async (context) => {
    const token = context.req.query(DRAFT);
    if (token !== undefined) {
      const draft = await drafts.open(token);
      if (draft?.sentAs !== undefined) return context.redirect(await receivedAt(draft.sentAs), 303);
      if (draft) return form({ ...EMPTY, ...draft.values }, {}, token);
      throw new Problem("not-found", words.check.gone);
    }
    const reference = context.req.query(PREVIOUS);
    if (reference === undefined) return form(EMPTY, {}, await tokens.make());
    const key = context.req.query("sleutel") ?? "";
    const { submission } = await previous(context, key, reference);
    const values = { ...EMPTY, ...partiesAsValues(submission), [PREVIOUS]: [reference], [PREVIOUS_KEY]: [key] };
    return form(values, {}, await tokens.make(), 200, true);
  });

  app.post(paths.form(), limit, async (context) => {
    requireSameOrigin(context, publicUrl);
    const values = await formValues(context);
    if (typedText(values, ACTION) === SAVE) return keptThen(context, values, paths.saved);
    const typed = typedText(values, "formulier");
    const token = (await tokens.idOf(typed)) === undefined ? await tokens.make() : typed;
    const changed = afterAction(values, { suggest, labels, words });
    if (changed) return formPage(changed, token);
    const outcome = checked(values);
    if ("submission" in outcome) return keptThen(context, values, paths.check);
    return form(values, outcome.errors, token, 400);
  });

  const checkPage = async ({ values, known }: Draft, submission: VacancySubmission, token: string) => {
    const [same, widened] = await Promise.all([sameAs(submission, known), widen(submission)]);
    return pageResponse(
      <CheckPage
        region={region}
        locale={locale}
        paths={paths}
        sections={answersInWords({ submission, labels, words })}
        values={values}
        token={token}
        widened={widened}
        mostHours={submission.hoursPerWeek.max}
        same={same}
      />,
    );
  };

  app.get(paths.check(), async (context) => {
    const token = context.req.query(DRAFT) ?? "";
    const draft = await drafts.open(token);
    if (draft === undefined) throw new Problem("not-found", words.check.gone);
    if (draft.sentAs !== undefined) return context.redirect(await receivedAt(draft.sentAs), 303);
    const outcome = checked(draft.values);
    return "submission" in outcome
      ? checkPage(draft, outcome.submission, token)
      : form({ ...EMPTY, ...draft.values }, outcome.errors, token);
  });

  /** A requirement gives way: the answers are kept as they are now, and looked at once more. */
  app.post(paths.check(), limit, async (context) => {
    requireSameOrigin(context, publicUrl);
    const values = await formValues(context);
    return keptThen(context, widenedAnswers(values, typedText(values, WIDEN)), paths.check);
  });

  app.get(paths.saved(), async (context) => {
    const token = context.req.query(DRAFT) ?? "";
    const draft = await drafts.open(token);
    if (draft === undefined) throw new Problem("not-found", words.check.gone);
    if (draft.sentAs !== undefined) return context.redirect(await receivedAt(draft.sentAs), 303);
    const lastDay = addDays(dayOf(new Date(draft.expiresAt * 1000)), -1);
    return pageResponse(
      <SavedPage region={region} locale={locale} link={`${publicUrl}${paths.form(token)}`} lastDay={lastDay} />,
    );
  });

  app.post(paths.send, limit, async (context) => {
    requireSameOrigin(context, publicUrl);
    const values = await formValues(context);
    const token = typedText(values, "formulier");
    const id = await tokens.idOf(token);
    const outcome = checked(values);
    if (id === undefined) {
      const errors = "errors" in outcome ? outcome.errors : {};
      return form(values, { ...errors, [SEND]: words.errors.expired }, await tokens.make(), 400);
    }
    if ("errors" in outcome) return form(values, outcome.errors, token, 400);
    try {
      const { record } = await submit({
        submission: outcome.submission,
        submissionKey: `form:${id}`,
        resembles: (await findSame(outcome.submission))?.reference,
        by: { kind: "employer", id: "form" },
      });
      await drafts.close(id, record.reference);
      return context.redirect(await receivedAt(record.reference), 303);
    } catch (error) {
      const { text, status, isNewNeeded } = notTakenIn(error, words.errors);
      return form(values, { [SEND]: text }, isNewNeeded ? await tokens.make() : token, status);
    }
  });

  /** The answers go into the vacancy that they are about, instead of making another. */
  app.post(paths.join, limit, async (context) => {
    requireSameOrigin(context, publicUrl);
    const values = await formValues(context);
    const token = typedText(values, "formulier");
    const [id, draft, outcome] = [await tokens.idOf(token), await drafts.open(token), checked(values)];
    if (draft?.sentAs !== undefined) return context.redirect(await receivedAt(draft.sentAs), 303);
    if ("errors" in outcome) return form(values, outcome.errors, token, 400);
    const same = await sameAs(outcome.submission, draft?.known);
    if (id === undefined || same === undefined) return form(values, { [SEND]: words.errors.expired }, token, 400);
    const { shown, rest } = shownPart(same.submission, tables);
    const { employer: _fixed, ...patch } = mergePatchBetween(shown, outcome.submission);
    if (Object.keys(patch).length > 0) await change(same, withRest(patch, rest), BY_LINK, same.version);
    await drafts.close(id, same.reference);
    return context.redirect((await statusPaths(options, locale)(same.reference)).changed, 303);
  });
  return app;
}
