import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import { ADDRESS_FILE } from "#infra/local/address-file.ts";
import { tableName } from "#infra/local/database.ts";
import { candidateTable } from "#shared/adapters/dynamodb/candidates.ts";
import { KEYS } from "#shared/adapters/dynamodb/tables.ts";
import { CandidateProfile } from "#shared/domain/candidate.ts";
import { region } from "#shared/runtime/region.ts";
import { OVERLAP_MS } from "#shared/usecases/load-pool.ts";
import { generatedPeople, timesToShortlist } from "../line.ts";
import { findings, machine, percentile } from "../measure.ts";
import { type SpawnedPlatform, spawnedPlatform } from "../spawned-platform.ts";

const PEOPLE = Number(process.env.PEOPLE ?? 200_000);
const SUBMISSIONS = 60;
const WRITERS = 16;
const SNAPSHOT = KEYS.pools(`${region.code}/snapshot`);

const ms = (value: number) => `${value.toFixed(0)} ms`;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function databaseOf({ dataDir }: SpawnedPlatform): Promise<DynamoDBDocumentClient> {
  const { databaseEndpoint: endpoint } = JSON.parse(await readFile(join(dataDir, ADDRESS_FILE), "utf8"));
  const credentials = { accessKeyId: "deployment", secretAccessKey: "local" };
  return DynamoDBDocumentClient.from(new DynamoDBClient({ region: "eu-central-1", endpoint, credentials }), {
    marshallOptions: { removeUndefinedValues: true },
  });
}

/** Stores generated people as a delivery does, straight into the platform's database; answers the seconds. */
async function fill(platform: SpawnedPlatform): Promise<number> {
  const client = await databaseOf(platform);
  const candidates = candidateTable(
    { client, name: tableName("candidates") },
    async () => undefined,
    () => undefined,
  );
  const people = generatedPeople(PEOPLE);
  const start = performance.now();
  const write = async () => {
    for (const { ref, profile } of people) {
      const changedAt = new Date().toISOString();
      await candidates.deliver({
        partner: "gemeente-haarlem",
        ref,
        profile: CandidateProfile.parse(profile),
        changedAt,
      });
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  const seconds = (performance.now() - start) / 1000;
  // The empty pool that was stored meanwhile is not due for a while: without it the next start makes one at once.
  await client.send(new DeleteCommand({ TableName: tableName("pools"), Key: SNAPSHOT }));
  client.destroy();
  return seconds;
}

/** Waits for a stored pool of everybody; answers the seconds. */
async function stored(platform: SpawnedPlatform): Promise<number> {
  const client = await databaseOf(platform);
  const start = performance.now();
  for (;;) {
    const { Item } = await client.send(
      new GetCommand({ TableName: tableName("pools"), Key: SNAPSHOT, ConsistentRead: true }),
    );
    if (Number(Item?.people) > 0) return (performance.now() - start) / 1000;
    await pause(500);
  }
}

/** `npm run bench:pool`: from acknowledged submission to stored shortlist, with so many people in the local deployment. */
async function main(): Promise<void> {
  console.log(`${machine()}\n`);
  const dataDir = await mkdtemp(join(tmpdir(), "wsp-bench-"));
  const { found, print } = findings(["what", "measured", "beside it"]);
  try {
    const filling = await spawnedPlatform(dataDir);
    const seconds = await fill(filling);
    found(`${PEOPLE} people stored`, `${seconds.toFixed(0)} s`, `${Math.round(PEOPLE / seconds)} /s`);
    await filling.stop();
    // Changes of the last two minutes are read again by whoever starts; a region does not change all at once.
    await pause(OVERLAP_MS);

    const storing = await spawnedPlatform(dataDir);
    found(
      "the pool read from the table and stored",
      `${(await stored(storing)).toFixed(0)} s`,
      "in the background, once",
    );
    await storing.stop();

    const cold: number[] = [];
    for (let start = 0; start < 3; start += 1) {
      const platform = await spawnedPlatform(dataDir);
      const times = await timesToShortlist(platform, start === 0 ? SUBMISSIONS : 0);
      cold.push(times.cold);
      if (start === 0)
        found(
          "acknowledged → stored shortlist, warm",
          `p50 ${ms(percentile(times.warm, 0.5))}, p95 ${ms(percentile(times.warm, 0.95))}`,
          "must: p95 under 1 s",
        );
      await platform.stop();
    }
    found("the same, the first after a start", `${cold.map(ms).join(", ")}`, "must: under 3 s with the pool loaded");
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
  print();
}

await main();
