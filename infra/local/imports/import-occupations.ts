import { parseOccupations } from "./parse-occupations.ts";
import { OCCUPATIONS_FILE } from "./reference-files.ts";
import { runImport } from "./run-import.ts";

/** `node infra/local/imports/import-occupations.ts <file>`: puts ESCO's occupations in `DATA_DIR` (`.data`). */
process.exitCode = await runImport({
  files: [{ path: process.argv[2], holds: "beroepen" }],
  dataDir: process.env.DATA_DIR ?? ".data",
  table: OCCUPATIONS_FILE,
  noun: "beroepen",
  parse: parseOccupations,
  print: console.log,
});
