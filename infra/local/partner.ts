import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import * as z from "zod";
import { ADDRESS_FILE } from "./address-file.ts";
import { dataFolder } from "./data-folder.ts";
import { ExpectedError } from "./expected-error.ts";
import { type Api, apiOf } from "./partner/api-client.ts";
import { importFile } from "./partner/import-file.ts";
import { accessToken } from "./tokens.ts";

const USAGE = `Zo gebruikt u dit:
  npm run partner -- import <bestand> --partner <partner> [--full]
  npm run partner -- confirm <levering> --partner <partner>

Op een echte omgeving: zet WSP_URL op het adres en WSP_TOKEN op een toegangstoken; --partner is dan niet nodig.`;

const Address = z.object({ publicUrl: z.url(), issuer: z.url() });

/** The API of the environment's own choice, or of the platform that runs here, as one of its demo partners. */
async function chosenApi(partner: string | undefined): Promise<Api> {
  const { WSP_URL, WSP_TOKEN, DATA_DIR = ".data" } = process.env;
  if (WSP_URL !== undefined) {
    if (!WSP_TOKEN) throw new ExpectedError("Zet WSP_TOKEN op een toegangstoken van uw client.");
    return apiOf(WSP_URL.replace(/\/$/, ""), async () => WSP_TOKEN);
  }
  if (partner === undefined) throw new ExpectedError(USAGE);
  const folder = await dataFolder(DATA_DIR);
  const text = await readFile(folder.file(ADDRESS_FILE), "utf8").catch(() => {
    throw new ExpectedError(`In ${folder.path} heeft nog geen platform gedraaid: begin met npm start.`);
  });
  const { issuer, publicUrl } = Address.parse(JSON.parse(text));
  return apiOf(publicUrl, () => accessToken(folder, issuer, partner));
}

/** Shows progress on one line of a terminal; elsewhere nothing but what is printed. */
const show = (line: string): void => {
  if (process.stdout.isTTY) process.stdout.write(`\r${line}`);
};
const print = (line: string): void => console.log(process.stdout.isTTY ? `\r\u001b[K${line}` : line);

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { partner: { type: "string" }, full: { type: "boolean", default: false } },
  });
  const [command, subject] = positionals;
  if (subject === undefined) throw new ExpectedError(USAGE);
  const api = await chosenApi(values.partner);
  if (command === "import")
    return importFile({ file: subject, partner: values.partner, isFull: values.full, api, print, show });
  if (command !== "confirm") throw new ExpectedError(USAGE);
  await api(`/candidate-imports/${encodeURIComponent(subject)}/confirm`, { method: "POST" });
  print("Bevestigd: wie er niet meer in stond, wordt ingetrokken.");
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  const isUsage = error instanceof TypeError && "code" in error;
  console.error(error instanceof ExpectedError ? error.message : isUsage ? USAGE : error);
  return 1;
});
