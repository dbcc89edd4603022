import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "#shared/engine/evaluate.ts";
import { explain } from "#shared/engine/explain.ts";
import { reasonsExcluded } from "#shared/engine/reasons.ts";
import { ENGINE_V1 } from "#shared/engine/tables.ts";
import {
  type CandidateFacts,
  CONDITIONS,
  type ComponentName,
  type Explanation,
  type Requirements,
} from "#shared/engine/types.ts";
import { CONTEXT, candidate, requirements } from "./arbitraries.ts";
import { LABELS, NOWHERE, pc4At } from "./builders.ts";

const RUNS = { numRuns: 300 };

const explained = (asked: Requirements, facts: CandidateFacts): Explanation => explain(asked, facts, CONTEXT, LABELS);
const of = (asked: Requirements, facts: CandidateFacts) => evaluate(asked, facts, CONTEXT);
const sentencesAgainst = (asked: Requirements, facts: CandidateFacts) =>
  reasonsExcluded(asked, facts, CONTEXT, LABELS).map(({ sentence }) => sentence);

/** Everything a reader may see about one candidate. */
function texts(asked: Requirements, facts: CandidateFacts): readonly string[] {
  const { components, questions, nextQuestion } = explained(asked, facts);
  return [
    ...components.map(({ sentence }) => sentence),
    ...questions.map(({ question }) => question),
    nextQuestion?.question ?? "",
    ...sentencesAgainst(asked, facts),
  ];
}

describe("a stated reason", () => {
  const forget: Record<ComponentName, Partial<CandidateFacts>> = {
    occupation: { occupations: [] },
    skills: { skills: [], skillsAssessed: false },
    travel: { postcode: undefined },
    hours: { hours: {} },
    schedule: { dayparts: undefined },
    education: { education: undefined },
    language: { language: undefined },
  };

  // Without the fact the component rests on its prior. So the score moves towards the prior, by the weight of the
  // component; where the value happens to equal the prior the score stays, and the band still shows what was lost.
  test("really moves the score: without its fact, sentence and figures change", () => {
    fc.assert(
      fc.property(requirements, candidate, (asked, facts) => {
        const before = of(asked, facts);
        const totalWeight = before.components.reduce((sum, { weight }) => sum + weight, 0);
        for (const { name, weight, value, sentence } of explained(asked, facts).components) {
          if (value === null) continue;
          const without = { ...facts, ...forget[name] };
          const after = of(asked, without);
          const share = (100 * weight) / totalWeight;
          const moved = share * (ENGINE_V1.components[name].prior - value);
          expect(after.score - before.score).toBeCloseTo(moved, 9);
          expect(after.high - after.low).toBeCloseTo(before.high - before.low + share, 9);
          expect(explained(asked, without).components.find((each) => each.name === name)?.sentence).not.toBe(sentence);
        }
      }),
      RUNS,
    );
  });

  test("that names a skill lowers the score when that skill is taken away", () => {
    fc.assert(
      fc.property(requirements, candidate, (asked, facts) => {
        for (const { code } of asked.skills) {
          const answers = (skill: string) => skill === code || CONTEXT.skillGroups(skill).includes(code);
          if (!facts.skills.some(answers)) continue;
          const without = { ...facts, skills: facts.skills.filter((skill) => !answers(skill)) };
          expect(of(asked, without).score).toBeLessThan(of(asked, facts).score);
        }
      }),
      RUNS,
    );
  });
});

