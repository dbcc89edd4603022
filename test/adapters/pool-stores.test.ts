import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { environmentOf } from "#infra/local/functions.ts";
import { type Queues, startQueues } from "#infra/local/queues.ts";
import { poolSnapshotTable } from "#shared/adapters/dynamodb/pool-snapshots.ts";
import { s3Segments } from "#shared/adapters/s3-segments.ts";
import type { PoolSnapshot } from "#shared/domain/pool-snapshot.ts";
import type { PoolSnapshotStore, SegmentStore } from "#shared/ports/stores.ts";
import { s3Client } from "#shared/runtime/clients.ts";
import { poolsInMemory } from "../usecases/pools-in-memory.ts";
import { type MemoryDatabase, memoryDatabase } from "./memory-database.ts";
import { AT } from "./records.ts";

const aSnapshot = (version: number): PoolSnapshot => ({
  version,
  watermark: AT,
  rebuiltAt: AT,
  lastChange: "",
  people: version,
  segments: [`segment-${version}`],
  unknownCodes: { occupations: [], skills: [], certificates: [], places: [] },
});

describe.each(["in table and bucket", "by hand in memory"])("the stores of a pool %s", (kind) => {
  let database: MemoryDatabase;
  let queues: Queues;
  let snapshots: PoolSnapshotStore;
  let segments: SegmentStore;

  beforeEach(async () => {
    [database, queues] = await Promise.all([memoryDatabase(), startQueues(undefined)]);
    const settings = environmentOf("pool", {
      databaseEndpoint: database.endpoint,
      queuesEndpoint: queues.endpoint,
      queueUrl: queues.url,
      settings: {},
    });
    ({ snapshots, segments } =
      kind === "by hand in memory"
        ? poolsInMemory()
        : {
            snapshots: poolSnapshotTable(database.table("pools"), "region"),
            segments: s3Segments(s3Client(settings), settings.bucket("pools")),
          });
  });
  afterEach(async () => {
    await Promise.all([database.stop(), queues.stop()]);
  });

  it("know nothing at first", async () => {
    expect(await snapshots.read()).toBeUndefined();
    expect(await snapshots.readMark()).toBeUndefined();
    expect(await segments.get("0".repeat(64))).toBeUndefined();
  });

  it("let one of several through who store the same version, and nobody who skips one", async () => {
    const first = await Promise.all([1, 1, 1].map((version) => snapshots.replace(aSnapshot(version))));
    expect(first.filter(Boolean)).toHaveLength(1);
    expect(await snapshots.replace(aSnapshot(3))).toBe(false);
    const second = await Promise.all([2, 2].map((version) => snapshots.replace(aSnapshot(version))));
    expect(second.filter(Boolean)).toHaveLength(1);
    expect(await snapshots.read()).toEqual(aSnapshot(2));
  });

  it("keep the mark apart from the snapshot", async () => {
    await snapshots.putMark({ at: AT });
    expect(await snapshots.read()).toBeUndefined();
    expect(await snapshots.readMark()).toEqual({ at: AT });
  });

  it.each([
    ["a few", 300_000],
    ["more than go in one part", 20 * 2 ** 20 + 3],
  ])("give bytes back as they were, %s, under a name that only these bytes have", async (_many, length) => {
    const bytes = Uint8Array.from({ length }, (_unused, at) => (at * 7) % 256);
    const name = await segments.put(bytes);
    expect(await segments.put(bytes.slice())).toBe(name);
    expect(await segments.put(bytes.with(5, 0))).not.toBe(name);
    expect(Buffer.compare(Buffer.from((await segments.get(name)) ?? []), Buffer.from(bytes))).toBe(0);
    await segments.remove([name]);
    expect(await segments.get(name)).toBeUndefined();
    await segments.remove([name]);
  });
});
