import type { ReferenceTables } from "#shared/reference/tables.ts";
import { ChangeFrame, type ChangeFrameProps } from "../form-walk/change-frame.tsx";
import { CarvingSections } from "./form-page.tsx";
import type { SuggestTasks } from "./suggestions.ts";

type Props = ChangeFrameProps & { tables: ReferenceTables; suggest: SuggestTasks; exampleDate: string };

/** The form again, with what stands in the request. Who the employer is does not change. */
export const ChangeRequestPage = ({ tables, suggest, exampleDate, ...frame }: Props) => (
  <ChangeFrame {...frame}>
    {/* Enter in a field uses the first button of a form: that must be sending, not adding or removing a row. */}
    {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: out of the tab order, and the same button stands at the end */}
    <button class="visually-hidden" type="submit" tabindex={-1} aria-hidden="true">
      {frame.locale.words.edit.send}
    </button>
    <CarvingSections state={frame.state} tables={tables} suggest={suggest} exampleDate={exampleDate} isEmployerFixed />
  </ChangeFrame>
);
