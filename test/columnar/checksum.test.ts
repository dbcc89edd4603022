import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addPlainly, checksumOf } from "#shared/engine/columnar/checksum.ts";
import { addToLanes } from "#shared/engine/wasm/wasm-lanes.ts";

const words = fc
  .tuple(fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 200 }), fc.constantFrom(1, 700))
  .map(([drawn, copies]) => Int32Array.from(Array.from({ length: copies }, () => drawn).flat()));

describe("the checksum of a segment", () => {
  test("is the same with WebAssembly and without, however many words there are", () => {
    fc.assert(
      fc.property(words, (some) => {
        expect(checksumOf(some, addToLanes)).toBe(checksumOf(some, addPlainly));
      }),
      { numRuns: 60 },
    );
  });

  test("is another when any one bit is", () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({ min: 0, max: 31 }), (some, at, bit) => {
        fc.pre(some.length > 0);
        const changed = some.slice();
        changed[at % some.length] = (some[at % some.length] ?? 0) ^ (1 << bit);
        expect(checksumOf(changed)).not.toBe(checksumOf(some));
      }),
      { numRuns: 60 },
    );
  });
});
