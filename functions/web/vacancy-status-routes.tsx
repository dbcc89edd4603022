import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { extendedUntil } from "#shared/domain/closing-date.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { IsoDate } from "#shared/domain/fields.ts";
import type { Actor } from "#shared/domain/history.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { WITHDRAWAL_REASON_CODES } from "#shared/domain/reasons.ts";
import { staffMember } from "#shared/domain/region.ts";
import { type VacancyRecord, VacancyReference } from "#shared/domain/vacancy-record.ts";
import { dutchLabels } from "#shared/reference/lookups.ts";
import { confirmStillOpen } from "#shared/usecases/confirm-still-open.ts";
import { extendVacancy } from "#shared/usecases/extend-vacancy.ts";
import { onLatest } from "#shared/usecases/on-latest.ts";
import { withdrawVacancy } from "#shared/usecases/withdraw-vacancy.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { requireSameOrigin } from "#shared/web/same-origin.ts";
import { UNTIL } from "./closing-panel.tsx";
import { formValues, MAX_FORM_BYTES } from "./form-intake.ts";
import { givenAnswers } from "./form-walk/answers.ts";
import type { Locale } from "./locale.ts";
import { followed } from "./status-access.ts";
import { StatusPage } from "./status-page.tsx";
import { statusPaths } from "./status-paths.ts";
import { typedText } from "./typed-answers.ts";
import { answersInWords } from "./vacancy-form/answers-in-words.ts";
import type { WebOptions } from "./web-options.ts";
import { REASON, WithdrawPage } from "./withdraw-page.tsx";

const isDate = (text: string): boolean => IsoDate.safeParse(text).success;

const BY_LINK: Actor = { kind: "employer", id: "status-link" };

/** What the status link gives: where a vacancy stands, and to say that it is still open, or no longer. */
export function vacancyStatusRoutes(options: WebOptions, locale: Locale): Hono {
  const { region, tables, vacancies, publicUrl } = options;
  const { words, path } = locale;
  const labels = dutchLabels(tables);
  const vacancyOf = followed({
    ...options,
    form: VacancyReference,
    read: vacancies.read,
    wrong: words.status.wrongLink,
  });
  const pathsOf = statusPaths(options, locale);
  const today = () => dayOf(options.clock());
  const confirm = confirmStillOpen(options);
  const extend = extendVacancy(options);
  const withdraw = withdrawVacancy(options);
  const limit = bodyLimit({ maxSize: MAX_FORM_BYTES });
  const app = new Hono();

  const status = async (context: Context, happened?: "received" | "changed") => {
    const record = await vacancyOf(context);
    return pageResponse(
      <StatusPage
        region={region}
        locale={locale}
        record={record}
        manager={staffMember(region, record.accountManager)}
        answers={givenAnswers(answersInWords({ submission: record.submission, labels, words }))}
        paths={await pathsOf(record.reference)}
        linkKey={context.req.query("sleutel") ?? ""}
        today={today()}
        happened={happened}
      />,
    );
  };
  app.get(path("/vacature/ontvangen/:reference"), (context) => status(context, "received"));
  app.get(path("/status/:reference"), (context) =>
    status(context, context.req.query("gewijzigd") === "ja" ? "changed" : undefined),
  );

  /** What was sent from a page about one vacancy, by somebody with its link. */
  const sent = async (context: Context) => {
    requireSameOrigin(context, publicUrl);
    const values = await formValues(context);
    const linkKey = typedText(values, "sleutel");
    return { values, linkKey, record: await vacancyOf(context, linkKey) };
  };

  app.post(path("/status/:reference/actueel"), limit, async (context) => {
    const { record } = await sent(context);
    // Who says so of a vacancy that closed meanwhile sees on its page that it did.
    if (isOpen(record.status)) await onLatest(record, vacancies.read, (latest) => confirm(latest, BY_LINK));
    return context.redirect((await pathsOf(record.reference)).status, 303);
  });

  /** Until the day that stood on the button, as far as that is a day on which such a button leads. */
  app.post(path("/status/:reference/verlengen"), limit, async (context) => {
    const { record, values } = await sent(context);
    const until = typedText(values, UNTIL);
    const isOffered =
      isDate(until) && until > today() && until <= extendedUntil(record.submission.closesOn ?? "", today());
    if (isOpen(record.status) && isOffered)
      await onLatest(record, vacancies.read, (latest) => extend(latest, until, BY_LINK));
    return context.redirect((await pathsOf(record.reference)).status, 303);
  });

  const withdrawPage = async (record: VacancyRecord, linkKey: string, error?: string) =>
    pageResponse(
      <WithdrawPage
        region={region}
        locale={locale}
        lead={words.withdraw.lead(record.reference, record.submission.title)}
        paths={await pathsOf(record.reference)}
        linkKey={linkKey}
        errors={error === undefined ? {} : { [REASON]: error }}
      />,
      error === undefined ? 200 : 400,
    );
  app.get(path("/status/:reference/intrekken"), async (context) => {
    const record = await vacancyOf(context);
    // Who comes back here by the browser's button finds out where the vacancy stands now.
    if (!isOpen(record.status)) return context.redirect((await pathsOf(record.reference)).status, 303);
    return withdrawPage(record, context.req.query("sleutel") ?? "");
  });
  app.post(path("/status/:reference/intrekken"), limit, async (context) => {
    const { record, values, linkKey } = await sent(context);
    const reason = WITHDRAWAL_REASON_CODES.find((code) => code === typedText(values, REASON));
    if (isOpen(record.status)) {
      if (reason === undefined) return withdrawPage(record, linkKey, words.withdraw.whyMissing);
      await onLatest(record, vacancies.read, (latest) => withdraw(latest, BY_LINK, reason));
    }
    return context.redirect((await pathsOf(record.reference)).status, 303);
  });
  return app;
}
