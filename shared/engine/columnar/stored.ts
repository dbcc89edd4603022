import {
  aligned,
  CHECKED_FROM_WORD,
  HEADER,
  HEADER_WORDS,
  headerOf,
  MAGIC,
  offsetsOf,
  readLengths,
  VERSION,
  viewsOver,
} from "./blob.ts";
import { checksumOf } from "./checksum.ts";
import { dictionariesFromText } from "./dictionaries.ts";
import { readText } from "./id-bytes.ts";
import type { ColumnArrays, PartArrays } from "./layout.ts";
import { SegmentRefused } from "./refused.ts";
import type { Segment } from "./segment.ts";

export type Checksum = (words: Int32Array) => number;

const checkedWords = (bytes: Uint8Array): Int32Array =>
  new Int32Array(bytes.buffer, bytes.byteOffset + CHECKED_FROM_WORD * 4, bytes.byteLength / 4 - CHECKED_FROM_WORD);

/** The bytes to store: the segment's own, with its checksum as it is now. They stay the segment's: copy or send them. */
export function bytesToStore(segment: Segment, checksum: Checksum = checksumOf): Uint8Array {
  const header = headerOf(segment.bytes);
  header[HEADER.erased] = segment.erased;
  header[HEADER.checksum] = checksum(checkedWords(segment.bytes));
  return segment.bytes;
}

/**
 * A segment over stored bytes. Nothing is parsed but the dictionaries, and nothing copied unless the bytes begin at an
 * odd place of their buffer: the segment then owns them. Throws `SegmentRefused` for bytes that are not exactly what
 * this version stored.
 */
export function segmentOver(stored: Uint8Array, checksum: Checksum = checksumOf): Segment {
  const bytes = stored.byteOffset % aligned(1) === 0 ? stored : stored.slice();
  if (bytes.byteLength < 4) throw new SegmentRefused("cut-short");
  const [magic] = new Uint32Array(bytes.buffer, bytes.byteOffset, 1);
  if (magic !== MAGIC) throw new SegmentRefused("not-a-segment");
  if (bytes.byteLength < HEADER_WORDS * 4) throw new SegmentRefused("cut-short");
  const header = headerOf(bytes);
  if (header[HEADER.version] !== VERSION) throw new SegmentRefused("other-version");
  if (header[HEADER.byteLength] !== bytes.byteLength) throw new SegmentRefused("cut-short");
  if (header[HEADER.checksum] !== checksum(checkedWords(bytes))) throw new SegmentRefused("damaged");

  const lengths = readLengths(header);
  const { dictionaries: textAt } = offsetsOf(lengths);
  return {
    ...viewsOver<ColumnArrays & PartArrays>(bytes, lengths),
    rows: header[HEADER.rows] ?? 0,
    erased: header[HEADER.erased] ?? 0,
    dictionaries: dictionariesFromText(readText(bytes, textAt, textAt + lengths.dictionaryBytes)),
    bytes,
  };
}
