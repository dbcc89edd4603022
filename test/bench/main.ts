import { bareEmulatorPutsPerSecond } from "./bare-emulator.ts";
import { importRowsPerSecond, intakePerSecond, timesToShortlist } from "./line.ts";
import { findings, machine, percentile } from "./measure.ts";
import { spawnedPlatform } from "./spawned-platform.ts";

const POOLS = [4_000, 20_000];
const SUBMISSIONS = 60;
const STARTS = 3;

const ms = (value: number) => `${value.toFixed(0)} ms`;
const perSecond = (value: number) => `${Math.round(value)} /s`;

/** `npm run bench`: what the main line does on this machine, beside the bare emulator in the same run. */
async function main(): Promise<void> {
  console.log(`${machine()}\n`);
  const { found, print } = findings(["what", "measured", "beside it"]);

  const starts: number[] = [];
  for (let round = 0; round < STARTS; round += 1) {
    const platform = await spawnedPlatform();
    starts.push(platform.startSeconds * 1000);
    await platform.stop();
  }
  found(
    "start until ready (empty folder)",
    ms(percentile(starts, 0.5)),
    `worst of ${STARTS}: ${ms(Math.max(...starts))}`,
  );

  for (const size of POOLS) {
    const platform = await spawnedPlatform();
    try {
      const imported = await importRowsPerSecond(platform, size);
      found(`import through the API, ${size} rows`, perSecond(imported), "");
      const { cold, warm } = await timesToShortlist(platform, SUBMISSIONS);
      found(
        `acknowledged → stored shortlist, ${size} candidates`,
        `p50 ${ms(percentile(warm, 0.5))}, p95 ${ms(percentile(warm, 0.95))}`,
        `first, with a cold pool: ${ms(cold)}`,
      );
    } finally {
      await platform.stop();
    }
  }

  const platform = await spawnedPlatform();
  try {
    const bare = await bareEmulatorPutsPerSecond();
    const intake = await intakePerSecond(platform);
    found("bare emulator, PutItem", perSecond(bare), "same items, same concurrency");
    found("intake over HTTP", perSecond(intake), `${(bare / intake).toFixed(1)} bare puts per submission`);
  } finally {
    await platform.stop();
  }
  print();
}

await main();
