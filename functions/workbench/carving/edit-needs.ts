import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { type Need, needsOf } from "#shared/engine/carving/needs.ts";
import { CONDITIONS, DAYPARTS, LICENCES } from "#shared/engine/types.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import type { FormValues } from "#shared/web/form-state.ts";
import { NEEDS_ADDED, rowsIn, taskFields } from "./edit-fields.ts";

type Needs = ReadonlyMap<string, Need>;

const LOADS = [1, 2, 3];
/** Levels that leave somebody out. */
const EDUCATIONS = [2, 3, 4, 5, 6];
const LANGUAGES = [2, 3, 4];

const byKey = (needs: readonly Need[]): Needs => new Map(needs.map((need) => [need.key, need]));

/** Everything that a task may ask. */
export const possibleNeeds = ({ certificates }: Pick<ReferenceTables, "certificates">): Needs =>
  byKey([
    ...CONDITIONS.flatMap((condition) => LOADS.flatMap((load) => needsOf({ demands: { [condition]: load } }))),
    ...needsOf({ licences: LICENCES, certificates: certificates.map(({ code }) => code) }),
    ...EDUCATIONS.flatMap((education) => needsOf({ education })),
    ...LANGUAGES.flatMap((language) => needsOf({ language })),
    ...needsOf({ dayparts: DAYPARTS }),
  ]);

/** What may be ticked on a form: everything that some task of the request asks, is ticked, or was added, each once. */
export function needsOnForm(submission: CarvingSubmission, values: FormValues, possible: Needs): Needs {
  const asked = submission.functions.flatMap(({ tasks }) => tasks.flatMap(needsOf));
  const ticked = rowsIn(values, submission).flatMap((ids) => ids.flatMap((id) => values[taskFields(id).needs] ?? []));
  const added = [...ticked, ...(values[NEEDS_ADDED] ?? [])].flatMap((key) => possible.get(key) ?? []);
  return byKey([...asked, ...added]);
}
