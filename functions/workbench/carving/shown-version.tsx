import type { CarvingRecord } from "#shared/domain/carving-record.ts";

/** Field that says which version of the request a form was made for. */
export const SHOWN_VERSION = "verzoekversie";

/** Field that says which version of the whole record a form was made for: what was asked, and every step since. */
export const SHOWN_RECORD = "versie";

export const ShownVersion = ({ record }: { record: CarvingRecord }) => (
  <input type="hidden" name={SHOWN_VERSION} value={record.requestVersion} />
);
