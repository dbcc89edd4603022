import type { Child } from "hono/jsx";
import type { Region } from "#shared/domain/region.ts";
import { countInWords, ErrorSummary } from "#shared/web/error-summary.tsx";
import { FieldError } from "#shared/web/form-field.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { Page } from "#shared/web/page.tsx";
import { SEND } from "./form-sentences.ts";

type Props = {
  region: Region;
  state: FormState;
  title: string;
  lead: string;
  /** Where the form is sent to. */
  action: string;
  /** Makes one record of this page, however often it is sent. */
  token: string;
  children?: Child;
};

/** A form of an employer, all on one page: the way back, what is wrong, its questions. */
export const FormPage = ({ region, state, title, lead, action, token, children }: Props) => {
  const count = Object.keys(state.errors).length;
  const prefix = count === 0 ? "" : `${countInWords(count)}: `;
  return (
    <Page region={region} title={`${prefix}${title}`}>
      <p>
        <a href="/">Terug naar de voorpagina</a>
      </p>
      <ErrorSummary state={state} />
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <form class="form" method="post" action={action} novalidate>
        <input type="hidden" name="formulier" value={token} />
        {children}
      </form>
    </Page>
  );
};

/** The end of a form: what happens with the answers, and the button. */
export const SendSection = ({ state, button, children }: { state: FormState; button: string; children?: Child }) => (
  <section aria-labelledby="versturen">
    <h2 id="versturen">Versturen</h2>
    <p>{children}</p>
    <FieldError name={SEND} text={state.errors[SEND]} />
    <button class="button" type="submit" id={SEND}>
      {button}
    </button>
  </section>
);
