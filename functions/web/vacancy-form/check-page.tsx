import type { Region } from "#shared/domain/region.ts";
import type { WidenedPool } from "#shared/usecases/widen-requirements.ts";
import type { FormValues } from "#shared/web/form-state.ts";
import { Page } from "#shared/web/page.tsx";
import type { Locale } from "../locale.ts";
import { AnswerLists } from "./answer-lists.tsx";
import type { AnswerSection } from "./answers-in-words.ts";
import type { FormPaths } from "./paths.ts";
import { WhatCouldBeDifferent } from "./widening.tsx";

type Props = {
  region: Region;
  locale: Locale;
  paths: FormPaths;
  sections: readonly AnswerSection[];
  /** What was typed: it is sent along, so that what is sent is what this page showed, and nothing depends on a store. */
  values: FormValues;
  token: string;
  widened: WidenedPool | undefined;
  mostHours: number;
};

/** Everything once more, before it is sent: each answer as it is understood, with the way to change it. */
export const CheckPage = ({ region, locale, paths, sections, values, token, widened, mostHours }: Props) => {
  const { language, words } = locale;
  return (
    <Page region={region} title={words.check.title} language={language} isPrivate>
      <p>
        <a href={paths.form(token)}>{words.check.back}</a>
      </p>
      <h1>{words.check.title}</h1>
      <p class="lead">{words.check.lead}</p>
      <form class="form" method="post" action={paths.send}>
        <input type="hidden" name="formulier" value={token} />
        {Object.entries(values).map(([name, answers]) =>
          answers.map((answer) => <input type="hidden" name={name} value={answer} />),
        )}
        <WhatCouldBeDifferent locale={locale} widened={widened} mostHours={mostHours} action={paths.check()} />
        <AnswerLists locale={locale} sections={sections} changeAt={(field) => `${paths.form(token)}#${field}`} />
        <section aria-labelledby="versturen">
          <h2 id="versturen">{words.sections.send}</h2>
          <p>{words.check.sendLead}</p>
          <button class="nl-button nl-button--primary" type="submit">
            {words.check.send}
          </button>
        </section>
      </form>
    </Page>
  );
};
