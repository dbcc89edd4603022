import { importRowsPerSecond } from "../line.ts";
import { findings, machine, percentile } from "../measure.ts";
import { spawnedPlatform } from "../spawned-platform.ts";
import { bareBatchesPerSecond } from "./bare-batches.ts";
import { megabytesDuring } from "./memory.ts";
import { itemsOf, layDownAssignments, pull } from "./pulls.ts";
import { processorShareWaiting } from "./waiting.ts";
import { workerMegabytes } from "./worker-memory.ts";

const SIZES = [5_000, 20_000];
const ASSIGNMENTS = 10_000;
const WAITING_CLIENTS = 500;
const WATCHED_SECONDS = 40;

/** What must be: of the bare emulator's speed, and of megabytes above idle at every size of a file. */
const LEAST_SHARE = 50;
const MOST_MEGABYTES = 150;

const ms = (value: number) => `${value.toFixed(1)} ms`;
const perSecond = (value: number) => `${Math.round(value)} /s`;

/** What a row says of its must: none, or whether the figure reaches it. */
type Must = readonly [must: string, verdict: "PASS" | "SHORT" | ""];
const NO_MUST: Must = ["", ""];
const atLeast = (must: number, percent: number): Must => [`${must} %`, percent >= must ? "PASS" : "SHORT"];
const atMost = (must: number, megabytes: number): Must => [`${must} MB`, megabytes <= must ? "PASS" : "SHORT"];

/**
 * `npm run bench:partners`: what partners wait for on this machine, beside the bare emulator in the same run. With
 * `--strict` a must that is missed is exit code 1.
 */
async function main(): Promise<void> {
  console.log(`${machine()}\n`);
  const { found: note, print } = findings(["what", "measured", "must", "", "beside it"]);
  let missed = 0;
  const found = (what: string, measured: string, must: Must, beside: string) => {
    if (must[1] === "SHORT") missed += 1;
    note(what, measured, ...must, beside);
  };

  for (const size of SIZES) {
    const platform = await spawnedPlatform();
    try {
      let imported = 0;
      const megabytes = await megabytesDuring(platform.pid, async () => {
        imported = await importRowsPerSecond(platform, size);
      });
      const bare = await bareBatchesPerSecond(await itemsOf(platform, "candidates"));
      const share = (100 * imported) / bare;
      found(
        `import of ${size} new profiles through the API, beside the bare emulator`,
        `${Math.round(share)} %`,
        atLeast(LEAST_SHARE, share),
        `${perSecond(imported)}; BatchWriteItem of the same items: ${perSecond(bare)}`,
      );
      const worker = await workerMegabytes(platform, size);
      found(
        `memory of the import worker, ${size} rows of ${worker.payload.toFixed(1)} MB`,
        `${Math.round(worker.megabytes)} MB above idle`,
        atMost(MOST_MEGABYTES, worker.megabytes),
        `the whole platform with its emulators: ${Math.round(megabytes)} MB`,
      );
      if (size !== SIZES.at(-1)) continue;

      const idle = await processorShareWaiting(platform, 0, WATCHED_SECONDS);
      const waiting = await processorShareWaiting(platform, WAITING_CLIENTS, WATCHED_SECONDS);
      found(
        `${WAITING_CLIENTS} clients that wait for assignments, ${WATCHED_SECONDS} s`,
        `${waiting.percent.toFixed(1)} % of a processor, ${waiting.pulls} pulls answered`,
        NO_MUST,
        `nobody waits: ${idle.percent.toFixed(1)} %`,
      );
      await layDownAssignments(platform, ASSIGNMENTS);
      const start = performance.now();
      const alone = await pull(platform, (pulled) => pulled >= ASSIGNMENTS);
      const seconds = (performance.now() - start) / 1000;
      found(
        `pull of ${ASSIGNMENTS} assignments in pages of 100`,
        `${seconds.toFixed(2)} s`,
        NO_MUST,
        `p95 of a page: ${ms(percentile(alone.milliseconds, 0.95))}`,
      );
      let isImporting = true;
      const importing = importRowsPerSecond(platform, size).finally(() => {
        isImporting = false;
      });
      const { milliseconds } = await pull(platform, () => !isImporting);
      await importing;
      found(
        "pull of a page while an import runs",
        `p95 ${ms(percentile(milliseconds, 0.95))}`,
        NO_MUST,
        `p50 ${ms(percentile(milliseconds, 0.5))}, ${milliseconds.length} pages`,
      );
    } finally {
      await platform.stop();
    }
  }
  print();
  if (missed > 0 && process.argv.includes("--strict")) process.exitCode = 1;
}

await main();
