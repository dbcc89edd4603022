import { parsePostcodes } from "./parse-postcodes.ts";
import { POSTCODES_FILE } from "./reference-files.ts";
import { runImport } from "./run-import.ts";

/** `node infra/local/imports/import-postcodes.ts <file>`: puts centroids of postcodes in `DATA_DIR` (`.data`). */
process.exitCode = await runImport({
  files: [{ path: process.argv[2], holds: "postcodes" }],
  dataDir: process.env.DATA_DIR ?? ".data",
  table: POSTCODES_FILE,
  noun: "postcodes",
  parse: parsePostcodes,
  print: console.log,
});
