import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { dayOf } from "#shared/domain/dates.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { statusUrl } from "#shared/usecases/status-link.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { requireSameOrigin } from "#shared/web/same-origin.ts";
import { formValues, MAX_FORM_BYTES, notTakenIn } from "../form-intake.ts";
import { SEND } from "../form-sentences.ts";
import type { Locale } from "../locale.ts";
import { forget, REMEMBER, remember, remembered } from "../remembered.ts";
import { typedText } from "../typed-answers.ts";
import type { WebOptions } from "../web-options.ts";
import { partiesAsValues } from "./as-values.ts";
import { ACTION, OTHER_LANGUAGE, PUT_BACK, SAVE } from "./buttons.ts";
import { asItStood } from "./drafts.ts";
import { DRAFT, PREVIOUS, PREVIOUS_KEY } from "./paths.ts";
import { SavedPage } from "./saved-page.tsx";
import type { FormWalk } from "./walk.ts";

/** The steps that every form has: the form itself, the draft that is kept of it, and handing it in. */
export function formRoutes<Submission>(options: WebOptions, locale: Locale, walk: FormWalk<Submission>): Hono {
  const { region, publicUrl } = options;
  const { words } = locale;
  const { paths, tokens, drafts, form, empty } = walk;
  const limit = bodyLimit({ maxSize: MAX_FORM_BYTES });
  const app = new Hono();

  /** The form with what is known from what was handed in before, to who holds its key. */
  const begunFrom = async (context: Context, { reference, key }: { reference: string; key: string }) => {
    const { submission } = await walk.previous(context, key, reference);
    const values = { ...empty, ...partiesAsValues(submission), [PREVIOUS]: [reference], [PREVIOUS_KEY]: [key] };
    return form(values, {}, await tokens.make(), 200, { isPrefilled: true });
  };
  /** Nobody's answers stand in it, so the browser may keep it, and with it what is typed there, for who goes back to it. */
  const freshForm = async () => {
    const page = await form(empty, {}, await tokens.make());
    page.headers.set("Cache-Control", "private, no-cache");
    return page;
  };
  /** What this device remembers and is no longer there is passed over. */
  const unlessGone = (error: unknown) => {
    if (!isProblem(error, "not-found")) throw error;
    return undefined;
  };

  /** What stands in the address is a draft, what was handed in before, or nothing. */
  app.get(paths.form(), async (context) => {
    if (context.req.query(DRAFT) !== undefined) {
      const at = await walk.draftAt(context);
      if ("elsewhere" in at) return at.elsewhere;
      const state = asItStood(at.draft, empty);
      return state.focusOn === undefined ? form(state.values, state.errors, at.token) : walk.formPage(state, at.token);
    }
    const asked = context.req.query(PREVIOUS);
    if (asked !== undefined) return begunFrom(context, { reference: asked, key: context.req.query("sleutel") ?? "" });
    const known = remembered(context);
    const own = known && (await begunFrom(context, known).catch(unlessGone));
    return own ?? freshForm();
  });

  app.post(paths.form(), limit, async (context) => {
    requireSameOrigin(context, publicUrl);
    const values = await formValues(context);
    if (typedText(values, ACTION) === SAVE) return walk.keptThen(context, values, paths.saved);
    const typed = typedText(values, "formulier");
    if (typedText(values, ACTION) === OTHER_LANGUAGE) {
      const isKept = drafts.isFilledIn(values, empty) || (await drafts.open(typed)) !== undefined;
      return isKept
        ? walk.keptThen(context, values, paths.otherLanguage.form)
        : context.redirect(paths.otherLanguage.form(), 303);
    }
    const changed = walk.afterAction(values);
    // The script asks for the rows that it kept, before the visitor did anything: nothing is kept of that.
    if (changed && typedText(values, ACTION) === PUT_BACK) return walk.formPage(changed, await tokens.make());
    if (changed) return walk.shown(context, changed, typed);
    const outcome = walk.checked(values);
    if ("submission" in outcome) return walk.keptThen(context, values, paths.check);
    return walk.shown(context, { values, errors: outcome.errors }, typed, 400);
  });

  app.get(paths.saved(), async (context) => {
    const at = await walk.draftAt(context);
    if ("elsewhere" in at) return at.elsewhere;
    const lastDay = addDays(dayOf(new Date(at.draft.expiresAt * 1000)), -1);
    const link = `${publicUrl}${paths.form(at.token)}`;
    return pageResponse(<SavedPage region={region} locale={locale} link={link} lastDay={lastDay} />);
  });

  app.post(paths.forget, limit, (context) => {
    requireSameOrigin(context, publicUrl);
    forget(context);
    return context.redirect(paths.form(), 303);
  });

  app.post(paths.send, limit, async (context) => {
    requireSameOrigin(context, publicUrl);
    const values = await formValues(context);
    const token = typedText(values, "formulier");
    const id = await tokens.idOf(token);
    const outcome = walk.checked(values);
    if (id === undefined) {
      const errors = { ...("errors" in outcome ? outcome.errors : {}), [SEND]: words.errors.expired };
      return walk.shown(context, { values, errors }, token, 400);
    }
    if ("errors" in outcome) return walk.shown(context, { values, errors: outcome.errors }, token, 400);
    try {
      const { reference } = await walk.handIn(outcome.submission, id);
      await drafts.close(id, reference);
      if (typedText(values, REMEMBER) === "ja") {
        const key = new URL(await statusUrl(options)(reference)).searchParams.get("sleutel") ?? "";
        remember(context, { reference, key });
      }
      return context.redirect(await walk.receivedAt(reference), 303);
    } catch (error) {
      const { text, status, isNewNeeded } = notTakenIn(error, words.errors);
      const errors = { [SEND]: text };
      return isNewNeeded ? walk.shown(context, { values, errors }, "", status) : form(values, errors, token, status);
    }
  });
  return app;
}
