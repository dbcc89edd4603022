import { describe, expect, it } from "vitest";
import { ESTIMABLE, estimateMarks, statedIn, stillEstimated } from "#shared/domain/task-estimates.ts";

const task = {
  minutesPerWeek: 95,
  demands: { pace: 1, lifting: 2, noise: 0 },
  education: 1,
  language: 3,
  licences: ["B", "BE"],
  certificates: [],
};
const marks = estimateMarks(task, ESTIMABLE);

describe("what is estimated of a task", () => {
  it("is what the task says: not the lists that are empty, nor a level that asks nothing", () => {
    expect(statedIn(task)).toEqual(["minutesPerWeek", "demands", "language", "licences"]);
  });

  it("stays an estimate for as long as it says the same, however it is written", () => {
    const same = { ...task, demands: { lifting: 2, pace: 1 }, licences: ["BE", "B"] };
    expect(stillEstimated(same, marks)).toEqual(ESTIMABLE);
  });

  it.each([
    ["minutesPerWeek", { minutesPerWeek: 90 }],
    ["minutesPerWeek", { minutesPerWeek: Number.NaN }],
    ["demands", { demands: { lifting: 2 } }],
    ["education", { education: 2 }],
    ["language", { language: undefined }],
    ["licences", { licences: ["B"] }],
    ["certificates", { certificates: ["heftruck"] }],
    ["dayparts", { dayparts: ["mon-morning"] }],
  ])("is no estimate any more in its %s alone once somebody changed that", (field, change) => {
    expect(stillEstimated({ ...task, ...change }, marks)).toEqual(ESTIMABLE.filter((each) => each !== field));
  });

  it("is nothing without marks", () => {
    expect(stillEstimated(task, [])).toEqual([]);
  });
});
