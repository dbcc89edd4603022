import type { CarvingRecord } from "#shared/domain/carving-record.ts";

/** Field that says which version of the request a form was made for. */
export const SHOWN_VERSION = "verzoekversie";

export const ShownVersion = ({ record }: { record: CarvingRecord }) => (
  <input type="hidden" name={SHOWN_VERSION} value={record.requestVersion} />
);
