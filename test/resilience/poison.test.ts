import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compose as carve } from "#functions/carve/handler.ts";
import { compose as score } from "#functions/score/handler.ts";
import { startPoller } from "#infra/local/poller.ts";
import { topology } from "#infra/topology.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { eventOf } from "#shared/domain/events.ts";
import { builtInTables } from "#shared/reference/tables.ts";
import { sqsBatch } from "#shared/runtime/sqs-batch.ts";
import { AT, aVacancyRecord } from "../adapters/records.ts";
import { eventually } from "../support/running-platform.ts";
import { deskOf } from "./desk.ts";
import { batchOf, bodyOf, depth, type Line, startLine } from "./line.ts";

const tables = builtInTables();
const received = (reference: string) => eventOf("nl.wsp.vacature-ontvangen.v1", reference, 1, AT);
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

const withSubject = (subject: string) => JSON.stringify({ ...received("V-00000001"), subject });

/** What the queue `scoring` may bring that no retry mends, with what its reason must say. */
const POISON: Readonly<Record<string, { body: string; reason: RegExp }>> = {
  "no JSON": { body: '{"specversion":"1.0",', reason: /not JSON/ },
  "JSON that is no object": { body: "[[[[null]]]]", reason: /not an event/ },
  "an unknown type": {
    body: JSON.stringify({ ...received("V-00000001"), type: "nl.wsp.onbekend.v1" }),
    reason: /type: invalid_value/,
  },
  "a later version": {
    body: JSON.stringify({ ...received("V-00000001"), type: "nl.wsp.vacature-ontvangen.v2" }),
    reason: /type: invalid_value/,
  },
  "an event of another queue": {
    body: bodyOf(eventOf("nl.wsp.groslijst-klaar.v1", "V-00000001", 2, AT)),
    reason: /does not belong in queue scoring/,
  },
  "200 kB": { body: withSubject("V".repeat(200_000)), reason: /subject/ },
  "900 kB": { body: withSubject("é".repeat(450_000)), reason: /subject/ },
  "hostile Unicode": { body: withSubject("V-\u202e\u200b\ufeff\u0301"), reason: /subject/ },
  "escaped control characters and half characters": {
    body: '{"specversion":"1.0","id":"\\u0000","source":"urn:nld:wsp","type":"nl.wsp.vacature-ontvangen.v1","subject":"\\ud800\\u0000","time":"2026-11-22T09:00:00.000Z"}',
    reason: /subject/,
  },
  "a name that reaches for prototypes": {
    body: '{"__proto__":{"type":"nl.wsp.vacature-ontvangen.v1"},"constructor":{"prototype":{}}}',
    reason: /not an event/,
  },
};
const poison = Object.values(POISON);

