import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type CarvingRecord, CarvingReference, mayChange } from "#shared/domain/carving-record.ts";
import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { dayOf } from "#shared/domain/dates.ts";
import type { Actor } from "#shared/domain/history.ts";
import { accept } from "#shared/domain/input.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import { suggestTasks } from "#shared/reference/suggest-tasks.ts";
import { changeCarving } from "#shared/usecases/change-carving.ts";
import { onLatest } from "#shared/usecases/on-latest.ts";
import type { FormState, FormValues } from "#shared/web/form-state.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { requireSameOrigin } from "#shared/web/same-origin.ts";
import { formValues, MAX_FORM_BYTES } from "./form-intake.ts";
import { exampleDate, NO_FIELD, SEND, sentenceAbout } from "./form-sentences.ts";
import { partiesAsValues } from "./form-walk/as-values.ts";
import { ACTION, OTHER_LANGUAGE } from "./form-walk/buttons.ts";
import { changeDrafts } from "./form-walk/change-drafts.ts";
import { BEGAN_FROM } from "./form-walk/change-frame.tsx";
import { afterAction } from "./jobcarving-form/actions.ts";
import { ChangeRequestPage } from "./jobcarving-form/change-page.tsx";
import { changedRequest } from "./jobcarving-form/changed-request.ts";
import { checkCarvingForm } from "./jobcarving-form/check-form.ts";
import { answersIn } from "./jobcarving-form/fields.ts";
import { filledRows } from "./jobcarving-form/read-form.ts";
import { requestAsValues, rowsOfRequest } from "./jobcarving-form/request-as-values.ts";
import type { Locale } from "./locale.ts";
import { followed } from "./status-access.ts";
import { statusPaths } from "./status-paths.ts";
import { typedText } from "./typed-answers.ts";
import type { WebParts } from "./web-options.ts";

const BY_LINK: Actor = { kind: "employer", id: "status-link" };

/** The form of a request again, for its employer to change it by the status link while no job was made of it. */
export function jobcarvingChangeRoutes(options: WebParts, locale: Locale): Hono {
  const { region, tables, carvings, publicUrl } = options;
  const { language, words, path } = locale;
  const requestOf = followed({
    ...options,
    form: CarvingReference,
    read: carvings.read,
    wrong: words.status.wrongLink,
  });
  const pathsOf = statusPaths(options, locale, "/jobcarving");
  const suggest = suggestTasks(tables, options.occupationsFor);
  const draftsOf = changeDrafts(options, words, answersIn);
  const change = changeCarving(options);
  const today = () => dayOf(options.clock());
  const certificates = new Set(tables.certificates.map(({ code }) => code));
  const isKnownCertificate = (code: string) => certificates.has(code);
  const app = new Hono();

  const standing = ({ submission }: CarvingRecord): FormValues => requestAsValues(submission, isKnownCertificate);

  /** The request with what the visitor changed in it, or what is wrong with it. */
  const changedBy = (record: CarvingRecord, values: FormValues) => {
    const stored = record.submission.startDate;
    const outcome = checkCarvingForm(values, today(), words, { stored });
    if ("errors" in outcome) return outcome;
    const untouched = checkCarvingForm(standing(record), today(), words, { stored });
    const before = "submission" in untouched ? untouched.submission : record.submission;
    const after = { submission: outcome.submission, functionRows: filledRows(values).map(({ id }) => id) };
    const functionRows = rowsOfRequest(record.submission).map(({ id }) => id);
    const changed = changedRequest(record.submission, { submission: before, functionRows }, after, isKnownCertificate);
    try {
      return { submission: accept(CarvingSubmission, changed) };
    } catch (error) {
      if (!isProblem(error, "invalid-input")) throw error;
      return { errors: { [SEND]: sentenceAbout(NO_FIELD, error.errors[0]?.detail ?? error.message, words) } };
    }
  };

  type Opened = { linkKey: string; beganFrom?: string; token?: string };

  const page = async (
    record: CarvingRecord,
    state: FormState,
    { linkKey, beganFrom = String(record.requestVersion), token = "" }: Opened,
    status = 200,
  ) =>
    pageResponse(
      <ChangeRequestPage
        region={region}
        locale={locale}
        tables={tables}
        suggest={suggest}
        state={{ ...state, language }}
        exampleDate={exampleDate(today())}
        paths={await pathsOf(record.reference)}
        linkKey={linkKey}
        beganFrom={beganFrom}
        token={token}
      />,
      status,
    );

  app.get(path("/status/:reference{J-[^/]*}/wijzigen"), async (context) => {
    const record = await requestOf(context);
    const linkKey = context.req.query("sleutel") ?? "";
    const asked = await draftsOf(record.reference).asked(context);
    if (asked) {
      const { state, token } = asked;
      return page(record, state, { linkKey, token, beganFrom: typedText(state.values, BEGAN_FROM) });
    }
    if (!mayChange(record)) return context.redirect((await pathsOf(record.reference)).status, 303);
    return page(record, { values: standing(record), errors: {} }, { linkKey });
  });

  app.post(path("/status/:reference{J-[^/]*}/wijzigen"), bodyLimit({ maxSize: MAX_FORM_BYTES }), async (context) => {
    requireSameOrigin(context, publicUrl);
    const typed = await formValues(context);
    const linkKey = typedText(typed, "sleutel");
    const record = await requestOf(context, linkKey);
    const paths = await pathsOf(record.reference);
    const drafts = draftsOf(record.reference);
    const token = typedText(typed, "formulier");
    // Who the employer is does not stand in this form.
    const { "employer-name": name = [], "kvk-number": kvk = [], sector = [] } = partiesAsValues(record.submission);
    const values: FormValues = { ...typed, "employer-name": name, "kvk-number": kvk, sector };
    const shown = (state: FormState, status: number, beganFrom = String(record.requestVersion)) => {
      const whole = { ...state, values: { ...state.values, [BEGAN_FROM]: [beganFrom] } };
      const otherwise = (own: string) => page(record, whole, { linkKey, beganFrom, token: own }, status);
      return drafts.shown(context, { state: whole, token, address: paths.change, otherwise });
    };
    const again = (error: string, status: number) => shown({ values, errors: { [SEND]: error } }, status);
    if (!mayChange(record)) return again(words.edit.closed, 409);
    const beganFrom = typedText(typed, BEGAN_FROM);
    if (typedText(typed, ACTION) === OTHER_LANGUAGE) return shown({ values, errors: {} }, 200, beganFrom);
    if (beganFrom !== String(record.requestVersion)) return again(words.errors.changedMeanwhile, 412);
    const grown = afterAction(values, { suggest, words });
    if (grown) return shown(grown, 200);

    const outcome = changedBy(record, values);
    if ("errors" in outcome) return shown({ values, errors: outcome.errors }, 400);
    try {
      // An analysis that ended meanwhile is no change of the request; another change of it is.
      const now = await onLatest(record, carvings.read, (latest) => {
        if (latest.requestVersion !== record.requestVersion)
          throw new Problem("precondition-failed", words.errors.changedMeanwhile);
        return change(latest, outcome.submission, BY_LINK);
      });
      await drafts.close(token);
      return context.redirect(now.requestVersion === record.requestVersion ? paths.status : paths.changed, 303);
    } catch (error) {
      if (isProblem(error, "precondition-failed")) return again(words.errors.changedMeanwhile, 412);
      if (isProblem(error, "conflict")) return again(words.edit.closed, 409);
      throw error;
    }
  });
  return app;
}
