import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ASSIGNMENT_LIFE, type AssignmentState } from "#shared/domain/life-cycles.ts";
import type { AssignmentKey } from "#shared/ports/stores.ts";
import { type FeedConsumer, feedConsumer, type Pull } from "./feed-consumer.ts";
import { type Death, type FeedWorld, feedWorld } from "./feed-world.ts";
import { interleaved } from "./interleaved.ts";
import { type MemoryDatabase, memoryDatabase } from "./memory-database.ts";

const HOUR_MS = 3_600_000;
const SECOND_MS = 1_000;

/** What was acknowledged to somebody: the feeds must show all of it. */
type Ledger = { key: AssignmentKey; accepted: Set<AssignmentState> }[];
type Real = { world: FeedWorld; consumers: readonly FeedConsumer[]; scheduler: fc.Scheduler };
type Action = (ledger: Ledger, real: Real) => Promise<unknown>;

const named = (name: string, action: Action): Action => Object.assign(action, { [fc.toStringMethod]: () => name });
const pickFrom = <T>(list: readonly T[], pick: number): T | undefined => list[pick % list.length];

/** Reports a step that may follow as an agency does, or closes as the platform does. */
async function takeStep(entry: Ledger[number], choice: number, { world }: Real, death?: Death): Promise<void> {
  const { key, accepted } = entry;
  const known = await world.stored(key);
  const status = known && pickFrom(ASSIGNMENT_LIFE[known.status], choice);
  if (!status) return;
  if (status === "closed") return void (await world.close(key, death));
  if ((await world.report(key, status, death)) === 200) accepted.add(status);
}

const death = fc.option(
  fc.record<Death>({ step: fc.integer({ min: 1, max: 12 }), when: fc.constantFrom("before", "after") }),
  { nil: undefined, freq: 3 },
);

const assigning = fc.tuple(fc.nat(1), fc.integer({ min: 1, max: 3 }), death).map(([agency, count, dies]) =>
  named(`assign ${count} to ${agency}, dies ${fc.stringify(dies)}`, (ledger, { world }) =>
    Promise.all(
      Array.from({ length: count }, () => {
        const id = `A-${String(ledger.length + 1).padStart(20, "0")}`;
        const key = { agency: world.agencies[agency] ?? "", id };
        ledger.push({ key, accepted: new Set(["assigned"]) });
        return world.assign(key, dies);
      }),
    ),
  ),
);
const stepping = fc
  .tuple(fc.nat(99), fc.array(fc.nat(9), { minLength: 1, maxLength: 3 }), death)
  .map(([pick, choices, dies]) =>
    named(`steps ${choices} of ${pick}, dies ${fc.stringify(dies)}`, async (ledger, real) => {
      const entry = pickFrom(ledger, pick);
      for (const choice of choices) if (entry) await takeStep(entry, choice, real, dies);
    }),
  );
/** A message may be delivered several times, also at the same moment, and also long after it was done. */
const delivering = fc
  .tuple(fc.oneof(fc.nat(3), fc.nat(99)), fc.array(death, { minLength: 1, maxLength: 3 }))
  .map(([age, workers]) =>
    named(`deliver message ${age} ago to workers that die ${fc.stringify(workers)}`, async (_ledger, { world }) => {
      const message = pickFrom(world.messages.toReversed(), age);
      if (message) await Promise.all(workers.map((dies) => world.deliver(message, dies)));
    }),
  );
const sweeping = death.map((dies) =>
  named(`sweep, dies ${fc.stringify(dies)}`, (_ledger, { world }) => world.sweep(dies)),
);
const limit = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 100 }));
const pulling = fc
  .tuple(
    fc.nat(2),
    fc.record<Pull>({
      limit,
      wait: fc.constantFrom(0, 0, 1, 20),
      losesAnswer: fc.boolean(),
      serverDies: death,
    }),
  )
  .map(([who, pull]) =>
    named(`consumer ${who} pulls ${fc.stringify(pull)}`, async (_ledger, { consumers }) => consumers[who]?.pull(pull)),
  );
const pullingAbroad = fc.nat(2).map((who) =>
  named(`consumer ${who} pulls with a cursor of another agency`, async (_ledger, { consumers }) => {
    const consumer = consumers[who];
    const foreign = consumers.find((other) => other.agency !== consumer?.agency)?.cursor();
    if (foreign !== undefined) expect([400, undefined]).toContain(await consumer?.pullWith(foreign));
  }),
);

