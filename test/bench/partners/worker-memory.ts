import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { environmentOf } from "#infra/local/functions.ts";
import { topology } from "#infra/topology.ts";
import { importTable } from "#shared/adapters/dynamodb/imports.ts";
import { s3Payloads } from "#shared/adapters/s3-payloads.ts";
import { s3Client, tables } from "#shared/runtime/clients.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import { randomId } from "#shared/runtime/random-id.ts";
import { acceptImport } from "#shared/usecases/accept-import.ts";
import { generatedRows } from "../line.ts";
import type { SpawnedPlatform } from "../spawned-platform.ts";

const PARTNER = "uwv";
const WORKER = resolve(import.meta.dirname, "worker.ts");

/**
 * What the import worker alone holds at most above idle, in MB, while it works off so many rows: in a process of its
 * own against the platform's database and payloads, with the heap that the function has on Lambda. The import is laid down past the API, so that nobody else takes it.
 */
export async function workerMegabytes(
  platform: SpawnedPlatform,
  size: number,
): Promise<{ megabytes: number; payload: number }> {
  const address = JSON.parse(await readFile(join(platform.dataDir, "address.json"), "utf8")) as {
    databaseEndpoint: string;
    queuesEndpoint: string;
  };
  const settings = environmentOf("api", { ...address, queueUrl: () => address.queuesEndpoint, settings: {} });
  const nothing = async () => undefined;
  const payload = new TextEncoder().encode(generatedRows(size));
  const { id } = await acceptImport({
    imports: importTable(tables(settings)("imports"), nothing, nothing),
    payloads: s3Payloads(s3Client(settings), settings.bucket("imports")),
    clock: systemClock,
    randomId,
  })({ partner: PARTNER, format: "ndjson", payload, requestKey: `bench-${size}` });
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...(topology.functions.import.v8Flags ?? []),
    ...["--import", "tsx", WORKER],
    ...[platform.dataDir, PARTNER, id],
  ]);
  const { megabytes, accepted } = JSON.parse(stdout) as { megabytes: number; accepted: number };
  if (accepted !== size) throw new Error(`the worker took ${accepted} of ${size} rows`);
  return { megabytes, payload: payload.byteLength / 2 ** 20 };
}
