import { Problem } from "#shared/domain/problem.ts";
import type { Pause } from "#shared/ports/services.ts";
import type { FeedStore } from "#shared/ports/stores.ts";

/** The first look comes this long after somebody began to wait; each that finds nothing doubles the time to the next. */
const FIRST_LOOK_MS = 250;
const LONGEST_MS = 2_000;

/** Waiting callers per process: what each holds is an open request, so there is an end to it. */
const MOST_WAITING = 2_000;

/** Tells waiting callers that an agency's feed went on. */
export type FeedWatch = {
  /**
   * True when the feed is watched already and held nothing after `afterSequence` at the last look: a caller that is
   * going to wait need not read it first.
   */
  isQuiet: (agency: string, afterSequence: number) => boolean;
  /**
   * Resolves to true when the feed holds something after `afterSequence`, to false when `ms` went by without.
   *
   * Throws `Problem("unavailable")` at once when too many wait already, and what a look throws to all who wait for it.
   */
  news: (agency: string, afterSequence: number, ms: number) => Promise<boolean>;
};

type Waiter = { afterSequence: number; tell: () => void; fail: (error: unknown) => void };
type Watch = { last: number; waiters: Set<Waiter> };

/**
 * One watch per agency for all who wait for it in this process: the looks at the store are as many for five hundred
 * callers as for one. A watch begins with its first waiter and ends after its last. It counts its own pauses and reads
 * no clock, so a clock that jumps neither ends nor prolongs a wait.
 */
export function watchFeeds({ feeds, pause }: { feeds: Pick<FeedStore, "last">; pause: Pause }): FeedWatch {
  const watches = new Map<string, Watch>();
  let waiting = 0;

  async function look(agency: string, watch: Watch): Promise<void> {
    try {
      for (let interval = FIRST_LOOK_MS; ; ) {
        await pause(interval);
        if (watch.waiters.size === 0) break;
        const last = (await feeds.last(agency))?.sequence ?? 0;
        interval = last > watch.last ? FIRST_LOOK_MS : Math.min(2 * interval, LONGEST_MS);
        watch.last = last;
        for (const { afterSequence, tell } of watch.waiters) if (last > afterSequence) tell();
      }
    } catch (error) {
      for (const { fail } of watch.waiters) fail(error);
    }
    watches.delete(agency);
  }

  function watchOf(agency: string, afterSequence: number): Watch {
    const running = watches.get(agency);
    if (running) return running;
    const watch: Watch = { last: afterSequence, waiters: new Set() };
    watches.set(agency, watch);
    void look(agency, watch);
    return watch;
  }

  return {
    isQuiet(agency, afterSequence) {
      const watch = watches.get(agency);
      return watch !== undefined && watch.last <= afterSequence;
    },

    async news(agency, afterSequence, ms) {
      if (waiting >= MOST_WAITING) {
        throw new Problem("unavailable", "Er wachten nu te veel aanvragen; probeer het straks opnieuw, of zonder wait");
      }
      waiting += 1;
      const { waiters } = watchOf(agency, afterSequence);
      const { promise, resolve, reject } = Promise.withResolvers<boolean>();
      const waiter: Waiter = { afterSequence, tell: () => resolve(true), fail: reject };
      const patience = new AbortController();
      let isOver = false;
      waiters.add(waiter);
      pause(ms, patience.signal).then(
        () => {
          isOver = true;
          resolve(false);
        },
        () => undefined,
      );
      try {
        return await promise;
      } finally {
        waiting -= 1;
        waiters.delete(waiter);
        // Most waits end by themselves: an abort that nobody hears costs an exception with its stack all the same.
        if (!isOver) patience.abort();
      }
    },
  };
}
