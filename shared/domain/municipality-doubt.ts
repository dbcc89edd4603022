import type { CandidateProfile } from "./candidate.ts";
import type { Question } from "./completeness.ts";
import type { FieldError } from "./problem.ts";
import type { Region } from "./region.ts";

/**
 * Why a municipality is doubted: no table of the region has its code. It is taken all the same, because people of other
 * regions may be delivered, but nobody is then responsible for the person here.
 */
function doubtOf({ municipalities, name }: Region, { municipality }: CandidateProfile): string | undefined {
  if (municipality === undefined || municipalities.some(({ code }) => code === municipality)) return undefined;
  return `${municipality} is geen gemeente in ${name}: klopt de code?`;
}

/** The doubt as a warning beside a row that was taken. */
export function municipalityWarning(region: Region, profile: CandidateProfile): FieldError | undefined {
  const detail = doubtOf(region, profile);
  return detail === undefined ? undefined : { pointer: "/municipality", detail };
}

/** The doubt as a question to the partner, beside what is unknown. */
export function municipalityQuestions(region: Region, profile: CandidateProfile): Question[] {
  const question = doubtOf(region, profile);
  return question === undefined ? [] : [{ field: "municipality", question, openVacancies: 0 }];
}
