import { describe, expect, test } from "vitest";
import { assertPoolFits, PoolTooLarge, poolWouldNeed } from "#shared/engine/columnar/estimate.ts";
import { packPool } from "#shared/engine/columnar/pool.ts";
import { aCandidate } from "../engine/builders.ts";

const MIB = 2 ** 20;

describe("what a pool would need", () => {
  test("is at least what it takes, and not much more", () => {
    const skills = ["s1", "s2", "s3", "s4", "s5"];
    const crowd = Array.from({ length: 20_000 }, (_, at) =>
      aCandidate({ id: `gemeente-haarlem:H-${String(at).padStart(9, "0")}`, skills }),
    );
    const taken = packPool(crowd)
      .segments()
      .reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
    const { loaded } = poolWouldNeed(20_000);
    expect(loaded).toBeGreaterThan(taken);
    expect(loaded - taken).toBeLessThan(32 * MIB);
  });

  test("is at most 120 bytes a head for a million people, once loaded", () => {
    expect(poolWouldNeed(1_000_000).loaded / 1_000_000).toBeLessThan(120);
  });

  test("is said before it is tried, with the figures", () => {
    expect(() => assertPoolFits(1_000_000, 128 * MIB)).toThrow(PoolTooLarge);
    expect(() => assertPoolFits(1_000_000, 128 * MIB)).toThrow(/1000000 people needs \d+ MiB; there are 128 MiB/);
    expect(() => assertPoolFits(200_000, 512 * MIB)).not.toThrow();
  });
});
