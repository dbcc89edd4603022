import type { Licence } from "#shared/engine/types.ts";
import { OCCUPATIONS } from "#shared/reference/occupations.ts";

/** How often an occupation is met among the demo's candidates, where it is met more than once. Invented. */
const COMMON: Readonly<Record<string, number>> = {
  "9112": 16,
  "9333": 12,
  "9334": 9,
  "9111": 9,
  "5223": 9,
  "9329": 8,
  "4110": 8,
  "8322": 8,
  "9321": 7,
  "9412": 7,
  "5131": 6,
  "5322": 6,
  "4321": 5,
  "8344": 5,
  "9214": 5,
  "5321": 4,
  "5414": 4,
  "6113": 4,
  "9313": 4,
  "4222": 4,
  "4226": 4,
  "5120": 4,
  "5153": 3,
  "5230": 3,
  "5246": 3,
  "5312": 3,
  "7131": 3,
  "7231": 3,
  "7411": 3,
  "7511": 4,
  "8160": 3,
  "8183": 3,
  "8219": 3,
  "8332": 3,
  "9411": 3,
  "9613": 3,
  "4412": 3,
};

/** Codes of occupations, each with its weight. */
export const OCCUPATION_MIX = OCCUPATIONS.map(({ code }) => [code, COMMON[code] ?? 1] as const);

/** Usual skills by occupation code. */
export const USUAL_SKILLS: ReadonlyMap<string, readonly string[]> = new Map(
  OCCUPATIONS.map(({ code, skills }) => [code, skills]),
);

/** Licences without which an occupation was not done. */
export const USUAL_LICENCES: Readonly<Record<string, readonly Licence[]>> = {
  "4323": ["B"],
  "5322": ["B"],
  "7126": ["B"],
  "7411": ["B"],
  "7544": ["B"],
  "8321": ["AM"],
  "8322": ["B"],
  "8331": ["B", "D"],
  "8332": ["B", "C", "CE"],
  "8341": ["T"],
  "8342": ["B"],
};

/** Certificates that people in an occupation often have. */
export const USUAL_CERTIFICATES: Readonly<Record<string, readonly string[]>> = {
  "3122": ["vca-vol", "bhv"],
  "3123": ["vca-vol"],
  "3434": ["haccp", "svh-sociale-hygiene"],
  "5120": ["haccp"],
  "5131": ["svh-sociale-hygiene"],
  "5132": ["svh-sociale-hygiene"],
  "5153": ["bhv"],
  "5246": ["haccp"],
  "5311": ["ehbo"],
  "5414": ["beveiliger", "bhv", "ehbo"],
  "5419": ["verkeersregelaar", "ehbo"],
  "6113": ["vca-basis", "kettingzaag", "gewasbescherming"],
  "7119": ["vca-basis", "steigerbouw"],
  "7131": ["vca-basis", "hoogwerker"],
  "7212": ["vca-basis", "lassen"],
  "7214": ["vca-basis", "lassen"],
  "7411": ["vca-basis", "nen-3140"],
  "7412": ["vca-basis", "nen-3140"],
  "7511": ["haccp"],
  "8160": ["haccp"],
  "8322": ["chauffeurskaart-taxi"],
  "8331": ["code-95"],
  "8332": ["code-95"],
  "8343": ["hijsbewijs", "vca-basis"],
  "8344": ["heftruck", "reachtruck"],
  "9312": ["vca-basis"],
  "9313": ["vca-basis"],
  "9333": ["heftruck"],
  "9411": ["haccp"],
  "9412": ["haccp"],
};
