import type { ReferenceTables } from "#shared/reference/tables.ts";
import { ChangeFrame, type ChangeFrameProps } from "../form-walk/change-frame.tsx";
import { FORM_SCRIPT_PATH } from "../scripts/form-script.ts";
import { VacancySections } from "./form-page.tsx";

type Props = Omit<ChangeFrameProps, "script"> & {
  tables: ReferenceTables;
  closeOccupations: readonly string[];
  exampleDate: string;
};

/** The form again, with what stands in the vacancy. Who the employer is does not change. */
export const ChangePage = ({ tables, closeOccupations, exampleDate, ...frame }: Props) => (
  <ChangeFrame {...frame} script={FORM_SCRIPT_PATH}>
    <VacancySections
      state={frame.state}
      tables={tables}
      closeOccupations={closeOccupations}
      exampleDate={exampleDate}
      isEmployerFixed
    />
  </ChangeFrame>
);
