import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { dayOf } from "#shared/domain/dates.ts";
import { Problem } from "#shared/domain/problem.ts";
import { type Region, staffMember } from "#shared/domain/region.ts";
import { VacancyReference } from "#shared/domain/vacancy-record.ts";
import { addDays } from "#shared/engine/calendar.ts";
import type { Clock, RandomId, Signer } from "#shared/ports/services.ts";
import type { EmployerStore, VacancyStore } from "#shared/ports/stores.ts";
import { dutchLabels } from "#shared/reference/lookups.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { findOccupations } from "#shared/titles/find-occupations.ts";
import { mayFollowStatus, statusUrl } from "#shared/usecases/status-link.ts";
import { submitVacancy } from "#shared/usecases/submit-vacancy.ts";
import type { FormErrors, FormValues } from "#shared/web/form-state.ts";
import { problemPage } from "#shared/web/message-page.tsx";
import { pageResponse } from "#shared/web/page.tsx";
import { problemOf, statusOf } from "#shared/web/problem-response.ts";
import { requireSameOrigin } from "#shared/web/same-origin.ts";
import { securityHeaders } from "#shared/web/security-headers.ts";
import { STYLESHEET, STYLESHEET_PATH } from "#shared/web/stylesheet.ts";
import { HomePage } from "./home-page.tsx";
import { StatusPage } from "./status-page.tsx";
import { checkForm, exampleDate } from "./vacancy-form/check-form.ts";
import { SEND } from "./vacancy-form/fields.ts";
import { VacancyFormPage } from "./vacancy-form/form-page.tsx";
import { readForm } from "./vacancy-form/read-form.ts";

export type WebOptions = {
  vacancies: VacancyStore;
  employers: EmployerStore;
  region: Region;
  tables: ReferenceTables;
  signer: Signer;
  clock: Clock;
  randomId: RandomId;
  publicUrl: string;
  onError: (error: unknown) => void;
};

const MAX_FORM_BYTES = 256 * 1024;
const FORM_TOKEN = "vacancy-form";
const EMPTY: FormValues = { kind: ["regular"], positions: ["1"], "dayparts-fixed": ["nee"] };

/** The employer's pages. */
export function webApp(options: WebOptions): Hono {
  const { region, tables, signer, vacancies, publicUrl } = options;
  const occupationsFor = findOccupations(tables);
  const labels = dutchLabels(tables);
  const submit = submitVacancy(options);
  const app = new Hono();
  app.use(securityHeaders);

  const newToken = async () => {
    const id = options.randomId();
    return `${id}.${await signer.sign(FORM_TOKEN, id)}`;
  };
  const idOfToken = async (token: string): Promise<string | undefined> => {
    const [id = "", signature = ""] = token.split(".");
    return (await signer.verify(FORM_TOKEN, id, signature)) ? id : undefined;
  };
  const today = () => dayOf(options.clock());
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

  app.get(STYLESHEET_PATH, (context) =>
    context.body(STYLESHEET, 200, {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": "public, max-age=31536000, immutable",
    }),
  );
  app.get("/.well-known/security.txt", (context) => {
    const expires = `${addDays(today(), 180)}T00:00:00Z`;
    return context.text(`Contact: mailto:${region.desk.email}\nExpires: ${expires}\nPreferred-Languages: nl, en\n`);
  });
  app.get("/", () => pageResponse(<HomePage region={region} />));
  app.get("/vacature", async () => form(EMPTY, {}, await newToken()));

  app.post("/vacature", bodyLimit({ maxSize: MAX_FORM_BYTES }), async (context) => {
    requireSameOrigin(context, publicUrl);
    const values = await formValues(context);
    const token = values.formulier?.[0] ?? "";
    const formId = await idOfToken(token);
    const [likely] = occupationsFor(values.title?.[0] ?? "");
    // A guess would find the wrong people without anybody noticing; the visitor knows, and chooses from what looks alike.
    const occupation = values.occupation?.[0] || (likely?.isSure ? likely.code : undefined);
    const checked = checkForm(readForm(values, occupation), today());
    if (!formId) {
      const errors = "errors" in checked ? checked.errors : {};
      const again = "De pagina was verlopen. Controleer uw antwoorden en verstuur opnieuw";
      return form(values, { ...errors, [SEND]: again }, await newToken(), 400);
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
      const problem = problemOf(error);
      if (problem?.kind !== "key-reused" && problem?.kind !== "unavailable") throw error;
      const isSent = problem.kind === "key-reused";
      const text = isSent
        ? "U hebt dit formulier al verstuurd, met andere antwoorden. Is dit een nieuwe vacature? Verstuur dan nog een keer"
        : "Versturen lukt nu even niet. Uw antwoorden staan er nog. Probeer het over een minuut opnieuw";
      return form(values, { [SEND]: text }, isSent ? await newToken() : token, statusOf(problem.kind));
    }
  });

  const status = async (context: Context, isJustReceived: boolean) => {
    const reference = context.req.param("reference") ?? "";
    const key = context.req.query("sleutel") ?? "";
    const mayFollow = VacancyReference.safeParse(reference).success && (await mayFollowStatus(signer, reference, key));
    const record = mayFollow ? await vacancies.read(reference) : undefined;
    if (!record) throw new Problem("not-found", "Deze link klopt niet (meer). Gebruik de link uit uw mail, of bel ons");
    return pageResponse(
      <StatusPage
        region={region}
        record={record}
        manager={staffMember(region, record.accountManager)}
        labels={labels}
        link={await statusUrl(options)(reference)}
        isJustReceived={isJustReceived}
      />,
    );
  };
  app.get("/vacature/ontvangen/:reference", (context) => status(context, true));
  app.get("/status/:reference", (context) => status(context, false));

  app.notFound(() => problemPage(region, new Problem("not-found", "Controleer het adres, of begin op de voorpagina.")));
  app.onError((error) => {
    const problem = problemOf(error);
    if (!problem || problem.kind === "unavailable") options.onError(error);
    return problemPage(region, problem);
  });
  return app;
}

/** All values of every field; files and other parts are refused. */
async function formValues(context: Context): Promise<FormValues> {
  const type = context.req.header("Content-Type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded") && !type.startsWith("multipart/form-data")) {
    throw new Problem("unsupported-media-type", "Verstuur het formulier vanaf de pagina zelf");
  }
  const data = await context.req.formData().catch(() => {
    throw new Problem("invalid-input", "Het formulier kan niet worden gelezen; probeer het opnieuw");
  });
  const values = new Map<string, string[]>();
  for (const [name, value] of data) {
    if (typeof value === "string") values.set(name, [...(values.get(name) ?? []), value]);
  }
  return Object.fromEntries(values);
}
