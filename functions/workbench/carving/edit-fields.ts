import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import type { FormValues } from "#shared/web/form-state.ts";

/** Names of the fields with which a request is changed; functions are counted, tasks are called by their id. */
export const HOURS = { min: "uren-min", max: "uren-max" };
export const WISHES = {
  kind: "soort",
  jobs: "banen",
  carvedWage: "loon-nieuw",
  startDate: "begin",
  description: "toelichting",
} as const;
export const wageField = (at: number): string => `loon-${at}`;
export const taskFields = (id: string) => ({
  title: `titel-${id}`,
  minutes: `minuten-${id}`,
  carvable: `los-${id}`,
  reason: `reden-${id}`,
  needs: `eisen-${id}`,
  occupation: `beroep-${id}`,
  /** Hidden: what is estimated of it, each with its value. */
  estimate: `schatting-${id}`,
  confirmed: `klopt-${id}`,
});
export const YES = "ja";

/** Hidden: the tasks of a function, in the order of the page. */
export const rowsField = (at: number | ""): string => `taken-${at}`;
/** What tasks are offered for: typed, then once it was asked, and the boxes. */
export const offerFields = (at: number | "") => ({
  title: `functie-${at}`,
  asked: `voorstel-${at}`,
  ticks: `voorstel-taken-${at}`,
});
/** The demand that is to be added to the boxes, and those that were, hidden. */
export const NEW_NEED = "eis-nieuw";
export const NEEDS_ADDED = "eisen-erbij";

/** Name of the buttons that change the form and save nothing; each sends what to do and with what, as "taak:0". */
export const ACTION = "actie";

/** The ids of tasks that a form has, function by function; of an id that comes twice, the first place. */
export function rowsIn(values: FormValues, { functions }: CarvingSubmission): readonly (readonly string[])[] {
  const seen = new Set<string>();
  return functions.map((_function, at) => (values[rowsField(at)] ?? []).filter((id) => !seen.has(id) && seen.add(id)));
}
