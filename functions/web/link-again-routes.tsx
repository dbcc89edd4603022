import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { EmailAddress } from "#shared/domain/fields.ts";
import { askLinksAgain } from "#shared/usecases/ask-links-again.ts";
import type { FormErrors, FormValues } from "#shared/web/form-state.ts";
import { pageResponse } from "#shared/web/page.tsx";
import { requireSameOrigin } from "#shared/web/same-origin.ts";
import { formValues, MAX_FORM_BYTES, notTakenIn } from "./form-intake.ts";
import { SEND } from "./form-sentences.ts";
import { ADDRESS, LINK_AGAIN, LinkAgainPage, LinkAskedPage } from "./link-again-page.tsx";
import type { Locale } from "./locale.ts";
import { typedText } from "./typed-answers.ts";
import type { WebOptions } from "./web-options.ts";

/** For who lost the mail with the link. The answer is the same whether we know the address or not. */
export function linkAgainRoutes(options: WebOptions, locale: Locale): Hono {
  const { region, publicUrl } = options;
  const { words, path } = locale;
  const ask = askLinksAgain(options);
  const app = new Hono();

  const page = (values: FormValues, errors: FormErrors, status = 200) =>
    pageResponse(<LinkAgainPage region={region} locale={locale} values={values} errors={errors} />, status);
  app.get(path(LINK_AGAIN), () => page({}, {}));
  app.get(path(`${LINK_AGAIN}/gevraagd`), () => pageResponse(<LinkAskedPage region={region} locale={locale} />));

  app.post(path(LINK_AGAIN), bodyLimit({ maxSize: MAX_FORM_BYTES }), async (context) => {
    requireSameOrigin(context, publicUrl);
    const values = await formValues(context);
    const typed = EmailAddress.safeParse(typedText(values, ADDRESS));
    if (!typed.success) {
      const detail = typed.error.issues[0]?.message ?? "";
      return page(values, { [ADDRESS]: words.errors.ofSchema(detail, words.subjects["contact-email"]) }, 400);
    }
    try {
      await ask(typed.data);
    } catch (error) {
      const { text, status } = notTakenIn(error, words.errors);
      return page(values, { [SEND]: text }, status);
    }
    return context.redirect(path(`${LINK_AGAIN}/gevraagd`), 303);
  });
  return app;
}
