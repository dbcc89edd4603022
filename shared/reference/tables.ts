import type { Centroid } from "#shared/engine/types.ts";
import { CERTIFICATES, type Certificate } from "./certificates.ts";
import type { FunctionTasks } from "./function-task.ts";
import { FUNCTION_TASKS } from "./function-tasks.ts";
import { MUNICIPALITIES, type Municipality } from "./municipalities.ts";
import type { Occupation } from "./occupation.ts";
import { OCCUPATIONS } from "./occupations.ts";
import type { OnetOccupation } from "./onet-occupation.ts";
import { builtInCentroids, type PostcodeCentroid } from "./postcodes.ts";
import { SKILL_GROUPS, SKILLS, type Skill, type SkillGroup } from "./skills.ts";
import { WORK_CONDITIONS, type WorkCondition } from "./work-conditions.ts";

/**
 * Everything that engine, pages and explanations look up. `occupations` may hold several entries with one code; of
 * those, and of entries that share a name, the earlier one goes first.
 */
export type ReferenceTables = {
  occupations: readonly Occupation[];
  skills: readonly Skill[];
  skillGroups: readonly SkillGroup[];
  certificates: readonly Certificate[];
  workConditions: readonly WorkCondition[];
  municipalities: readonly Municipality[];
  /** By PC4 (four digits). */
  centroids: ReadonlyMap<string, PostcodeCentroid>;
  functionTasks: readonly FunctionTasks[];
  /** None until they are imported. */
  onetOccupations: readonly OnetOccupation[];
};

/** Tables that a deployment brings along, from the full files of GeoNames (by PC4), ESCO and O*NET. */
export type TableOverrides = {
  postcodes?: ReadonlyMap<string, Centroid & { place?: string | undefined }> | undefined;
  occupations?: readonly Omit<Occupation, "skills">[] | undefined;
  onetOccupations?: readonly OnetOccupation[] | undefined;
};

/** The tables of this repository, without any file. Their sources are in `SOURCES.md` beside this file. */
export function builtInTables(): ReferenceTables {
  return {
    occupations: OCCUPATIONS,
    skills: SKILLS,
    skillGroups: SKILL_GROUPS,
    certificates: CERTIFICATES,
    workConditions: WORK_CONDITIONS,
    municipalities: MUNICIPALITIES,
    centroids: builtInCentroids(),
    functionTasks: FUNCTION_TASKS,
    onetOccupations: [],
  };
}

/**
 * The same tables with imported ones on top: an imported centroid replaces the one of that PC4, and imported occupations
 * go before the others, with the usual skills of their unit group. What an import does not know stays as it was.
 */
export function withOverrides(
  tables: ReferenceTables,
  { postcodes, occupations, onetOccupations = tables.onetOccupations }: TableOverrides,
): ReferenceTables {
  const centroids = new Map(tables.centroids);
  for (const [pc4, { latitude, longitude, place }] of postcodes ?? []) {
    centroids.set(pc4, { latitude, longitude, place: place ?? centroids.get(pc4)?.place ?? pc4 });
  }
  const skills = new Map(tables.occupations.map((occupation) => [occupation.code, occupation.skills]));
  const imported = (occupations ?? []).map((occupation) => ({
    ...occupation,
    skills: skills.get(occupation.code) ?? [],
  }));
  return { ...tables, centroids, occupations: [...imported, ...tables.occupations], onetOccupations };
}
