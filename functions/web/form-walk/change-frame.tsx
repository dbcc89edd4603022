import type { Child } from "hono/jsx";
import type { Region } from "#shared/domain/region.ts";
import type { FormState } from "#shared/web/form-state.ts";
import { ANSWERS_FORM, FormPage, SendSection } from "../form-page.tsx";
import type { Locale } from "../locale.ts";
import type { StatusPaths } from "../status-paths.ts";
import { ACTION, OTHER_LANGUAGE } from "./buttons.ts";

/** Name of the field that says which version the visitor began from. */
export const BEGAN_FROM = "versie";

export type ChangeFrameProps = {
  region: Region;
  locale: Locale;
  state: FormState;
  paths: StatusPaths;
  /** The key of the status link: whoever may follow it may change it. */
  linkKey: string;
  /** The version that the visitor saw, also when they went on in the other language since. */
  beganFrom: string;
  /** Of the draft that the page is drawn from; empty when there is none. */
  token: string;
  script?: string;
  children?: Child;
};

/**
 * A form again, around its questions, with what stands in what was handed in with it. The other language is a button, which
 * takes along what was typed.
 */
export const ChangeFrame = ({
  region,
  locale,
  state,
  paths,
  linkKey,
  beganFrom,
  children,
  ...page
}: ChangeFrameProps) => {
  const { edit } = locale.words;
  return (
    <FormPage
      region={region}
      state={state}
      title={edit.title}
      lead={edit.lead}
      action={paths.changes}
      back={{ href: paths.status, text: edit.back }}
      otherLanguage={{
        ...{ form: ANSWERS_FORM, name: ACTION, value: OTHER_LANGUAGE },
        ...{ action: paths.changesInOtherLanguage, enter: edit.send },
      }}
      isPrivate
      {...page}
    >
      <input type="hidden" name="sleutel" value={linkKey} />
      <input type="hidden" name={BEGAN_FROM} value={beganFrom} />
      {children}
      <SendSection state={state} button={edit.send} />
    </FormPage>
  );
};
