import { describe, expect, test } from "vitest";
import { prepareCarving } from "#shared/engine/carving/carving.ts";
import type { CarvingRequest } from "#shared/engine/carving/request.ts";
import type { CandidateFacts } from "#shared/engine/types.ts";
import { aCandidate, aContext, aStranger } from "../engine/builders.ts";
import { aCarvingRequest, aTask } from "./builders.ts";
import { indexOf } from "./index-of.ts";

const front = (request: CarvingRequest, pool: readonly CandidateFacts[]) =>
  prepareCarving(request, indexOf(pool), aContext()).front(() => false);
const someone = (id: string, overrides: Partial<CandidateFacts> = {}) =>
  aCandidate({ id, hours: { min: 1, max: 40 }, ...overrides });

describe("a front", () => {
  test("weighs hours and euro against people: who cannot drive is left out by the task that asks it", () => {
    const request = aCarvingRequest([[aTask("a"), aTask("b", { licences: ["B"] })]]);
    const pool = [someone("1"), someone("2", { licences: ["B"] }), someone("3", { licences: undefined })];
    expect(front(request, pool).points).toEqual([
      { tasks: ["a", "b"], hours: 4, support: 2, certain: 1, euroPerWeek: 40 },
      { tasks: ["a"], hours: 2, support: 3, certain: 3, euroPerWeek: 20 },
    ]);
  });

  test("of equal figures has the bundle with the fewest tasks, then with the smallest ids", () => {
    const halves = [aTask("a", { minutesPerWeek: 60 }), aTask("b", { minutesPerWeek: 60 })];
    const request = aCarvingRequest([[...halves, aTask("c"), aTask("d")]], { wishedHours: { min: 2, max: 2 } });
    expect(front(request, [someone("1")]).points.map(({ tasks }) => tasks)).toEqual([["c"]]);
  });

  test("leaves out bundles that nobody can do, and is empty when there are no others", () => {
    const request = aCarvingRequest([[aTask("a"), aTask("b", { demands: { lifting: 3 } })]]);
    const weak = someone("1", { capacity: { lifting: 1 } });
    expect(front(request, [weak]).points.map(({ tasks }) => tasks)).toEqual([["a"]]);
    expect(front(aCarvingRequest([[aTask("b", { demands: { lifting: 3 } })]]), [weak]).points).toEqual([]);
    expect(front(request, []).points).toEqual([]);
  });

  test("is empty when nothing can be carved, or nothing adds up to the wished hours", () => {
    const pool = [someone("1")];
    expect(front(aCarvingRequest([[aTask("a", { carvable: false })]]), pool).points).toEqual([]);
    const odd = aCarvingRequest([[aTask("a"), aTask("b")]], { wishedHours: { min: 2.5, max: 3.5 } });
    expect(front(odd, pool)).toEqual({ points: [], hasEuroAxis: true, isExact: true });
  });

  test("finds the only bundle that adds up to the wished hours", () => {
    const minutes = [65, 130, 250, 410, 830];
    const tasks = minutes.map((minutesPerWeek, at) => aTask(`t${at}`, { minutesPerWeek }));
    const request = aCarvingRequest([tasks], { wishedHours: { min: 1025 / 60, max: 1025.5 / 60 } });
    expect(front(request, [someone("1")]).points.map((point) => point.tasks)).toEqual([["t0", "t1", "t4"]]);
  });

  test("counts who says nothing about hours, and not who wants fewer than nine tenths or more than eleven tenths", () => {
    const request = aCarvingRequest([[aTask("a", { minutesPerWeek: 600 })]]);
    const wanting = (hours: CandidateFacts["hours"], at: number) => someone(String(at), { hours });
    const pool = [{}, { max: 9 }, { max: 8.9 }, { min: 11, max: 20 }, { min: 11.1, max: 20 }, { min: 11.1 }].map(
      wanting,
    );
    expect(front(request, pool).points).toMatchObject([{ support: 3, certain: 2 }]);
  });

  test("leaves euro out and says so when a wage is missing of a function that something can be carved out of", () => {
    const carved = aCarvingRequest([[aTask("a")], [aTask("b", { carvable: false })]]);
    const [first, second] = carved.functions;
    if (!first || !second) throw new Error("two functions");
    const without = (functions: CarvingRequest["functions"]) => front({ ...carved, functions }, [aStranger()]);
    expect(without([{ ...first, hourlyWage: undefined }, second])).toEqual({
      points: [{ tasks: ["a"], hours: 2, support: 1, certain: 0 }],
      hasEuroAxis: false,
      isExact: true,
    });
    expect(without([first, { ...second, hourlyWage: undefined }]).hasEuroAxis).toBe(true);
    expect(front({ ...carved, hourlyWage: undefined }, [aStranger()]).hasEuroAxis).toBe(false);
  });

  test("counts euro exactly, and against when the carved job costs more than the function", () => {
    const request = aCarvingRequest([[aTask("a", { minutesPerWeek: 65 })]], { hourlyWage: 30.21 });
    expect(front(request, [aStranger()]).points[0]?.euroPerWeek).toBeCloseTo((-5.5 * 65) / 60, 12);
  });

  test("is refused above 60 tasks, which the form does not let through", () => {
    const tasks = Array.from({ length: 61 }, (_, at) => aTask(`t${at}`));
    expect(() => front(aCarvingRequest([tasks]), [])).toThrow(RangeError);
  });
});
