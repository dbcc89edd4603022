import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assignment, newAssignment, type StatusReport } from "#shared/domain/assignment.ts";
import { isRepeated, reported } from "#shared/domain/assignment-report.ts";
import type { Actor } from "#shared/domain/history.ts";
import { confirmationOf } from "#shared/domain/placement.ts";
import { isProblem, type Problem } from "#shared/domain/problem.ts";
import { EXIT_REASONS } from "#shared/domain/reasons.ts";
import { VacancySubmission } from "#shared/domain/vacancy.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { aVacancy } from "../support/builders.ts";

const AGENCY: Actor = { kind: "client", id: "pasmatch" };
const noon = (day: string) => `${day}T11:00:00.000Z`;

const assigned = (day: string): Assignment =>
  newAssignment(
    { agency: "pasmatch", id: "A-1" },
    { partner: "uwv", ref: "a" },
    {
      reference: "V-00000001",
      submission: VacancySubmission.parse(aVacancy()),
      accountManager: "amina.bakker",
    } as VacancyRecord,
    "amina.bakker",
    noon(day),
  );

/** Reports made one after the other, each on its day. */
const withReports = (
  assignment: Assignment,
  ...reports: (readonly [day: string, report: StatusReport])[]
): Assignment => reports.reduce((now, [day, report]) => reported(now, report, noon(day), AGENCY), assignment);

const placedOn = (day: string, startedOn?: string): Assignment =>
  withReports(
    assigned("2026-11-02"),
    ["2026-11-05", { status: "introduced" }],
    [day, startedOn === undefined ? { status: "placed" } : { status: "placed", startedOn }],
  );

const refusalOf = (act: () => unknown): Problem | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    if (isProblem(error)) return error;
    throw error;
  }
};

describe("the first working day", () => {
  it("is the one that the agency reported, and otherwise the day on which it reported the placement", () => {
    expect(confirmationOf(placedOn("2026-11-10", "2026-12-01"))?.due).toBe("2027-03-02");
    expect(confirmationOf(placedOn("2026-11-10"))?.due).toBe("2027-02-09");
  });

  it("counts by the calendar of the desk: a report after midnight there is of the new day", () => {
    const introduced = withReports(assigned("2026-11-02"), ["2026-11-05", { status: "introduced" }]);
    const placed = reported(introduced, { status: "placed" }, "2026-11-10T23:30:00.000Z", AGENCY);
    expect(confirmationOf(placed)?.due).toBe(addDays("2026-11-11", 91));
  });

  it("lies from the day of the assignment to half a year ahead", () => {
    for (const startedOn of ["2026-11-02", "2027-05-11"])
      expect(placedOn("2026-11-10", startedOn)).toMatchObject({ startedOn });
    for (const startedOn of ["2026-11-01", "2027-05-12"]) {
      const problem = refusalOf(() => placedOn("2026-11-10", startedOn));
      expect(problem?.kind).toBe("invalid-input");
      expect(problem?.errors).toEqual([
        { pointer: "/startedOn", detail: "Geef een eerste werkdag van 2 november 2026 tot en met 11 mei 2027" },
      ]);
    }
  });

  it("can be corrected until the first confirmation, as a change of its own", () => {
    const placed = placedOn("2026-11-10", "2026-12-01");
    const corrected = withReports(placed, ["2026-12-10", { status: "placed", startedOn: "2026-12-08" }]);
    expect(corrected).toMatchObject({ status: "placed", startedOn: "2026-12-08", version: placed.version + 1 });
    expect(corrected.changes.at(-1)).toEqual({ version: corrected.version, status: "placed", at: noon("2026-12-10") });
    expect(corrected.history).toHaveLength(corrected.changes.length);
    expect(confirmationOf(corrected)?.due).toBe("2027-03-09");

    const confirmed = withReports(corrected, ["2027-03-09", { status: "confirmed-13w" }]);
    const late = refusalOf(() => withReports(confirmed, ["2027-03-10", { status: "placed", startedOn: "2026-12-02" }]));
    expect(late?.kind).toBe("conflict");
  });

  it("said again, or not said again, repeats the report", () => {
    const placed = placedOn("2026-11-10", "2026-12-01");
    expect(isRepeated(placed, { status: "placed", startedOn: "2026-12-01" })).toBe(true);
    expect(isRepeated(placed, { status: "placed" })).toBe(true);
    expect(isRepeated(placed, { status: "placed", startedOn: "2026-12-02" })).toBe(false);
    expect(isRepeated(placed, { status: "ended", reason: "illness" })).toBe(false);
  });
});

describe("a confirmation", () => {
  it("of 13 weeks, and then of 26, is taken from seven days before its day, and never earlier", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 180 }), fc.integer({ min: 0, max: 400 }), (start, wait) => {
        const startedOn = addDays("2026-11-10", start);
        const placed = placedOn("2026-11-10", startedOn);
        const at13 = addDays(startedOn, 91 - 7 + wait);
        expect(refusalOf(() => withReports(placed, [addDays(startedOn, 83), { status: "confirmed-13w" }]))?.kind).toBe(
          "conflict",
        );
        const confirmed = withReports(placed, [at13, { status: "confirmed-13w" }]);
        const early = refusalOf(() => withReports(confirmed, [addDays(startedOn, 174), { status: "confirmed-26w" }]));
        expect(early?.kind).toBe("conflict");
        const at26 = addDays(startedOn, 182 - 7 + wait);
        expect(withReports(confirmed, [at26, { status: "confirmed-26w" }]).status).toBe("confirmed-26w");
      }),
    );
  });

  it("that comes too early is told from when it can be done", () => {
    const problem = refusalOf(() => withReports(placedOn("2026-11-10"), ["2027-01-04", { status: "confirmed-13w" }]));
    expect(problem?.message).toBe(
      "Dit kan nog niet: de 13 weken zijn om op 9 februari 2027. Bevestigen kan vanaf 2 februari 2027",
    );
  });

  it("of 26 weeks ends the following: nothing is due any more", () => {
    const placed = placedOn("2026-11-10");
    const confirmed = withReports(placed, ["2027-02-09", { status: "confirmed-13w" }]);
    expect(confirmationOf(confirmed)).toEqual({
      step: "confirmed-26w",
      due: "2027-05-11",
      from: "2027-05-04",
    });
    const sustained = withReports(confirmed, ["2027-05-11", { status: "confirmed-26w" }]);
    expect(confirmationOf(sustained)).toBeUndefined();
  });

  it("is not due before somebody is placed, nor after the placement ended", () => {
    expect(confirmationOf(assigned("2026-11-02"))).toBeUndefined();
    const ended = withReports(placedOn("2026-11-10"), ["2026-11-20", { status: "ended", reason: "trial-period" }]);
    expect(confirmationOf(ended)).toBeUndefined();
  });
});

it("has the exit reasons of rule 10 and no others", () => {
  expect(EXIT_REASONS).toEqual({
    "trial-period": "Einde in de proeftijd",
    "own-request": "Op eigen verzoek",
    "employer-request": "Op verzoek van de werkgever",
    illness: "Ziekte",
    "moved-to-wsw-wajong": "Naar Wsw of Wajong",
    "contract-ended": "Contract afgelopen",
    other: "Anders",
  });
});
