import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { MailChoice } from "#shared/domain/mails/mail-topics.ts";
import { Problem } from "#shared/domain/problem.ts";
import { mayChooseMail } from "#shared/usecases/mail-choice-link.ts";
import { Page, pageResponse } from "#shared/web/page.tsx";
import type { Locale } from "./locale.ts";
import { MAIL_CHOICE_WORDS } from "./mail-choice-words.ts";
import type { WebOptions } from "./web-options.ts";

const PATH = "/mail/keuze";
const MAX_BYTES = 4 * 1024;

type Options = Pick<WebOptions, "mailChoices" | "region" | "signer" | "clock">;

/**
 * Where a recipient switches one kind of mail off or on, by the signed link in that mail. Opening the link changes
 * nothing, because mail programs open links by themselves; one POST does, also the one of RFC 8058 that a mail program
 * sends without showing a page. The link leads to the language of its mail, and the page to the other.
 */
export function mailChoiceRoutes(options: Options, locale: Locale): Hono {
  const { mailChoices, signer, clock } = options;
  const path = locale.path(PATH);
  const app = new Hono();

  const chosen = async (context: Context): Promise<MailChoice> => {
    const { topic, recipient, sleutel = "" } = context.req.query();
    const choice = MailChoice.safeParse({ topic, recipient });
    if (choice.success && (await mayChooseMail(signer, choice.data, sleutel))) return choice.data;
    throw new Problem("not-found", MAIL_CHOICE_WORDS[locale.language].wrongLink);
  };
  const page = (context: Context, choice: MailChoice, isOff: boolean, hasChanged: boolean) =>
    pageResponse(
      <MailChoicePage {...{ options, locale, choice, isOff, hasChanged }} search={new URL(context.req.url).search} />,
    );

  app.get(path, async (context) => {
    const choice = await chosen(context);
    return page(context, choice, await mailChoices.isOff(choice), false);
  });

  app.post(path, bodyLimit({ maxSize: MAX_BYTES }), async (context) => {
    const choice = await chosen(context);
    const form = await context.req.formData().catch(() => new FormData());
    const isOff = form.get("List-Unsubscribe") === "One-Click" || form.get("mail") !== "aan";
    await mailChoices.put(choice, isOff, clock().toISOString());
    return page(context, choice, isOff, true);
  });
  return app;
}

type Props = {
  options: Options;
  locale: Locale;
  choice: MailChoice;
  isOff: boolean;
  hasChanged: boolean;
  /** The query of the link, which says about what it is and that it is ours. */
  search: string;
};

const MailChoicePage = ({ options: { region }, locale, choice, isOff, hasChanged, search }: Props) => {
  const { language, path, otherPath } = locale;
  const words = MAIL_CHOICE_WORDS[language];
  const [opened, changed] = isOff ? (["isOff", "nowOff"] as const) : (["isOn", "nowOn"] as const);
  const title = words.title[hasChanged ? changed : opened];
  return (
    <Page region={region} title={title} language={language} otherLanguage={otherPath(PATH) + search} isPrivate>
      <h1>{title}</h1>
      <p class="lead">
        {words.about(words.topics[choice.topic])} {words.stand[isOff ? "off" : "on"]}
      </p>
      <p>{words.duty}</p>
      <form method="post" action={path(PATH) + search}>
        <input type="hidden" name="mail" value={isOff ? "aan" : "uit"} />
        <button class={hasChanged ? "nl-button nl-button--secondary" : "nl-button nl-button--primary"} type="submit">
          {words.button[isOff ? "on" : "off"]}
        </button>
      </form>
    </Page>
  );
};
