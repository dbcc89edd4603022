import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { call } from "../line.ts";
import type { SpawnedPlatform } from "../spawned-platform.ts";

const AGENCY = "kennemerkracht";
const WAIT_SECONDS = 20;
/** Clock ticks per second, in which Linux counts processor time. */
const TICKS = 100;

/** Processor time that a process has had, in seconds. */
async function processorSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  const [user = "0", system = "0"] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13);
  return (Number(user) + Number(system)) / TICKS;
}

/**
 * The share of one processor that the platform uses, in per cent, over so many seconds while `clients` wait for an
 * agency whose feed is still: each pulls with the longest wait, and again as soon as it is answered.
 */
export async function processorShareWaiting(
  platform: SpawnedPlatform,
  clients: number,
  seconds: number,
): Promise<{ percent: number; pulls: number }> {
  const token = await platform.token(AGENCY);
  const { next } = await call(platform, token, "/assignments");
  let isOver = false;
  let pulls = 0;
  const waiting = Array.from({ length: clients }, async () => {
    while (!isOver) {
      await call(platform, token, `/assignments?after=${next}&wait=${WAIT_SECONDS}`);
      pulls += 1;
    }
  });
  await pause(5_000);
  pulls = 0;
  const before = await processorSeconds(platform.pid);
  await pause(seconds * 1000);
  const used = (await processorSeconds(platform.pid)) - before;
  const answered = pulls;
  isOver = true;
  await Promise.all(waiting);
  return { percent: (100 * used) / seconds, pulls: answered };
}
