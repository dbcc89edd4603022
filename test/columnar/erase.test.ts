import { describe, expect, test } from "vitest";
import { loadSegments, PackedPool, packPool, serialise } from "#shared/engine/columnar/pool.ts";
import { promisesOf } from "#shared/engine/columnar/promises.ts";
import { rankColumnar } from "#shared/engine/columnar/rank-columnar.ts";
import { isPromise, sliceBytes } from "#shared/engine/columnar/slices.ts";
import { aCandidate, aContext, aRequirement } from "../engine/builders.ts";

const WITHDRAWN = "haarlem:someone-who-asked-to-be-forgotten";
const others = Array.from({ length: 5 }, (_, at) => aCandidate({ id: `haarlem:${at}` }));
const textOf = (parts: readonly Uint8Array[]) => parts.map((bytes) => Buffer.from(bytes).toString("latin1")).join();
const idsIn = (pool: PackedPool) =>
  rankColumnar(aRequirement(), pool, aContext()).entries.map(({ candidateId }) => candidateId);

describe("erasing someone", () => {
  test("from a sealed segment leaves nothing of the id in its bytes, without rebuilding", () => {
    const pool = packPool([...others, aCandidate({ id: WITHDRAWN })]);
    const [segment] = pool.segments();
    expect(textOf([segment?.bytes ?? new Uint8Array()])).toContain("asked-to-be-forgotten");
    expect(pool.remove(WITHDRAWN)).toBe(true);
    expect(pool.segments()).toEqual([segment]);
    expect(textOf([segment?.bytes ?? new Uint8Array()])).not.toContain("forgotten");
    expect(pool.has(WITHDRAWN)).toBe(false);
  });

  test("stays done after storing and loading", () => {
    const pool = packPool([...others, aCandidate({ id: WITHDRAWN })]);
    pool.remove(WITHDRAWN);
    const bytes = serialise(pool).map((each) => each.slice());
    expect(textOf(bytes)).not.toContain("forgotten");
    const loaded = loadSegments(bytes);
    expect(loaded.size).toBe(5);
    expect(idsIn(loaded)).not.toContain(WITHDRAWN);
    expect(loaded.remove(WITHDRAWN)).toBe(false);
  });

  test("from the growing end leaves nothing of the id in its bytes", () => {
    const pool = new PackedPool();
    for (const facts of [...others, aCandidate({ id: WITHDRAWN })]) pool.upsert(facts);
    const growing = () => textOf(pool.parts.map(({ idBytes }) => idBytes));
    expect(growing()).toContain("asked-to-be-forgotten");
    pool.remove(WITHDRAWN);
    expect(growing()).not.toContain("forgotten");
    expect(idsIn(pool)).toHaveLength(5);
  });

  test("after a compaction forgets the codes that only that person had", () => {
    const pool = packPool([...others, aCandidate({ id: WITHDRAWN, skills: ["a-rare-skill"] })]);
    pool.remove(WITHDRAWN);
    pool.compact();
    expect(textOf(serialise(pool))).not.toContain("a-rare-skill");
    expect(pool.size).toBe(5);
  });

  test("forgets what was worked out of that person's lists for either filter", () => {
    const pool = packPool([aCandidate({ id: WITHDRAWN, skills: ["a-rare-skill"], occupations: [{ code: "5120" }] })]);
    const [segment] = pool.segments();
    if (segment === undefined) throw new Error("nobody was packed");
    for (const kernel of ["plain", "wasm"] as const) rankColumnar(aRequirement(), pool, aContext(), 1, { kernel });
    const keptOfRow = () => {
      const { fields, signatureLow, signatureHigh } = promisesOf(segment);
      return [fields[0], signatureLow[0], signatureHigh[0]];
    };
    const slicesSet = () => {
      const { slices, bytes } = segment.sliced ?? { slices: [], bytes: new Uint8Array() };
      return slices.filter(({ column }, at) => isPromise(column) && bytes[at * sliceBytes(1)] !== 0).length;
    };
    expect(keptOfRow()).not.toEqual([0, 0, 0]);
    expect(slicesSet()).toBeGreaterThan(0);
    pool.remove(WITHDRAWN);
    expect(keptOfRow()).toEqual([0, 0, 0]);
    expect(slicesSet()).toBe(0);
  });

  test("of whom nothing is known changes nothing", () => {
    const pool = packPool(others);
    expect(pool.remove("haarlem:nobody")).toBe(false);
    expect(pool.size).toBe(5);
  });
});
