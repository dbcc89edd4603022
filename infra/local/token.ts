import { readFile } from "node:fs/promises";
import * as z from "zod";
import { ADDRESS_FILE } from "./address-file.ts";
import { dataFolder } from "./data-folder.ts";
import { codeOf, ExpectedError } from "./expected-error.ts";
import { accessToken } from "./tokens.ts";

const Address = z.object({ publicUrl: z.url(), issuer: z.url() });

/** The command `npm run --silent token -- <client>`: prints an access token of a platform that is running here. */
async function main(): Promise<void> {
  const [clientId] = process.argv.slice(2);
  if (!clientId) throw new ExpectedError("Say for which client: npm run --silent token -- gemeente-haarlem");
  const folder = await dataFolder(process.env.DATA_DIR ?? ".data");
  const text = await readFile(folder.file(ADDRESS_FILE), "utf8").catch(() => {
    throw new ExpectedError(`No platform has run in ${folder.path}: start it first with npm start.`);
  });
  const { issuer, publicUrl } = Address.parse(JSON.parse(text));
  try {
    console.log(await accessToken(folder, issuer, clientId));
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (codeOf(cause) === "ECONNREFUSED") {
      throw new ExpectedError(`Nothing answers at ${publicUrl}: start the platform first with npm start.`);
    }
    throw error;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof ExpectedError ? error.message : error);
  process.exitCode = 1;
});
