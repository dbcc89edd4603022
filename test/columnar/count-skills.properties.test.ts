import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countSkills } from "#shared/engine/columnar/count-skills.ts";
import { packPool } from "#shared/engine/columnar/pool.ts";
import type { CandidateFacts } from "#shared/engine/types.ts";
import { people } from "./arbitraries.ts";

/** The same, person by person. */
function counted(persons: readonly CandidateFacts[]) {
  const skills = new Map<string, number>();
  for (const skill of persons.flatMap((person) => [...new Set(person.skills)])) {
    skills.set(skill, (skills.get(skill) ?? 0) + 1);
  }
  return { people: persons.length, skills };
}

const has = (code: string) => (person: CandidateFacts) => person.occupations.some((one) => one.code === code);

describe("the skills of a pool", () => {
  test("are counted per person, and per occupation of a person, without who was taken out", () => {
    let counts = 0;
    fc.assert(
      fc.property(people, fc.nat(), (persons, at) => {
        const pool = packPool(persons);
        const gone = persons[at % Math.max(1, persons.length)];
        if (gone) pool.remove(gone.id);
        for (const late of persons.slice(0, 3)) if (late !== gone) pool.upsert(late);
        const left = persons.filter((person) => person !== gone);
        const codes = new Set(left.flatMap(({ occupations }) => occupations.map(({ code }) => code)));
        const occupations = new Map([...codes].map((code) => [code, counted(left.filter(has(code)))]));
        expect(countSkills(pool)).toEqual({ ...counted(left), occupations });
        counts += codes.size;
      }),
    );
    expect(counts).toBeGreaterThan(100);
  });
});
