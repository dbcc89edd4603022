import { describe, expect, test } from "vitest";
import { bundleRequirements } from "#shared/engine/carving/bundle-requirements.ts";
import { prepareCarving } from "#shared/engine/carving/carving.ts";
import { remainders } from "#shared/engine/carving/remainder.ts";
import { evaluate } from "#shared/engine/evaluate.ts";
import type { CandidateFacts } from "#shared/engine/types.ts";
import { aCandidate, aContext } from "../engine/builders.ts";
import { aCarvingRequest, aTask } from "./builders.ts";
import { indexOf } from "./index-of.ts";

const strong = aCandidate({ id: "1", hours: { min: 1, max: 40 }, capacity: { lifting: 3 }, licences: ["B"] });
const weak: CandidateFacts = { ...strong, id: "2", capacity: { lifting: 1 }, licences: [] };
const heavy = aTask("b", { demands: { lifting: 2 }, licences: ["B"] });

describe("a bundle as a vacancy", () => {
  test("asks the union of lists and the highest of levels, with a tenth of its hours to either side", () => {
    const tasks = [
      aTask("a", {
        minutesPerWeek: 500,
        demands: { lifting: 1, pace: 2 },
        skills: ["s1"],
        licences: ["AM"],
        certificates: ["vca"],
        education: 2,
        dayparts: ["mon-morning"],
        occupation: "5131",
      }),
      aTask("b", {
        minutesPerWeek: 700,
        demands: { lifting: 2, noise: 0 },
        skills: ["s1", "s2"],
        licences: ["AM", "B"],
        education: 3,
        language: 2,
        dayparts: ["mon-morning", "tue-evening"],
        occupation: "5120",
      }),
    ];
    const request = aCarvingRequest([tasks]);
    expect(bundleRequirements(request, tasks)).toEqual({
      kind: "regular",
      workplace: request.workplace,
      startDate: request.startDate,
      occupation: "5120",
      hoursPerWeek: { min: 18, max: 22 },
      skills: [
        { code: "s1", importance: "essential" },
        { code: "s2", importance: "essential" },
      ],
      licences: ["AM", "B"],
      certificates: ["vca"],
      demands: { lifting: 2, pace: 2 },
      education: { level: 3, hard: true },
      language: { level: 2, hard: true },
      schedule: { required: ["mon-morning", "tue-evening"] },
    });
  });

  test("resembles no occupation when its tasks name none", () => {
    const tasks = [aTask("a")];
    const { components } = evaluate(bundleRequirements(aCarvingRequest([tasks]), tasks), strong, aContext());
    expect(components.find(({ name }) => name === "occupation")?.value).toBe(0);
  });
});

describe("ticking tasks", () => {
  const carving = prepareCarving(
    aCarvingRequest([[aTask("a"), heavy, aTask("c")]]),
    indexOf([strong, weak]),
    aContext(),
  );

  test("recounts the bundle, and says without which task it has most more support", () => {
    expect(carving.tick(["c", "b", "a"])).toEqual({
      tasks: ["a", "b", "c"],
      hours: 6,
      support: 1,
      certain: 1,
      euroPerWeek: 60,
      isWithinWishedHours: true,
      costliest: { tasks: ["b"], supportGained: 1 },
    });
    expect(carving.tick(["a", "c"])).toMatchObject({ support: 2, costliest: undefined });
    expect(carving.tick(["b"])).toMatchObject({ support: 1, costliest: undefined });
  });

  test("takes tasks that stay together out as one", () => {
    const request = aCarvingRequest([[aTask("a"), heavy, aTask("c", { together: ["b"] })]]);
    const { costliest } = prepareCarving(request, indexOf([strong, weak]), aContext()).tick(["a", "b", "c"]);
    expect(costliest).toEqual({ tasks: ["b", "c"], supportGained: 1 });
  });

  test("says when a bundle is outside the wished hours, and counts it all the same", () => {
    const request = aCarvingRequest([[aTask("a"), aTask("c")]], { wishedHours: { min: 3, max: 3.5 } });
    const { tick } = prepareCarving(request, indexOf([strong]), aContext());
    expect([tick(["a"]), tick(["a", "c"])].map((each) => [each.support, each.isWithinWishedHours])).toEqual([
      [1, false],
      [1, false],
    ]);
  });
});

describe("what remains", () => {
  test("is of each function its hours, and main tasks of a sixteenth of the week and 30 minutes a working day", () => {
    const tasks = [
      aTask("big", { minutesPerWeek: 1200 }),
      aTask("main", { minutesPerWeek: 150 }),
      aTask("small", { minutesPerWeek: 149 }),
      aTask("rest", { minutesPerWeek: 901 }),
    ];
    const request = aCarvingRequest([tasks, [aTask("other")]]);
    expect(remainders(request, new Set(["big"]))).toEqual([
      { function: "Functie 0", scarce: true, hoursBefore: 40, hoursLeft: 20, mainTasksLeft: ["main", "rest"] },
      { function: "Functie 1", scarce: true, hoursBefore: 2, hoursLeft: 2, mainTasksLeft: ["other"] },
    ]);
  });
});
