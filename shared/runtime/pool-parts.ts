import { poolSnapshotTable } from "#shared/adapters/dynamodb/pool-snapshots.ts";
import { s3Segments } from "#shared/adapters/s3-segments.ts";
import { s3Client } from "./clients.ts";
import type { Environment } from "./environment.ts";
import type { parts } from "./parts.ts";
import { region } from "./region.ts";

/** Left to the function itself: its code, the reference tables, and what it works on. */
const OWN_BYTES = 160 * 2 ** 20;

/** Where the pool of the region is stored, and how much of it fits. */
export const poolParts = (settings: Environment, { table, log }: Pick<ReturnType<typeof parts>, "table" | "log">) => ({
  snapshots: poolSnapshotTable(table("pools"), region.code),
  segments: s3Segments(s3Client(settings), settings.bucket("pools")),
  report: (what: string, detail: Readonly<Record<string, string | number>>) => log.error(what, { ...detail }),
  memoryBytes: settings.AWS_LAMBDA_FUNCTION_MEMORY_SIZE * 2 ** 20 - OWN_BYTES,
});
