import type { Region } from "#shared/domain/region.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { WidenedPool } from "#shared/usecases/widen-requirements.ts";
import type { FormValues } from "#shared/web/form-state.ts";
import { AnswerLists } from "../form-walk/answer-lists.tsx";
import type { AnswerSection } from "../form-walk/answers.ts";
import { CheckFrame } from "../form-walk/check-frame.tsx";
import type { FormPaths } from "../form-walk/paths.ts";
import type { Locale } from "../locale.ts";
import type { ChangedAnswer } from "./changed-answers.ts";
import { WhatCouldBeDifferent } from "./widening.tsx";

type Props = {
  region: Region;
  locale: Locale;
  paths: FormPaths & { join: string };
  sections: readonly AnswerSection[];
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
export const CheckPage = ({ sections, widened, mostHours, changed, same, ...frame }: Props) => {
  const { locale, paths, token } = frame;
  const { words } = locale;
  const gaveWay = sections.flatMap(({ answers }) => answers).find(({ field }) => field === changed);
  return (
    <CheckFrame
      {...frame}
      told={
        gaveWay === undefined ? null : (
          <div class="panel panel--good" role="status">
            <p>{words.widen.changed(gaveWay.term, gaveWay.text)}</p>
          </div>
        )
      }
    >
      {same === undefined ? null : <SameVacancy same={same} locale={locale} action={paths.join} />}
      <WhatCouldBeDifferent locale={locale} widened={widened} mostHours={mostHours} action={paths.check()} />
      <AnswerLists locale={locale} sections={sections} changeAt={(field) => `${paths.form(token)}#${field}`} />
    </CheckFrame>
  );
};
