import { describe, expect, test } from "vitest";
import { evaluate } from "#shared/engine/evaluate.ts";
import {
  type CandidateFacts,
  CONDITIONS,
  type Criterion,
  KINDS,
  LICENCES,
  type Licence,
  type Requirements,
  type Verdict,
} from "#shared/engine/types.ts";
import { aCandidate, aContext, aRequirement, aStranger, NOWHERE, pc4At, WORK } from "./builders.ts";

/** What one criterion says of a candidate, seen from outside. */
function verdict(criterion: Criterion, asked: Partial<Requirements>, facts: Partial<CandidateFacts>): Verdict {
  const { excludedBy, unknown } = evaluate(aRequirement(asked), aCandidate(facts), aContext());
  if (excludedBy.includes(criterion)) return "not-met";
  return unknown.includes(criterion) ? "unknown" : "met";
}

test("a candidate that meets everything is excluded by nothing and leaves nothing unknown", () => {
  const { excludedBy, unknown } = evaluate(aRequirement(), aCandidate(), aContext());
  expect({ excludedBy, unknown }).toEqual({ excludedBy: [], unknown: [] });
});

test("criteria are named in the order of the specification, demands last", () => {
  const asked = aRequirement({
    kind: "garantiebaan",
    schedule: { required: ["mon-morning"] },
    licences: ["B"],
    certificates: ["vca"],
    education: { level: 3, hard: true },
    language: { level: 2, hard: true },
    demands: { "irregular-hours": 1, lifting: 1 },
  });
  const all = ["availability", "hours", "schedule", "travel", "licence", "certificate", "education", "language"];
  expect(evaluate(asked, aStranger(), aContext()).unknown).toEqual([
    "target-group",
    ...all,
    "demand:lifting",
    "demand:irregular-hours",
  ]);
  const unfit = aCandidate({
    distanceToWork: "unbridgeable",
    banenafspraak: "no",
    availableFrom: "2028-01-01",
    hours: { max: 4 },
    dayparts: [],
    postcode: pc4At(90),
    education: 1,
    language: 1,
    capacity: { lifting: 0, "irregular-hours": 0 },
  });
  expect(evaluate(asked, unfit, aContext()).excludedBy).toEqual([
    "client-group",
    "target-group",
    ...all,
    "demand:lifting",
    "demand:irregular-hours",
  ]);
});

describe("client-group", () => {
  test.each(KINDS)(
    "an unbridgeable distance closes every kind but beschut werk and participation places: %s",
    (kind) => {
      const open = kind === "beschut-werk" || kind === "participation-place";
      expect(verdict("client-group", { kind }, { distanceToWork: "unbridgeable" })).toBe(open ? "met" : "not-met");
      expect(verdict("client-group", { kind }, { distanceToWork: "bridgeable" })).toBe("met");
      expect(verdict("client-group", { kind }, { distanceToWork: "none" })).toBe("met");
    },
  );
});

describe("target-group", () => {
  test("a garantiebaan asks the banenafspraak, and unknown stays unknown", () => {
    const asked = { kind: "garantiebaan" } as const;
    expect(verdict("target-group", asked, { banenafspraak: "yes", beschutWerk: "no" })).toBe("met");
    expect(verdict("target-group", asked, { banenafspraak: "no", beschutWerk: "yes" })).toBe("not-met");
    expect(verdict("target-group", asked, { banenafspraak: "unknown", beschutWerk: "no" })).toBe("unknown");
  });

  test("beschut werk asks its own indication", () => {
    const asked = { kind: "beschut-werk" } as const;
    expect(verdict("target-group", asked, { banenafspraak: "no", beschutWerk: "yes" })).toBe("met");
    expect(verdict("target-group", asked, { banenafspraak: "yes", beschutWerk: "no" })).toBe("not-met");
    expect(verdict("target-group", asked, { banenafspraak: "yes", beschutWerk: "unknown" })).toBe("unknown");
  });

  test("any other kind asks neither", () => {
    for (const kind of ["regular", "learning-place", "trial-placement", "participation-place"] as const) {
      expect(verdict("target-group", { kind }, { banenafspraak: "no", beschutWerk: "unknown" })).toBe("met");
    }
  });
});

