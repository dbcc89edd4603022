import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { dayOf } from "#shared/domain/dates.ts";
import { staffMember } from "#shared/domain/region.ts";
import { VacancyReference } from "#shared/domain/vacancy-record.ts";
import { dutchLabels } from "#shared/reference/lookups.ts";
import { findOccupations } from "#shared/titles/find-occupations.ts";
import { statusUrl } from "#shared/usecases/status-link.ts";
import { submitVacancy } from "#shared/usecases/submit-vacancy.ts";
import type { FormErrors, FormValues } from "#shared/web/form-state.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { requireSameOrigin } from "#shared/web/same-origin.ts";
import { EXPIRED, formTokens, formValues, MAX_FORM_BYTES, notTakenIn } from "./form-intake.ts";
import { exampleDate, SEND } from "./form-sentences.ts";
import { followed } from "./status-access.ts";
import { StatusPage } from "./status-page.tsx";
import { checkForm } from "./vacancy-form/check-form.ts";
import { VacancyFormPage } from "./vacancy-form/form-page.tsx";
import { readForm } from "./vacancy-form/read-form.ts";
import type { WebOptions } from "./web-options.ts";

const EMPTY: FormValues = { kind: ["regular"], positions: ["1"], "dayparts-fixed": ["nee"] };

/** From an empty vacancy form to where the vacancy stands. */
export function vacancyRoutes(options: WebOptions): Hono {
  const { region, tables, vacancies, publicUrl } = options;
  const occupationsFor = findOccupations(tables);
  const labels = dutchLabels(tables);
  const submit = submitVacancy(options);
  const tokens = formTokens(options, "vacancy-form");
  const vacancyOf = followed({ ...options, form: VacancyReference, read: vacancies.read });
  const today = () => dayOf(options.clock());
  const app = new Hono();

  const form = async (values: FormValues, errors: FormErrors, token: string, status = 200) => {
    const isUnknownTitle = errors.occupation !== undefined;
    // With a choice from the list as the only thing to mend, the visitor starts at that list.
    const focusOn = isUnknownTitle && Object.keys(errors).length === 1 ? "occupation" : undefined;
    return pageResponse(
      <VacancyFormPage
        region={region}
        tables={tables}
        state={{ values, errors, focusOn }}
        token={token}
        closeOccupations={isUnknownTitle ? occupationsFor(values.title?.[0] ?? "").map(({ code }) => code) : []}
        exampleDate={exampleDate(today())}
      />,
      status,
    );
  };

  app.get("/vacature", async () => form(EMPTY, {}, await tokens.make()));

  app.post("/vacature", bodyLimit({ maxSize: MAX_FORM_BYTES }), async (context) => {
    requireSameOrigin(context, publicUrl);
    const values = await formValues(context);
    const token = values.formulier?.[0] ?? "";
    const formId = await tokens.idOf(token);
    const [likely] = occupationsFor(values.title?.[0] ?? "");
    // A guess would find the wrong people without anybody noticing; the visitor knows, and chooses from what looks alike.
    const occupation = values.occupation?.[0] || (likely?.isSure ? likely.code : undefined);
    const checked = checkForm(readForm(values, occupation), today());
    if (!formId) {
      const errors = "errors" in checked ? checked.errors : {};
      return form(values, { ...errors, [SEND]: EXPIRED }, await tokens.make(), 400);
    }
    if ("errors" in checked) return form(values, checked.errors, token, 400);
    try {
      const { record } = await submit({
        submission: checked.submission,
        submissionKey: `form:${formId}`,
        by: { kind: "employer", id: "form" },
      });
      const link = new URL(await statusUrl(options)(record.reference));
      return context.redirect(`/vacature/ontvangen/${record.reference}${link.search}`, 303);
    } catch (error) {
      const { text, status, isNewNeeded } = notTakenIn(error, "een nieuwe vacature");
      return form(values, { [SEND]: text }, isNewNeeded ? await tokens.make() : token, status);
    }
  });

  const status = async (context: Context, isJustReceived: boolean) => {
    const record = await vacancyOf(context);
    return pageResponse(
      <StatusPage
        region={region}
        record={record}
        manager={staffMember(region, record.accountManager)}
        labels={labels}
        link={await statusUrl(options)(record.reference)}
        isJustReceived={isJustReceived}
      />,
    );
  };
  app.get("/vacature/ontvangen/:reference", (context) => status(context, true));
  app.get("/status/:reference", (context) => status(context, false));
  return app;
}
