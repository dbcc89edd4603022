import { setImmediate } from "node:timers/promises";
import type { Pause } from "#shared/ports/services.ts";

/** Time that passes when a test says so: pauses end in their order, and what follows from one is done before the next. */
export function virtualTime() {
  let now = 0;
  let pauses: { until: number; end: () => void }[] = [];

  const pause: Pause = (ms, signal) =>
    new Promise((resolve, reject) => {
      const own = { until: now + ms, end: resolve };
      pauses.push(own);
      signal?.addEventListener("abort", () => {
        pauses = pauses.filter((other) => other !== own);
        reject(signal.reason);
      });
    });

  return {
    pause,
    async pass(ms: number): Promise<void> {
      const end = now + ms;
      for (;;) {
        await setImmediate();
        const [next] = pauses.toSorted((a, b) => a.until - b.until);
        if (next === undefined || next.until > end) break;
        now = next.until;
        pauses = pauses.filter((other) => other !== next);
        next.end();
      }
      now = end;
    },
    /** Pauses that have not ended. */
    pending: () => pauses.length,
  };
}
