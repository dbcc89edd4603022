import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { compose as assign } from "#functions/assign/handler.ts";
import { compose as carve } from "#functions/carve/handler.ts";
import { compose as feed } from "#functions/feed/handler.ts";
import { compose as importer } from "#functions/import/handler.ts";
import { compose as notify } from "#functions/notify/handler.ts";
import { compose as score } from "#functions/score/handler.ts";
import type { Random } from "#infra/local/demo/random.ts";
import { topology } from "#infra/topology.ts";
import type { EventQueue } from "#shared/domain/events.ts";
import { builtInTables } from "#shared/reference/tables.ts";
import { batchOf, type Line, QUEUES } from "./line.ts";

export type Delivery = { queue: EventQueue; body: string; receives: number };
type Consumer = (event: SQSEvent) => Promise<SQSBatchResponse>;
export type Consumers = Record<EventQueue, Consumer>;

/** Carries messages from the queues to the functions that consume them. */
export type Courier = {
  /** Delivers a part of what waits; more may follow from it. */
  some: () => Promise<void>;
  /** Delivers until nothing waits anywhere. */
  all: () => Promise<void>;
  /** Delivers everything that was ever sent once more. */
  again: () => Promise<void>;
};

const tables = builtInTables();

export const consumersOf = (environment: Line["environment"]): Consumers => ({
  scoring: score(environment("score"), tables),
  notifications: notify(environment("notify")),
  assignments: assign(environment("assign")),
  feeds: feed(environment("feed")),
  carving: carve(environment("carve"), tables),
  imports: importer(environment("import")),
});

export async function collect(line: Line): Promise<Delivery[]> {
  const found = await Promise.all(
    QUEUES.map(async (queue) =>
      (await line.drain(queue)).map(({ Body = "" }): Delivery => ({ queue, body: Body, receives: 1 })),
    ),
  );
  return found.flat();
}

/** What failed in a batch, to be received once more. */
export async function deliver(consumers: Consumers, batch: readonly Delivery[]): Promise<Delivery[]> {
  const [first] = batch;
  if (!first) return [];
  const event = batchOf(batch.map(({ body }) => body));
  for (const [index, record] of event.Records.entries())
    record.attributes.ApproximateReceiveCount = String(batch[index]?.receives);
  const { batchItemFailures } = await consumers[first.queue](event);
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  return batch
    .filter((_delivery, index) => failed.has(`message-${index}`))
    .map((delivery) => ({ ...delivery, receives: delivery.receives + 1 }));
}

/** Delivers every message once, one after the other, as it was sent. */
export function orderlyCourier(line: Line): Courier {
  const consumers = consumersOf(line.environment);
  const all = async () => {
    for (let waiting = await collect(line); waiting.length > 0; waiting = await collect(line))
      for (const delivery of waiting) await deliver(consumers, [delivery]);
  };
  return { some: all, all, again: async () => undefined };
}

/** Rounds that the slowest message is under way. */
const SLOWEST = 25;

/**
 * Delivers every message two or three times, in any order, in batches of any size, several at the same time. Some
 * messages are slow: they come long after others that were sent later.
 */
export function hostileCourier(line: Line, random: Random): Courier {
  const consumers = consumersOf(line.environment);
  const log: Delivery[] = [];
  let waiting: (Delivery & { notBefore: number })[] = [];
  let rounds = 0;

  const take = async () => {
    for (const delivery of await collect(line)) {
      log.push(delivery);
      const notBefore = rounds + (random.chance(0.3) ? random.integer(1, SLOWEST) : 0);
      for (let copy = random.integer(2, 3); copy > 0; copy -= 1) waiting.push({ ...delivery, notBefore });
    }
  };
  const shuffled = (deliveries: readonly Delivery[]) =>
    deliveries
      .map((delivery) => ({ delivery, place: random.next() }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ delivery }) => delivery);

  const round = async (share: number) => {
    await take();
    rounds += 1;
    const now = new Set(waiting.filter(({ notBefore }) => notBefore < rounds && random.chance(share)));
    waiting = waiting.filter((delivery) => !now.has(delivery));
    const batches = QUEUES.flatMap((queue) => {
      const own = shuffled([...now].filter((delivery) => delivery.queue === queue));
      const cut: Delivery[][] = [];
      while (own.length > 0) cut.push(own.splice(0, random.integer(1, topology.queues[queue].batchSize)));
      return cut;
    });
    const failed = await Promise.all(batches.map((batch) => deliver(consumers, batch)));
    waiting.push(...failed.flat().map((delivery) => ({ ...delivery, notBefore: 0 })));
  };
  const all = async () => {
    for (;;) {
      await round(0.6);
      await take();
      if (waiting.length === 0) return;
    }
  };
  return {
    some: () => round(0.4),
    all,
    async again() {
      waiting.push(...log.map((delivery) => ({ ...delivery, notBefore: 0 })));
      await all();
    },
  };
}
