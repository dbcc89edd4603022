import { brotliCompressSync, constants } from "node:zlib";
import type { Browser, BrowserContext } from "playwright-core";
import { generateRegion } from "#infra/local/demo/region.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { region } from "#shared/runtime/region.ts";
import { stylesheetOf } from "#shared/web/stylesheet.ts";
import { startBrowser } from "../../browser/browser.ts";
import { answers } from "../../pages/answers.ts";
import { carvingAnswers, manyTasks } from "../../pages/carving-answers.ts";
import { type Fields, hiddenField } from "../../pages/visitor.ts";
import { atRest } from "../at-rest.ts";
import { CONCURRENCY } from "../bare-emulator.ts";
import { call, importRowsPerSecond } from "../line.ts";
import { findings, machine, percentile, timed } from "../measure.ts";
import { type SpawnedPlatform, spawnedPlatform } from "../spawned-platform.ts";
import { firstPaint } from "./first-paint.ts";

const CANDIDATES = Number(process.env.CANDIDATES ?? 4_000);
const VACANCIES = Number(process.env.VACANCIES ?? 500);
const REQUESTS = Number(process.env.REQUESTS ?? 200);
/** Requests before what is measured: until then V8 still compiles what draws the page. */
const WARM_UP = REQUESTS / 2;
const PAINTS = Number(process.env.PAINTS ?? 3);
/** As many as a jobcarving request may have. */
const TASKS = 60;

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

const packed = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });

/** Bytes of a page with its stylesheet and scripts, as they are sent. */
async function bytesOf(html: string, publicUrl: string): Promise<number> {
  const scripts = [...html.matchAll(/<script [^>]*src="([^"]+)"/g)].map(([, path = ""]) => fetch(publicUrl + path));
  const texts = await Promise.all(scripts.map(async (answer) => (await answer).text()));
  return [html, stylesheetOf(region.theme).css, ...texts].reduce((sum, text) => sum + packed(text).length, 0);
}

/** Asks for a page again and again, one after the other, as a browser of our own does. */
async function measured(address: string, { context, cookie }: Visitor): Promise<Measured> {
  const headers = { Cookie: cookie, "Sec-Fetch-Site": "same-origin", "Accept-Encoding": "br" };
  const serverTimes: number[] = [];
  let html = "";
  for (let at = -WARM_UP; at < REQUESTS; at += 1) {
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

/** Fills in a form up to the page that shows all answers; answers where that stands, with the draft in its query. */
async function checkPath(
  publicUrl: string,
  base: string,
  filledIn: (change: Fields) => Fields,
  more: Fields = {},
): Promise<string> {
  const form = new URL(base, publicUrl);
  const formulier = hiddenField(await (await fetch(form)).text(), "formulier");
  const [year = "", month = "", day = ""] = addDays(dayOf(new Date()), 30).split("-");
  const starts = { "start-date": day, "start-date-maand": month, "start-date-jaar": year };
  const fields = Object.entries(filledIn({ formulier, ...starts, ...more }));
  const { status, headers } = await fetch(form, {
    method: "POST",
    headers: { "Sec-Fetch-Site": "same-origin" },
    body: new URLSearchParams(
      fields.flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
    ),
    redirect: "manual",
  });
  if (status !== 303) throw new Error(`the form was answered with ${status}`);
  return headers.get("Location") ?? "";
}

/** The page on which the first two people of a shortlist stand side by side. */
async function comparisonPath(vacancy: string, { context }: Visitor): Promise<string> {
  const html = await (await context.request.get(vacancy)).text();
  const people = [...new Set([...html.matchAll(/name="kandidaat" value="([^"]+)"/g)].map(([, id = ""]) => id))];
  if (people.length < 2) throw new Error(`${vacancy} has no two people to compare`);
  return `${vacancy}/vergelijken?${new URLSearchParams(people.slice(0, 2).map((id): [string, string] => ["kandidaat", id]))}`;
}

type HandedIn = { reference: string; kvkNumber: string; statusPath: string };

/** Hands in the demo region's vacancies until there are so many, and waits for every shortlist. */
async function handIn(platform: SpawnedPlatform, count: number): Promise<HandedIn[]> {
  const token = await platform.token("werkblad");
  const { vacancies } = generateRegion(2026, dayOf(new Date()));
  const handedIn: HandedIn[] = [];
  await timed(count, CONCURRENCY, async (index) => {
    const vacancy = vacancies[index % vacancies.length];
    const { reference, statusUrl } = await call(platform, token, "/vacancies", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(vacancy),
    });
    const { pathname, search } = new URL(String(statusUrl));
    handedIn.push({
      reference: String(reference),
      kvkNumber: vacancy?.employer.kvkNumber ?? "",
      statusPath: pathname + search,
    });
  });
  for (const { reference } of handedIn) {
    const isReady = async () => (await call(platform, token, `/vacancies/${reference}/shortlist`)).status === "ready";
    while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return handedIn;
}

async function main(): Promise<void> {
  console.error(machine());
  const { found, print } = findings(["page", "server p50", "server p95", "sent, compressed", "first paint, median"]);
  const [platform, browser] = await Promise.all([spawnedPlatform(), startBrowser()]);
  try {
    console.error(`${CANDIDATES} candidates: ${Math.round(await importRowsPerSecond(platform, CANDIDATES))} /s`);
    const [{ reference, kvkNumber, statusPath } = { reference: "", kvkNumber: "", statusPath: "" }] = await handIn(
      platform,
      VACANCIES,
    );
    const desk = await atDesk(browser, platform.publicUrl);
    const employer: Visitor = { context: await browser.newContext(), cookie: "" };
    const vacancy = `/werkblad/vacatures/${reference}`;
    const carving = await checkPath(platform.publicUrl, "/jobcarving", carvingAnswers, manyTasks(TASKS));
    const pages: readonly [name: string, path: string, visitor: Visitor][] = [
      ["/", "/", employer],
      ["/help", "/help", employer],
      ["/vacature", "/vacature", employer],
      ["/vacature/controleren", await checkPath(platform.publicUrl, "/vacature", answers), employer],
      ["/jobcarving", "/jobcarving", employer],
      [`/jobcarving, ${TASKS} tasks`, carving.replace("/controleren", ""), employer],
      ["/jobcarving/controleren", carving, employer],
      ["/status/…", statusPath, employer],
      ["/status/…/wijzigen", statusPath.replace("?", "/wijzigen?"), employer],
      ["/werkblad, own work", "/werkblad", desk],
      [`/werkblad, all ${VACANCIES}`, "/werkblad?wie=alle", desk],
      ["/werkblad/zoeken", "/werkblad/zoeken?zoek=magazijn", desk],
      ["/werkblad/niet-voorgedragen", "/werkblad/niet-voorgedragen", desk],
      ["/werkblad/werkgevers/…", `/werkblad/werkgevers/${kvkNumber}`, desk],
      ["/werkblad/rapportage", "/werkblad/rapportage", desk],
      ["/werkblad/vacatures/…", vacancy, desk],
      ["/werkblad/vacatures/…/vergelijken", await comparisonPath(vacancy, desk), desk],
    ];
    await atRest(platform.pid);
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
