import { describe, expect, it } from "vitest";
import { type FunctionName, topology } from "#infra/topology.ts";

/* Rules that both deployments rest on (reliability.md, F18); the topology alone can break them. */

const DAY = 86_400;
const functionNames = Object.keys(topology.functions);
const tableNames = Object.keys(topology.tables);

describe("a queue", () => {
  it.each(Object.entries(topology.queues))(
    "%s waits for its consumer, tries often and keeps what failed",
    (_, queue) => {
      const consumer = topology.functions[queue.consumer as FunctionName];
      expect(queue.visibilityTimeout).toBeGreaterThanOrEqual(6 * consumer.timeout);
      expect(queue.maxReceiveCount).toBeGreaterThanOrEqual(5);
      expect(queue.deadLetterRetention).toBeGreaterThanOrEqual(queue.retention);
    },
  );

  it.each(Object.entries(topology.queues))("%s stays within what SQS and Lambda allow", (_, queue) => {
    expect(queue.visibilityTimeout).toBeLessThanOrEqual(DAY / 2);
    expect(queue.deadLetterRetention).toBeLessThanOrEqual(14 * DAY);
    expect(queue.batchSize).toBeGreaterThanOrEqual(1);
    expect(queue.batchSize).toBeLessThanOrEqual(10);
  });

  it.each(Object.entries(topology.queues))(
    "%s can go through all its tries before it forgets a message",
    (_, queue) => {
      expect(queue.visibilityTimeout * queue.maxReceiveCount).toBeLessThan(queue.retention);
    },
  );

  it("has a consumer of its own", () => {
    const consumers = Object.values(topology.queues).map(({ consumer }) => consumer);
    expect(new Set(consumers).size).toBe(consumers.length);
  });

  it.each(Object.entries(topology.queues))("%s has somebody who sends to it", (name) => {
    expect(Object.values(topology.functions).some(({ sendsTo }) => sendsTo.includes(name))).toBe(true);
  });
});

describe("a function", () => {
  it.each(Object.entries(topology.functions))("%s names only what exists", (_, { tables, buckets, sendsTo }) => {
    expect(tableNames).toEqual(expect.arrayContaining(Object.keys(tables)));
    expect(Object.keys(topology.buckets)).toEqual(expect.arrayContaining(Object.keys(buckets)));
    expect(Object.keys(topology.queues)).toEqual(expect.arrayContaining([...sendsTo]));
  });

  it.each(topology.routes)("behind $prefix answers before the gateway gives up after 30 seconds", (route) => {
    expect(topology.functions[route.function as FunctionName].timeout).toBeLessThan(30);
  });

  it.each(Object.entries(topology.functions))("%s is started by something", (name) => {
    const started = [
      ...topology.routes.map((route) => route.function),
      ...topology.schedules.map((schedule) => schedule.function),
      ...Object.values(topology.queues).map(({ consumer }) => consumer),
    ];
    expect(started).toContain(name);
  });

  it.each(Object.entries(topology.functions))("%s says whom it hurts when it fails", (_, { hurts }) => {
    expect(hurts).not.toBe("");
  });
});

describe("a table", () => {
  it.each(Object.entries(topology.tables))("%s is used, and its indexes have names of their own", (name, table) => {
    expect(Object.values(topology.functions).some(({ tables }) => name in tables)).toBe(true);
    expect(new Set(table.indexes.map((index) => index.name)).size).toBe(table.indexes.length);
  });
});

describe("a schedule", () => {
  it.each(topology.schedules)("$name runs every whole number of minutes, and ends before it runs again", (schedule) => {
    expect(schedule.everySeconds % 60).toBe(0);
    expect(topology.functions[schedule.function as FunctionName].timeout).toBeLessThan(schedule.everySeconds);
  });

  it("sends what a crash left unsent at least every minute, and may send to every queue", () => {
    const sweeps = topology.schedules.filter(({ name }) => name === "sweep");
    expect(sweeps.map(({ everySeconds }) => everySeconds <= 60)).toEqual([true]);
    const { tables, sendsTo } = topology.functions[(sweeps[0]?.function ?? "") as FunctionName];
    expect([...sendsTo].sort()).toEqual(Object.keys(topology.queues).sort());
    const withOutbox = Object.entries(topology.tables).filter(([, { indexes }]) =>
      indexes.some(({ name }) => name === "outbox"),
    );
    for (const [name] of withOutbox) expect(tables[name]).toBe("read-write");
  });
});

describe("a route", () => {
  it("leads to a function, once per prefix, and one takes the rest", () => {
    expect(functionNames).toEqual(expect.arrayContaining(topology.routes.map((route) => route.function)));
    const prefixes = topology.routes.map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(prefixes).toContain("/");
  });
});
