import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { startDatabase, tableName } from "#infra/local/database.ts";

/** A process that opens the database in a folder and writes without end, so that a kill finds it in the middle of it. */
const [folder = ""] = process.argv.slice(2);
const database = await startDatabase(folder);
const client = DynamoDBDocumentClient.from(
  new DynamoDBClient({
    region: "eu-central-1",
    endpoint: database.endpoint,
    credentials: { accessKeyId: "deployment", secretAccessKey: "local" },
  }),
);
let written = Date.now();
const write = async (reference: string) => {
  written += 1;
  const Item = {
    reference,
    desk: written % 2 === 0 ? "open" : "closed",
    receivedAt: `at-${written}`,
    version: written,
    ...(written % 3 === 0 ? {} : { outboxState: "pending", outboxSince: `at-${written}` }),
  };
  await client.send(new PutCommand({ TableName: tableName("vacancies"), Item }));
};
const references = Array.from({ length: 16 }, (_unused, index) => `r${index}`);
await Promise.all(references.map(write));
console.log("writing");
await Promise.all(
  references.map(async (reference) => {
    for (;;) await write(reference);
  }),
);
