import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { environmentOf } from "#infra/local/functions.ts";
import { candidateTable } from "#shared/adapters/dynamodb/candidates.ts";
import { importTable } from "#shared/adapters/dynamodb/imports.ts";
import { partnerPeople } from "#shared/adapters/dynamodb/partner-people.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { readRows } from "#shared/adapters/rows/read-rows.ts";
import { s3Payloads } from "#shared/adapters/s3-payloads.ts";
import { s3Client, tables } from "#shared/runtime/clients.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import { region } from "#shared/runtime/region.ts";
import { processImport } from "#shared/usecases/process-import.ts";
import { watchOpenDemand } from "#shared/usecases/watch-open-demand.ts";
import { megabytesDuring } from "./memory.ts";

/**
 * `worker.ts <data folder> <partner> <import>`: works an import off in a process of its own, as the function does on
 * Lambda, and prints what it held at most above what it held before, in MB.
 */
const [dataDir = "", partner = "", id = ""] = process.argv.slice(2);
const { databaseEndpoint, queuesEndpoint } = JSON.parse(await readFile(join(dataDir, "address.json"), "utf8")) as {
  databaseEndpoint: string;
  queuesEndpoint: string;
};
const settings = environmentOf("import", {
  databaseEndpoint,
  queuesEndpoint,
  queueUrl: (name) => `${queuesEndpoint}/000000000000/${name}`,
  settings: {},
});
const table = tables(settings);
const nothing = async () => undefined;
const imports = importTable(table("imports"), nothing, nothing);
const work = processImport({
  imports,
  payloads: s3Payloads(s3Client(settings), settings.bucket("imports")),
  readRows,
  candidates: candidateTable(table("candidates"), nothing, nothing),
  partnerPeople: partnerPeople(table("candidates")),
  openDemand: watchOpenDemand({ vacancies: vacancyTable(table("vacancies"), nothing, nothing), clock: systemClock }),
  region,
  clock: systemClock,
});
await imports.read({ partner, id });
const megabytes = await megabytesDuring(process.pid, () => work(partner, id));
const after = await imports.read({ partner, id });
console.log(JSON.stringify({ megabytes, accepted: after?.accepted ?? 0 }));
process.exit(0);
