import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isProblem } from "#shared/domain/problem.ts";
import { requireSameOrigin } from "#shared/web/same-origin.ts";
import { formValues, MAX_FORM_BYTES } from "../form-intake.ts";
import { SEND } from "../form-sentences.ts";
import type { Locale } from "../locale.ts";
import { statusPaths } from "../status-paths.ts";
import { typedText } from "../typed-answers.ts";
import type { WebOptions } from "../web-options.ts";
import type { FormBase } from "./paths.ts";
import type { FormWalk } from "./walk.ts";

/** A form whose answers may go into what is open already. */
type Joining<Submission, Work> = {
  walk: Pick<FormWalk<Submission>, "paths" | "tokens" | "drafts" | "shown" | "receivedAt" | "checked">;
  base: FormBase;
  sameAs: (submission: Submission, known: string | undefined) => Promise<Work | undefined>;
  /** False when every answer stood there already. */
  putInto: (work: Work, submission: Submission) => Promise<boolean>;
};

/** The answers go into the work that they are about, instead of making more of it. */
export function joinRoutes<Submission, Work extends { reference: string }>(
  options: WebOptions,
  locale: Locale,
  { walk, base, sameAs, putInto }: Joining<Submission, Work>,
): Hono {
  const { paths, tokens, drafts } = walk;
  const app = new Hono();

  app.post(paths.join, bodyLimit({ maxSize: MAX_FORM_BYTES }), async (context) => {
    requireSameOrigin(context, options.publicUrl);
    const values = await formValues(context);
    const token = typedText(values, "formulier");
    const [id, draft, outcome] = [await tokens.idOf(token), await drafts.open(token), walk.checked(values)];
    if (draft?.sentAs !== undefined) return context.redirect(await walk.receivedAt(draft.sentAs), 303);
    if ("errors" in outcome) return walk.shown(context, { values, errors: outcome.errors }, token, 400);
    const same = await sameAs(outcome.submission, draft?.known);
    if (id === undefined || same === undefined)
      return walk.shown(context, { values, errors: { [SEND]: locale.words.errors.expired } }, token, 400);
    try {
      const isChanged = await putInto(same, outcome.submission);
      await drafts.close(id, same.reference);
      const own = await statusPaths(options, locale, base)(same.reference);
      return context.redirect(isChanged ? own.changed : own.status, 303);
    } catch (error) {
      if (!isProblem(error, "conflict") && !isProblem(error, "precondition-failed")) throw error;
      return walk.shown(context, { values, errors: { [SEND]: locale.words.errors.changedMeanwhile } }, token, 409);
    }
  });
  return app;
}
