import { createHash } from "node:crypto";
import { PoolMark, PoolSnapshot } from "#shared/domain/pool-snapshot.ts";
import type { PoolSnapshotStore, SegmentStore } from "#shared/ports/stores.ts";

/** The stores of a pool by hand, for tests that ask them thousands of times; `bytes` is what lies in the bucket. */
export function poolsInMemory() {
  const bytes = new Map<string, Uint8Array>();
  let snapshot: PoolSnapshot | undefined;
  let mark: PoolMark | undefined;
  const snapshots: PoolSnapshotStore = {
    read: async () => snapshot,
    async replace(next) {
      if ((snapshot?.version ?? 0) !== next.version - 1) return false;
      snapshot = PoolSnapshot.parse(next);
      return true;
    },
    readMark: async () => mark,
    async putMark(next) {
      mark = PoolMark.parse(next);
    },
  };
  const segments: SegmentStore = {
    async put(content) {
      const name = createHash("sha256").update(content).digest("hex");
      bytes.set(name, content.slice());
      return name;
    },
    get: async (name) => bytes.get(name)?.slice(),
    async remove(names) {
      for (const name of names) bytes.delete(name);
    },
  };
  return { snapshots, segments, bytes };
}
