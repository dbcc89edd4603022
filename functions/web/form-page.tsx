import type { Child } from "hono/jsx";
import type { Region } from "#shared/domain/region.ts";
import { ErrorSummary } from "#shared/web/error-summary.tsx";
import { FieldError } from "#shared/web/form-field.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { type AnswersButton, Page } from "#shared/web/page.tsx";
import { SEND } from "./form-sentences.ts";
import { LOCALES, wordsOf } from "./locale.ts";
import { titleWithErrors } from "./page-title.ts";

/** The id of the form, for the buttons that stand outside it. */
export const ANSWERS_FORM = "antwoorden";

type Props = {
  region: Region;
  state: FormState;
  title: string;
  lead: string;
  /** Where the form is sent to. */
  action: string;
  /** Makes one record of this page, however often it is sent. */
  token: string;
  /** Where the page leads back to; the front page unless said. */
  back?: { href: string; text: string };
  otherLanguage?: AnswersButton;
  script?: string;
  /** For the script: under which name it keeps what is typed, and whether the form is as it came, so that it may put that back. */
  autosave?: { as: string; isFresh: boolean };
  /** Only who has a link may read it. */
  isPrivate?: boolean;
  children?: Child;
};

const keeping = (autosave: Props["autosave"]) =>
  autosave === undefined ? {} : { "data-autosave": autosave.isFresh ? "fresh" : "typed", "data-kept-as": autosave.as };

/** A form of an employer, all on one page: the way back, what is wrong, its questions. */
export const FormPage = ({ region, state, title, lead, action, token, back, autosave, children, ...page }: Props) => {
  const { language = "nl" } = state;
  const { href, text } = back ?? { href: LOCALES[language].path("/"), text: wordsOf(state).toFrontPage };
  return (
    <Page region={region} title={titleWithErrors(title, state)} language={language} {...page}>
      <p>
        <a href={href}>{text}</a>
      </p>
      <ErrorSummary state={state} />
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <form class="form" id={ANSWERS_FORM} method="post" action={action} novalidate {...keeping(autosave)}>
        <input type="hidden" name="formulier" value={token} />
        {children}
      </form>
    </Page>
  );
};

type SendProps = { state: FormState; button: string /** What may be done besides. */; other?: Child; children?: Child };

/** The end of a form: what happens with the answers, and the button. */
export const SendSection = ({ state, button, other, children }: SendProps) => (
  <section aria-labelledby="versturen">
    <h2 id="versturen">{wordsOf(state).sections.send}</h2>
    <p>{children}</p>
    <FieldError name={SEND} text={state.errors[SEND]} language={state.language} />
    <div class="actions">
      <button class="nl-button nl-button--primary" type="submit" id={SEND}>
        {button}
      </button>
      {other}
    </div>
  </section>
);
