import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedFields, demandOf } from "#shared/domain/asked-fields.ts";
import { CandidateProfile } from "#shared/domain/candidate.ts";
import { completeness, summary } from "#shared/domain/completeness.ts";
import { VacancySubmission, type VacancySubmissionInput } from "#shared/domain/vacancy.ts";
import { CONDITIONS } from "#shared/engine/types.ts";
import { aCandidate, aVacancy } from "../support/builders.ts";

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
    expect(completeness(everything, TODAY, {})).toEqual({ completeness: 1, questions: [] });
    const none = { ...everything, licences: [], certificates: [], dayparts: [], skills: [], skillsAssessed: true };
    expect(completeness(none, TODAY, {})).toEqual({ completeness: 1, questions: [] });
  });

  it.each(MISSING)("asks for %s when it is unknown", (field, change) => {
    const answer = completeness({ ...everything, ...change }, TODAY, {});
    expect(answer.questions.map((question) => question.field)).toEqual([field]);
    expect(answer.questions[0]?.question).toMatch(/^[A-Z].*[?]$/);
    expect(answer.completeness).toBeCloseTo(12 / 13, 12);
  });

  it("is 0 for a profile of which only the duty fields are known, with every question in order of weight", () => {
    const least = CandidateProfile.parse({ distanceToWork: "none", assessedAt: TODAY });
    const answer = completeness(least, TODAY, {});
    expect(answer.completeness).toBe(0);
    expect(answer.questions.map(({ field }) => field)).toEqual(MISSING.map(([field]) => field));
  });

  it("falls by the same step for every field that is missing, and asks exactly those", () => {
    fc.assert(
      fc.property(fc.subarray(MISSING), (missing) => {
        const profile = Object.assign({}, everything, ...missing.map(([, change]) => change));
        const answer = completeness(profile, TODAY, {});
        expect(answer.completeness).toBeCloseTo(1 - missing.length / MISSING.length, 12);
        expect(answer.questions.map(({ field }) => field)).toEqual(missing.map(([field]) => field));
      }),
    );
  });

  it("asks for a stale assessment first, and does not count it against the share", () => {
    const stale = { ...everything, assessedAt: "2026-05-22", postcode: undefined };
    const answer = completeness(stale, TODAY, {});
    expect(answer.questions.map(({ field }) => field)).toEqual(["assessedAt", "postcode"]);
    expect(answer.completeness).toBeCloseTo(12 / 13, 12);
    expect(completeness({ ...everything, assessedAt: "2026-05-23" }, TODAY, {}).questions).toEqual([]);
  });

  it("asks first for what most open vacancies ask for, and says so", () => {
    const least = CandidateProfile.parse({ distanceToWork: "none", assessedAt: TODAY });
    const { questions } = completeness(least, TODAY, { licences: 31, language: 1, occupations: 31 });
    expect(questions.slice(0, 4)).toEqual([
      {
        field: "occupations",
        question: expect.any(String),
        openVacancies: 31,
        why: "Beroep onbekend: 31 open vacatures vragen ernaar",
      },
      {
        field: "licences",
        question: expect.any(String),
        openVacancies: 31,
        why: "Rijbewijs onbekend: 31 open vacatures vragen ernaar",
      },
      {
        field: "language",
        question: expect.any(String),
        openVacancies: 1,
        why: "Taalniveau onbekend: 1 open vacature vraagt ernaar",
      },
      { field: "skills", question: expect.any(String), openVacancies: 0 },
    ]);
  });
});

describe("the sum of many profiles", () => {
  const sumOf = (profiles: readonly CandidateProfile[], demand = {}) => {
    const { add, total } = summary(TODAY, demand);
    for (const profile of profiles) add(profile);
    return total();
  };

  it("is the average share, and counts who is stale and who is dormant apart", () => {
    const assessed = (assessedAt: string) => ({ ...everything, assessedAt });
    const dates = ["2026-11-22", "2026-05-23", "2026-05-22", "2025-11-23", "2025-11-22", "2020-01-01"];
    expect(sumOf(dates.map(assessed))).toEqual({ people: 6, completeness: 1, stale: 2, dormant: 2, unknown: [] });
    expect(sumOf([])).toMatchObject({ people: 0, completeness: 0 });
  });

  it("counts of how many each field is unknown, most asked for first", () => {
    const profiles = MISSING.flatMap(([, change], index) =>
      Array.from({ length: index + 1 }, () => CandidateProfile.parse({ ...everything, ...change })),
    );
    const { unknown, completeness: share } = sumOf(profiles, { licences: 31 });
    expect(share).toBeCloseTo(12 / 13, 12);
    expect(unknown[0]).toEqual({
      field: "licences",
      question: "Welke rijbewijzen heeft deze persoon (geen: lege lijst)?",
      people: 8,
      openVacancies: 31,
      sentence: "Rijbewijs onbekend bij 8 kandidaten: 31 open vacatures vragen ernaar.",
    });
    expect(unknown[1]).toMatchObject({ people: 1, sentence: "Beroep onbekend bij 1 kandidaat." });
    expect(unknown.map(({ people }) => people).toSorted((a, b) => a - b)).toEqual(
      MISSING.map((_m, index) => index + 1),
    );
  });
});

describe("what vacancies ask for", () => {
  const asked = (change: Partial<VacancySubmissionInput>) => askedFields(VacancySubmission.parse(aVacancy(change)));
  const ALWAYS = ["occupations", "postcode", "maxDistanceKm", "hours/max", "availableFrom"];

  it("is what would have to be known of a candidate to tell whether they fit", () => {
    expect(asked({})).toEqual(ALWAYS);
    expect(asked({ licences: [], skills: [], demands: { lifting: 0 }, schedule: {} })).toEqual(ALWAYS);
    expect(asked({ licences: ["B"], education: { level: 2, hard: false }, demands: { lifting: 2 } })).toEqual([
      ...ALWAYS,
      "licences",
      "education",
      "capacity",
    ]);
  });

  it("adds up over the vacancies that are open", () => {
    expect(demandOf([{ asks: ["licences", "language"] }, { asks: ["licences"] }, {}])).toEqual({
      licences: 2,
      language: 1,
    });
  });
});
