import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { MAIL_TOPICS, MailChoice } from "#shared/domain/mails/mail-topics.ts";
import { Problem } from "#shared/domain/problem.ts";
import { mayChooseMail } from "#shared/usecases/mail-choice-link.ts";
import { Page, pageResponse } from "#shared/web/page.tsx";
import type { WebOptions } from "./web-options.ts";

const MAX_BYTES = 4 * 1024;

type Options = Pick<WebOptions, "mailChoices" | "region" | "signer" | "clock">;

/**
 * Where a recipient switches one kind of mail off or on, by the signed link in that mail. Opening the link changes
 * nothing, because mail programs open links by themselves; one POST does, also the one of RFC 8058 that a mail program
 * sends without showing a page.
 */
export function mailChoiceRoutes(options: Options): Hono {
  const { mailChoices, signer, clock } = options;
  const app = new Hono();

  const chosen = async (context: Context): Promise<MailChoice> => {
    const { topic, recipient, sleutel = "" } = context.req.query();
    const choice = MailChoice.safeParse({ topic, recipient });
    if (choice.success && (await mayChooseMail(signer, choice.data, sleutel))) return choice.data;
    throw new Problem("not-found", "Deze link klopt niet (meer). Gebruik de link uit uw mail, of bel ons");
  };
  const page = (context: Context, choice: MailChoice, isOff: boolean, hasChanged: boolean) =>
    pageResponse(<MailChoicePage {...{ options, choice, isOff, hasChanged }} action={context.req.url} />);

  app.get("/mail/keuze", async (context) => {
    const choice = await chosen(context);
    return page(context, choice, await mailChoices.isOff(choice), false);
  });

  app.post("/mail/keuze", bodyLimit({ maxSize: MAX_BYTES }), async (context) => {
    const choice = await chosen(context);
    const form = await context.req.formData().catch(() => new FormData());
    const isOff = form.get("List-Unsubscribe") === "One-Click" || form.get("mail") !== "aan";
    await mailChoices.put(choice, isOff, clock().toISOString());
    return page(context, choice, isOff, true);
  });
  return app;
}

type Props = { options: Options; choice: MailChoice; isOff: boolean; hasChanged: boolean; action: string };

const MailChoicePage = ({ options: { region }, choice, isOff, hasChanged, action }: Props) => {
  const { pathname, search } = new URL(action);
  const what = MAIL_TOPICS[choice.topic];
  const title = hasChanged
    ? isOff
      ? "Deze mail staat uit"
      : "Deze mail staat weer aan"
    : isOff
      ? "Deze mail staat uit. Wilt u hem weer aan?"
      : "Wilt u deze mail uitzetten?";
  return (
    <Page region={region} title={title} isPrivate>
      <h1>{title}</h1>
      <p class="lead">
        Het gaat om {what}. {isOff ? "U krijgt deze mail niet meer." : "U krijgt deze mail van ons."}
      </p>
      <p>Andere mail hoort bij uw taak of uw aanvraag, zoals herinneringen aan wat te laat is. Die krijgt u altijd.</p>
      <form method="post" action={pathname + search}>
        <input type="hidden" name="mail" value={isOff ? "aan" : "uit"} />
        <button class={hasChanged ? "nl-button nl-button--secondary" : "nl-button nl-button--primary"} type="submit">
          {isOff ? "Mail weer aanzetten" : "Mail uitzetten"}
        </button>
      </form>
    </Page>
  );
};
