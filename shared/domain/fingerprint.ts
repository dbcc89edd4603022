import { createHash } from "node:crypto";

/** Crockford's base 32: no I, L, O or U, so that a reference can be read out and copied by hand. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** JSON with its keys in order, so that equal values have equal text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** SHA-256 of a value in hexadecimal: equal for equal values, whatever the order of their fields. */
export const fingerprint = (value: unknown): string => createHash("sha256").update(canonical(value)).digest("hex");

/** SHA-256 in hexadecimal of bytes under a label. */
export const digest = (label: string, bytes: Uint8Array): string =>
  createHash("sha256").update(`${label}\u0000`).update(bytes).digest("hex");

/** `length` letters and digits that follow from the text; 5 bits each. */
export function shortHash(text: string, length: number): string {
  const digest = createHash("sha256").update(text).digest();
  return Array.from({ length }, (_unused, index) => ALPHABET[(digest[index] ?? 0) % 32]).join("");
}
