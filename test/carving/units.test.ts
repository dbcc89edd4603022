import { describe, expect, test } from "vitest";
import { sourceTasks } from "#shared/engine/carving/tasks.ts";
import { unitsOf, withTogether } from "#shared/engine/carving/units.ts";
import { aCarvingRequest, aTask } from "./builders.ts";

const ids = (request: Parameters<typeof sourceTasks>[0]) =>
  unitsOf(sourceTasks(request)).map(({ tasks, carvable }) => ({ carvable, tasks: tasks.map(({ task }) => task.id) }));

describe("units of tasks", () => {
  test("follow together in both directions and along chains, across functions", () => {
    const request = aCarvingRequest([
      [aTask("a", { together: ["c"] }), aTask("b")],
      [aTask("c"), aTask("d", { together: ["c"] })],
    ]);
    expect(ids(request)).toEqual([
      { carvable: true, tasks: ["a", "c", "d"] },
      { carvable: true, tasks: ["b"] },
    ]);
  });

  test("are uncarvable as soon as one task is", () => {
    const request = aCarvingRequest([[aTask("a", { together: ["b"] }), aTask("b", { carvable: false }), aTask("c")]]);
    expect(ids(request)).toEqual([
      { carvable: false, tasks: ["a", "b"] },
      { carvable: true, tasks: ["c"] },
    ]);
  });

  test("complete a choice of tasks, and pass over what the request does not know", () => {
    const request = aCarvingRequest([[aTask("b", { together: ["a"] }), aTask("a"), aTask("c")]]);
    expect(withTogether(request, ["b", "unknown"])).toEqual(["a", "b"]);
    expect(withTogether(request, [])).toEqual([]);
  });
});
