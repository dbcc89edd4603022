import type { CarvingFunction, CarvingRequest, CarvingTask } from "#shared/engine/carving/request.ts";
import { WORK } from "../engine/builders.ts";

/** A carvable task of two hours a week that asks nothing. */
export const aTask = (id: string, overrides: Partial<CarvingTask> = {}): CarvingTask => ({
  id,
  title: `taak ${id}`,
  minutesPerWeek: 120,
  carvable: true,
  ...overrides,
});

const aFunction = (tasks: readonly CarvingTask[], at: number): CarvingFunction => ({
  title: `Functie ${at}`,
  hourlyWage: 24.71,
  scarce: true,
  tasks,
});

/** One job of 1 to 40 hours out of functions of 24.71 an hour, itself at 14.71: each hour frees 10 euro. */
export const aCarvingRequest = (
  functions: readonly (readonly CarvingTask[])[],
  overrides: Partial<CarvingRequest> = {},
): CarvingRequest => ({
  kind: "regular",
  workplace: { postcode: `${WORK} AB` },
  startDate: "2027-01-01",
  wishedHours: { min: 1, max: 40 },
  jobs: 1,
  hourlyWage: 14.71,
  functions: functions.map(aFunction),
  ...overrides,
});
