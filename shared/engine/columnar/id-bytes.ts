/**
 * Ids as bytes: one byte per ASCII character, and any other UTF-16 unit as an escape byte with its two bytes. Every
 * string comes back as it was.
 */
const ESCAPE = 0xff;

/** Bytes that `text` takes from character `from` on. */
export function byteLength(text: string, from = 0): number {
  let bytes = text.length - from;
  for (let at = from; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) bytes += 2;
  return bytes;
}

/** Writes `text` from character `from` at `offset`; answers where it ends. There must be room. */
export function writeText(text: string, from: number, into: Uint8Array, offset: number): number {
  let end = offset;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      into[end++] = unit;
    } else {
      into[end++] = ESCAPE;
      into[end++] = unit >>> 8;
      into[end++] = unit & 0xff;
    }
  }
  return end;
}

export function readText(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === ESCAPE) {
      text += String.fromCharCode(((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0));
      at += 2;
    } else text += String.fromCharCode(byte);
  }
  return text;
}

/** Whether the bytes from `from` up to `to` are those of `text` from character `at` on. */
export function isText(bytes: Uint8Array, from: number, to: number, text: string, at: number): boolean {
  let character = at;
  for (let byte = from; byte < to; byte += 1, character += 1) {
    let unit = bytes[byte] as number;
    if (unit === ESCAPE) {
      unit = ((bytes[byte + 1] as number) << 8) | (bytes[byte + 2] as number);
      byte += 2;
    }
    if (text.charCodeAt(character) !== unit) return false;
  }
  return character === text.length;
}

/** FNV-1a over the units of an id, mixed once more so that its high bits depend on all of it. 32 bits, unsigned. */
export function hashOf(id: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x0100_0193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Where the part of an id that is the partner's ends: after the first colon; 0 when there is none. */
export const prefixLength = (id: string): number => id.indexOf(":") + 1;
