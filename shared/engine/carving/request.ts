import type { Condition, Daypart, Kind, Licence } from "../types.ts";

/**
 * What a jobcarving request says, as the engine reads it (jobcarving specification, "Input"). Plain data, no
 * behaviour. A request that reaches the engine is valid: ids are distinct, `together` names tasks of the request.
 */

/** What the work of a task asks of a person. Absent or empty asks nothing. */
export type TaskNeeds = {
  demands?: Readonly<Partial<Record<Condition, number | undefined>>> | undefined;
  /** Codes of skills, each essential to the bundle. */
  skills?: readonly string[] | undefined;
  licences?: readonly Licence[] | undefined;
  certificates?: readonly string[] | undefined;
  /** Levels as in matching: 1..6, and 1..4 for spoken Dutch. */
  education?: number | undefined;
  language?: number | undefined;
  /** The fixed times at which the task must be done. */
  dayparts?: readonly Daypart[] | undefined;
};

export type CarvingTask = TaskNeeds & {
  id: string;
  title: string;
  /** A whole number above 0. */
  minutesPerWeek: number;
  occupation?: string | undefined;
  carvable: boolean;
  /** Ids of tasks that must stay with this one, in either direction. */
  together?: readonly string[] | undefined;
};

export type CarvingFunction = {
  title: string;
  /** Euro per hour, to the cent: 24.71. */
  hourlyWage?: number | undefined;
  scarce: boolean;
  tasks: readonly CarvingTask[];
};

export type CarvingRequest = {
  kind: Kind;
  workplace: { postcode: string };
  startDate: string;
  /** Hours per week of each new job. */
  wishedHours: { min: number; max: number };
  /** How many jobs to carve, 1..5. */
  jobs: number;
  /** Euro per hour of the new job, to the cent: what is asked, or else the minimum wage of the start date. */
  hourlyWage?: number | undefined;
  functions: readonly CarvingFunction[];
};
