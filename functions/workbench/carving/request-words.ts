import { type CarvingRecord, jobsByTask } from "#shared/domain/carving-record.ts";
import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { momentInWords } from "#shared/domain/dates.ts";
import { centsInWords } from "#shared/domain/money/cents.ts";
import type { Proposals } from "#shared/domain/proposals.ts";
import { decimal, enumerate } from "#shared/engine/words.ts";

export type SubmittedTask = CarvingSubmission["functions"][number]["tasks"][number];

const tasksOf = ({ functions }: CarvingSubmission): SubmittedTask[] => functions.flatMap(({ tasks }) => tasks);

/** Titles of tasks, in the order of the request; an id that it does not have is left out. */
export const taskTitles = (submission: CarvingSubmission, ids: readonly string[]): string[] =>
  tasksOf(submission)
    .filter(({ id }) => ids.includes(id))
    .map(({ title }) => title);

/** Whether it tells something of what people can bear, or of their group, how many could do these tasks. */
export const isSensitiveBundle = (submission: CarvingSubmission, ids: readonly string[]): boolean =>
  submission.kind !== "regular" ||
  tasksOf(submission).some(({ id, demands }) => ids.includes(id) && Object.keys(demands).length > 0);

/** Why these tasks cannot be a new job any more: the jobs that some of them went into; undefined while they still can. */
export function takenInWords(record: CarvingRecord, ids: readonly string[]): string | undefined {
  const jobs = jobsByTask(record);
  const titles = new Set(ids.flatMap((id) => jobs.get(id)?.title ?? []));
  return titles.size === 0 ? undefined : `Kan niet meer: taken zitten al in ${enumerate([...titles].map(quoted))}`;
}

const quoted = (title: string): string => `‘${title}’`;

/** "18 uur", "12,5 uur". */
export const hoursShown = (hours: number): string => `${decimal(hours)} uur`;

/** "€ 1.224,30" for 122430. */
export const euroOfCents = (cents: number): string => `€ ${centsInWords(cents)}`;

/** "€ 211,77" for 211.77. */
export const euroShown = (euro: number): string => euroOfCents(Math.round(euro * 100));

/** "1 uur en 30 minuten", "45 minuten". */
export function minutesShown(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} uur` : "", rest > 0 ? `${rest} minuten` : ""].filter(Boolean).join(" en ");
}

/** The same of a task, which says when nobody measured it: "45 minuten (schatting)". */
export const timeShown = ({ minutesPerWeek, estimated = [] }: SubmittedTask): string =>
  `${minutesShown(minutesPerWeek)}${estimated.includes("minutesPerWeek") ? " (schatting)" : ""}`;

/** How many people a state of the pool has. */
export const poolSize = (poolVersion: string): number => Number(poolVersion.split("@")[0]);

/** Of which state of the pool figures are: "1.994 mensen, stand van 22 november om 10:00" for 1994@2026-11-22T09:00:00.000Z. */
export const poolInWords = (poolVersion: string): string => {
  const [size = "", changedAt = ""] = poolVersion.split("@");
  const people = `${Number(size).toLocaleString("nl-NL")} mensen`;
  return Number.isNaN(Date.parse(changedAt)) ? people : `${people}, stand van ${momentInWords(changedAt)}`;
};

/** Whether these proposals are of the request as it is now. */
export const areCurrent = (proposals: Proposals | undefined, requestVersion: number): proposals is Proposals =>
  proposals?.requestVersion === requestVersion;

const bundleQuery = (ids: readonly string[]): string => ids.map((id) => `taken=${encodeURIComponent(id)}`).join("&");

export const requestPath = (reference: string): string => `/werkblad/jobcarving/${reference}`;
export const bundlePath = (reference: string, ids: readonly string[] = []): string =>
  `${requestPath(reference)}/bundel${ids.length === 0 ? "" : `?${bundleQuery(ids)}`}`;
export const proposalPath = (reference: string, ids: readonly string[]): string =>
  `${requestPath(reference)}/voorstel?${bundleQuery(ids)}`;
