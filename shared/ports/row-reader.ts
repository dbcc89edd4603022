import type { ImportFormat } from "#shared/domain/import-record.ts";
import type { SentRow } from "#shared/domain/import-rows.ts";

/**
 * The rows of a payload in the order in which they stand, unjudged: of CSV the cells of each line, its header first; of
 * JSON the values. Reads as a stream, so that memory does not grow with the file. `open` gives the bytes from their
 * beginning, as often as it is asked.
 *
 * Throws `Problem("invalid-input")` when the payload cannot be read: not the text or the JSON that it should be.
 */
export type RowReader = (format: ImportFormat, open: () => AsyncIterable<Uint8Array>) => AsyncIterable<SentRow>;
