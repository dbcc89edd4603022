import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import type { Words } from "../words/nl.ts";

/** How a request is called: by its functions. */
export const titleOf = ({ submission }: Pick<CarvingRecord, "submission">, { carving }: Words): string =>
  carving.called(submission.functions.map(({ title }) => title).join(", "));