/** Several actions at the same moment: their requests interleave as the scheduler says. */
class AtOnce implements fc.AsyncCommand<Ledger, Real> {
  readonly actions: readonly Action[];
  constructor(actions: readonly Action[]) {
    this.actions = actions;
  }
  check = () => true;
  async run(ledger: Ledger, real: Real): Promise<void> {
    real.world.passTime(SECOND_MS);
    await real.scheduler.waitFor(Promise.all(this.actions.map((action) => action(ledger, real))));
  }
  toString = () => `at once ${fc.stringify(this.actions)}`;
}

class JumpClock implements fc.AsyncCommand<Ledger, Real> {
  readonly hours: number;
  constructor(hours: number) {
    this.hours = hours;
  }
  check = () => true;
  async run(_ledger: Ledger, { world }: Real): Promise<void> {
    world.passTime(this.hours * HOUR_MS);
  }
  toString = () => `clock jumps ${this.hours} h`;
}

const commands = fc.commands(
  [
    fc
      .array(
        fc.oneof(assigning, stepping, stepping, delivering, delivering, sweeping, pulling, pulling, pullingAbroad),
        {
          minLength: 1,
          maxLength: 5,
        },
      )
      .map((actions) => new AtOnce(actions)),
    fc.constantFrom(-1, 1).map((hours) => new JumpClock(hours)),
  ],
  { maxCommands: 25 },
);

/** Everything that is still owed is done, without deaths, and each consumer pulls until nothing comes. */
async function finish(ledger: Ledger, { world, consumers }: Real): Promise<void> {
  for (const { key } of ledger) await world.assign(key);
  world.passTime(100 * HOUR_MS);
  await world.sweep();
  for (const message of world.messages) if (!message.isDone) await world.deliver(message);
  world.restartServer();
  for (const [index, consumer] of consumers.entries()) {
    while ((await consumer.pull({ limit: 7 + index, wait: 0, losesAnswer: false })) > 0);
  }
}

async function expectPromiseKept(ledger: Ledger, { world, consumers }: Real): Promise<void> {
  for (const { key, accepted } of ledger) {
    const changes = (await world.stored(key))?.changes ?? [];
    expect(changes.map(({ status }) => status)).toEqual(expect.arrayContaining([...accepted]));
    for (const consumer of consumers.filter(({ agency }) => agency === key.agency)) {
      const seen = consumer.changesOf(key.id).map(({ status, reason, changedAt: at }) => ({ status, reason, at }));
      expect(seen).toEqual(changes.map(({ status, reason, at }) => ({ status, reason, at })));
    }
  }
  const [first, second] = consumers;
  expect(first?.rows()).toEqual(second?.rows());
}

/** The second emulator is asked whether it keeps the contract; the promise itself is searched on the first. */
const RUNS = process.env.TEST_DATABASE === undefined ? 60 : 15;

describe("the cursor promise", () => {
  let database: MemoryDatabase;
  let worlds = 0;
  beforeAll(async () => {
    database = await memoryDatabase();
  });
  afterAll(() => database.stop());

  it("holds through deaths on either side, writers at the same moment and clocks that jump", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), commands, async (scheduler, steps) => {
        worlds += 1;
        const agencies = [`one-${worlds}`, `other-${worlds}`] as const;
        const world = feedWorld(database, agencies, interleaved(scheduler));
        const consumers = [agencies[0], agencies[0], agencies[1]].map((agency) => feedConsumer(world, agency));
        const ledger: Ledger = [];
        const real = { world, consumers, scheduler };
        await fc.asyncModelRun(() => ({ model: ledger, real }), steps);
        await scheduler.waitFor(finish(ledger, real));
        await expectPromiseKept(ledger, real);
      }),
      { numRuns: RUNS },
    );
  });

  it("holds for a page of every size from 1 to 100, and one of another size after it", async () => {
    const world = feedWorld(database, ["many"]);
    const ids = Array.from({ length: 130 }, (_unused, index) => `A-${String(index).padStart(20, "0")}`);
    for (const id of ids) await world.assign({ agency: "many", id });
    for (const message of world.messages) await world.deliver(message);
    for (let limit = 1; limit <= 100; limit += 1) {
      const consumer = feedConsumer(world, "many");
      const page = { wait: 0, losesAnswer: false };
      expect(await consumer.pull({ ...page, limit })).toBe(limit);
      expect(await consumer.pull({ ...page, limit: 101 - limit })).toBe(101 - limit);
      expect(await consumer.pull({ ...page, limit: 100 })).toBe(29);
      expect(consumer.rows().map(({ id }) => id)).toEqual(ids);
    }
  });
});
