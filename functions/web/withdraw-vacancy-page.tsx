import type { Region } from "#shared/domain/region.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { ErrorSummary } from "#shared/web/error-summary.tsx";
import { Choices } from "#shared/web/form-groups.tsx";
import type { FormErrors } from "#shared/web/form-state.ts";
import { Page } from "#shared/web/page.tsx";
import type { Locale } from "./locale.ts";
import { optionsOf } from "./options.ts";
import { titleWithErrors } from "./page-title.ts";
import type { StatusPaths } from "./status-paths.ts";

/** Name of the question why. */
export const REASON = "reden";

type Props = {
  region: Region;
  locale: Locale;
  record: VacancyRecord;
  paths: StatusPaths;
  /** The key of the status link: whoever may follow the vacancy may withdraw it. */
  linkKey: string;
  errors: FormErrors;
};

/** Asks once more, and why, before a vacancy is withdrawn. */
export const WithdrawVacancyPage = ({ region, locale, record, paths, linkKey, errors }: Props) => {
  const { language, words } = locale;
  const { withdraw } = words;
  const state = { values: {}, errors, language };
  return (
    <Page region={region} title={titleWithErrors(withdraw.title, state)} language={language} isPrivate>
      <p>
        <a href={paths.status}>{words.edit.back}</a>
      </p>
      <ErrorSummary state={state} />
      <h1>{withdraw.heading}</h1>
      <p class="lead">{withdraw.lead(record.reference, record.submission.title)}</p>
      <form class="form" method="post" action={paths.withdrawal} novalidate>
        <input type="hidden" name="sleutel" value={linkKey} />
        <Choices state={state} name={REASON} legend={withdraw.why} type="radio" options={optionsOf(withdraw.reasons)} />
        <div class="actions">
          <button class="nl-button nl-button--primary" type="submit">
            {withdraw.yes}
          </button>
          <a class="nl-button nl-button--secondary" href={paths.status}>
            {withdraw.no}
          </a>
        </div>
      </form>
    </Page>
  );
};
