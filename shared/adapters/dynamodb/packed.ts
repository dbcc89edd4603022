import { gunzipSync, gzipSync } from "node:zlib";
import * as z from "zod";

/** The quickest: most of what is gained is in names and words that repeat. */
const LEVEL = 1;

/** A value as one attribute of bytes: for what is long, and read and written as a whole. */
export const packed = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value), { level: LEVEL });

/** A value that stands in an item packed; or unpacked, as an earlier version wrote it. */
export const packedOrPlain = <T>(schema: z.ZodType<T>): z.ZodType<T> =>
  z.preprocess(
    (stored) => (stored instanceof Uint8Array ? JSON.parse(gunzipSync(stored).toString("utf8")) : stored),
    schema,
  );
