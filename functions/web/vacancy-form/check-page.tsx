import type { Region } from "#shared/domain/region.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { WidenedPool } from "#shared/usecases/widen-requirements.ts";
import { Checkbox } from "#shared/web/form-groups.tsx";
import type { FormValues } from "#shared/web/form-state.ts";
import { Page } from "#shared/web/page.tsx";
import type { Locale } from "../locale.ts";
import { REMEMBER } from "../remembered.ts";
import { AnswerLists } from "./answer-lists.tsx";
import type { AnswerSection } from "./answers-in-words.ts";
import type { ChangedAnswer } from "./changed-answers.ts";
import { type FormPaths, inOtherLanguage } from "./paths.ts";
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
  /** The field whose answer gave way just now, if one did. */
  changed: string | undefined;
  /** The open vacancy that this may be once more; only for its own employer. */
  same: Same | undefined;
};

/** A vacancy that is open already, and what the answers would change in it. */
type Same = { record: VacancyRecord; changes: readonly ChangedAnswer[] };

const Changes = ({ changes, locale: { language, words } }: { changes: Same["changes"]; locale: Locale }) => (
  <dl class="answers">
    {changes.map(({ term, text, was, isDutch = false }) => {
      const inDutch = isDutch && language !== "nl" ? { lang: "nl" } : {};
      return (
        <div class="answers__row">
          <dt>{term}</dt>
          <dd>
            <div class="answers__text" {...inDutch}>
              {text}
            </div>
            <div class="answers__text table__note">
              {words.same.was}: <span {...inDutch}>{was}</span>
            </div>
          </dd>
        </div>
      );
    })}
  </dl>
);

type SameProps = { same: Same; locale: Locale; action: string };

/** Offers to put the answers into the vacancy that is open already, and says first what that changes. */
const SameVacancy = ({ same: { record, changes }, locale, action }: SameProps) => {
  const { same: says, moment } = locale.words;
  return (
    <section class="panel panel--warn">
      <h2>{says.title}</h2>
      <p>{says.found(record.submission.title, record.reference, moment(record.receivedAt))}</p>
      <p>{changes.length === 0 ? says.unchanged : says.changes}</p>
      {changes.length === 0 ? null : <Changes changes={changes} locale={locale} />}
      <p>
        <button class="nl-button nl-button--secondary" type="submit" formaction={action}>
          {says.yes}
        </button>
      </p>
      <p>{says.no}</p>
    </section>
  );
};

/** Everything once more, before it is sent: each answer as it is understood, with the way to change it. */
export const CheckPage = (props: Props) => {
  const { region, locale, paths, sections, values, token, widened, mostHours, changed, same } = props;
  const { language, words } = locale;
  const gaveWay = sections.flatMap(({ answers }) => answers).find(({ field }) => field === changed);
  return (
    <Page
      region={region}
      title={words.check.title}
      language={language}
      otherLanguage={inOtherLanguage(locale, "/vacature/controleren", token)}
      isPrivate
    >
      <p>
        <a href={paths.form(token)}>{words.check.back}</a>
      </p>
      <h1>{words.check.title}</h1>
      {gaveWay === undefined ? null : (
        <div class="panel panel--good" role="status">
          <p>{words.widen.changed(gaveWay.term, gaveWay.text)}</p>
        </div>
      )}
      <p class="lead">{words.check.lead}</p>
      <form class="form" method="post" action={paths.send}>
        <input type="hidden" name="formulier" value={token} />
        {Object.entries(values).map(([name, answers]) =>
          answers.map((answer) => <input type="hidden" name={name} value={answer} />),
        )}
        {same === undefined ? null : <SameVacancy same={same} locale={locale} action={paths.join} />}
        <WhatCouldBeDifferent locale={locale} widened={widened} mostHours={mostHours} action={paths.check()} />
        <AnswerLists locale={locale} sections={sections} changeAt={(field) => `${paths.form(token)}#${field}`} />
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
