import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { dayOf } from "#shared/domain/dates.ts";
import type { Actor } from "#shared/domain/history.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { type VacancyRecord, VacancyReference } from "#shared/domain/vacancy-record.ts";
import { changeVacancy } from "#shared/usecases/change-vacancy.ts";
import { onLatest } from "#shared/usecases/on-latest.ts";
import type { FormErrors, FormState, FormValues } from "#shared/web/form-state.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { requireSameOrigin } from "#shared/web/same-origin.ts";
import { formValues, MAX_FORM_BYTES } from "./form-intake.ts";
import { exampleDate, SEND } from "./form-sentences.ts";
import { partiesAsValues } from "./form-walk/as-values.ts";
import { ACTION, OTHER_LANGUAGE } from "./form-walk/buttons.ts";
import { changeDrafts } from "./form-walk/change-drafts.ts";
import { BEGAN_FROM } from "./form-walk/change-frame.tsx";
import type { Locale } from "./locale.ts";
import { followed } from "./status-access.ts";
import { statusPaths } from "./status-paths.ts";
import { typedText } from "./typed-answers.ts";
import { ChangePage } from "./vacancy-form/change-page.tsx";
import { checkForm } from "./vacancy-form/check-form.ts";
import { answersIn } from "./vacancy-form/fields.ts";
import { mergePatchBetween } from "./vacancy-form/merge-patch-between.ts";
import { readForm } from "./vacancy-form/read-form.ts";
import { shownPart, withRest } from "./vacancy-form/shown-part.ts";
import { valuesOf } from "./vacancy-form/values-of.ts";
import type { WebParts } from "./web-options.ts";

const BY_LINK: Actor = { kind: "employer", id: "status-link" };

/** The form of a vacancy again, for its employer to change it by the status link. */
export function vacancyChangeRoutes(options: WebParts, locale: Locale): Hono {
  const { region, tables, occupationsFor, vacancies, publicUrl } = options;
  const { language, words, path } = locale;
  const vacancyOf = followed({
    ...options,
    form: VacancyReference,
    read: vacancies.read,
    wrong: words.status.wrongLink,
  });
  const pathsOf = statusPaths(options, locale);
  const draftsOf = changeDrafts(options, words, answersIn);
  const change = changeVacancy(options);
  const today = () => dayOf(options.clock());
  const app = new Hono();

  const sureOccupation = (title: string): string | undefined => {
    const [likely] = occupationsFor(title);
    return likely?.isSure ? likely.code : undefined;
  };

  /** What stands in the vacancy. An occupation that follows from the title is left out, to follow another title too. */
  const standing = ({ submission }: VacancyRecord): FormValues => {
    const { occupation, ...values } = valuesOf(shownPart(submission, tables).shown);
    const isFromTitle = sureOccupation(submission.title) === submission.occupation;
    return isFromTitle ? values : { ...values, occupation: occupation ?? [] };
  };

  const typedIn = (values: FormValues) =>
    readForm(values, typedText(values, "occupation") || sureOccupation(typedText(values, "title")));

  /** What the visitor changed, as a patch of what the form would have made untouched: the rest stays as it was. */
  const patchOf = (record: VacancyRecord, values: FormValues) => {
    const outcome = checkForm(typedIn(values), today(), words, record.submission);
    if ("errors" in outcome) return outcome;
    const { shown, rest } = shownPart(record.submission, tables);
    const untouched = checkForm(typedIn(standing(record)), today(), words, record.submission);
    const before = "submission" in untouched ? untouched.submission : shown;
    return { patch: withRest(mergePatchBetween(before, outcome.submission), rest) };
  };

  type Opened = { linkKey: string; beganFrom?: string; token?: string };

  const page = async (
    record: VacancyRecord,
    { values, errors }: FormState,
    { linkKey, beganFrom = String(record.requirementsVersion), token = "" }: Opened,
    status = 200,
  ) => {
    const isUnknownTitle = errors.occupation !== undefined;
    return pageResponse(
      <ChangePage
        region={region}
        locale={locale}
        tables={tables}
        state={{ values, errors, language }}
        closeOccupations={isUnknownTitle ? occupationsFor(typedText(values, "title")).map(({ code }) => code) : []}
        exampleDate={exampleDate(today())}
        paths={await pathsOf(record.reference)}
        linkKey={linkKey}
        beganFrom={beganFrom}
        token={token}
      />,
      status,
    );
  };

  app.get(path("/status/:reference/wijzigen"), async (context) => {
    const record = await vacancyOf(context);
    const linkKey = context.req.query("sleutel") ?? "";
    const asked = await draftsOf(record.reference).asked(context);
    if (asked) {
      const { state, token } = asked;
      return page(record, state, { linkKey, token, beganFrom: typedText(state.values, BEGAN_FROM) });
    }
    if (!isOpen(record.status)) return context.redirect((await pathsOf(record.reference)).status, 303);
    return page(record, { values: standing(record), errors: {} }, { linkKey });
  });

  app.post(path("/status/:reference/wijzigen"), bodyLimit({ maxSize: MAX_FORM_BYTES }), async (context) => {
    requireSameOrigin(context, publicUrl);
    const typed = await formValues(context);
    const linkKey = typedText(typed, "sleutel");
    const record = await vacancyOf(context, linkKey);
    const paths = await pathsOf(record.reference);
    const drafts = draftsOf(record.reference);
    const token = typedText(typed, "formulier");
    // Who the employer is does not stand in this form.
    const { "employer-name": name = [], "kvk-number": kvk = [], sector = [] } = partiesAsValues(record.submission);
    const values: FormValues = { ...typed, "employer-name": name, "kvk-number": kvk, sector };
    const shown = (errors: FormErrors, status: number, beganFrom = String(record.requirementsVersion)) => {
      const state = { values: { ...values, [BEGAN_FROM]: [beganFrom] }, errors };
      const otherwise = (own: string) => page(record, state, { linkKey, beganFrom, token: own }, status);
      return drafts.shown(context, { state, token, address: paths.change, otherwise });
    };
    const again = (error: string, status: number) => shown({ [SEND]: error }, status);
    if (!isOpen(record.status)) return again(words.edit.closed, 409);
    const beganFrom = typedText(typed, BEGAN_FROM);
    if (typedText(typed, ACTION) === OTHER_LANGUAGE) return shown({}, 200, beganFrom);
    if (beganFrom !== String(record.requirementsVersion)) return again(words.errors.changedMeanwhile, 412);

    const outcome = patchOf(record, values);
    if ("errors" in outcome) return shown(outcome.errors, 400);
    if (Object.keys(outcome.patch).length === 0) return context.redirect(paths.status, 303);
    const isSame = (latest: VacancyRecord) => latest.requirementsVersion === record.requirementsVersion;
    try {
      // A decision that was taken meanwhile is no change of the vacancy; another change of it is.
      await onLatest(record, vacancies.read, (latest) =>
        change(latest, outcome.patch, BY_LINK, isSame(latest) ? latest.version : record.version),
      );
    } catch (error) {
      if (isProblem(error, "precondition-failed")) return again(words.errors.changedMeanwhile, 412);
      if (isProblem(error, "conflict")) return again(words.edit.closed, 409);
      throw error;
    }
    await drafts.close(token);
    return context.redirect(paths.changed, 303);
  });
  return app;
}
