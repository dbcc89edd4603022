import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchWriteCommand, DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { startDatabase, tableName } from "#infra/local/database.ts";
import { timed } from "../measure.ts";

/** BatchWriteItem takes at most this many items. */
const BATCH = 25;
const CONCURRENCY = 8;

/**
 * Items per second that the bare emulator takes by BatchWriteItem, on disk, in this process: unconditional writes of the
 * very items that an import stored, into the same table with the same indexes.
 */
export async function bareBatchesPerSecond(items: readonly Record<string, unknown>[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "wsp-bench-"));
  const database = await startDatabase(join(folder, "dynamodb"));
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      region: "eu-central-1",
      endpoint: database.endpoint,
      credentials: { accessKeyId: "deployment", secretAccessKey: "local" },
    }),
  );
  const write = (batch: number) =>
    client.send(
      new BatchWriteCommand({
        RequestItems: {
          [tableName("candidates")]: items
            .slice(batch * BATCH, (batch + 1) * BATCH)
            .map((Item) => ({ PutRequest: { Item } })),
        },
      }),
    );
  const seconds = await timed(Math.ceil(items.length / BATCH), CONCURRENCY, write);
  client.destroy();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
  return items.length / seconds;
}
