import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext } from "playwright-core";
import { region } from "#shared/runtime/region.ts";
import { stylesheetOf } from "#shared/web/stylesheet.ts";
import { startBrowser } from "../../browser/browser.ts";
import { aVacancy } from "../../support/builders.ts";
import { call, importRowsPerSecond, timesToShortlist } from "../line.ts";
import { findings, machine, percentile } from "../measure.ts";
import { type SpawnedPlatform, spawnedPlatform } from "../spawned-platform.ts";
import { firstPaint } from "./first-paint.ts";

const CANDIDATES = Number(process.env.CANDIDATES ?? 4_000);
const VACANCIES = Number(process.env.VACANCIES ?? 500);
const REQUESTS = 100;
const PAINTS = 5;

const ms = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

type Visitor = { context: BrowserContext; cookie: string };
type Measured = { serverTimes: number[]; bytes: number; paints: number[] };

/** A context that is signed in at the desk, and its cookies as a header. */
async function atDesk(browser: Browser, publicUrl: string): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: publicUrl });
  const page = await context.newPage();
  await page.goto("/werkblad");
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Amina Bakker" }).click()]);
  await page.close();
  const cookies = await context.cookies();
  return { context, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") };
}

/** Bytes of a page with its stylesheet and scripts, as they are sent. */
async function bytesOf(html: string, publicUrl: string): Promise<number> {
  const scripts = [...html.matchAll(/<script [^>]*src="([^"]+)"/g)].map(([, path = ""]) => fetch(publicUrl + path));
  const texts = await Promise.all(scripts.map(async (answer) => (await answer).text()));
  return [html, stylesheetOf(region.theme).css, ...texts].reduce((sum, text) => sum + gzipSync(text).length, 0);
}

/** Asks for a page again and again, one after the other, as a browser of our own does. */
async function measured(address: string, { context, cookie }: Visitor): Promise<Measured> {
  const headers = { Cookie: cookie, "Sec-Fetch-Site": "same-origin", "Accept-Encoding": "gzip" };
  const serverTimes: number[] = [];
  let html = "";
  for (let at = -10; at < REQUESTS; at += 1) {
    const start = performance.now();
    const answer = await fetch(address, { headers });
    html = await answer.text();
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    if (at >= 0) serverTimes.push(performance.now() - start);
  }
  const paints: number[] = [];
  for (let at = 0; at < PAINTS; at += 1) paints.push(await firstPaint(context, address));
  return { serverTimes, bytes: await bytesOf(html, new URL(address).origin), paints };
}

/** Hands one more vacancy in, and waits for its shortlist: its reference, and its status page as its employer gets it. */
async function oneVacancy(platform: SpawnedPlatform): Promise<{ reference: string; statusPath: string }> {
  const token = await platform.token("werkblad");
  const body = JSON.stringify(aVacancy());
  const headers = { "Content-Type": "application/json" };
  const { reference, statusUrl } = await call(platform, token, "/vacancies", { method: "POST", headers, body });
  for (;;) {
    const { status } = await call(platform, token, `/vacancies/${reference}/shortlist`);
    if (status === "ready") break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { pathname, search } = new URL(String(statusUrl));
  return { reference: String(reference), statusPath: pathname + search };
}

async function main(): Promise<void> {
  console.error(machine());
  const { found, print } = findings(["page", "server p50", "server p95", "sent, compressed", "first paint, median"]);
  const [platform, browser] = await Promise.all([spawnedPlatform(), startBrowser()]);
  try {
    await importRowsPerSecond(platform, CANDIDATES);
    await timesToShortlist(platform, VACANCIES - 2);
    const { reference, statusPath } = await oneVacancy(platform);
    const desk = await atDesk(browser, platform.publicUrl);
    const employer: Visitor = { context: await browser.newContext(), cookie: "" };
    const pages: readonly [name: string, path: string, visitor: Visitor][] = [
      ["/", "/", employer],
      ["/help", "/help", employer],
      ["/vacature", "/vacature", employer],
      ["/jobcarving", "/jobcarving", employer],
      ["/status/…", statusPath, employer],
      ["/werkblad, own work", "/werkblad", desk],
      [`/werkblad, all ${VACANCIES}`, "/werkblad?wie=alle", desk],
      ["/werkblad/zoeken", "/werkblad/zoeken?zoek=magazijn", desk],
      ["/werkblad/vacatures/…", `/werkblad/vacatures/${reference}`, desk],
    ];
    for (const [name, path, visitor] of pages) {
      const { serverTimes, bytes, paints } = await measured(new URL(path, platform.publicUrl).href, visitor);
      found(
        name,
        ms(percentile(serverTimes, 0.5)),
        ms(percentile(serverTimes, 0.95)),
        kilobytes(bytes),
        ms(percentile(paints, 0.5)),
      );
    }
    print();
  } finally {
    await browser.close();
    await platform.stop();
  }
}

await main();
