import type { Labels, MatchingContext } from "#shared/engine/types.ts";
import { OCCUPATIONS } from "./occupations.ts";
import type { ReferenceTables } from "./tables.ts";

/** What the engine looks up: centroids by PC4 and the group that a skill falls under. */
export function engineLookups({
  centroids,
  skills,
}: Pick<ReferenceTables, "centroids" | "skills">): Pick<MatchingContext, "centroid" | "skillGroups"> {
  const groups = new Map(skills.map(({ code, group }) => [code, [group]]));
  const none: readonly string[] = [];
  return {
    centroid: (pc4) => centroids.get(pc4),
    skillGroups: (skill) => groups.get(skill) ?? none,
  };
}

/**
 * Dutch words for the codes of these tables. A unit group is called by our own title where we have one, because an
 * imported classification names its members, not the group; otherwise by its first entry. A URI by its own title.
 */
export function dutchLabels(tables: ReferenceTables): Labels {
  const occupations = new Map<string, string>();
  for (const { code, title, uri } of [...OCCUPATIONS, ...tables.occupations]) {
    if (!occupations.has(code)) occupations.set(code, title);
    if (uri !== undefined) occupations.set(uri, title);
  }
  const skills = new Map([...tables.skills, ...tables.skillGroups].map(({ code, label }) => [code, label]));
  const certificates = new Map(tables.certificates.map(({ code, label }) => [code, label]));
  return {
    occupation: (code) => occupations.get(code) ?? code,
    skill: (code) => skills.get(code) ?? code,
    certificate: (code) => certificates.get(code) ?? code,
    place: (pc4) => tables.centroids.get(pc4)?.place ?? pc4,
  };
}

/** The skills that our own table calls usual in a unit group; none for a group that it does not have. */
export function usualSkillsOf({
  occupations,
}: Pick<ReferenceTables, "occupations">): (code: string) => readonly string[] {
  const usual = new Map(occupations.map(({ code, skills }) => [code, skills]));
  return (code) => usual.get(code) ?? [];
}
