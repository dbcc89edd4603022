import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchWriteCommand, DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import { tableName } from "#infra/local/database.ts";
import { anAssignment } from "../../adapters/records.ts";
import { call } from "../line.ts";
import type { SpawnedPlatform } from "../spawned-platform.ts";

const AGENCY = "pasmatch";
const PAGE = 100;

type Item = Record<string, unknown>;

/** The database of a spawned platform, past its API. */
async function databaseOf({ dataDir }: SpawnedPlatform): Promise<DynamoDBDocumentClient> {
  const { databaseEndpoint } = JSON.parse(await readFile(join(dataDir, "address.json"), "utf8")) as {
    databaseEndpoint: string;
  };
  return DynamoDBDocumentClient.from(
    new DynamoDBClient({
      region: "eu-central-1",
      endpoint: databaseEndpoint,
      credentials: { accessKeyId: "deployment", secretAccessKey: "local" },
    }),
  );
}

/** Everything that stands in a table. */
export async function itemsOf(platform: SpawnedPlatform, table: string): Promise<Item[]> {
  const client = await databaseOf(platform);
  const found: Item[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName(table) })) found.push(...Items);
  client.destroy();
  return found;
}

/** Lays down so many assignments of one agency, each with its line in the feed, as if they had been put forward. */
export async function layDownAssignments(platform: SpawnedPlatform, count: number): Promise<void> {
  const client = await databaseOf(platform);
  const put = (table: string, items: readonly Item[]) =>
    client.send(
      new BatchWriteCommand({ RequestItems: { [tableName(table)]: items.map((Item) => ({ PutRequest: { Item } })) } }),
    );
  for (let start = 0; start < count; start += 25) {
    const made = Array.from({ length: 25 }, (_unused, index) => {
      const sequence = start + index + 1;
      const assignment = { ...anAssignment(AGENCY, `A-${String(sequence).padStart(20, "0")}`), published: 1 };
      const [change] = assignment.changes;
      return { assignment, entry: { ...change, agency: AGENCY, sequence, assignmentId: assignment.id } };
    });
    await put(
      "assignments",
      made.map(({ assignment }) => assignment),
    );
    await put(
      "feeds",
      made.map(({ entry }) => entry),
    );
  }
  client.destroy();
}

/** Pulls page by page from the beginning until `isOver`; answers what came and the milliseconds that each page took. */
export async function pull(
  platform: SpawnedPlatform,
  isOver: (pulled: number) => boolean,
): Promise<{ pulled: number; milliseconds: number[] }> {
  const token = await platform.token(AGENCY);
  const milliseconds: number[] = [];
  let pulled = 0;
  for (let after = ""; !isOver(pulled); ) {
    const start = performance.now();
    const { items, next } = (await call(platform, token, `/assignments?limit=${PAGE}${after}`)) as {
      items: unknown[];
      next: string;
    };
    milliseconds.push(performance.now() - start);
    pulled += items.length;
    after = items.length === 0 ? "" : `&after=${next}`;
  }
  return { pulled, milliseconds };
}
