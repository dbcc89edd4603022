import type { Child } from "hono/jsx";
import type { Region } from "#shared/domain/region.ts";
import { Checkbox } from "#shared/web/form-groups.tsx";
import type { FormValues } from "#shared/web/form-state.ts";
import { Page } from "#shared/web/page.tsx";
import type { Locale } from "../locale.ts";
import { REMEMBER } from "../remembered.ts";
import type { FormPaths } from "./paths.ts";

type Props = {
  region: Region;
  locale: Locale;
  paths: FormPaths;
  /** What was typed: it is sent along, so that what is sent is what this page showed, and nothing depends on a store. */
  values: FormValues;
  token: string;
  /** What happened just now. */
  told?: Child;
  children?: Child;
};

/** The page before something is sent, around its answers: the way back, what was typed, and the button. */
export const CheckFrame = ({ region, locale, paths, values, token, told, children }: Props) => {
  const { language, words } = locale;
  return (
    <Page
      region={region}
      title={`${words.check.title}: ${words.form.title}`}
      language={language}
      otherLanguage={paths.otherLanguage.check(token)}
      isPrivate
    >
      <p>
        <a href={paths.form(token)}>{words.check.back}</a>
      </p>
      <h1>{words.check.title}</h1>
      {told}
      <p class="lead">{words.check.lead}</p>
      <form class="form" method="post" action={paths.send}>
        <input type="hidden" name="formulier" value={token} />
        {Object.entries(values).map(([name, answers]) =>
          answers.map((answer) => <input type="hidden" name={name} value={answer} />),
        )}
        {children}
        <section aria-labelledby="versturen">
          <h2 id="versturen">{words.sections.send}</h2>
          <p>{words.check.sendLead}</p>
          <Checkbox state={{ values: {}, errors: {} }} name={REMEMBER} text={words.remember.choose} value="ja" />
          <button class="nl-button nl-button--primary" type="submit">
            {words.check.send}
          </button>
        </section>
      </form>
    </Page>
  );
};