describe("availability", () => {
  test("28 days after the start is in time, 29 is too late", () => {
    const asked = { startDate: "2027-02-01" };
    expect(verdict("availability", asked, { availableFrom: "2027-03-01" })).toBe("met");
    expect(verdict("availability", asked, { availableFrom: "2027-03-02" })).toBe("not-met");
  });

  test("days are counted on the calendar: over a leap day, the end of a year and the change to summer time", () => {
    expect(verdict("availability", { startDate: "2028-02-01" }, { availableFrom: "2028-02-29" })).toBe("met");
    expect(verdict("availability", { startDate: "2028-02-01" }, { availableFrom: "2028-03-01" })).toBe("not-met");
    expect(verdict("availability", { startDate: "2026-12-15" }, { availableFrom: "2027-01-12" })).toBe("met");
    expect(verdict("availability", { startDate: "2026-12-15" }, { availableFrom: "2027-01-13" })).toBe("not-met");
    expect(verdict("availability", { startDate: "2027-03-14" }, { availableFrom: "2027-04-11" })).toBe("met");
    expect(verdict("availability", { startDate: "2027-03-14" }, { availableFrom: "2027-04-12" })).toBe("not-met");
  });

  test("no date is unknown", () => {
    expect(verdict("availability", {}, { availableFrom: undefined })).toBe("unknown");
  });
});

describe("hours, for work of 20 to 36 hours", () => {
  test.each([
    [{ min: 16, max: 36 }, "met"],
    [{ max: 20 }, "met"],
    [{ max: 19.5 }, "not-met"],
    [{ min: 36, max: 40 }, "met"],
    [{ min: 36.5, max: 40 }, "not-met"],
    [{ min: 0, max: 168 }, "met"],
    [{ max: 0 }, "not-met"],
    [{}, "unknown"],
    [{ min: 36 }, "unknown"],
    [{ min: 37 }, "not-met"],
  ] as const)("someone who wants %o: %s", (hours, expected) => {
    expect(verdict("hours", {}, { hours })).toBe(expected);
  });
});

describe("schedule", () => {
  const asked = { schedule: { required: ["mon-morning", "sat-evening"] } } as const;

  test("every required daypart counts", () => {
    expect(verdict("schedule", asked, { dayparts: ["sat-evening", "sun-night", "mon-morning"] })).toBe("met");
    expect(verdict("schedule", asked, { dayparts: ["mon-morning"] })).toBe("not-met");
    expect(verdict("schedule", asked, { dayparts: [] })).toBe("not-met");
  });

  test("unknown dayparts are unknown only when one is required", () => {
    expect(verdict("schedule", asked, { dayparts: undefined })).toBe("unknown");
    for (const schedule of [undefined, {}, { required: [] }, { preferred: ["mon-morning"] }] as const) {
      expect(verdict("schedule", { schedule }, { dayparts: undefined })).toBe("met");
    }
  });
});

describe("travel", () => {
  test("further than someone wants is not met, and nearer is", () => {
    expect(verdict("travel", {}, { postcode: pc4At(20), maxDistanceKm: 19 })).toBe("not-met");
    expect(verdict("travel", {}, { postcode: pc4At(20), maxDistanceKm: 21 })).toBe("met");
  });

  test("someone who wants to travel 0 km can work in their own PC4, at any letters", () => {
    expect(verdict("travel", {}, { postcode: WORK, maxDistanceKm: 0 })).toBe("met");
    expect(verdict("travel", {}, { postcode: `${WORK} ZZ`, maxDistanceKm: 0 })).toBe("met");
    expect(verdict("travel", {}, { postcode: pc4At(1), maxDistanceKm: 0 })).toBe("not-met");
  });

  test("without a limit of their own, everybody travels 15 km; beyond that it is unknown", () => {
    expect(verdict("travel", {}, { postcode: pc4At(14), maxDistanceKm: undefined })).toBe("met");
    expect(verdict("travel", {}, { postcode: pc4At(16), maxDistanceKm: undefined })).toBe("unknown");
  });

  test("a place without a centroid is unknown, on either side", () => {
    expect(verdict("travel", {}, { postcode: undefined })).toBe("unknown");
    expect(verdict("travel", {}, { postcode: NOWHERE })).toBe("unknown");
    expect(verdict("travel", { workplace: { postcode: NOWHERE } }, {})).toBe("unknown");
    expect(verdict("travel", { workplace: { postcode: NOWHERE } }, { postcode: NOWHERE })).toBe("unknown");
  });
});

