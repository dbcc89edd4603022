import { describe, expect, it } from "vitest";
import { radiiOf } from "#functions/workbench/carving/front-plot.tsx";

const areasOf = (...euros: number[]) =>
  radiiOf(euros.map((euroPerWeek) => ({ euroPerWeek }))).map((radius) => radius ** 2);

describe("the size of a circle in the plot", () => {
  it("is in proportion to its euro by area", () => {
    const [most = 0, half = 0, quarter = 0] = areasOf(400, 200, 100);
    expect([half / most, quarter / most]).toEqual([expect.closeTo(1 / 2), expect.closeTo(1 / 4)]);
  });

  it("stays large enough to read when a bundle frees little, nothing or costs money", () => {
    const [, ...small] = areasOf(400, 10, 0, -50);
    expect(small).toEqual([121, 121, 121]);
  });

  it("is the same for all without euro", () => {
    expect(radiiOf([{}, {}])).toEqual([11, 11]);
  });
});
