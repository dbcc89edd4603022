import { existsSync } from "node:fs";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";

const SYSTEM_LIBRARIES = ["/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/lib64", "/usr/lib"];

/** Folder in which the unpacked browser is kept between runs: one per version of the package. */
async function keptIn(): Promise<string> {
  const module = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const manifest = JSON.parse(await readFile(join(dirname(module), "../package.json"), "utf8"));
  return join(tmpdir(), `wsp-chromium-${manifest.version}`);
}

const fontsIn = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`;

/** Unpacks beside the place and then moves there, so that a killed or a second run never starts half a browser. */
async function unpackTo(folder: string, unpack: () => Promise<unknown>): Promise<void> {
  const outer = process.env.TMPDIR;
  const unpacking = await mkdtemp(join(tmpdir(), "wsp-unpacking-"));
  try {
    process.env.TMPDIR = unpacking;
    await unpack();
  } finally {
    if (outer === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = outer;
  }
  await writeFile(join(unpacking, "fonts/fonts.conf"), fontsIn(join(folder, "fonts")));
  await rename(unpacking, folder).catch(() => rm(unpacking, { recursive: true, force: true }));
}

/** Chromium from npm, unpacked once per machine. Where the system lacks NSS, it brings its own libraries and fonts. */
async function unpackedChromium(): Promise<string> {
  const folder = await keptIn();
  const bringsLibraries = !SYSTEM_LIBRARIES.some((place) => existsSync(join(place, "libnss3.so")));
  if (bringsLibraries) {
    process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
    process.env.FONTCONFIG_PATH ??= join(folder, "fonts");
  }
  const { default: chromium, setupLambdaEnvironment } = await import("@sparticuz/chromium");
  if (!existsSync(join(folder, "chromium"))) await unpackTo(folder, () => chromium.executablePath());
  if (bringsLibraries) setupLambdaEnvironment(join(folder, "al2023", "lib"));
  return join(folder, "chromium");
}

/** Milliseconds after which something does not come at all. A busy machine is slow, and that is no fault of a page. */
const NEVER = 120_000;

/**
 * A browser to look at pages with: `CHROMIUM_PATH`, or the one from npm. With its web security on, unlike the flags
 * that the package proposes.
 */
export async function startBrowser(): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await unpackedChromium()),
    args: ["--no-sandbox"],
    headless: true,
  });
  browser.on("context", (context) => context.setDefaultTimeout(NEVER));
  return browser;
}
