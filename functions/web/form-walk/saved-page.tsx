import type { Region } from "#shared/domain/region.ts";
import { Page } from "#shared/web/page.tsx";
import type { Locale } from "../locale.ts";

type Props = {
  region: Region;
  locale: Locale;
  /** The whole address at which the form is opened again. */
  link: string;
  lastDay: string;
};

/** Where a form that is not finished is found again. The mail is made by the visitor's own program: we learn no address. */
export const SavedPage = ({ region, locale: { language, words }, link, lastDay }: Props) => {
  const { saved } = words;
  const mail = `mailto:?subject=${encodeURIComponent(saved.mailSubject)}&body=${encodeURIComponent(link)}`;
  return (
    <Page region={region} title={saved.title} language={language} isPrivate>
      <h1>{saved.title}</h1>
      <div class="panel panel--warn">
        <p>
          <strong>{saved.notSent}</strong>
        </p>
        <p>{saved.lead(words.date(lastDay))}</p>
        <p>
          <a href={link}>{link}</a>
        </p>
        <p>{saved.warning}</p>
      </div>
      <div class="actions">
        <a class="nl-button nl-button--primary" href={link}>
          {saved.continue}
        </a>
        <a class="nl-button nl-button--secondary" href={mail}>
          {saved.mail}
        </a>
      </div>
    </Page>
  );
};
