import fc from "fast-check";
import { expect, test } from "vitest";
import { WeightedCount } from "#shared/engine/carving/weighted-count.ts";

const MOST_WORDS = 5;
const aSet = fc
  .array(fc.integer(), { minLength: MOST_WORDS, maxLength: MOST_WORDS })
  .map((words) => Int32Array.from(words));
/** Words of weights that are looked up, of weights that are counted, and of members that are not there. */
const weights = fc.array(fc.oneof(fc.nat(3), fc.nat(2_000)), { minLength: 1, maxLength: 32 * MOST_WORDS });

test("what is in two sets weighs the sum of its weights, in whatever order they are", () => {
  fc.assert(
    fc.property(weights, fc.boolean(), aSet, aSet, (any, isHeavyFirst, one, other) => {
      const each = isHeavyFirst ? any.toSorted((a, b) => b - a) : any;
      const isInBoth = (at: number) => (((one[at >>> 5] ?? 0) & (other[at >>> 5] ?? 0)) >>> (at & 31)) & 1;
      const sum = each.reduce((total, weight, at) => total + weight * isInBoth(at), 0);
      expect(new WeightedCount(Int32Array.from(each)).of(one, other)).toBe(sum);
    }),
    { numRuns: 300 },
  );
});
