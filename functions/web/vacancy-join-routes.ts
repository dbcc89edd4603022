import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Actor } from "#shared/domain/history.ts";
import { changeVacancy } from "#shared/usecases/change-vacancy.ts";
import { requireSameOrigin } from "#shared/web/same-origin.ts";
import { formValues, MAX_FORM_BYTES } from "./form-intake.ts";
import { SEND } from "./form-sentences.ts";
import type { Locale } from "./locale.ts";
import { statusPaths } from "./status-paths.ts";
import { typedText } from "./typed-answers.ts";
import { mergePatchBetween } from "./vacancy-form/merge-patch-between.ts";
import { putInto } from "./vacancy-form/put-into.ts";
import { shownPart, withRest } from "./vacancy-form/shown-part.ts";
import type { VacancyWalk } from "./vacancy-form/walk.tsx";
import type { WebParts } from "./web-options.ts";

const BY_LINK: Actor = { kind: "employer", id: "status-link" };

/** The answers go into the vacancy that they are about, instead of making another. */
export function joinRoutes(options: WebParts, locale: Locale, walk: VacancyWalk): Hono {
  const { tables, publicUrl } = options;
  const { words } = locale;
  const { paths, tokens, drafts, form } = walk;
  const change = changeVacancy(options);
  const app = new Hono();

  app.post(paths.join, bodyLimit({ maxSize: MAX_FORM_BYTES }), async (context) => {
    requireSameOrigin(context, publicUrl);
    const values = await formValues(context);
    const token = typedText(values, "formulier");
    const [id, draft, outcome] = [await tokens.idOf(token), await drafts.open(token), walk.checked(values)];
    if (draft?.sentAs !== undefined) return context.redirect(await walk.receivedAt(draft.sentAs), 303);
    if ("errors" in outcome) return form(values, outcome.errors, token, 400);
    const same = await walk.sameAs(outcome.submission, draft?.known);
    if (id === undefined || same === undefined) return form(values, { [SEND]: words.errors.expired }, token, 400);
    const { shown, rest } = shownPart(same.submission, tables);
    const patch = mergePatchBetween(shown, putInto(shown, outcome.submission));
    const isChanged = Object.keys(patch).length > 0;
    if (isChanged) await change(same, withRest(patch, rest), BY_LINK, same.version);
    await drafts.close(id, same.reference);
    const paths = await statusPaths(options, locale)(same.reference);
    return context.redirect(isChanged ? paths.changed : paths.status, 303);
  });
  return app;
}