describe("poison in a queue", () => {
  let line: Line;
  let made = 0;
  beforeAll(async () => {
    line = await startLine();
  });
  afterAll(() => line.stop());

  const store = () =>
    vacancyTable(
      line.database.table("vacancies"),
      async () => undefined,
      () => undefined,
    );
  const newVacancy = async () => {
    const reference = `V-${String(++made).padStart(8, "0")}`;
    await store().create(aVacancyRecord(reference), []);
    return reference;
  };
  const statusOf = async (reference: string) => (await store().read(reference))?.status;
  const deadLetters = async () =>
    (await line.drain("scoring-dlq")).map(({ Body = "", MessageAttributes = {} }) => ({
      body: Body,
      reason: MessageAttributes.reason?.StringValue ?? "",
      source: MessageAttributes.sourceMessageId?.StringValue,
    }));
  const scoring = () => score(line.environment("score"), tables);

  it.each(Object.entries(POISON))("sets %s aside at once, with its reason, and does the rest", async (_name, bad) => {
    const [first, last] = [await newVacancy(), await newVacancy()];
    const batch = batchOf([bodyOf(received(first)), bad.body, bodyOf(received(last))]);
    expect(await scoring()(batch)).toEqual({ batchItemFailures: [] });
    const [letter, ...others] = await deadLetters();
    expect(others).toEqual([]);
    expect(letter?.reason).toMatch(bad.reason);
    expect(letter?.source).toBe("message-1");
    expect(bad.body.startsWith(letter?.body.slice(0, -1) ?? "nothing")).toBe(true);
    expect([await statusOf(first), await statusOf(last)]).toEqual(["shortlisted", "shortlisted"]);
  });

  it("sets all of it aside from a queue that is polled, while the good ones of the same batch succeed", async () => {
    const good = [await newVacancy(), await newVacancy(), await newVacancy()];
    const bodies = [...poison.slice(0, 7).map(({ body }) => body), ...good.map((one) => bodyOf(received(one)))];
    expect(bodies).toHaveLength(10);
    for (const body of bodies) await line.send("scoring", body);
    const poller = startPoller({
      sqs: line.sqs,
      queueUrl: line.queueUrl("scoring"),
      queueName: "scoring",
      batchSize: topology.queues.scoring.batchSize,
      handle: scoring(),
      onError: (error) => expect.unreachable(String(error)),
    });
    try {
      await eventually(
        () => depth(line.sqs, line.queueUrl("scoring")),
        (left) => left === 0,
      );
    } finally {
      await poller.stop();
    }
    expect(await Promise.all(good.map(statusOf))).toEqual(good.map(() => "shortlisted"));
    const letters = await deadLetters();
    expect(letters).toHaveLength(7);
    expect(letters.every(({ reason }) => reason.length > 0)).toBe(true);
  });

  describe("of jobcarving", () => {
    const carving = (change = {}) => carve(line.environment("carve", change), tables);
    /** A request that was handed in, and the message that asks for its analysis. */
    const handedIn = async (key: string) => {
      const desk = deskOf(line.environment);
      const reference = await desk.submitCarving(key);
      const [{ Body: body = "" } = {}] = await line.drain("carving");
      return { reference, body, status: async () => (await desk.carvings.read(reference))?.status };
    };

    it("sets every kind of it aside in one batch, with its reason, and analyses the rest", async () => {
      const [first, last] = [await handedIn("before"), await handedIn("after")];
      const bad = Object.values({
        ...POISON,
        "an event of another queue": {
          body: bodyOf(received("V-00000001")),
          reason: /does not belong in queue carving/,
        },
      });
      const bodies = [first.body, ...bad.map(({ body }) => body), last.body];
      expect(await carving()(batchOf(bodies))).toEqual({ batchItemFailures: [] });
      const letters = await line.drain("carving-dlq");
      const reasons = new Map(
        letters.map(({ MessageAttributes = {} }) => [
          MessageAttributes.sourceMessageId?.StringValue,
          MessageAttributes.reason?.StringValue,
        ]),
      );
      expect(reasons.size).toBe(bad.length);
      for (const [index, { reason }] of bad.entries()) expect(reasons.get(`message-${index + 1}`)).toMatch(reason);
      expect([await first.status(), await last.status()]).toEqual(["analysed", "analysed"]);
    });

    it("passes over a request that is not there", async () => {
      const gone = bodyOf(eventOf("nl.wsp.jobcarving-ontvangen.v1", "J-00000000", 1, AT));
      expect(await carving()(batchOf([gone]))).toEqual({ batchItemFailures: [] });
      expect(await line.drain("carving-dlq")).toEqual([]);
    });

    it("is retried while the database is away, and set aside at the last receive", async () => {
      const { body, status } = await handedIn("away");
      const away = carving({ databaseEndpoint: "http://127.0.0.1:9" });
      expect(await away(batchOf([body]))).toEqual({ batchItemFailures: [{ itemIdentifier: "message-0" }] });
      expect(await away(batchOf([body], topology.queues.carving.maxReceiveCount))).toEqual({ batchItemFailures: [] });
      const [letter] = await line.drain("carving-dlq");
      expect(letter).toMatchObject({
        Body: body,
        MessageAttributes: { reason: { StringValue: expect.stringContaining("ECONNREFUSED") } },
      });
      expect(await status()).toBe("received");
      await carving()(batchOf([letter?.Body ?? ""]));
      expect(await status()).toBe("analysed");
    });
  });

  it("is not what a dependency that is away for a while is: that is retried, and works when it is back", async () => {
    const reference = await newVacancy();
    const batch = (receives: number) => batchOf([bodyOf(received(reference))], receives);
    const away = score(line.environment("score", { databaseEndpoint: "http://127.0.0.1:9" }), tables);
    for (let receives = 1; receives < topology.queues.scoring.maxReceiveCount; receives += 1) {
      expect(await away(batch(receives))).toEqual({ batchItemFailures: [{ itemIdentifier: "message-0" }] });
    }
    expect(await deadLetters()).toEqual([]);
    expect(await scoring()(batch(topology.queues.scoring.maxReceiveCount))).toEqual({ batchItemFailures: [] });
    expect(await statusOf(reference)).toBe("shortlisted");
    expect(await deadLetters()).toEqual([]);
  });

  it("is what still fails at its last receive: set aside with the reason of that failure", async () => {
    const reference = await newVacancy();
    const away = score(line.environment("score", { databaseEndpoint: "http://127.0.0.1:9" }), tables);
    const last = batchOf([bodyOf(received(reference))], topology.queues.scoring.maxReceiveCount);
    expect(await away(last)).toEqual({ batchItemFailures: [] });
    const letters = await deadLetters();
    expect(letters).toEqual([
      { body: bodyOf(received(reference)), reason: expect.stringContaining("ECONNREFUSED"), source: "message-0" },
    ]);

    await scoring()(batchOf(letters.map(({ body }) => body)));
    expect(await statusOf(reference)).toBe("shortlisted");
  });

  it("stays in its queue while the dead-letter queue does not take it", async () => {
    const nowhere = score(line.environment("score", { queuesEndpoint: "http://127.0.0.1:9" }), tables);
    const good = await newVacancy();
    const batch = batchOf(["no JSON", bodyOf(received(good))]);
    expect(await nowhere(batch)).toEqual({ batchItemFailures: [{ itemIdentifier: "message-0" }] });
    expect(await statusOf(good)).toBe("shortlisted");
  });

  it("carries a reason that a queue takes, whatever the error said", async () => {
    const terrible = ["", "\u0000\u001b[31m", `${"x".repeat(999)}\u{1f600}`, "\ud800", "\uffff", "é\n".repeat(2000)];
    let next = 0;
    const handle = sqsBatch({
      sqs: line.sqs,
      deadLetterQueueUrl: line.queueUrl("scoring-dlq"),
      maxAttempts: 5,
      log: silent,
      async process() {
        throw terrible[next++];
      },
    });
    const bodies = terrible.map((_text, index) => bodyOf(received(`V-${index}`)));
    expect(await handle(batchOf(bodies, 5))).toEqual({ batchItemFailures: [] });
    const reasons = (await deadLetters()).map(({ reason }) => reason);
    expect(reasons).toHaveLength(terrible.length);
    for (const reason of reasons) {
      expect(reason).toMatch(/^[\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]+$/u);
      expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(4000);
    }
  });

  it("fails alone: of every subset of a batch of ten exactly that subset is reported", async () => {
    const bodies = Array.from({ length: 10 }, (_unused, index) => bodyOf(received(`V-${index}`)));
    let failing = new Set<string>();
    const handle = sqsBatch({
      sqs: line.sqs,
      deadLetterQueueUrl: line.queueUrl("scoring-dlq"),
      maxAttempts: 5,
      log: silent,
      async process({ subject }) {
        if (failing.has(subject)) throw new Error("not now");
      },
    });
    for (let subset = 0; subset < 1024; subset += 1) {
      const members = bodies.flatMap((_body, index) => (subset & (1 << index) ? [index] : []));
      failing = new Set(members.map((index) => `V-${index}`));
      const { batchItemFailures } = await handle(batchOf(bodies, 1 + (subset % 4)));
      expect(batchItemFailures).toEqual(members.map((index) => ({ itemIdentifier: `message-${index}` })));
    }
    expect(await deadLetters()).toEqual([]);
  });
});
