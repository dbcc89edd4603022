import { usualSkills } from "#shared/domain/usual-skills.ts";
import { countSkills } from "#shared/engine/columnar/count-skills.ts";
import type { PackedPool } from "#shared/engine/columnar/pool.ts";
import type { UsualSkillsStore } from "#shared/ports/usual-skills.ts";

type Deps = { usualSkills: UsualSkillsStore; isKnownSkill: (code: string) => boolean };

/** Keeps what the people of a pool can do, by occupation, in the place of what an earlier pool said. */
export const learnUsualSkills =
  ({ usualSkills: store, isKnownSkill }: Deps) =>
  (pool: PackedPool): Promise<void> =>
    store.put(usualSkills(countSkills(pool), isKnownSkill));
