import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";
import { packageFiles } from "./packages.ts";
import { pruned } from "./prune.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** Folders whose files write class names. */
const WRITERS = ["shared/web", "functions", "infra/local"];
const CLASS_NAME = /\b(?:nl|utrecht)-[a-z][\w-]*/g;

/** Where the component styles are kept: a module, so that every deployment bundles them without reading files. */
export const COMPONENTS_FILE = join(ROOT, "shared/web/styles/components.ts");

/** Every class name of NL Design System that a page may carry: those that stand in full in a `.tsx` file. */
async function usedClasses(): Promise<Set<string>> {
  const used = new Set<string>();
  for (const folder of WRITERS) {
    for (const entry of await readdir(join(ROOT, folder), { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || /styles|design-system/.test(entry.parentPath)) continue;
      const source = await readFile(join(entry.parentPath, entry.name), "utf8");
      for (const [name] of source.matchAll(CLASS_NAME)) used.add(name);
    }
  }
  return used;
}

/** The text of the module that holds the component styles, made from the installed packages. */
export async function componentsSource(): Promise<string> {
  const used = await usedClasses();
  const sheets = await Promise.all(packageFiles().map((file) => readFile(file, "utf8")));
  const { code } = await transform(sheets.map((css) => pruned(css, used)).join("\n"), {
    loader: "css",
    minify: true,
    charset: "utf8",
    legalComments: "none",
  });
  return `/**
 * Rules of NL Design System's components that pages use: made by \`npm run styles\`, not by hand.
 * Copyright (c) Frameless B.V., Gemeente Utrecht and the authors of NL Design System; licence EUPL-1.2.
 */
export const COMPONENTS = ${JSON.stringify(code.trim())};
`;
}
