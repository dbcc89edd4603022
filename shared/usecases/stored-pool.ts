import { assertPoolFits } from "#shared/engine/columnar/estimate.ts";
import type { PackedPool } from "#shared/engine/columnar/pool.ts";
import { type PoolDeps, readSegments, takeOutDormant } from "./load-pool.ts";

type Deps = Omit<PoolDeps, "candidates">;

/**
 * The pool as it was stored last, for who needs counts and not people: it may be a quarter of an hour behind, and asks
 * for no right to read candidates. It is loaded again only when another was stored. Undefined when none is stored or
 * nobody is in it, and when what is stored cannot be read.
 */
export function storedPool(deps: Deps): () => Promise<PackedPool | undefined> {
  let kept: { version: number; pool: Promise<PackedPool | undefined> } | undefined;
  return async () => {
    const snapshot = await deps.snapshots.read();
    if (snapshot === undefined || snapshot.people === 0) return undefined;
    if (kept?.version !== snapshot.version) {
      assertPoolFits(snapshot.people, deps.memoryBytes);
      kept = { version: snapshot.version, pool: readSegments(deps, snapshot) };
    }
    try {
      const pool = await kept.pool;
      if (pool) takeOutDormant(pool, deps.clock());
      return pool;
    } catch (error) {
      kept = undefined;
      throw error;
    }
  };
}
