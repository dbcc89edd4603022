import { readFile } from "node:fs/promises";

const EVERY_MS = 3_000;
/** A share of one processor. */
const NEXT_TO_NOTHING = 0.05;
const MOST_LOOKS = 60;

/** Milliseconds of a processor that a process used until now, as Linux counts them: in ticks of ten. */
async function processorMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  const [user = "0", system = "0"] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}

/**
 * Waits until a process that nobody asks anything does next to nothing for three seconds, at most three minutes. What was
 * handed in a moment ago is worked on in the same process, and pages would be measured beside that.
 */
export async function atRest(pid: number): Promise<void> {
  let before = await processorMs(pid);
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    const now = await processorMs(pid);
    if ((now - before) / EVERY_MS < NEXT_TO_NOTHING) return;
    before = now;
  }
}
