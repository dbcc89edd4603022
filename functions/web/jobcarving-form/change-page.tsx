import type { SuggestTasks } from "#shared/reference/offered-tasks.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { ChangeFrame, type ChangeFrameProps } from "../form-walk/change-frame.tsx";
import { CarvingSections } from "./form-page.tsx";

type Props = ChangeFrameProps & { tables: ReferenceTables; suggest: SuggestTasks; exampleDate: string };

/** The form again, with what stands in the request. Who the employer is does not change. */
export const ChangeRequestPage = ({ tables, suggest, exampleDate, ...frame }: Props) => (
  <ChangeFrame {...frame}>
    <CarvingSections state={frame.state} tables={tables} suggest={suggest} exampleDate={exampleDate} isEmployerFixed />
  </ChangeFrame>
);
