import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostUncertain, placesOf, reasonsOf } from "#functions/workbench/shortlist/reasons.ts";
import { evaluate } from "#shared/engine/evaluate.ts";
import { explain } from "#shared/engine/explain.ts";
import type { CandidateFacts, ComponentName, Requirements } from "#shared/engine/types.ts";
import { CONTEXT, candidate, requirements } from "../engine/arbitraries.ts";
import { aCandidate, aContext, aRequirement, LABELS, pc4At } from "../engine/builders.ts";

/** The same person with the fact that a part of the score rests on taken away. */
const WITHOUT: Readonly<Record<ComponentName, (person: CandidateFacts) => CandidateFacts>> = {
  occupation: (person) => ({ ...person, occupations: [] }),
  skills: (person) => ({ ...person, skills: [], skillsAssessed: false }),
  travel: ({ postcode: _, ...person }) => person,
  hours: (person) => ({ ...person, hours: {} }),
  schedule: ({ dayparts: _, ...person }) => person,
  education: ({ education: _, ...person }) => person,
  language: ({ language: _, ...person }) => person,
};
const without = (name: string, person: CandidateFacts) => WITHOUT[name as ComponentName](person);

const reasonsFor = (asked: Requirements, person: CandidateFacts, context = aContext()) =>
  reasonsOf({ components: explain(asked, person, context, LABELS).components });

describe("a reason that is stated on a card", () => {
  const asked = aRequirement({
    schedule: { required: [], preferred: ["mon-morning", "sat-morning", "sun-morning"] },
    education: { level: 5, hard: false },
    skills: [{ code: "S1", importance: "essential" }],
  });
  const person = aCandidate({ skills: ["S1"], education: 2, postcode: pc4At(18) });

  it("changes the score when its fact is taken away, for and against alike", () => {
    const { forThem, against } = reasonsFor(asked, person);
    expect(forThem.map(({ name }) => name)).toEqual(["occupation", "skills", "hours"]);
    expect(against.map(({ name }) => name)).toEqual(["travel", "education", "schedule"]);
    const { score } = evaluate(asked, person, aContext());
    for (const { name } of forThem)
      expect(evaluate(asked, without(name, person), aContext()).score).toBeLessThan(score);
    for (const { name } of against)
      expect(evaluate(asked, without(name, person), aContext()).score).toBeGreaterThan(score);
  });

  it("moves score or band of whoever it is about, whatever the vacancy", () => {
    fc.assert(
      fc.property(requirements, candidate, (work, somebody) => {
        const { forThem, against } = reasonsFor(work, somebody, CONTEXT);
        const before = evaluate(work, somebody, CONTEXT);
        for (const { name } of [...forThem, ...against]) {
          const after = evaluate(work, without(name, somebody), CONTEXT);
          expect([after.score, after.low, after.high]).not.toEqual([before.score, before.low, before.high]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("of what is not all known tells no more points than those can still make", () => {
    const skills = (["S1", "S2", "S3"] as const).map((code) => ({ code, importance: "essential" as const }));
    const work = aRequirement({ skills });
    const known = { ...person, skills: ["S1", "S2"], skillsAssessed: false };
    const { low, high } = evaluate(work, known, aContext());
    const told = mostUncertain({
      components: [...explain(work, known, aContext(), LABELS).components],
      low,
      high,
    });
    expect(told?.name).toBe("skills");
    const best = evaluate(work, { ...known, skills: ["S1", "S2", "S3"] }, aContext()).score;
    const worst = evaluate(work, { ...known, skillsAssessed: true }, aContext()).score;
    expect(told?.points).toBeCloseTo(best - worst, 6);
  });

  it("is one of at most three for and three against, never about what is unknown, and none is both", () => {
    fc.assert(
      fc.property(requirements, candidate, (work, somebody) => {
        const { forThem, against } = reasonsFor(work, somebody, CONTEXT);
        expect(Math.max(forThem.length, against.length)).toBeLessThanOrEqual(3);
        const both = [...forThem, ...against];
        expect(both.every(({ value }) => value !== null)).toBe(true);
        expect(new Set(both.map(({ name }) => name)).size).toBe(both.length);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the places somebody can come at", () => {
  it("are counted among the others as they stand", () => {
    const list = [90, 80, 70, 60].map((score, index) => ({
      candidateId: `p:${index}`,
      score,
      low: score,
      high: score,
    }));
    const [first, , third] = list;
    if (!first || !third) throw new Error("The list is too short");
    expect(placesOf(first, list)).toEqual({ best: 1, worst: 1 });
    expect(placesOf({ ...third, low: 55, high: 95 }, list)).toEqual({ best: 1, worst: 4 });
    expect(placesOf({ ...third, low: 65, high: 75 }, list)).toEqual({ best: 3, worst: 3 });
  });
});
