import type { Child } from "hono/jsx";
import type { Region } from "#shared/domain/region.ts";
import type { FormState } from "#shared/web/form-state.ts";
import { FormPage, SendSection } from "../form-page.tsx";
import type { Locale } from "../locale.ts";

/** Name of the field that says which version the visitor began from. */
export const BEGAN_FROM = "versie";

export type ChangeFrameProps = {
  region: Region;
  locale: Locale;
  state: FormState;
  action: string;
  /** Where what may be changed stands. */
  back: string;
  /** The key of the status link: whoever may follow it may change it. */
  linkKey: string;
  beganFrom: number;
  script?: string;
  children?: Child;
};

/** A form again, around its questions, with what stands in what was handed in with it. */
export const ChangeFrame = ({
  region,
  locale,
  state,
  action,
  back,
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
      action={action}
      token=""
      back={{ href: back, text: edit.back }}
      isPrivate
      {...page}
    >
      <input type="hidden" name="sleutel" value={linkKey} />
      <input type="hidden" name={BEGAN_FROM} value={String(beganFrom)} />
      {children}
      <SendSection state={state} button={edit.send} />
    </FormPage>
  );
};
