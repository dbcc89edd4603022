import { afterEach, beforeEach, expect, vi } from "vitest";
import { compose as clock } from "#functions/clock/handler.ts";
import { type Consumers, collect, consumersOf, type Delivery, deliver } from "./courier.ts";
import { type Desk, deskOf } from "./desk.ts";
import { DEAD_LETTER_QUEUES, type Line, startLine } from "./line.ts";
import { type Mortal, mortalOn } from "./mortal.ts";

/** Longer than a visibility timeout, than the grace of the sweep, and than a mail may be on its way. */
export const LATER_MS = 720_000;

/** A piece of work that is interrupted: what is there before, what is done, and what must hold in the end. */
export type Work<T> = {
  prepare: (desk: Desk, carry: () => Promise<void>, index: number) => Promise<T>;
  /** What a person or partner does, and does again with the same request when no answer came. */
  act: (desk: Desk, prepared: T) => Promise<unknown>;
  check: (desk: Desk, prepared: T) => Promise<void>;
};

/**
 * A line for each test of the file, and a process on it that is interrupted before and after each of its effects, one
 * after the other, until nothing is left to interrupt.
 */
export function interruptions() {
  let line: Line;
  let mortal: Mortal;
  let desk: Desk;
  let consumers: Consumers;
  let tick: ReturnType<typeof clock>;
  let now = Date.now();

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ["Date"], now });
    vi.stubEnv("AWS_MAX_ATTEMPTS", "1");
    line = await startLine();
    mortal = await mortalOn(line);
    desk = deskOf(line.environment);
    consumers = consumersOf(line.environment);
    tick = clock(line.environment("clock"));
  });
  afterEach(async () => {
    await mortal.stop();
    await line.stop();
    vi.unstubAllEnvs();
    vi.useRealTimers();
  });

  const pass = (ms: number) => {
    now += ms;
    vi.setSystemTime(now);
  };

  /** Delivers what is in the queues one by one, until nothing is left or the process is dead; answers what it left. */
  async function carry(to: Consumers, isDead = () => false): Promise<Delivery[]> {
    for (;;) {
      const waiting = await collect(line);
      if (waiting.length === 0) return [];
      while (waiting.length > 0) {
        const [next] = waiting;
        if (next) await deliver(to, [next]);
        if (isDead()) return waiting;
        waiting.shift();
      }
    }
  }

  /** The platform after it was started again: the sweep, and what was being worked on comes back. */
  async function recover(left: readonly Delivery[]): Promise<void> {
    pass(LATER_MS);
    await tick({});
    for (const delivery of left) await deliver(consumers, [delivery]);
    await carry(consumers);
    // And whatever was done already may come once more.
    for (const delivery of left) await deliver(consumers, [delivery]);
    await carry(consumers);
  }

  let runs = 0;
  async function run<T>(work: Work<T>, isRetried: boolean): Promise<void> {
    const attempt = async (effect: number, when: "before" | "after"): Promise<boolean> => {
      const prepared = await work.prepare(desk, async () => void (await carry(consumers)), ++runs);
      const own = deskOf(mortal.environment);
      const ownConsumers = consumersOf(mortal.environment);
      mortal.dieAt(effect, when);
      const isAcknowledged = await work.act(own, prepared).then(
        () => true,
        () => false,
      );
      pass(1000);
      const left = mortal.isDead() ? [] : await carry(ownConsumers, mortal.isDead);
      const died = mortal.isDead();
      if (!isAcknowledged && isRetried) await work.act(desk, prepared);
      await recover(left);
      try {
        await work.check(desk, prepared);
        for (const queue of DEAD_LETTER_QUEUES) expect(await line.drain(queue)).toEqual([]);
        for (const name of ["vacancies", "candidates", "assignments", "imports", "carvings"] as const)
          expect((await line.database.items(name)).filter(({ outbox }) => outbox !== undefined)).toEqual([]);
      } catch (error) {
        throw new Error(`died ${when} effect ${effect}`, { cause: error });
      }
      return died;
    };
    let effect = 1;
    for (;;) {
      const [before, after] = [await attempt(effect, "before"), await attempt(effect, "after")];
      expect(before).toBe(after);
      if (!before) break;
      effect += 1;
    }
    // The work is of more than one effect, or nothing was tried.
    expect(effect).toBeGreaterThan(3);
  }

  const mailsAbout = async (reference: string) => {
    const ids = (await line.database.items("mails")).filter(({ id }) => String(id).startsWith(reference));
    const files = (await line.mailFiles()).filter((file) =>
      ids.some(({ messageId }) => file.includes(String(messageId).slice(1, 25))),
    );
    return { sent: ids.map(({ status }) => status), files: files.length };
  };

  return {
    run,
    mailsAbout,
    pass,
    /** What stands behind the functions of the present test, and what people do on it. */
    line: () => line,
    desk: () => desk,
  };
}
