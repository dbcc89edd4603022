import type { Region } from "#shared/domain/region.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import type { FormState } from "#shared/web/form-state.ts";
import { FormPage, SendSection } from "../form-page.tsx";
import { wordsOf } from "../locale.ts";
import { FORM_SCRIPT_PATH } from "../scripts/form-script.ts";
import { VacancySections } from "./form-page.tsx";

/** Name of the field that says which requirements the visitor began from. */
export const BEGAN_FROM = "versie";

type Props = {
  region: Region;
  tables: ReferenceTables;
  state: FormState;
  closeOccupations: readonly string[];
  exampleDate: string;
  action: string;
  back: string;
  linkKey: string;
  beganFrom: number;
};

/** The form again, with what stands in the vacancy. Who the employer is does not change. */
export const ChangePage = ({ region, state, action, back, linkKey, beganFrom, ...sections }: Props) => {
  const { edit } = wordsOf(state);
  return (
    <FormPage
      region={region}
      state={state}
      title={edit.title}
      lead={edit.lead}
      action={action}
      token=""
      back={{ href: back, text: edit.back }}
      script={FORM_SCRIPT_PATH}
      isPrivate
    >
      <input type="hidden" name="sleutel" value={linkKey} />
      <input type="hidden" name={BEGAN_FROM} value={String(beganFrom)} />
      <VacancySections state={state} isEmployerFixed {...sections} />
      <SendSection state={state} button={edit.send} />
    </FormPage>
  );
};
