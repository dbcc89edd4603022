import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, QueryCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, describe, expect, it } from "vitest";
import { type Database, startDatabase, tableName } from "#infra/local/database.ts";
import { seededRandom } from "#infra/local/demo/random.ts";

const WRITER = fileURLToPath(new URL("./restless-writer.ts", import.meta.url));
const SEED = process.env.WRITES_SEED ?? "2026";
const KILLS = 8;

type Row = { reference: string; desk?: string; receivedAt?: string; outboxState?: string; outboxSince?: string };

const clientOf = ({ endpoint }: Database) =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      region: "eu-central-1",
      endpoint,
      credentials: { accessKeyId: "deployment", secretAccessKey: "local" },
      maxAttempts: 1,
    }),
  );

describe("the database of this machine", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "wsp-database-"));
    return () => rm(folder, { recursive: true, force: true });
  });

  /** Writes until it is killed, some time after the first write. */
  async function writeUntilKilled(ms: number): Promise<void> {
    const child = spawn(process.execPath, [WRITER, folder]);
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += String(chunk);
    });
    const ended = new Promise((done) => child.once("exit", done));
    await Promise.race([
      new Promise((ready) => child.stdout.once("data", ready)),
      ended.then((code) => {
        throw new Error(`the writer ended with ${String(code)}: ${said}`);
      }),
    ]);
    await new Promise((done) => setTimeout(done, ms));
    child.kill("SIGKILL");
    await ended;
  }

  it(`has an item and its index entries, or neither, after every kill (seed ${SEED})`, async () => {
    const random = seededRandom(`writes-${SEED}`);
    for (let kill = 0; kill < KILLS; kill += 1) {
      await writeUntilKilled(50 + random.next() * 200);
      const database = await startDatabase(folder);
      const client = clientOf(database);
      const TableName = tableName("vacancies");
      const { Items = [] } = await client.send(new ScanCommand({ TableName, ConsistentRead: true }));
      const items = Items as Row[];
      const indexed = async (IndexName: string, attribute: string, value: string) => {
        const { Items: rows = [] } = await client.send(
          new QueryCommand({
            TableName,
            IndexName,
            KeyConditionExpression: "#key = :value",
            ExpressionAttributeNames: { "#key": attribute },
            ExpressionAttributeValues: { ":value": value },
          }),
        );
        return rows.map((row) => `${row.reference} ${row.receivedAt ?? row.outboxSince}`).toSorted();
      };
      const told = (rows: Row[], at: (row: Row) => string | undefined) =>
        rows.map((row) => `${row.reference} ${at(row)}`).toSorted();
      expect(items.length).toBeGreaterThan(0);
      for (const desk of ["open", "closed"]) {
        const own = items.filter((item) => item.desk === desk);
        expect(await indexed("desk", "desk", desk)).toEqual(told(own, ({ receivedAt }) => receivedAt));
      }
      const pending = items.filter(({ outboxState }) => outboxState === "pending");
      expect(await indexed("outbox", "outboxState", "pending")).toEqual(told(pending, (row) => row.outboxSince));
      client.destroy();
      await database.stop();
    }
  });

  it("finishes a table whose creation a kill cut short", async () => {
    await (await startDatabase(folder)).stop();
    const { create } = createRequire(import.meta.url)("dynalite/db/index.js");
    const store = create({ path: folder });
    await store.db.open();
    const name = tableName("vacancies");
    const table = (await promisify(store.getTable)(name, false)) as { TableStatus: string };
    await promisify(store.tableDb.put)(name, { ...table, TableStatus: "CREATING" });
    await store.db.close();

    const database = await startDatabase(folder);
    const client = clientOf(database);
    const Item = { reference: "V-00000001", desk: "open", receivedAt: "now" };
    await client.send(new PutCommand({ TableName: name, Item }));
    client.destroy();
    await database.stop();
  });
});
