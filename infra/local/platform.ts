import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { SQSClient } from "@aws-sdk/client-sqs";
import { topology } from "#infra/topology.ts";
import type { VumParty } from "#shared/domain/vum-party.ts";
import type { VumSource } from "#shared/domain/vum-source.ts";
import { builtInTables, withOverrides } from "#shared/reference/tables.ts";
import { region } from "#shared/runtime/region.ts";
import { ADDRESS_FILE } from "./address-file.ts";
import { privateKey, publicPart } from "./client-keys.ts";
import { type DataFolder, dataFolder, keptText, writeWhole } from "./data-folder.ts";
import { startDatabase } from "./database.ts";
import { loadDemoData } from "./demo/load.ts";
import { composeFunctions } from "./functions.ts";
import { startGateway, type Upstream } from "./gateway.ts";
import { ACR, AGENCY_CLIENT, AUDIENCE, identityProvider, STAFF_CLIENT } from "./identity/provider.ts";
import { IDENTITY_PREFIX, identityServer } from "./identity/server.tsx";
import { loadOverrides } from "./imports/reference-files.ts";
import { INBOX_PREFIX, mailInbox } from "./mail-inbox.tsx";
import { startPoller } from "./poller.ts";
import { type Queues, startQueues } from "./queues.ts";
import { startSchedule } from "./schedule.ts";

export type PlatformOptions = {
  /** 0 for any free port. */
  port: number;
  dataDir: string;
  withDemoData: boolean;
  /** Most profiles in one answer over VUM, and the bronnen that may be asked. */
  vumMaxResults?: number;
  vumSources?: readonly VumSource[];
  /** Told what is being done, a line at a time. */
  say: (line: string) => void;
};

/** The desk's OIN in this deployment; no organisation has it. */
const DEMO_OIN = "99990000000000000001";

/** Who may ask over VUM here: another desk on this machine, and two made-up organisations, of which one outside SUWI. */
const DEMO_PARTIES: readonly VumParty[] = [
  { oin: DEMO_OIN, suwi: true },
  { oin: "99990000000000000002", suwi: true },
  { oin: "99990000000000000003", suwi: false },
];

export type Platform = {
  publicUrl: string;
  folder: DataFolder;
  queues: Queues;
  databaseEndpoint: string;
  /** Resolves when the demo region is in; at once without one. */
  demoDataLoaded: Promise<void>;
  stop: () => Promise<void>;
};

/**
 * The embedded deployment of the topology: emulators on disk, an identity provider, a mail inbox, and the very handlers
 * that run on Lambda. Everything is kept in the data folder and may be killed at any moment.
 */
export async function startPlatform({
  port,
  dataDir,
  withDemoData,
  vumMaxResults = 100,
  vumSources = [],
  say,
}: PlatformOptions): Promise<Platform> {
  const onError = (error: unknown) => console.error(error);
  const folder = await dataFolder(dataDir);
  for (const name of ["keys", "mail"]) await mkdir(folder.file(name), { recursive: true });
  const gateway = await startGateway(port, onError);
  const publicUrl = `http://localhost:${gateway.port}`;

  // The database first: it refuses a folder in which another platform runs, before anything there is touched.
  const database = await startDatabase(folder.file("dynamodb"));
  say(`Database and queues in ${folder.path} …`);
  const queues = await startQueues(folder.file("sqs-s3"));

  say("Identity provider and functions …");
  const issuer = publicUrl + IDENTITY_PREFIX;
  const secret = (name: string) => keptText(folder.file("keys", name), () => randomBytes(32).toString("base64url"));
  const clientKeys = new Map(
    await Promise.all(region.clients.map(async ({ id }) => [id, publicPart(await privateKey(folder, id))] as const)),
  );
  const provider = identityProvider({
    issuer,
    publicUrl,
    region,
    providerKey: await privateKey(folder, "identity-provider"),
    clientKeys,
    cookieKey: await secret("cookie-key"),
  });
  const tables = withOverrides(builtInTables(), await loadOverrides(folder.path));
  const functions = composeFunctions(
    {
      databaseEndpoint: database.endpoint,
      queuesEndpoint: queues.endpoint,
      queueUrl: queues.url,
      settings: {
        PUBLIC_URL: publicUrl,
        OIDC_ISSUER: issuer,
        API_AUDIENCE: AUDIENCE,
        STAFF_CLIENT_ID: STAFF_CLIENT,
        AGENCY_CLIENT_ID: AGENCY_CLIENT,
        LOGIN_ACR: ACR,
        LINK_KEY: await secret("link-key"),
        VUM_OIN: DEMO_OIN,
        VUM_PARTIES: JSON.stringify(DEMO_PARTIES),
        VUM_CALLERS: "token",
        VUM_MAX_RESULTS: String(vumMaxResults),
        VUM_SOURCES: JSON.stringify(vumSources),
        MAIL_FROM: region.desk.email,
        MAIL_TRANSPORT: "folder",
        MAIL_FOLDER: folder.file("mail"),
        LOG_FILE: folder.file("log.ndjson"),
        ANCHOR_FILE: folder.file("anchors"),
      },
    },
    tables,
  );

  const routed = topology.routes.map(({ prefix, function: name }): Upstream => {
    const invoke = functions.http[name];
    if (!invoke) throw new Error(`Route ${prefix} leads to "${name}", which is no HTTP function`);
    return { prefix, invoke };
  });
  gateway.open([
    ...routed,
    { prefix: IDENTITY_PREFIX, serve: identityServer(provider, region) },
    { prefix: INBOX_PREFIX, serve: mailInbox(folder.file("mail"), region) },
  ]);

  const sqs = new SQSClient({
    region: "eu-central-1",
    endpoint: queues.endpoint,
    credentials: { accessKeyId: "deployment", secretAccessKey: "local" },
  });
  const pollers = Object.entries(topology.queues).map(([queueName, { consumer, batchSize }]) => {
    const handle = functions.consumers[consumer];
    if (!handle) throw new Error(`Queue ${queueName} is for "${consumer}", which consumes nothing`);
    return startPoller({ sqs, queueUrl: queues.url(queueName), queueName, batchSize, handle, onError });
  });
  const schedules = new Map(
    topology.schedules.map((schedule) => {
      const run = async () => functions.scheduled[schedule.function]?.({ source: "aws.scheduler" });
      return [schedule.name, startSchedule(schedule, run, onError)];
    }),
  );

  await writeWhole(
    folder.file(ADDRESS_FILE),
    JSON.stringify({ publicUrl, issuer, databaseEndpoint: database.endpoint, queuesEndpoint: queues.endpoint }),
  );
  const demoDataLoaded = withDemoData
    ? // Whoever looks around in the first minutes is told how many people would come in, too.
      loadDemoData({ folder, publicUrl, say }).then(() => schedules.get("keep-pool")?.runNow())
    : Promise.resolve();

  return {
    publicUrl,
    folder,
    queues,
    databaseEndpoint: database.endpoint,
    demoDataLoaded,
    async stop() {
      await Promise.all([...schedules.values(), ...pollers].map((running) => running.stop()));
      await gateway.stop();
      sqs.destroy();
      await queues.stop();
      await database.stop();
    },
  };
}
