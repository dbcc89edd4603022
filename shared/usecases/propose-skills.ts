import { MOST_USUAL_SKILLS } from "#shared/domain/usual-skills.ts";
import type { UsualSkillsStore } from "#shared/ports/usual-skills.ts";

type Deps = {
  usualSkills: Pick<UsualSkillsStore, "read">;
  /** Skills that a table calls usual in a unit group, whoever has them. */
  tabled: (occupation: string) => readonly string[];
};

/** Skills to propose by ISCO-08 unit group: first what its people in the region have, then what a table calls usual. */
export const proposeSkills =
  ({ usualSkills, tabled }: Deps) =>
  async (occupations: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
    // A map, because a forged code may be the name of something that every object has.
    const learned = new Map(Object.entries((await usualSkills.read())?.byOccupation ?? {}));
    const proposed = (occupation: string) =>
      [...new Set([...(learned.get(occupation) ?? []), ...tabled(occupation)])].slice(0, MOST_USUAL_SKILLS);
    return new Map(occupations.map((occupation) => [occupation, proposed(occupation)]));
  };
