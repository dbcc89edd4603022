import type { Region } from "#shared/domain/region.ts";
import { ErrorSummary } from "#shared/web/error-summary.tsx";
import { Choices } from "#shared/web/form-groups.tsx";
import type { FormErrors } from "#shared/web/form-state.ts";
import { optionsOf } from "#shared/web/option-list.tsx";
import { Page } from "#shared/web/page.tsx";
import type { Locale } from "./locale.ts";
import { titleWithErrors } from "./page-title.ts";
import type { StatusPaths } from "./status-paths.ts";

/** Name of the question why. */
export const REASON = "reden";

type Props = {
  region: Region;
  locale: Locale;
  /** What it is about, and what withdrawing means. */
  lead: string;
  paths: StatusPaths;
  /** The key of the status link: whoever may follow it may withdraw it. */
  linkKey: string;
  errors: FormErrors;
  isReasonOptional?: boolean;
};

/** Asks once more, and why, before something is withdrawn. */
export const WithdrawPage = ({ region, locale, lead, paths, linkKey, errors, isReasonOptional = false }: Props) => {
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
      <p class="lead">{lead}</p>
      <form class="form" method="post" action={paths.withdrawal} novalidate>
        <input type="hidden" name="sleutel" value={linkKey} />
        <Choices
          state={state}
          name={REASON}
          legend={withdraw.why}
          isOptional={isReasonOptional}
          type="radio"
          options={optionsOf(withdraw.reasons)}
        />
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
