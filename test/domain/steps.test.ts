import { describe, expect, it } from "vitest";
import type { Assignment } from "#shared/domain/assignment.ts";
import { ASSIGNMENT_LIFE, ASSIGNMENT_STATES, type AssignmentState } from "#shared/domain/life-cycles.ts";
import { STEPS } from "#shared/domain/reminded.ts";
import { assignmentStep, carvingStep, type StepPolicy, vacancyStep } from "#shared/domain/steps.ts";

/** Friday, in Dutch winter time. */
const FRIDAY = "2026-11-20T10:00:00.000Z";

const through = (...steps: (readonly [AssignmentState, string])[]): Pick<Assignment, "status" | "changes"> => ({
  status: steps.at(-1)?.[0] ?? "assigned",
  changes: steps.map(([status, at], index) => ({ version: index + 1, status, at })),
});

describe("what a vacancy waits for", () => {
  it("is a first look within two working days", () => {
    for (const status of ["received", "shortlisted"] as const) {
      expect(vacancyStep({ status, stepSince: FRIDAY }, false)).toEqual({
        ...{ step: "first-look", since: FRIDAY, due: "2026-11-24" },
      });
    }
  });

  it("is then somebody put forward, until somebody was", () => {
    const looked = { status: "in-progress", stepSince: FRIDAY } as const;
    expect(vacancyStep(looked, false)).toEqual({ step: "put-forward", since: FRIDAY, due: "2026-11-27" });
    expect(vacancyStep(looked, true)).toBeUndefined();
  });

  it("is nothing once it closed", () => {
    for (const status of ["filled", "withdrawn", "expired"] as const)
      expect(vacancyStep({ status, stepSince: FRIDAY }, false)).toBeUndefined();
  });

  it("is counted as the region counts", () => {
    const may = { status: "received", stepSince: "2026-05-04T10:00:00.000Z" } as const;
    expect(vacancyStep(may, false)?.due).toBe("2026-05-07");
    const policy: StepPolicy = {
      daysOff: { liberationDay: "every-five-years", goodFriday: false },
      stepTerms: { "first-look": 1 },
    };
    expect(vacancyStep(may, false, policy)?.due).toBe("2026-05-05");
  });
});

describe("what a jobcarving request waits for", () => {
  it("is a first look, until talks began or it closed", () => {
    expect(carvingStep({ status: "analysed", stepSince: FRIDAY })?.due).toBe("2026-11-24");
    for (const status of ["in-talks", "carved", "declined", "withdrawn"] as const)
      expect(carvingStep({ status, stepSince: FRIDAY })).toBeUndefined();
  });
});

describe("what an assignment waits for", () => {
  it.each([
    ["assigned", "acknowledged", "2026-11-24"],
    ["acknowledged", "introduced", "2026-11-27"],
    ["introduced", "placed", "2026-12-18"],
    ["interview", "placed", "2026-12-18"],
  ] as const)("when %s is %s, by %s", (status, step, due) => {
    expect(assignmentStep(through([status, FRIDAY]))).toEqual({ step, since: FRIDAY, due });
  });

  it("when placed is word after 13 weeks, and then after 26, whenever the first word came", () => {
    const placed = ["placed", FRIDAY] as const;
    expect(assignmentStep(through(placed))).toMatchObject({ step: "confirmed-13w", due: "2027-02-19" });
    const late = ["confirmed-13w", "2027-04-01T10:00:00.000Z"] as const;
    expect(assignmentStep(through(placed, late))).toMatchObject({ step: "confirmed-26w", due: "2027-05-21" });
  });

  it("counts the weeks from the first working day when the agency reported it", () => {
    const placed = { ...through(["placed", FRIDAY]), startedOn: "2026-12-07" };
    expect(assignmentStep(placed)?.due).toBe("2027-03-08");
  });

  it("is a state that may follow, and nothing when none is waited for", () => {
    for (const status of ASSIGNMENT_STATES) {
      const step = assignmentStep(through(["placed", FRIDAY], [status, FRIDAY]))?.step;
      const isOver = ["confirmed-26w", "ended", "not-placed", "closed"].includes(status);
      expect(step === undefined).toBe(isOver);
      if (step) expect([...ASSIGNMENT_LIFE[status], ...ASSIGNMENT_LIFE.introduced]).toContain(step);
      if (step) expect(STEPS).toContain(step);
    }
  });
});
