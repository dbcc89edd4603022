import type { CandidateFacts, MatchingContext, SkillDemand } from "./types.ts";

/** `missing` needs a complete list; otherwise a skill that is not listed is unknown. */
export type SkillState = "listed" | "missing" | "unknown";

/** The state of each demanded skill of one candidate, in the vacancy's order. */
export type SkillStates = (candidate: Pick<CandidateFacts, "skills" | "skillsAssessed">) => readonly SkillState[];

/**
 * Which demanded skills a candidate has. A demand is met by the skill itself, or by any skill under it when the vacancy
 * names a skill *group*. What a skill answers to is looked up once per vacancy.
 */
export function skillStatesFor(
  demanded: readonly SkillDemand[],
  { skillGroups }: Pick<MatchingContext, "skillGroups">,
): SkillStates {
  const codes = new Set(demanded.map(({ code }) => code));
  const cache = new Map<string, readonly string[]>();
  const answersTo = (skill: string): readonly string[] => {
    const known = cache.get(skill);
    if (known !== undefined) return known;
    const answered = [skill, ...skillGroups(skill)].filter((code) => codes.has(code));
    cache.set(skill, answered);
    return answered;
  };
  return ({ skills, skillsAssessed }) => {
    const answered = new Set(skills.flatMap(answersTo));
    const otherwise = skillsAssessed ? "missing" : "unknown";
    return demanded.map(({ code }) => (answered.has(code) ? "listed" : otherwise));
  };
}
