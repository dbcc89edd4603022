import type { Region } from "#shared/domain/region.ts";
import { ErrorSummary } from "#shared/web/error-summary.tsx";
import { TextField } from "#shared/web/form-controls.tsx";
import type { FormErrors, FormValues } from "#shared/web/form-state.ts";
import { Page } from "#shared/web/page.tsx";
import { SEND } from "./form-sentences.ts";
import type { Locale } from "./locale.ts";
import { titleWithErrors } from "./page-title.ts";

/** Where the page stands, and the one thing it asks. */
export const LINK_AGAIN = "/link-opnieuw";
export const ADDRESS = "contact-email";

type Props = { region: Region; locale: Locale; values: FormValues; errors: FormErrors };

/** Asks for a mail address, to send it the links of what it has open with us. */
export const LinkAgainPage = ({ region, locale, values, errors }: Props) => {
  const { language, words, path, otherPath } = locale;
  const state = { values, errors, language };
  return (
    <Page
      region={region}
      title={titleWithErrors(words.again.title, state)}
      language={language}
      otherLanguage={otherPath(LINK_AGAIN)}
    >
      <p>
        <a href={path("/")}>{words.toFrontPage}</a>
      </p>
      <ErrorSummary state={state} />
      <h1>{words.again.title}</h1>
      <p class="lead">{words.again.lead}</p>
      <form class="form" method="post" action={path(LINK_AGAIN)} novalidate>
        <TextField
          state={state}
          name={ADDRESS}
          label={words.labels["contact-email"]}
          hint={words.again.hint}
          type="email"
          inputmode="email"
          autocomplete="email"
        />
        <button class="nl-button nl-button--primary" type="submit" id={SEND}>
          {words.again.send}
        </button>
      </form>
    </Page>
  );
};

/** The same for every address. */
export const LinkAskedPage = ({ region, locale: { language, words, path } }: Pick<Props, "region" | "locale">) => (
  <Page region={region} title={words.again.doneTitle} language={language} isPrivate>
    <h1>{words.again.doneTitle}</h1>
    <div class="panel panel--good">
      <p>{words.again.done}</p>
    </div>
    <p>{words.again.noMail(region.desk.phone)}</p>
    <p>
      <a href={path("/")}>{words.toFrontPage}</a>
    </p>
  </Page>
);
