import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadSegments, packPool, serialise } from "#shared/engine/columnar/pool.ts";
import { rankColumnar } from "#shared/engine/columnar/rank-columnar.ts";
import { SegmentRefused } from "#shared/engine/columnar/refused.ts";
import { CONTEXT, requirements } from "../engine/arbitraries.ts";
import { aCandidate } from "../engine/builders.ts";
import { people } from "./arbitraries.ts";

const stored = (): Uint8Array => {
  const [bytes] = serialise(packPool(Array.from({ length: 30 }, (_, at) => aCandidate({ id: `haarlem:${at}` }))));
  if (bytes === undefined) throw new Error("nothing was stored");
  return bytes.slice();
};

const flawOf = (bytes: Uint8Array): unknown => {
  try {
    loadSegments([bytes]);
    return undefined;
  } catch (error) {
    return error instanceof SegmentRefused ? error.flaw : error;
  }
};

describe("a stored pool", () => {
  test("ranks as it did before it was stored", () => {
    fc.assert(
      fc.property(requirements, people, (asked, candidates) => {
        const pool = packPool(candidates);
        const expected = rankColumnar(asked, pool, CONTEXT, 5);
        const loaded = loadSegments(serialise(pool).map((bytes) => bytes.slice()));
        expect(rankColumnar(asked, loaded, CONTEXT, 5)).toEqual(expected);
        expect(loaded.size).toBe(candidates.length);
      }),
      { numRuns: 100 },
    );
  });

  test("loads from the middle of a larger buffer, wherever it begins", () => {
    const bytes = stored();
    for (const offset of [0, 1, 7, 16]) {
      const larger = new Uint8Array(bytes.length + 32);
      larger.set(bytes, offset);
      expect(loadSegments([larger.subarray(offset, offset + bytes.length)]).size).toBe(30);
    }
  });

  test("is the same bytes for the same people in the same order", () => {
    expect(stored()).toEqual(stored());
  });

  test("is refused when it was cut short or has grown, wherever that is", () => {
    const bytes = stored();
    for (const length of [0, 3, 4, 15, 16, 100, bytes.length - 16, bytes.length - 1]) {
      expect(flawOf(bytes.slice(0, length))).toBe("cut-short");
    }
    const grown = new Uint8Array(bytes.length + 16);
    grown.set(bytes);
    expect(flawOf(grown)).toBe("cut-short");
  });

  test("is refused when another version wrote it", () => {
    const bytes = stored();
    new Uint32Array(bytes.buffer, 4, 1)[0] = 99;
    expect(flawOf(bytes)).toBe("other-version");
  });

  test("is refused when it is something else", () => {
    expect(flawOf(new TextEncoder().encode(JSON.stringify({ candidates: [] })))).toBe("not-a-segment");
  });

  test("is refused for any flipped byte, and says which flaw", () => {
    const whole = stored();
    for (let at = 0; at < whole.length; at += 1) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x40;
      expect(flawOf(bytes)).toBe(
        at < 4 ? "not-a-segment" : at < 8 ? "other-version" : at < 12 ? "cut-short" : "damaged",
      );
    }
  });
});
