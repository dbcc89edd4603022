import * as z from "zod";

/** Fewer people than this with a skill in an occupation, and nothing is said of it. */
const LEAST_PEOPLE = 10;
/** So many times more common in the occupation than in the whole pool, or a skill is not of that work in particular. */
const TIMES_AS_COMMON = 2;
/** Skills that are proposed for one occupation. */
export const MOST_USUAL_SKILLS = 8;

/**
 * Skills that the people of an occupation have more often than others, the most distinct first, by ISCO-08 unit group. It
 * holds no counts, and nothing that fewer than ten people have in common.
 */
export const UsualSkills = z.object({ byOccupation: z.record(z.string(), z.array(z.string())) });
export type UsualSkills = z.infer<typeof UsualSkills>;

type Tally = { people: number; skills: ReadonlyMap<string, number> };
/** What was counted in a pool: of everybody, and of those who did or want an occupation. */
export type CountedSkills = Tally & { occupations: ReadonlyMap<string, Tally> };

const UNIT_GROUP = /^\d{4}$/;

/**
 * What a pool says about the skills of occupations. `isKnown`: a table of ours has a Dutch name for the skill; what
 * another classification calls by a code only is kept with the person and proposed to nobody.
 */
export function usualSkills(pool: CountedSkills, isKnown: (skill: string) => boolean): UsualSkills {
  const shareOfAll = (skill: string): number => (pool.skills.get(skill) ?? 0) / pool.people;
  const distinctOf = ({ people, skills }: Tally): string[] =>
    [...skills]
      .filter(([skill, count]) => count >= LEAST_PEOPLE && isKnown(skill))
      .map(([skill, count]) => ({ skill, share: count / people, usual: shareOfAll(skill) }))
      .filter(({ share, usual }) => share >= TIMES_AS_COMMON * usual)
      .toSorted((one, other) => other.share - other.usual - (one.share - one.usual) || inOrder(one.skill, other.skill))
      .slice(0, MOST_USUAL_SKILLS)
      .map(({ skill }) => skill);
  const found = [...pool.occupations]
    .filter(([occupation]) => UNIT_GROUP.test(occupation))
    .map(([occupation, tally]) => [occupation, distinctOf(tally)] as const)
    .filter(([, skills]) => skills.length > 0);
  return { byOccupation: Object.fromEntries(found) };
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : 1);
