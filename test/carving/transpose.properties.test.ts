import fc from "fast-check";
import { expect, test } from "vitest";
import { BLOCK, transpose } from "#shared/engine/carving/transpose.ts";

test("a block that is turned has each bit of each word as that word's bit of that bit's word", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: BLOCK, maxLength: BLOCK }), (words) => {
      const block = Int32Array.from(words);
      transpose(block);
      const bits = Array.from({ length: BLOCK }, (_, bit) =>
        words.reduce((word, from, at) => word | (((from >>> bit) & 1) << at), 0),
      );
      expect([...block]).toEqual(bits);
    }),
  );
});
