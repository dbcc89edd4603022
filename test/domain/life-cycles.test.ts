import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assignment, closed, newAssignment, StatusReport, stepped } from "#shared/domain/assignment.ts";
import { PLATFORM } from "#shared/domain/history.ts";
import {
  ASSIGNMENT_LIFE,
  ASSIGNMENT_STATES,
  type AssignmentState,
  isOpen,
  isUndecided,
  mayFollow,
  REPORTED_STATES,
  VACANCY_LIFE,
  VACANCY_STATES,
} from "#shared/domain/life-cycles.ts";
import { Problem } from "#shared/domain/problem.ts";
import { VacancySubmission } from "#shared/domain/vacancy.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { aVacancy } from "../support/builders.ts";

/** The steps of product.md, written out by hand: a state, then what may follow it. */
const VACANCY_STEPS: Record<string, string> = {
  received: "shortlisted withdrawn expired",
  shortlisted: "in-progress withdrawn expired",
  "in-progress": "filled withdrawn expired",
  filled: "",
  withdrawn: "",
  expired: "",
};
const ASSIGNMENT_STEPS: Record<string, string> = {
  assigned: "acknowledged introduced not-placed closed",
  acknowledged: "introduced not-placed closed",
  introduced: "interview placed not-placed closed",
  interview: "placed not-placed closed",
  placed: "confirmed-13w ended",
  "confirmed-13w": "confirmed-26w ended",
  "confirmed-26w": "ended",
  ended: "",
  "not-placed": "",
  closed: "",
};

const refusal = (act: () => unknown): Problem | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
};

describe.each([
  ["vacancy", VACANCY_LIFE, VACANCY_STATES, VACANCY_STEPS],
  ["assignment", ASSIGNMENT_LIFE, ASSIGNMENT_STATES, ASSIGNMENT_STEPS],
] as const)("the life of a %s", (_name, life, states, steps) => {
  it("allows the steps of the desk and no other; a refusal names those that are possible", () => {
    expect(Object.keys(life).toSorted()).toEqual(Object.keys(steps).toSorted());
    for (const from of states) {
      const possible = (steps[from] ?? "").split(" ").filter(Boolean);
      for (const to of states) {
        const problem = refusal(() => mayFollow<string>(life, from, to));
        if (possible.includes(to)) expect([from, to, problem]).toEqual([from, to, undefined]);
        else {
          expect([from, to, problem?.kind]).toEqual([from, to, "conflict"]);
          expect(problem?.message).toBe(
            `Van "${from}" naar "${to}" kan niet; ${
              possible.length === 0 ? "hierna kan niets meer" : `wel mogelijk: ${possible.join(", ")}`
            }`,
          );
        }
      }
    }
  });

  it("comes to an end along every path, and every state can be reached", () => {
    const next = life as Readonly<Record<string, readonly string[]>>;
    const reached = new Set<string>();
    const longest = (state: string, seen: readonly string[]): number => {
      expect(seen).not.toContain(state);
      reached.add(state);
      return 1 + Math.max(0, ...(next[state] ?? []).map((following) => longest(following, [...seen, state])));
    };
    expect(longest(states[0], [])).toBeLessThanOrEqual(states.length);
    expect([...reached].toSorted()).toEqual([...states].toSorted());
  });
});

describe("an assignment", () => {
  const at = "2026-11-22T10:00:00.000Z";
  const vacancy = {
    reference: "V-00000001",
    submission: VacancySubmission.parse(aVacancy()),
    accountManager: "amina.bakker",
  } as VacancyRecord;
  const fresh = (): Assignment =>
    newAssignment({ agency: "pasmatch", id: "A-1" }, { partner: "uwv", ref: "a" }, vacancy, "werkblad", at);

  it("counts its changes from 1 without gaps, along any walk, and its last change is its state", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { maxLength: 8 }), (choices) => {
        let assignment = fresh();
        for (const choice of choices) {
          const next: readonly AssignmentState[] = ASSIGNMENT_LIFE[assignment.status];
          const to = next[choice % Math.max(1, next.length)];
          if (to === undefined) break;
          assignment = stepped(assignment, to, to === "not-placed" ? "other" : undefined, at, PLATFORM);
        }
        expect(assignment.changes.map(({ version }) => version)).toEqual(
          assignment.changes.map((_c, index) => index + 1),
        );
        expect(assignment.changes.at(-1)).toMatchObject({ version: assignment.version, status: assignment.status });
        expect(assignment.history).toHaveLength(assignment.changes.length);
      }),
    );
  });

  it("keeps a reason only as long as the state that has it", () => {
    const placed = stepped(stepped(fresh(), "introduced", undefined, at, PLATFORM), "placed", undefined, at, PLATFORM);
    const ended = stepped(placed, "ended", "own-request", at, PLATFORM);
    expect(ended).toMatchObject({ status: "ended", reason: "own-request" });
    expect(placed).not.toHaveProperty("reason");
    expect(ended.changes.at(-1)).toEqual({ version: 4, status: "ended", reason: "own-request", at });
  });

  it("is closed by the platform while it is undecided, and not after", () => {
    for (const state of ASSIGNMENT_STATES) {
      const problem = refusal(() => closed({ ...fresh(), status: state }, "vacancy-filled", at));
      expect([state, problem === undefined]).toEqual([state, isUndecided(state)]);
    }
    expect(closed(fresh(), "vacancy-filled", at)).toMatchObject({
      status: "closed",
      reason: "vacancy-filled",
      history: [{ what: "assigned" }, { what: "closed: vacancy-filled", by: PLATFORM }],
    });
  });

  it("is reported by an agency in every state but the platform's own, with a reason where one is due", () => {
    const reasons: Record<string, string> = { "not-placed": "candidate-declined", ended: "illness" };
    for (const status of ASSIGNMENT_STATES) {
      const isReported = (REPORTED_STATES as readonly string[]).includes(status);
      expect(isReported).toBe(!["assigned", "closed"].includes(status));
      const reason = reasons[status];
      const isAccepted = (report: object) => StatusReport.safeParse(report).success;
      expect([status, isAccepted({ status })]).toEqual([status, isReported && reason === undefined]);
      if (reason !== undefined) expect([status, isAccepted({ status, reason })]).toEqual([status, true]);
      expect([status, isAccepted({ status, reason: reason ?? "other" })]).toEqual([status, reason !== undefined]);
      expect(isAccepted({ status, reason: "vacancy-filled" })).toBe(false);
    }
    expect(StatusReport.safeParse({ status: "ended", reason: "employer-chose-other" }).success).toBe(false);
  });
});

describe("a vacancy", () => {
  it("is open until it is filled, withdrawn or expired", () => {
    expect(VACANCY_STATES.filter(isOpen)).toEqual(["received", "shortlisted", "in-progress"]);
  });
});
