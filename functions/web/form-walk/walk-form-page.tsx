import type { Child } from "hono/jsx";
import type { Region } from "#shared/domain/region.ts";
import { type FormState, valuesOf } from "#shared/web/form-state.ts";
import { ANSWERS_FORM, FormPage, SendSection } from "../form-page.tsx";
import type { Locale } from "../locale.ts";
import { FORM_SCRIPT_PATH } from "../scripts/form-script.ts";
import { ACTION, OTHER_LANGUAGE, SAVE } from "./buttons.ts";
import { keptAs } from "./kept-as.ts";
import { OnThisDevice } from "./on-this-device.tsx";
import { type FormBase, formPaths, PREVIOUS, PREVIOUS_KEY } from "./paths.ts";

/** A form as it is opened: for whom, and how much of it is filled in. */
export type OpenedForm = {
  region: Region;
  locale: Locale;
  /** Makes one record of this page, however often it is sent. */
  token: string;
  /** Whether something was filled in that the visitor did not type just now. */
  isPrefilled: boolean;
  /** Whether nothing was filled in yet. */
  isFresh: boolean;
};

type Props = OpenedForm & { base: FormBase; state: FormState; children?: Child };

/** A form at the begin of its walk: around its questions, everything by which it is kept, resumed and gone on with. */
export const WalkFormPage = ({ region, locale, base, state, token, isPrefilled, isFresh, children }: Props) => {
  const { words } = locale;
  const { form } = words;
  const paths = formPaths(locale, base);
  return (
    <FormPage
      region={region}
      state={state}
      title={form.title}
      lead={isPrefilled ? form.known : form.lead}
      action={paths.form()}
      token={token}
      script={FORM_SCRIPT_PATH}
      autosave={{ as: keptAs(base), isFresh }}
      otherLanguage={{ form: ANSWERS_FORM, name: ACTION, value: OTHER_LANGUAGE, enter: form.next }}
    >
      {[PREVIOUS, PREVIOUS_KEY].map((name) =>
        valuesOf(state, name).map((value) => <input type="hidden" name={name} value={value} />),
      )}
      {isPrefilled ? (
        <p>
          <button class="nl-button nl-button--secondary button--small" type="submit" formaction={paths.forget}>
            {words.remember.forget}
          </button>
        </p>
      ) : null}
      <OnThisDevice words={words} />
      {children}
      <SendSection
        state={state}
        button={form.next}
        other={
          <button class="nl-button nl-button--secondary" type="submit" name={ACTION} value={SAVE}>
            {form.save}
          </button>
        }
      >
        {form.nextLead}
      </SendSection>
    </FormPage>
  );
};
