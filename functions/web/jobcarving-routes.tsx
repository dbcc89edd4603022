import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { CarvingReference, isCarvingOpen } from "#shared/domain/carving-record.ts";
import { dayOf } from "#shared/domain/dates.ts";
import type { Actor } from "#shared/domain/history.ts";
import { WITHDRAWAL_REASON_CODES } from "#shared/domain/reasons.ts";
import { staffMember } from "#shared/domain/region.ts";
import { dutchLabels } from "#shared/reference/lookups.ts";
import { suggestTasks } from "#shared/reference/suggest-tasks.ts";
import { moveCarving } from "#shared/usecases/change-carving.ts";
import { statusUrl } from "#shared/usecases/status-link.ts";
import { submitCarving } from "#shared/usecases/submit-carving.ts";
import type { FormErrors, FormState, FormValues } from "#shared/web/form-state.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { requireSameOrigin } from "#shared/web/same-origin.ts";
import { CarvingStatusPage } from "./carving-status-page.tsx";
import { formTokens, formValues, MAX_FORM_BYTES, notTakenIn } from "./form-intake.ts";
import { exampleDate, SEND } from "./form-sentences.ts";
import { afterAction } from "./jobcarving-form/actions.ts";
import { checkCarvingForm } from "./jobcarving-form/check-form.ts";
import { CarvingFormPage } from "./jobcarving-form/form-page.tsx";
import { newFunction, rowsOf, withRows } from "./jobcarving-form/rows.ts";
import { onLatest } from "./on-latest.ts";
import { followed } from "./status-access.ts";
import { typedText } from "./typed-answers.ts";
import type { WebParts } from "./web-options.ts";
import { WithdrawPage } from "./withdraw-page.tsx";
import { REASON } from "./withdraw-vacancy-page.tsx";
import { DUTCH } from "./words/nl.ts";

const EMPTY: FormValues = withRows({ kind: ["regular"] }, [newFunction([])]);
const SENT_BEFORE =
  "U hebt dit formulier al verstuurd, met andere antwoorden. Is dit een nieuw verzoek? Verstuur dan nog een keer";
const BY_FORM: Actor = { kind: "employer", id: "form" };
const BY_LINK: Actor = { kind: "employer", id: "status-link" };

/** From an empty jobcarving form to where the request stands, and out of it again. */
export function jobcarvingRoutes(options: WebParts): Hono {
  const { region, tables, carvings, publicUrl } = options;
  const suggest = suggestTasks(tables, options.occupationsFor);
  const labels = dutchLabels(tables);
  const submit = submitCarving(options);
  const tokens = formTokens(options, "carving-form");
  const requestOf = followed({ ...options, form: CarvingReference, read: carvings.read });
  const today = () => dayOf(options.clock());
  const app = new Hono();

  const form = (state: FormState, token: string, status = 200) =>
    pageResponse(
      <CarvingFormPage
        region={region}
        tables={tables}
        state={state}
        token={token}
        suggest={suggest}
        exampleDate={exampleDate(today())}
      />,
      status,
    );

  app.get("/jobcarving", async () => form({ values: EMPTY, errors: {} }, await tokens.make()));

  app.post("/jobcarving", bodyLimit({ maxSize: MAX_FORM_BYTES }), async (context) => {
    requireSameOrigin(context, publicUrl);
    const posted = await formValues(context);
    const values = rowsOf(posted).length === 0 ? withRows(posted, [newFunction([])]) : posted;
    const token = values.formulier?.[0] ?? "";
    const formId = await tokens.idOf(token);
    const changed = afterAction(suggest, values);
    if (changed) {
      return form({ errors: {}, ...changed }, formId ? token : await tokens.make());
    }
    const again = (errors: FormErrors, next: string, status: number) => form({ values, errors }, next, status);
    const checked = checkCarvingForm(values, today());
    if (!formId) {
      const errors = "errors" in checked ? checked.errors : {};
      return again({ ...errors, [SEND]: DUTCH.errors.expired }, await tokens.make(), 400);
    }
    if ("errors" in checked) return again(checked.errors, token, 400);
    try {
      const { record } = await submit({
        submission: checked.submission,
        submissionKey: `carving-form:${formId}`,
        by: BY_FORM,
      });
      const link = new URL(await statusUrl(options)(record.reference));
      return context.redirect(`/jobcarving/ontvangen/${record.reference}${link.search}`, 303);
    } catch (error) {
      const { text, status, isNewNeeded } = notTakenIn(error, { ...DUTCH.errors, sentBefore: SENT_BEFORE });
      return again({ [SEND]: text }, isNewNeeded ? await tokens.make() : token, status);
    }
  });

  const status = async (context: Context, isJustReceived: boolean) => {
    const record = await requestOf(context);
    return pageResponse(
      <CarvingStatusPage
        region={region}
        record={record}
        manager={staffMember(region, record.accountManager)}
        labels={labels}
        links={await linksOf(record.reference)}
        isJustReceived={isJustReceived}
      />,
    );
  };
  const linksOf = async (reference: string) => {
    const url = new URL(await statusUrl(options)(reference));
    return { status: url.pathname + url.search, withdraw: `${url.pathname}/intrekken${url.search}` };
  };
  app.get("/jobcarving/ontvangen/:reference", (context) => status(context, true));
  app.get("/status/:reference{J-[^/]*}", (context) => status(context, false));

  const move = moveCarving(options);
  app.get("/status/:reference{J-[^/]*}/intrekken", async (context) => {
    const record = await requestOf(context);
    const links = await linksOf(record.reference);
    // Who comes back here by the browser's button finds out where the request stands now.
    if (!isCarvingOpen(record.status)) return context.redirect(links.status, 303);
    const key = context.req.query("sleutel") ?? "";
    return pageResponse(<WithdrawPage region={region} record={record} linkKey={key} back={links.status} />);
  });
  app.post("/status/:reference{J-[^/]*}/intrekken", bodyLimit({ maxSize: MAX_FORM_BYTES }), async (context) => {
    requireSameOrigin(context, publicUrl);
    const values = await formValues(context);
    const record = await requestOf(context, values.sleutel?.[0] ?? "");
    // An analysis may end between reading and writing: then the request is withdrawn as it stands now.
    const reason = WITHDRAWAL_REASON_CODES.find((code) => code === typedText(values, REASON));
    await onLatest(record, carvings.read, (latest) => move(latest, "withdrawn", BY_LINK, reason));
    return context.redirect((await linksOf(record.reference)).status, 303);
  });
  return app;
}
