import type { VacancySubmission } from "#shared/domain/vacancy.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { SKILL_ROWS } from "./fields.ts";

type Lists = Pick<VacancySubmission, "skills" | "certificates">;

/**
 * A vacancy as far as the form can show it, and what it cannot: skills and certificates that no table of ours knows, and
 * more skills than it has rows for. Software may have handed those in; they stay when the form changes the rest.
 */
export function shownPart(
  submission: VacancySubmission,
  tables: ReferenceTables,
): { shown: VacancySubmission; rest: Lists } {
  const skills = new Set(tables.skills.map(({ code }) => code));
  const certificates = new Set(tables.certificates.map(({ code }) => code));
  const shownSkills = submission.skills.filter(({ code }) => skills.has(code)).slice(0, SKILL_ROWS);
  const asked = submission.certificates;
  return {
    shown: { ...submission, skills: shownSkills, certificates: asked?.filter((code) => certificates.has(code)) },
    rest: {
      skills: submission.skills.filter((skill) => !shownSkills.includes(skill)),
      certificates: asked?.filter((code) => !certificates.has(code)),
    },
  };
}

/** A patch by the form, with what the form could not show kept in the lists that it changes. */
export function withRest(
  patch: Record<string, unknown>,
  { skills, certificates = [] }: Lists,
): Record<string, unknown> {
  const kept = (name: string, rest: readonly unknown[]) =>
    name in patch && rest.length > 0
      ? { [name]: [...(Array.isArray(patch[name]) ? (patch[name] as unknown[]) : []), ...rest] }
      : {};
  return { ...patch, ...kept("skills", skills), ...kept("certificates", certificates) };
}
