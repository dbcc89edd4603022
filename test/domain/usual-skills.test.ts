import { describe, expect, it } from "vitest";
import { type CountedSkills, usualSkills } from "#shared/domain/usual-skills.ts";

const tally = (people: number, skills: Readonly<Record<string, number>>) => ({
  people,
  skills: new Map(Object.entries(skills)),
});

/** A hundred cooks among a thousand people, who can do so many of these things. */
const cooks = (skills: Readonly<Record<string, number>>, all = skills): CountedSkills => ({
  ...tally(1000, all),
  occupations: new Map([["5120", tally(100, skills)]]),
});

const everything = (_skill: string) => true;
const of = (counted: CountedSkills, isKnown = everything) => usualSkills(counted, isKnown).byOccupation["5120"];

describe("usual skills of an occupation", () => {
  it("are those that its people have more than others, the most distinct first", () => {
    const counted = cooks(
      { teamwork: 90, "food-safety": 40, cooking: 70, "table-service": 30 },
      { teamwork: 800, "food-safety": 45, cooking: 90, "table-service": 150 },
    );
    expect(of(counted)).toEqual(["cooking", "food-safety", "table-service"]);
  });

  it("are never what fewer than ten people have in common", () => {
    expect(of(cooks({ cooking: 9 }))).toBeUndefined();
    expect(of(cooks({ cooking: 10 }))).toEqual(["cooking"]);
  });

  it("are at most eight, and the same whatever the order in which people came", () => {
    const skills = Object.fromEntries(Array.from("jihgfedcba", (name) => [name, 20]));
    expect(of(cooks(skills))).toEqual(["a", "b", "c", "d", "e", "f", "g", "h"]);
  });

  it("are skills that have a name here, of unit groups", () => {
    expect(of(cooks({ cooking: 50, "urn:skill:1": 60 }), (code) => !code.startsWith("urn:"))).toEqual(["cooking"]);
    const elsewhere = { ...cooks({}), occupations: new Map([["urn:occupation:1", tally(100, { cooking: 50 })]]) };
    expect(usualSkills(elsewhere, everything)).toEqual({ byOccupation: {} });
  });

  it("are none where there is nobody", () => {
    expect(usualSkills({ ...tally(0, {}), occupations: new Map() }, everything)).toEqual({ byOccupation: {} });
  });
});
