import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CandidateProfile } from "#shared/domain/candidate.ts";
import { completeness } from "#shared/domain/completeness.ts";
import { CONDITIONS } from "#shared/engine/types.ts";
import { aCandidate } from "../support/builders.ts";

const TODAY = "2026-11-22";

const everything = CandidateProfile.parse({
  ...aCandidate(),
  skills: ["s1"],
  dayparts: [],
  capacity: Object.fromEntries(CONDITIONS.map((condition) => [condition, 0])),
});

/** What makes each field unknown, and how the question names it; in the order of what it weighs. */
const MISSING: [string, object][] = [
  ["occupations", { occupations: [] }],
  ["skills", { skills: [], skillsAssessed: false }],
  ["postcode", { postcode: undefined }],
  ["maxDistanceKm", { maxDistanceKm: undefined }],
  ["hours/max", { hours: { min: 8 } }],
  ["availableFrom", { availableFrom: undefined }],
  ["dayparts", { dayparts: undefined }],
  ["licences", { licences: undefined }],
  ["certificates", { certificates: undefined }],
  ["education", { education: undefined }],
  ["language", { language: undefined }],
  ["capacity", { capacity: { lifting: 2 } }],
  ["municipality", { municipality: undefined }],
];

describe("completeness", () => {
  it("is 1 without questions when everything is known, also that there is nothing", () => {
    expect(completeness(everything, TODAY)).toEqual({ completeness: 1, questions: [] });
    const none = { ...everything, licences: [], certificates: [], dayparts: [], skills: [], skillsAssessed: true };
    expect(completeness(none, TODAY)).toEqual({ completeness: 1, questions: [] });
  });

  it.each(MISSING)("asks for %s when it is unknown", (field, change) => {
    const answer = completeness({ ...everything, ...change }, TODAY);
    expect(answer.questions.map((question) => question.field)).toEqual([field]);
    expect(answer.questions[0]?.question).toMatch(/^[A-Z].*[?]$/);
    expect(answer.completeness).toBeCloseTo(12 / 13, 12);
  });

  it("is 0 for a profile of which only the duty fields are known, with every question in order of weight", () => {
    const least = CandidateProfile.parse({ distanceToWork: "none", assessedAt: TODAY });
    const answer = completeness(least, TODAY);
    expect(answer.completeness).toBe(0);
    expect(answer.questions.map(({ field }) => field)).toEqual(MISSING.map(([field]) => field));
  });

  it("falls by the same step for every field that is missing, and asks exactly those", () => {
    fc.assert(
      fc.property(fc.subarray(MISSING), (missing) => {
        const profile = Object.assign({}, everything, ...missing.map(([, change]) => change));
        const answer = completeness(profile, TODAY);
        expect(answer.completeness).toBeCloseTo(1 - missing.length / MISSING.length, 12);
        expect(answer.questions.map(({ field }) => field)).toEqual(missing.map(([field]) => field));
      }),
    );
  });

  it("asks for a stale assessment first, and does not count it against the share", () => {
    const stale = { ...everything, assessedAt: "2026-05-22", postcode: undefined };
    const answer = completeness(stale, TODAY);
    expect(answer.questions.map(({ field }) => field)).toEqual(["assessedAt", "postcode"]);
    expect(answer.completeness).toBeCloseTo(12 / 13, 12);
    expect(completeness({ ...everything, assessedAt: "2026-05-23" }, TODAY).questions).toEqual([]);
  });
});