describe("licence and certificate", () => {
  test("every required one counts", () => {
    expect(verdict("licence", { licences: ["B", "T"] }, { licences: ["T", "B"] })).toBe("met");
    expect(verdict("licence", { licences: ["B", "T"] }, { licences: ["B"] })).toBe("not-met");
    expect(verdict("certificate", { certificates: ["vca", "bhv"] }, { certificates: ["bhv", "vca"] })).toBe("met");
    expect(verdict("certificate", { certificates: ["vca", "bhv"] }, { certificates: ["bhv"] })).toBe("not-met");
  });

  test("an empty list is known to have none, an absent one is unknown", () => {
    expect(verdict("licence", { licences: ["B"] }, { licences: [] })).toBe("not-met");
    expect(verdict("licence", { licences: ["B"] }, { licences: undefined })).toBe("unknown");
    expect(verdict("certificate", { certificates: ["vca"] }, { certificates: [] })).toBe("not-met");
    expect(verdict("certificate", { certificates: ["vca"] }, { certificates: undefined })).toBe("unknown");
  });

  test("nothing required is always met", () => {
    expect(verdict("licence", { licences: [] }, { licences: undefined })).toBe("met");
    expect(verdict("certificate", {}, { certificates: undefined })).toBe("met");
  });

  test.each<[Licence, Licence[]]>([
    ["AM", []],
    ["A1", ["AM"]],
    ["A2", ["AM", "A1"]],
    ["A", ["AM", "A1", "A2"]],
    ["B", ["AM"]],
    ["B+", ["AM", "B"]],
    ["BE", ["AM", "B", "B+"]],
    ["C1", ["AM", "B"]],
    ["C", ["AM", "B", "C1"]],
    ["C1E", ["AM", "B", "B+", "BE", "C1"]],
    ["CE", ["AM", "B", "B+", "BE", "C1", "C", "C1E"]],
    ["D1", ["AM", "B"]],
    ["D", ["AM", "B", "D1"]],
    ["D1E", ["AM", "B", "B+", "BE", "D1"]],
    ["DE", ["AM", "B", "B+", "BE", "D1", "D", "D1E"]],
    ["T", []],
  ])("%s includes exactly itself and %o", (held, included) => {
    const covered = LICENCES.filter(
      (licence) => verdict("licence", { licences: [licence] }, { licences: [held] }) === "met",
    );
    expect(covered.toSorted()).toEqual([held, ...included].toSorted());
  });
});

describe("education and language", () => {
  test("a hard level excludes those below it and asks when unknown", () => {
    expect(verdict("education", { education: { level: 4, hard: true } }, { education: 3 })).toBe("not-met");
    expect(verdict("education", { education: { level: 4, hard: true } }, { education: 4 })).toBe("met");
    expect(verdict("education", { education: { level: 4, hard: true } }, { education: undefined })).toBe("unknown");
    expect(verdict("language", { language: { level: 3, hard: true } }, { language: 2 })).toBe("not-met");
    expect(verdict("language", { language: { level: 3, hard: true } }, { language: 4 })).toBe("met");
    expect(verdict("language", { language: { level: 3, hard: true } }, { language: undefined })).toBe("unknown");
  });

  test("a level that is not hard, or none, excludes nobody", () => {
    for (const level of [1, undefined]) {
      expect(verdict("education", { education: { level: 6, hard: false } }, { education: level })).toBe("met");
      expect(verdict("language", {}, { language: level })).toBe("met");
    }
  });
});

describe("demands", () => {
  test.each(CONDITIONS)("%s excludes who can bear less, and is unknown without a capacity", (condition) => {
    const criterion: Criterion = `demand:${condition}`;
    expect(verdict(criterion, { demands: { [condition]: 2 } }, { capacity: { [condition]: 1 } })).toBe("not-met");
    expect(verdict(criterion, { demands: { [condition]: 2 } }, { capacity: { [condition]: 2 } })).toBe("met");
    expect(verdict(criterion, { demands: { [condition]: 2 } }, { capacity: {} })).toBe("unknown");
  });

  test("a demand of 0 excludes nobody and asks nothing", () => {
    expect(verdict("demand:lifting", { demands: { lifting: 0 } }, { capacity: { lifting: 0 } })).toBe("met");
    expect(verdict("demand:lifting", { demands: { lifting: 0 } }, { capacity: {} })).toBe("met");
  });
});
