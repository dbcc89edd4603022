import type { Labels } from "#shared/engine/types.ts";
import type { FindOccupations } from "#shared/titles/find-occupations.ts";
import type { proposeSkills } from "#shared/usecases/propose-skills.ts";
import type { FormValues } from "#shared/web/form-state.ts";
import { typedChoices, typedText } from "../typed-answers.ts";
import { SKILL_FIELDS } from "./fields.ts";
import { SUGGESTED_FOR, type Ticked } from "./suggestions.ts";

/** Name of the boxes with proposed skills; what is ticked sends the code of the skill. */
export const SUGGESTED_SKILL = "voorstel-vaardigheid";

/** Occupations that an unclear title may mean and whose skills are shown. */
const MOST_OCCUPATIONS = 3;

/** Skills to tick for one occupation that the title may mean. */
export type SkillOffer = { title: string; skills: readonly Ticked[] };

type Deps = { occupationsFor: FindOccupations; propose: ReturnType<typeof proposeSkills>; labels: Labels };

/**
 * Skills to propose on this form: for the occupation that was chosen, or that the title surely means, or for those that it
 * may mean. Each skill comes once, and those that the form asks already do not come.
 */
export const skillOffers =
  ({ occupationsFor, propose, labels }: Deps) =>
  async (values: FormValues): Promise<readonly SkillOffer[]> => {
    const title = typedText(values, SUGGESTED_FOR);
    if (title === "") return [];
    const codes = occupationsOf(occupationsFor(title), typedText(values, "occupation"));
    const proposed = await propose(codes);
    const seen = new Set(askedSkills(values));
    return codes.flatMap((code): SkillOffer[] => {
      const fresh = (proposed.get(code) ?? []).filter((skill) => !seen.has(skill));
      for (const skill of fresh) seen.add(skill);
      const skills = fresh.map((skill) => ({ value: skill, text: labels.skill(skill) }));
      return skills.length === 0 ? [] : [{ title: labels.occupation(code), skills }];
    });
  };

function occupationsOf(matches: ReturnType<FindOccupations>, chosen: string): string[] {
  if (chosen !== "") return [chosen];
  const [best] = matches;
  return best?.isSure ? [best.code] : matches.slice(0, MOST_OCCUPATIONS).map(({ code }) => code);
}

const askedSkills = (values: FormValues): string[] =>
  SKILL_FIELDS.map((field) => typedText(values, field)).filter((code) => code !== "");

/** The rows for skills that are still empty. */
export const emptyRows = (values: FormValues): string[] =>
  SKILL_FIELDS.filter((field) => typedText(values, field) === "");

/** Skills that are ticked and that the form does not ask yet. */
export const tickedSkills = (values: FormValues): string[] => {
  const asked = askedSkills(values);
  return [...new Set(typedChoices(values, SUGGESTED_SKILL))].filter((code) => !asked.includes(code));
};

/** These skills in the empty rows, as wished for: that one is really needed, the employer says beside it. */
export const inEmptyRows = (values: FormValues, skills: readonly string[]): FormValues =>
  Object.fromEntries(
    emptyRows(values)
      .slice(0, skills.length)
      .flatMap((field, at) => [
        [field, [skills[at] ?? ""]],
        [`${field}-essential`, []],
      ]),
  );
