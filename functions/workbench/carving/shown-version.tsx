import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import type { FormValues } from "#shared/web/form-state.ts";

/** Field that says which version of the request a form was made for. */
const SHOWN_VERSION = "verzoekversie";

/** Field that says which version of the whole record a form was made for: what was asked, and every step since. */
export const SHOWN_RECORD = "versie";

export const ShownVersion = ({ record }: { record: CarvingRecord }) => (
  <input type="hidden" name={SHOWN_VERSION} value={record.requestVersion} />
);

/** Whether a form shows the request as it was before somebody changed it. */
export const isOutdated = ({ requestVersion }: CarvingRecord, values: FormValues): boolean =>
  values[SHOWN_VERSION]?.[0] !== String(requestVersion);
