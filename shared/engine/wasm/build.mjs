/**
 * Translates `filter.wat` to WebAssembly and writes it as text into `filter-bytes.ts`, so that nothing has to load a
 * file. Run it after every change of the source; a test says when it was forgotten.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import wabt from "wabt";

const FOLDER = import.meta.dirname;

/** The module that `filter.wat` translates to. */
export async function translate() {
  const { parseWat } = await wabt();
  const source = parseWat("filter.wat", readFileSync(path.join(FOLDER, "filter.wat"), "utf8"), { simd: true });
  source.validate();
  return source.toBinary({}).buffer;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = Buffer.from(await translate())
    .toString("base64")
    .match(/.{1,110}/g);
  writeFileSync(
    path.join(FOLDER, "filter-bytes.ts"),
    `/** \`filter.wat\`, translated by \`build.mjs\`: not to be edited. */\nexport const FILTER_BASE64 = \`\n${lines.join("\n")}\n\`;\n`,
  );
}
