import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DynamoDBClient, paginateQuery, paginateScan } from "@aws-sdk/client-dynamodb";
import { GetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededRandom } from "#infra/local/demo/random.ts";
import { deadLetterQueue, topology } from "#infra/topology.ts";
import { aVacancy } from "../support/builders.ts";
import { aCandidate } from "../support/builders-today.ts";
import { eventually } from "../support/running-platform.ts";
import { KillablePlatform } from "./killable-platform.ts";

const SUBMISSIONS = 500;
const KILLS = 25;
const SUBMITTERS = 8;
const CANDIDATES = 200;
/** Seconds that work may come later on a busy machine: many times what it takes. */
const PATIENCE = 500;
const SEED = `kill-${process.env.KILL_SEED ?? "2026"}`;

type Receipt = { reference: string };
type Mail = { file: string; to: string; subject: string };

const employerOf = (index: number) => `werkgever-${index}@bedrijf.example`;
const submission = (index: number) =>
  aVacancy({
    title: `Vacature ${index}`,
    employer: { kvkNumber: String(index % 40).padStart(8, "0"), name: `Bedrijf ${index % 40}` },
    contact: { name: `Werkgever ${index}`, email: employerOf(index) },
  });

describe(`killed ${KILLS} times while ${SUBMISSIONS} submissions arrive (seed ${SEED})`, () => {
  const random = seededRandom(SEED);
  const acknowledged = new Map<number, string>();
  let platform: KillablePlatform;
  let dataDir: string;

  /** One submission, sent with the same key until it is acknowledged. Remembers every reference it was ever given. */
  const references = new Map<number, Set<string>>();
  async function submit(index: number): Promise<void> {
    for (;;) {
      const answer = await platform
        .call<Receipt>("werkblad", "/vacancies", {
          method: "POST",
          body: submission(index),
          headers: { "Idempotency-Key": `submission-${index}` },
        })
        .catch(() => undefined);
      if (answer?.status === 201) {
        const given = references.get(index) ?? new Set<string>();
        references.set(index, given.add(answer.body.reference));
        acknowledged.set(index, answer.body.reference);
        return;
      }
      if (answer && answer.status < 500) throw new Error(`submission ${index}: ${answer.status} ${answer.text}`);
      await pause(50);
    }
  }

  /** Submissions that nobody had an acknowledgement of, at each kill. */
  const leftToAcknowledge: number[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "wsp-kill-"));
    platform = new KillablePlatform(dataDir);
    await platform.start();
    const rows = Array.from({ length: CANDIDATES }, (_unused, index) =>
      JSON.stringify({ ref: `k${index}`, ...aCandidate() }),
    );
    const { body } = await platform.call<{ id: string }>("gemeente-haarlem", "/candidate-imports", {
      method: "POST",
      body: rows.join("\n"),
      headers: { "Content-Type": "application/x-ndjson" },
    });
    await eventually(
      () => platform.call<{ status: string }>("gemeente-haarlem", `/candidate-imports/${body.id}`),
      (answer) => answer.body.status === "completed",
    );

    const indexes = Array.from({ length: SUBMISSIONS }, (_unused, index) => index).values();
    // The last share of the submissions begins to arrive before the last kill, however slow or fast the machine is.
    let kills = 0;
    const isReleased = (index: number) => index < ((kills + 1) * SUBMISSIONS) / KILLS;
    const submitters = Promise.all(
      Array.from({ length: SUBMITTERS }, async () => {
        for (const index of indexes) {
          while (!isReleased(index)) await pause(20);
          await submit(index);
          // Resent now and then although it was acknowledged.
          if (random.chance(0.2)) await submit(index);
          if (kills < KILLS) await pause(500);
        }
      }),
    );
    for (; kills < KILLS; kills += 1) {
      await pause(100 + random.next() * 1400);
      await platform.kill();
      leftToAcknowledge.push(SUBMISSIONS - acknowledged.size);
      await platform.start();
    }
    await submitters;
  });

  afterAll(async () => {
    await platform.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  const mails = async (): Promise<Mail[]> => {
    const files = (await readdir(join(dataDir, "mail"))).filter((name) => name.endsWith(".eml"));
    return Promise.all(
      files.map(async (file) => {
        const mail = await PostalMime.parse(await readFile(join(dataDir, "mail", file)));
        return { file, to: mail.to?.[0]?.address ?? "", subject: mail.subject ?? "" };
      }),
    );
  };

  it("is killed all the while that they arrive", () => {
    expect(new Set(leftToAcknowledge).size).toBeGreaterThan(KILLS / 5);
    expect(leftToAcknowledge.at(-2)).toBeGreaterThan(0);
  });

  it("acknowledges every submission, each under one reference of its own", () => {
    expect(acknowledged.size).toBe(SUBMISSIONS);
    expect([...references.values()].filter((given) => given.size !== 1)).toEqual([]);
    expect(new Set(acknowledged.values()).size).toBe(SUBMISSIONS);
  });

  // A message that was being worked on at a kill is put back at the next start.
  it("gives every acknowledged submission a shortlist", async () => {
    for (const reference of acknowledged.values()) {
      const { body } = await eventually(
        () => platform.call<{ status: string; entries: unknown[] }>("werkblad", `/vacancies/${reference}/shortlist`),
        (answer) => answer.body.status === "ready",
        PATIENCE,
      );
      expect(body.entries).toHaveLength(50);
    }
  });

  it("made one mail per recipient", async () => {
    const found = await eventually(mails, (all) => all.length >= 2 * SUBMISSIONS, PATIENCE);
    expect(found.filter(({ file }) => file.includes(".again-"))).toEqual([]);
    expect(found).toHaveLength(2 * SUBMISSIONS);
    for (const [index, reference] of acknowledged) {
      const recipients = found.filter(({ subject }) => subject.includes(reference)).map(({ to }) => to);
      expect(recipients).toHaveLength(2);
      expect(recipients).toContain(employerOf(index));
      expect(recipients.filter((to) => to.endsWith("@zk-ijmond.example"))).toHaveLength(1);
    }
  });

  it("stored nothing that nobody sent, left nothing unsent, and set nothing aside", async () => {
    const { databaseEndpoint, queuesEndpoint } = await platform.addresses();
    const options = { region: "eu-central-1", credentials: { accessKeyId: "deployment", secretAccessKey: "local" } };
    const database = new DynamoDBClient({ ...options, endpoint: databaseEndpoint });
    const sqs = new SQSClient({ ...options, endpoint: queuesEndpoint });

    const stored: string[] = [];
    for await (const { Items = [] } of paginateScan({ client: database }, { TableName: "vacancies" })) {
      stored.push(...Items.map(({ reference }) => reference?.S ?? ""));
      expect(Items.filter(({ outbox }) => outbox !== undefined)).toEqual([]);
      expect(Items.filter(({ status, version }) => status?.S !== "shortlisted" || version?.N !== "2")).toEqual([]);
    }
    const sent = [...acknowledged.values()].toSorted();
    expect(stored.toSorted()).toEqual(sent);

    // The desk's list knows each of them once, and no index holds what never came to be.
    const listed = async (IndexName: string, attribute: string, value: string) => {
      const found: string[] = [];
      const query = {
        TableName: "vacancies",
        IndexName,
        KeyConditionExpression: "#key = :value",
        ExpressionAttributeNames: { "#key": attribute },
        ExpressionAttributeValues: { ":value": { S: value } },
      };
      for await (const { Items = [] } of paginateQuery({ client: database }, query))
        found.push(...Items.map(({ reference }) => reference?.S ?? ""));
      return found.toSorted();
    };
    expect(await listed("desk", "desk", "open")).toEqual(sent);
    expect(await listed("outbox", "outboxState", "pending")).toEqual([]);

    const waiting = (queue: string) =>
      sqs
        .send(
          new GetQueueAttributesCommand({
            QueueUrl: `${queuesEndpoint}/000000000000/${queue}`,
            AttributeNames: ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"],
          }),
        )
        .then(({ Attributes = {} }) => Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0));
    for (const queue of Object.keys(topology.queues)) {
      expect({ queue, dead: await waiting(deadLetterQueue(queue)) }).toEqual({ queue, dead: 0 });
      await eventually(
        () => waiting(queue),
        (count) => count === 0,
        PATIENCE,
      );
    }
  });
});
