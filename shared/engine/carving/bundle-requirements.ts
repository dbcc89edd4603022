import { CONDITIONS, type Requirements } from "../types.ts";
import type { CarvingRequest, CarvingTask, TaskNeeds } from "./request.ts";

/** A code that no occupation has, so that a bundle of tasks without an occupation resembles none. */
const NO_OCCUPATION = "";

const union = <Item>(lists: readonly (readonly Item[] | undefined)[]): readonly Item[] => [
  ...new Set(lists.flatMap((list) => list ?? [])),
];

const highest = (levels: readonly (number | undefined)[]): number =>
  levels.reduce((max: number, level = 0) => Math.max(max, level), 0);

const hardLevel = (levels: readonly (number | undefined)[]) => {
  const level = highest(levels);
  return level === 0 ? undefined : { level, hard: true };
};

/**
 * Hours that a job of so many minutes a week may take of a person: a tenth to either side. One division of whole
 * numbers, so that a whole number of hours comes out whole.
 */
export const hoursFor = (minutesPerWeek: number): Requirements["hoursPerWeek"] => ({
  min: (minutesPerWeek * 9) / 600,
  max: (minutesPerWeek * 11) / 600,
});

/** What `needs` together ask in a job of `minutesPerWeek` at the request's place, time and kind (matching.md, section 1). */
export function requirementsOf(
  { kind, workplace, startDate }: Pick<CarvingRequest, "kind" | "workplace" | "startDate">,
  needs: readonly TaskNeeds[],
  minutesPerWeek: number,
  occupation: string = NO_OCCUPATION,
): Requirements {
  const dayparts = union(needs.map((need) => need.dayparts));
  return {
    kind,
    workplace,
    startDate,
    occupation,
    hoursPerWeek: hoursFor(minutesPerWeek),
    skills: union(needs.map(({ skills }) => skills)).map((code) => ({ code, importance: "essential" })),
    licences: union(needs.map(({ licences }) => licences)),
    certificates: union(needs.map(({ certificates }) => certificates)),
    demands: Object.fromEntries(
      CONDITIONS.map(
        (condition) => [condition, highest(needs.map(({ demands }) => demands?.[condition]))] as const,
      ).filter(([, demand]) => demand > 0),
    ),
    education: hardLevel(needs.map(({ education }) => education)),
    language: hardLevel(needs.map(({ language }) => language)),
    ...(dayparts.length === 0 ? {} : { schedule: { required: dayparts } }),
  };
}

/** The occupation that most of the time goes to, of equals the smallest code; tasks without one do not count. */
export function mainOccupationOf(
  tasks: readonly Pick<CarvingTask, "occupation" | "minutesPerWeek">[],
): string | undefined {
  const minutes = new Map<string, number>();
  for (const { occupation, minutesPerWeek } of tasks) {
    if (occupation !== undefined) minutes.set(occupation, (minutes.get(occupation) ?? 0) + minutesPerWeek);
  }
  const [most] = [...minutes].sort(([a, spentOnA], [b, spentOnB]) => spentOnB - spentOnA || (a < b ? -1 : 1));
  return most?.[0];
}

/**
 * The bundle as a vacancy: the union of what its tasks ask, the maximum of each demand and level. Its occupation is the
 * one that most of its time goes to (ours: the specification names none).
 */
export const bundleRequirements = (request: CarvingRequest, tasks: readonly CarvingTask[]): Requirements =>
  requirementsOf(
    request,
    tasks,
    tasks.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0),
    mainOccupationOf(tasks),
  );
