import { cpus } from "node:os";
import { OCCUPATIONS } from "#shared/reference/occupations.ts";
import { findOccupations } from "#shared/titles/find-occupations.ts";
import type { TitleLabel } from "#shared/titles/labels.ts";
import { searchIn } from "#shared/titles/search-titles.ts";
import { buildTitleIndex } from "#shared/titles/title-index.ts";
import { escoLabels, iscoGroupLabels } from "../../titles/esco-labels.ts";
import { alternativeLabelQueries, halfOf, measure, oneIn, type Query } from "../../titles/measure.ts";
import { seededRandom, withTypingError } from "../../titles/typing-errors.ts";
import { percentile, table } from "../measure.ts";
import { sureness } from "./sureness.ts";
import { tune } from "./tune.ts";

const SEED = 2026;
const TIMED = 5_000;
const RUNS = 3;

const share = ({ first, inFive }: { first: number; inFive: number }) => `${first.toFixed(1)} / ${inFive.toFixed(1)}`;
const ms = (value: number) => `${value.toFixed(2)} ms`;

/** `npm run bench:titles`: the share of ESCO's alternative labels whose unit group is found. `--tune` looks for better weights. */
function main(): void {
  const labels = escoLabels();
  if (labels === undefined) {
    console.error("esco_occupations_nl.csv is not there: nothing to measure");
    return;
  }
  if (process.argv.includes("--tune")) {
    console.log(tune(labels, console.error));
    return;
  }
  console.log(`${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}`);
  console.log(`${labels.length} labels; percentages in first place / among the first five\n`);
  console.log(`${table(["what", "measured"], speed(labels))}\n`);
  console.log(
    `${table(["with our own table", "sure", "of those right", "else proposed", "none"], sureness(labels))}\n`,
  );
  console.log(table(["query; index", "all", "half the weights were chosen on", "other half"], accuracy(labels)));
}

function accuracy(labels: readonly TitleLabel[]): string[][] {
  const own = labels.filter(({ preferred }) => preferred);
  const groups = iscoGroupLabels() ?? [];
  const random = seededRandom(SEED);
  const row = (name: string, index: readonly TitleLabel[], queries: readonly Query[]): string[] => {
    const search = searchIn(buildTitleIndex(index));
    const halves = [0, 1].map((half) => queries.filter((query) => halfOf(query) === half));
    const found = [name, ...[queries, ...halves].map((some) => share(measure(search, some)))];
    console.error(found.join(" · "));
    return found;
  };
  const leavingOut = alternativeLabelQueries(labels, labels);
  const mistyped = leavingOut.map((query) => ({ ...query, title: withTypingError(query.title, random) }));
  const amongOwn = alternativeLabelQueries(labels, own, { keepSame: true });
  return [
    row("(a) alternative label; all others", labels, leavingOut),
    row("(a) the same, with the names of the ISCO groups", [...labels, ...groups], leavingOut),
    row("(b) alternative label; preferred labels", own, amongOwn),
    row("(b) the same, without a preferred label equal to it", own, alternativeLabelQueries(labels, own)),
    row("(b) the same, with the names of the ISCO groups", [...own, ...groups], amongOwn),
    row("(c) as (a), with a typing error", labels, mistyped),
  ];
}

function speed(labels: readonly TitleLabel[]): string[][] {
  const first = elapsed(() => findOccupations({ occupations: OCCUPATIONS })("kok"));
  const built = Array.from({ length: RUNS }, () => elapsed(() => searchIn(buildTitleIndex(labels))));
  const search = searchIn(buildTitleIndex(labels));
  const random = seededRandom(SEED);
  const titles = oneIn(Math.ceil(labels.length / TIMED), labels).map(({ text }) => withTypingError(text, random));
  for (const title of titles) search(title);
  const runs = Array.from({ length: RUNS }, () => titles.map((title) => elapsed(() => search(title))));
  const best = (share: number) => ms(Math.min(...runs.map((times) => percentile(times, share))));
  return [
    ["first title of a process, our own table", ms(first)],
    ["index of ESCO built", `${ms(built[0] ?? 0)}, best of ${RUNS} ${ms(Math.min(...built))}`],
    ["one title", `p50 ${best(0.5)}, p95 ${best(0.95)}, best of ${RUNS}`],
  ];
}

function elapsed(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

main();
