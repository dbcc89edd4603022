import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { startDatabase, tableName } from "#infra/local/database.ts";
import { aVacancy } from "../support/builders.ts";
import { timed } from "./measure.ts";

export const CONCURRENCY = 8;
export const PUTS = 2_000;

/** Conditional puts of a vacancy-sized item per second on the bare emulator, on disk, in this process. */
export async function bareEmulatorPutsPerSecond(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "wsp-bench-"));
  const database = await startDatabase(join(folder, "dynamodb"));
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      region: "eu-central-1",
      endpoint: database.endpoint,
      credentials: { accessKeyId: "deployment", secretAccessKey: "local" },
    }),
  );
  const put = (run: string) => (index: number) =>
    client.send(
      new PutCommand({
        TableName: tableName("vacancies"),
        Item: { reference: `${run}-${index}`, submission: aVacancy(), version: 1 },
        ConditionExpression: "attribute_not_exists(#reference)",
        ExpressionAttributeNames: { "#reference": "reference" },
      }),
    );
  await timed(200, CONCURRENCY, put("warm-up"));
  const seconds = await timed(PUTS, CONCURRENCY, put("run"));
  client.destroy();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
  return PUTS / seconds;
}
