import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { CandidateProfile, candidateId, candidateKey } from "#shared/domain/candidate.ts";
import { fingerprint, shortHash } from "#shared/domain/fingerprint.ts";
import { accept, pointerTo } from "#shared/domain/input.ts";
import { Problem } from "#shared/domain/problem.ts";
import { VacancySubmission } from "#shared/domain/vacancy.ts";
import { aCandidate, aVacancy } from "../support/builders.ts";

const problemOf = (schema: z.ZodType, input: unknown): Problem => {
  try {
    accept(schema, input);
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error("it was accepted");
};
const pointers = (schema: z.ZodType, input: unknown) =>
  problemOf(schema, input)
    .errors.map(({ pointer }) => pointer)
    .toSorted();

describe("accepting input", () => {
  it("names every wrong field at once, however deep", () => {
    const wrong = {
      ...aCandidate(),
      distanceToWork: "far",
      postcode: "0123",
      hours: { min: 200, maximum: 3 },
      occupations: [{ code: "9333" }, { code: "x", months: -1, lastWorked: "2024-13" }],
      capacity: { lifting: 4, flying: 1 },
      assessedAt: "2026-02-30",
      name: "Jan",
    };
    expect(pointers(CandidateProfile, wrong)).toEqual([
      "/assessedAt",
      "/capacity/flying",
      "/capacity/lifting",
      "/distanceToWork",
      "/hours/maximum",
      "/hours/min",
      "/name",
      "/occupations/1/code",
      "/occupations/1/lastWorked",
      "/occupations/1/months",
      "/postcode",
    ]);
    expect(problemOf(CandidateProfile, wrong).message).toBe("11 velden kloppen niet");
  });

  it("says what fields say together along with what is wrong in others", () => {
    const candidate = { ...aCandidate({ hours: { min: 30, max: 10 } }), education: 9 };
    expect(pointers(CandidateProfile, candidate)).toEqual(["/education", "/hours/max"]);
    const vacancy = { ...aVacancy({ hoursPerWeek: { min: 30, max: 10 } }), positions: 0, title: "" };
    expect(pointers(VacancySubmission, vacancy)).toEqual(["/hoursPerWeek/max", "/positions", "/title"]);
    const paid = { ...aVacancy({ salary: { min: 20, max: 10, per: "hour" } }), contract: "slave" };
    expect(pointers(VacancySubmission, paid)).toEqual(["/contract", "/salary/max"]);
  });

  it("says one thing of a wrong field, however much is wrong with it", () => {
    const contact = { name: `a\u0000${"x".repeat(200)}`, email: "x" };
    expect(pointers(VacancySubmission, aVacancy({ contact }))).toEqual(["/contact/email", "/contact/name"]);
  });

  it("names a field that is missing in plain words", () => {
    const { errors } = problemOf(VacancySubmission, {});
    for (const { pointer, detail } of errors) {
      expect([pointer, detail]).toEqual([pointer, expect.stringMatching(/^(Dit veld is verplicht|Geef een .*)$/)]);
    }
    expect(errors.map(({ pointer }) => pointer).toSorted()).toEqual([
      "/contact",
      "/description",
      "/employer",
      "/hoursPerWeek",
      "/occupation",
      "/startDate",
      "/title",
      "/workplace",
    ]);
  });

  it("points by RFC 6901, so that the pointer finds the field", () => {
    expect(pointerTo([])).toBe("");
    expect(pointerTo(["a", 0, "b"])).toBe("/a/0/b");
    expect(pointerTo(["a/b", "m~n", "~1", ""])).toBe("/a~1b/m~0n/~01/");
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 5 }), (path) => {
        const tokens = pointerTo(path)
          .split("/")
          .slice(1)
          .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
        expect(tokens).toEqual(path);
      }),
    );
  });

  it("refuses names that every object has, by name, and no prototype changes", () => {
    const names = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];
    for (const name of names) {
      const body = JSON.parse(JSON.stringify(aCandidate()).replace("{", `{"${name}":{"polluted":true},`));
      expect(pointers(CandidateProfile, body)).toEqual([`/${name}`]);
      const nested = JSON.parse(JSON.stringify(aCandidate()).replace('"hours":{', `"hours":{"${name}":1,`));
      expect(pointers(CandidateProfile, nested)).toEqual([`/hours/${name}`]);
    }
    expect({}).not.toHaveProperty("polluted");
  });

  it("names no more than a thousand errors, and says how many there are", () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_unused, index) => [`field${index}`, 1]));
    const problem = problemOf(z.strictObject({}), many);
    expect(problem.errors).toHaveLength(1000);
    expect(problem.message).toBe("5000 velden kloppen niet");
  });

  it("gives defaults, and keeps nothing that it does not know", () => {
    expect(accept(CandidateProfile, { distanceToWork: "none", assessedAt: "2026-11-01" })).toEqual({
      distanceToWork: "none",
      assessedAt: "2026-11-01",
      banenafspraak: "unknown",
      beschutWerk: "unknown",
      hours: {},
      occupations: [],
      skills: [],
      skillsAssessed: false,
      capacity: {},
    });
  });

  it("is settled: what was accepted is accepted again as it is", () => {
    const candidate = accept(CandidateProfile, aCandidate({ postcode: "2011 ab", skills: ["a", "a", "b"] }));
    expect(accept(CandidateProfile, candidate)).toEqual(candidate);
    const vacancy = accept(VacancySubmission, aVacancy({ workplace: { postcode: "2031ab" }, title: " Magazijn " }));
    expect(accept(VacancySubmission, vacancy)).toEqual(vacancy);
  });
});

describe("a candidate's id", () => {
  it("leads back to its partner and reference", () => {
    for (const key of [
      { partner: "uwv", ref: "a" },
      { partner: "gemeente-haarlem", ref: "A.b_c-1" },
    ]) {
      expect(candidateKey(candidateId(key))).toEqual(key);
    }
  });
});

describe("a fingerprint", () => {
  it("is the same for the same value, whatever the order of its fields", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(fingerprint(turned)).toBe(fingerprint(value));
      }),
    );
    expect(fingerprint({ a: { c: 1, b: [1, 2] } })).toBe(fingerprint({ a: { b: [1, 2], c: 1 } }));
  });

  it("differs for another value, and for another order in a list", () => {
    expect(fingerprint([1, 2])).not.toBe(fingerprint([2, 1]));
    expect(fingerprint({ a: 1 })).not.toBe(fingerprint({ a: "1" }));
    expect(fingerprint({ a: null })).not.toBe(fingerprint({}));
  });

  it("as a reference has the letters that people can read out", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(shortHash(text, 8)).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
        expect(shortHash(text, 20).startsWith(shortHash(text, 8))).toBe(true);
      }),
    );
  });
});