describe("questions", () => {
  test("cover every unknown criterion and component, each once, with a text", () => {
    fc.assert(
      fc.property(requirements, candidate, (asked, facts) => {
        const { unknown, components } = of(asked, facts);
        const abouts = explained(asked, facts).questions.map(({ about }) => about);
        const expected = [...unknown, ...components.filter(({ value }) => value === null).map(({ name }) => name)];
        expect(new Set(abouts)).toEqual(new Set(expected));
        expect(abouts).toHaveLength(new Set(expected).size);
        for (const { question } of explained(asked, facts).questions) expect(question).toMatch(/^[A-Z].*[?.]$/);
      }),
      RUNS,
    );
  });

  /** A full answer to what a component does not know. */
  const answered: Record<ComponentName, (facts: CandidateFacts) => CandidateFacts> = {
    occupation: (facts) => ({ ...facts, occupations: [{ code: "5131" }] }),
    skills: (facts) => ({ ...facts, skillsAssessed: true }),
    travel: (facts) => ({ ...facts, postcode: pc4At(3) }),
    hours: (facts) => ({ ...facts, hours: { max: 20 } }),
    schedule: (facts) => ({ ...facts, dayparts: ["mon-morning"] }),
    education: (facts) => ({ ...facts, education: 3 }),
    language: (facts) => ({ ...facts, language: 2 }),
  };

  test("the next one narrows the band by its gain, and no other answer narrows it more", () => {
    fc.assert(
      fc.property(
        requirements.filter(({ workplace }) => workplace.postcode !== NOWHERE),
        candidate,
        (asked, facts) => {
          const { low, high, components } = of(asked, facts);
          const { nextQuestion } = explained(asked, facts);
          const narrowed = (name: ComponentName) => {
            const after = of(asked, answered[name](facts));
            return high - low - (after.high - after.low);
          };
          const gains = components
            .filter(({ value }) => value === null)
            .map(({ name }) => ({ name, gain: narrowed(name) }));
          expect(nextQuestion?.gain ?? 0).toBeCloseTo(Math.max(0, ...gains.map(({ gain }) => gain)), 9);
          const next = gains.find(({ name }) => name === nextQuestion?.about);
          if (next) expect(nextQuestion?.gain).toBeCloseTo(next.gain, 9);
        },
      ),
      RUNS,
    );
  });
});

describe("sensitive facts", () => {
  /** Another person with other levels and indications, whom every criterion judges the same. */
  function sameVerdicts(asked: Requirements, facts: CandidateFacts, pick: (from: readonly number[]) => number) {
    const capacity = Object.fromEntries(
      CONDITIONS.map((condition) => {
        const demand = asked.demands[condition] ?? 0;
        const level = facts.capacity[condition];
        if (demand === 0) return [condition, pick([0, 1, 2, 3])];
        if (level === undefined) return [condition, undefined];
        return [condition, pick([0, 1, 2, 3].filter((other) => other >= demand === level >= demand))];
      }),
    );
    const other = (["yes", "no", "unknown"] as const)[pick([0, 1, 2])] ?? "unknown";
    return {
      ...facts,
      capacity,
      banenafspraak: asked.kind === "garantiebaan" ? facts.banenafspraak : other,
      beschutWerk: asked.kind === "beschut-werk" ? facts.beschutWerk : other,
    };
  }

  test("cannot be read from any text: people whom the criteria judge the same read the same", () => {
    fc.assert(
      fc.property(requirements, candidate, fc.infiniteStream(fc.nat(11)), (asked, facts, numbers) => {
        const pick = (from: readonly number[]) => from[(numbers.next().value ?? 0) % from.length] ?? 0;
        const twin = sameVerdicts(asked, facts, pick);
        expect(of(asked, twin)).toEqual(of(asked, facts));
        expect(texts(asked, twin)).toEqual(texts(asked, facts));
      }),
      RUNS,
    );
  });

  test("are never named: no indication, and no level of a work condition", () => {
    fc.assert(
      fc.property(requirements, candidate, (asked, facts) => {
        for (const text of texts(asked, facts)) expect(text).not.toMatch(/banenafspraak|beschut|garantie|niveau/i);
        for (const { criterion, sentence } of reasonsExcluded(asked, facts, CONTEXT, LABELS)) {
          if (criterion.startsWith("demand:") || criterion.endsWith("-group")) {
            expect(sentence).toMatch(/^[^\d]+: past niet$/);
          }
        }
        for (const { about, question } of explained(asked, facts).questions) {
          if (about.startsWith("demand:")) expect(question).toMatch(/^Past \D+\?$/);
        }
      }),
      RUNS,
    );
  });
});
