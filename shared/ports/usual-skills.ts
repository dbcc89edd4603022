import type { UsualSkills } from "#shared/domain/usual-skills.ts";

/** What people in each occupation can do, as the last stored pool says; a later put wins. */
export type UsualSkillsStore = {
  read: () => Promise<UsualSkills | undefined>;
  put: (skills: UsualSkills) => Promise<void>;
};
