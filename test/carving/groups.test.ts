import { expect, test } from "vitest";
import { Groups } from "#shared/engine/carving/groups.ts";

test("equal sets have one number and different ones their own, however many there are", () => {
  const groups = new Groups();
  const sets = Array.from({ length: 5_000 }, (_, at) => ({ high: at % 70, low: Math.floor(at / 70) << 20 }));
  const numbers = sets.map(({ high, low }) => groups.numberOf(high, low));
  expect(new Set(numbers).size).toBe(sets.length);
  expect(sets.map(({ high, low }) => groups.numberOf(high, low))).toEqual(numbers);
  expect(numbers.map((number) => groups.sets[number])).toEqual(sets);
  expect(numbers[0]).toBe(0);
});
