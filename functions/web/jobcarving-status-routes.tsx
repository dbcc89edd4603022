import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type CarvingRecord, CarvingReference, isCarvingOpen } from "#shared/domain/carving-record.ts";
import type { Actor } from "#shared/domain/history.ts";
import { WITHDRAWAL_REASON_CODES } from "#shared/domain/reasons.ts";
import { staffMember } from "#shared/domain/region.ts";
import { dutchLabels } from "#shared/reference/lookups.ts";
import { moveCarving } from "#shared/usecases/change-carving.ts";
import { onLatest } from "#shared/usecases/on-latest.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { requireSameOrigin } from "#shared/web/same-origin.ts";
import { CarvingStatusPage } from "./carving-status-page.tsx";
import { formValues, MAX_FORM_BYTES } from "./form-intake.ts";
import { requestInWords } from "./jobcarving-form/answers-in-words.ts";
import { titleOf } from "./jobcarving-form/title.ts";
import type { Locale } from "./locale.ts";
import { followed } from "./status-access.ts";
import { statusPaths } from "./status-paths.ts";
import { typedText } from "./typed-answers.ts";
import type { WebOptions } from "./web-options.ts";
import { REASON, WithdrawPage } from "./withdraw-page.tsx";

const BY_LINK: Actor = { kind: "employer", id: "status-link" };

/** What the status link gives: where a request stands, and the way out of it. */
export function jobcarvingStatusRoutes(options: WebOptions, locale: Locale): Hono {
  const { region, tables, carvings, publicUrl } = options;
  const { words, path } = locale;
  const labels = dutchLabels(tables);
  const requestOf = followed({
    ...options,
    form: CarvingReference,
    read: carvings.read,
    wrong: words.status.wrongLink,
  });
  const pathsOf = statusPaths(options, locale, "/jobcarving");
  const app = new Hono();

  const status = async (context: Context, happened?: "received" | "changed") => {
    const record = await requestOf(context);
    return pageResponse(
      <CarvingStatusPage
        region={region}
        locale={locale}
        record={record}
        manager={staffMember(region, record.accountManager)}
        request={requestInWords({ submission: record.submission, labels, words })}
        paths={await pathsOf(record.reference)}
        happened={happened}
      />,
    );
  };
  app.get(path("/jobcarving/ontvangen/:reference"), (context) => status(context, "received"));
  app.get(path("/status/:reference{J-[^/]*}"), (context) =>
    status(context, context.req.query("gewijzigd") === "ja" ? "changed" : undefined),
  );

  const withdrawPage = async (record: CarvingRecord, linkKey: string) =>
    pageResponse(
      <WithdrawPage
        region={region}
        locale={locale}
        lead={words.withdraw.lead(record.reference, titleOf(record, words))}
        paths={await pathsOf(record.reference)}
        linkKey={linkKey}
        errors={{}}
        isReasonOptional
      />,
    );
  const move = moveCarving(options);
  app.get(path("/status/:reference{J-[^/]*}/intrekken"), async (context) => {
    const record = await requestOf(context);
    // Who comes back here by the browser's button finds out where the request stands now.
    if (!isCarvingOpen(record.status)) return context.redirect((await pathsOf(record.reference)).status, 303);
    return withdrawPage(record, context.req.query("sleutel") ?? "");
  });
  app.post(path("/status/:reference{J-[^/]*}/intrekken"), bodyLimit({ maxSize: MAX_FORM_BYTES }), async (context) => {
    requireSameOrigin(context, publicUrl);
    const values = await formValues(context);
    const record = await requestOf(context, typedText(values, "sleutel"));
    // An analysis may end between reading and writing: then the request is withdrawn as it stands now.
    const reason = WITHDRAWAL_REASON_CODES.find((code) => code === typedText(values, REASON));
    await onLatest(record, carvings.read, (latest) => move(latest, "withdrawn", BY_LINK, reason));
    return context.redirect((await pathsOf(record.reference)).status, 303);
  });
  return app;
}
