import { TextDecoder } from "node:util";
import { Problem } from "#shared/domain/problem.ts";

export type Bytes = AsyncIterable<Uint8Array>;

/** Bytes that are decoded at a time: what stands in memory beside them is a small multiple of it. */
const SLICE = 64 * 1024;

const NOT_UTF8 = "Het bestand is geen UTF-8; sla het op als UTF-8 en lever het opnieuw";

/** The text of bytes, slice by slice, without a byte order mark. Throws the decoder's error when it is fatal. */
async function* decoded(bytes: Bytes, decoder: TextDecoder): AsyncGenerator<string> {
  for await (const chunk of bytes) {
    for (let start = 0; start < chunk.byteLength; start += SLICE)
      yield decoder.decode(chunk.subarray(start, start + SLICE), { stream: true });
  }
  yield decoder.decode();
}

/** The text of bytes that must be UTF-8. Throws `Problem("invalid-input")` when they are not. */
export async function* utf8Text(bytes: Bytes): AsyncGenerator<string> {
  try {
    yield* decoded(bytes, new TextDecoder("utf-8", { fatal: true }));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Problem("invalid-input", NOT_UTF8);
  }
}

const UTF16 = "Het bestand is UTF-16; sla het op als UTF-8 en lever het opnieuw";
const RUINED =
  "In het bestand staan tekens die onderweg verloren gingen. Sla het op als UTF-8, of lever het als application/csv in plaats van text/csv";

/** Text of which a quarter is NUL is UTF-16 that was read as something else. */
const isFullOfNuls = (text: string) => text.split("\0").length - 1 > text.length / 4;

const isMarked = (start: Uint8Array) => start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
const isUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/**
 * UTF-8 or Windows-1252: the two that spreadsheets write. A file that says it is UTF-8, or that is so in some places
 * and not in others, is broken, not Windows-1252.
 *
 * Throws `Problem("invalid-input")` for a broken file, for UTF-16, and for what a gateway made of either: text with the
 * mark of a lost character in it.
 */
async function encodingOf(bytes: Bytes): Promise<"utf-8" | "windows-1252"> {
  const decoder = new TextDecoder("utf-8");
  let start = new Uint8Array();
  let hasOther = false;
  let hasWhole = false;
  let [hasNuls, hasLost] = [false, false];
  for await (const chunk of bytes) {
    if (start.length < 3) start = Uint8Array.of(...start, ...chunk.subarray(0, 3));
    for (let from = 0; from < chunk.byteLength; from += SLICE) {
      const text = decoder.decode(chunk.subarray(from, from + SLICE), { stream: true });
      hasOther ||= text.includes("\ufffd");
      hasNuls ||= isFullOfNuls(text);
      hasLost ||= Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).includes("\ufffd");
      hasWhole ||= /[\u0080-\ufffc]/.test(text);
    }
  }
  hasOther ||= decoder.decode().includes("\ufffd");
  if (isUtf16(start) || hasNuls) throw new Problem("invalid-input", UTF16);
  if (hasLost) throw new Problem("invalid-input", RUINED);
  if (!hasOther) return "utf-8";
  if (hasWhole || isMarked(start)) throw new Problem("invalid-input", NOT_UTF8);
  return "windows-1252";
}

/** The text of a spreadsheet's export, in whichever of its two encodings. */
export async function* spreadsheetText(open: () => Bytes): AsyncGenerator<string> {
  const encoding = await encodingOf(open());
  yield* decoded(open(), new TextDecoder(encoding, { fatal: true }));
}
