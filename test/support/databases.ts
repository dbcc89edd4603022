import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { dirname, join } from "node:path";
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { createTableInput, type Database, startDatabase } from "#infra/local/database.ts";
import { topology } from "#infra/topology.ts";

type TestDatabase = { name: string; start: () => Promise<Database> };

function dynoxideProgram(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("@dynoxide/linux-x64/package.json")), "dynoxide");
  } catch {
    return undefined;
  }
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

async function startDynoxide(program: string): Promise<Database> {
  const port = await freePort();
  const child = spawn(program, ["--port", String(port)], { stdio: "ignore" });
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new DynamoDBClient({
    region: "eu-central-1",
    endpoint,
    credentials: { accessKeyId: "deployment", secretAccessKey: "local" },
  });
  const answers = () =>
    client.send(new ListTablesCommand({})).then(
      () => true,
      () => false,
    );
  while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, 50));
  for (const [name, table] of Object.entries(topology.tables))
    await client.send(new CreateTableCommand(createTableInput(name, table)));
  client.destroy();
  return {
    endpoint,
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await ended;
    },
  };
}

const program = dynoxideProgram();

/**
 * Two implementations of DynamoDB that have nothing to do with each other, each in memory with the topology's tables:
 * what both answer is what the real one may be trusted to answer. The second is an optional dependency.
 */
export const DATABASES: readonly TestDatabase[] = [
  { name: "dynalite", start: () => startDatabase(undefined) },
  {
    name: "dynoxide",
    start: () => (program ? startDynoxide(program) : Promise.reject(new Error("dynoxide is not installed"))),
  },
];
