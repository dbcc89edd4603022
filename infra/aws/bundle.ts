import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { topology } from "#infra/topology.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Where bundles are kept: beside the templates. */
export const BUNDLES = join(ROOT, "cdk.out/bundles");

/** Some dependencies are CommonJS and ask for Node's own modules by `require`, which a module does not have. */
const REQUIRE =
  'import { createRequire as createRequireForBundle } from "node:module"; const require = createRequireForBundle(import.meta.url);';

/** A function's code, ready for Lambda: `directory` holds `index.mjs` and its map; `bytes` is the size of the former. */
export type Bundle = { directory: string; bytes: number };

/** Entry of each function of the topology, and of the origin check that only this deployment has. */
export const entries = (): Record<string, string> => ({
  ...Object.fromEntries(Object.keys(topology.functions).map((name) => [name, `functions/${name}/handler.ts`])),
  origin: "infra/aws/edge/origin-authorizer.ts",
});

async function bundleOne(entry: string, directory: string): Promise<Bundle> {
  const outfile = join(directory, "index.mjs");
  await build({
    entryPoints: [join(ROOT, entry)],
    outfile,
    absWorkingDir: ROOT,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    minify: true,
    keepNames: true,
    sourcemap: true,
    sourcesContent: false,
    legalComments: "none",
    banner: { js: REQUIRE },
    logLevel: "warning",
  });
  return { directory, bytes: statSync(outfile).size };
}

/**
 * Bundles every function below `outdir`, each on its own, without docker or network; some seconds in all.
 * Throws an error that names each entry that does not exist.
 */
export async function bundleAll(outdir: string, named = entries()): Promise<Record<string, Bundle>> {
  const missing = Object.values(named).filter((entry) => !existsSync(join(ROOT, entry)));
  if (missing.length > 0) throw new Error(`no handler to bundle: ${missing.join(", ")}`);
  const bundles = Object.entries(named).map(
    async ([name, entry]) => [name, await bundleOne(entry, join(outdir, name))] as const,
  );
  return Object.fromEntries(await Promise.all(bundles));
}
