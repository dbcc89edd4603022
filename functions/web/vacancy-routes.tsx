import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { dayOf } from "#shared/domain/dates.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { requireSameOrigin } from "#shared/web/same-origin.ts";
import { formValues, MAX_FORM_BYTES } from "./form-intake.ts";
import type { Locale } from "./locale.ts";
import { forget, remembered } from "./remembered.ts";
import { typedText } from "./typed-answers.ts";
import { checkRoutes } from "./vacancy-check-routes.tsx";
import { ACTION, afterAction, OTHER_LANGUAGE, SAVE } from "./vacancy-form/form-actions.ts";
import { DRAFT, inOtherLanguage, PREVIOUS, PREVIOUS_KEY } from "./vacancy-form/paths.ts";
import { SavedPage } from "./vacancy-form/saved-page.tsx";
import { partiesAsValues } from "./vacancy-form/values-of.ts";
import { EMPTY, vacancyWalk } from "./vacancy-form/walk.tsx";
import { sendRoutes } from "./vacancy-send-routes.ts";
import type { WebParts } from "./web-options.ts";

/** From an empty vacancy form, by way of all answers once more, to a vacancy that is handed in. */
export function vacancyRoutes(options: WebParts, locale: Locale): Hono {
  const { region, publicUrl } = options;
  const { words } = locale;
  const walk = vacancyWalk(options, locale);
  const { paths, tokens, drafts, form } = walk;
  const limit = bodyLimit({ maxSize: MAX_FORM_BYTES });
  const app = new Hono();

  /** The form with what is known from a vacancy of before, to who holds its key. */
  const begunFrom = async (context: Context, { reference, key }: { reference: string; key: string }) => {
    const { submission } = await walk.previous(context, key, reference);
    const values = { ...EMPTY, ...partiesAsValues(submission), [PREVIOUS]: [reference], [PREVIOUS_KEY]: [key] };
    return form(values, {}, await tokens.make(), 200, { isPrefilled: true });
  };
  /** A vacancy that this device remembers and that is no longer there is passed over. */
  const unlessGone = (error: unknown) => {
    if (!isProblem(error, "not-found")) throw error;
    return undefined;
  };

  /** What stands in the address is a draft, a vacancy of before, or nothing. */
  app.get(paths.form(), async (context) => {
    const token = context.req.query(DRAFT);
    if (token !== undefined) {
      const draft = await drafts.open(token);
      if (draft?.sentAs !== undefined) return context.redirect(await walk.receivedAt(draft.sentAs), 303);
      if (draft) return form({ ...EMPTY, ...draft.values }, {}, token);
      throw new Problem("not-found", words.check.gone);
    }
    const asked = context.req.query(PREVIOUS);
    if (asked !== undefined) return begunFrom(context, { reference: asked, key: context.req.query("sleutel") ?? "" });
    const known = remembered(context);
    const own = known && (await begunFrom(context, known).catch(unlessGone));
    return own ?? form(EMPTY, {}, await tokens.make());
  });

  app.post(paths.form(), limit, async (context) => {
    requireSameOrigin(context, publicUrl);
    const values = await formValues(context);
    if (typedText(values, ACTION) === SAVE) return walk.keptThen(context, values, paths.saved);
    if (typedText(values, ACTION) === OTHER_LANGUAGE) {
      return walk.keptThen(context, values, (kept) => inOtherLanguage(locale, "/vacature", kept));
    }
    const typed = typedText(values, "formulier");
    const token = (await tokens.idOf(typed)) === undefined ? await tokens.make() : typed;
    const changed = afterAction(values, { ...walk, words });
    if (changed) return walk.formPage(changed, token);
    const outcome = walk.checked(values);
    if ("submission" in outcome) return walk.keptThen(context, values, paths.check);
    return form(values, outcome.errors, token, 400);
  });

  app.get(paths.saved(), async (context) => {
    const token = context.req.query(DRAFT) ?? "";
    const draft = await drafts.open(token);
    if (draft === undefined) throw new Problem("not-found", words.check.gone);
    if (draft.sentAs !== undefined) return context.redirect(await walk.receivedAt(draft.sentAs), 303);
    const lastDay = addDays(dayOf(new Date(draft.expiresAt * 1000)), -1);
    return pageResponse(
      <SavedPage region={region} locale={locale} link={`${publicUrl}${paths.form(token)}`} lastDay={lastDay} />,
    );
  });

  app.post(paths.forget, limit, (context) => {
    requireSameOrigin(context, publicUrl);
    forget(context);
    return context.redirect(paths.form(), 303);
  });

  app.route("/", checkRoutes(options, locale, walk));
  app.route("/", sendRoutes(options, locale, walk));
  return app;
}
