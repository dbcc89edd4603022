import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DeliveredProfile } from "#shared/domain/candidate.ts";
import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { assessedBy } from "#shared/domain/freshness.ts";
import { judgeCandidate, judgeOfJson } from "#shared/domain/import-rows.ts";
import { check, pointerTo } from "#shared/domain/input.ts";
import { VacancySubmission } from "#shared/domain/vacancy.ts";
import { aCandidate, aCarving, aVacancy } from "../support/builders.ts";
import { aVumProfile } from "./vum-profiles.ts";

const TODAY = "2026-11-22";

type Path = readonly (string | number)[];

/** A fault that several fields make together: what is put where, the fields that it lies in, and where it is named. */
type CrossFault = { put: readonly (readonly [Path, unknown])[]; at: string; lowest?: readonly Path[] };

type Input = { name: string; valid: object; pointers: (input: unknown) => readonly string[]; faults: CrossFault[] };

const task = (at: number, ...field: Path): Path => ["functions", 0, "tasks", at, ...field];
const named = (errors: readonly { pointer: string }[]) => errors.map(({ pointer }) => pointer);

const CANDIDATE_FAULTS: CrossFault[] = [
  { put: [[["hours"], { min: 30, max: 10 }]], at: "/hours/max" },
  { put: [[["assessedAt"], "2027-03-01"]], at: "/assessedAt" },
  { put: [[["skills"], ["x-111222333"]]], at: "/skills/0" },
];

const INPUTS: Input[] = [
  {
    name: "a candidate",
    valid: aCandidate(),
    pointers: (input) => named(check(DeliveredProfile, input, assessedBy(TODAY)).errors),
    faults: CANDIDATE_FAULTS,
  },
  {
    name: "a row of an import",
    valid: { ref: "K-1", ...aCandidate() },
    pointers: (input) => {
      const row = judgeCandidate(1, input, TODAY);
      return "errors" in row ? named(row.errors) : [];
    },
    faults: CANDIDATE_FAULTS,
  },
  {
    name: "a vacancy",
    valid: aVacancy({ salary: { min: 15, max: 20, per: "hour" } }),
    pointers: (input) => named(check(VacancySubmission, input).errors),
    faults: [
      {
        put: [
          [["salary", "min"], 5],
          [["salary", "max"], 1],
        ],
        at: "/salary/max",
      },
      {
        put: [
          [["hoursPerWeek", "min"], 32],
          [["hoursPerWeek", "max"], 16],
        ],
        at: "/hoursPerWeek/max",
      },
    ],
  },
  {
    name: "a jobcarving request",
    valid: aCarving(),
    pointers: (input) => named(check(CarvingSubmission, input).errors),
    faults: [
      { put: [[task(1, "together"), ["zz"]]], at: "/functions/0/tasks/1/together/0" },
      { put: [0, 1, 2, 3].map((at) => [task(at, "carvable"), false] as const), at: "/functions" },
      {
        put: [
          [task(2, "id"), "eten"],
          [task(1, "id"), "eten"],
        ],
        at: "/functions/0/tasks/2/id",
      },
      {
        put: [
          [task(0, "minutesPerWeek"), 9000],
          [task(1, "minutesPerWeek"), 2000],
        ],
        at: "/functions/0/tasks",
      },
      { put: [[["wishedHours"], { min: 24, max: 8 }]], at: "/wishedHours/max" },
    ],
  },
];

/** Every place in a value, the outermost first. */
const placesIn = (value: unknown, path: Path = []): Path[] => [
  ...(path.length === 0 ? [] : [path]),
  ...(Array.isArray(value)
    ? value.flatMap((each, at) => placesIn(each, [...path, at]))
    : value !== null && typeof value === "object"
      ? Object.entries(value).flatMap(([name, each]) => placesIn(each, [...path, name]))
      : []),
];

function withValue(value: unknown, [first, ...rest]: Path, put: unknown): unknown {
  if (first === undefined) return put;
  if (Array.isArray(value)) return value.map((each, at) => (at === first ? withValue(each, rest, put) : each));
  const inner = value as Record<string, unknown>;
  return { ...inner, [first]: withValue(inner[first], rest, put) };
}

const contains = (outer: Path, inner: Path) => outer.every((token, at) => inner[at] === token);
const isApart = (one: Path, other: Path) => !contains(one, other) && !contains(other, one);

/** A value of a type that no field has: none of ours is a list of lists. */
const WRONG = [[]];

describe("an input with two faults", () => {
  it.each(INPUTS)("of which one is about several fields is told both at once: $name", ({ valid, pointers, faults }) => {
    expect(pointers(valid)).toEqual([]);
    const twoFaults = fc.constantFrom(...faults).chain((cross) =>
      fc.record({
        cross: fc.constant(cross),
        place: fc.constantFrom(...placesIn(valid).filter((each) => cross.put.every(([path]) => isApart(each, path)))),
      }),
    );
    fc.assert(
      fc.property(twoFaults, ({ cross, place }) => {
        const crossed = cross.put.reduce((value: unknown, [path, put]) => withValue(value, path, put), valid);
        const told = pointers(withValue(crossed, place, WRONG));
        expect(told).toContain(cross.at);
        expect(told.some((pointer) => pointer.startsWith(pointerTo(place)))).toBe(true);
      }),
    );
  });

  it("keeps the rules about tasks when the time of one is no whole number", () => {
    const tasks = [
      { id: "a", title: "Een", minutesPerWeek: 1.5, carvable: false, together: ["zz"] },
      { id: "a", title: "Twee", minutesPerWeek: 10_081, carvable: false },
    ];
    const { errors } = check(CarvingSubmission, { ...aCarving(), functions: [{ title: "Kok", tasks }] });
    expect(named(errors)).toEqual([
      "/functions/0/tasks/0/minutesPerWeek",
      "/functions/0/tasks/1/minutesPerWeek",
      "/functions",
      "/functions/0/tasks/0/together/0",
      "/functions/0/tasks/1/id",
    ]);
  });

  it("keeps the order of a salary when it does not say per what", () => {
    const { errors } = check(VacancySubmission, { ...aVacancy(), salary: { min: 5, max: 1 } });
    expect(named(errors)).toEqual(["/salary/per", "/salary/max"]);
  });

  it("keeps what is wrong with a reference when the VUM profile is wrong too", () => {
    const row = judgeOfJson(
      "vum-json",
      TODAY,
    )({
      row: 1,
      sent: { ...aVumProfile(), idWerkzoekende: "111222333", indicatieLdrRegistratie: [[]] },
    });
    expect("errors" in row && named(row.errors)).toEqual(["/indicatieLdrRegistratie", "/idWerkzoekende"]);
  });
});
