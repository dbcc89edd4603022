import type { Condition, Licence } from "#shared/engine/types.ts";

export type Demands = Readonly<Partial<Record<Condition, number>>>;

/** What a task asks beside, or instead of, what its function asks. */
type OwnDemands = {
  education?: number;
  language?: number;
  licences?: readonly Licence[];
  certificates?: readonly string[];
  /** Why the task stays in the function, in Dutch; a task without this may be carved. */
  keep?: string;
};

/**
 * A task: its Dutch title, its share of the working week in percents, its loads, and whatever else differs. A load of a
 * task goes before the one of its function, also when it is lower.
 */
export type TaskRow = readonly [title: string, percent: number, demands?: Demands, own?: OwnDemands];

/**
 * A function that employers name, and what people in it do all week. `demands` are the loads of the workplace, which
 * every task has; education and language are what most of its tasks ask, in the levels of `Requirements`.
 */
export type FunctionTasks = {
  /** ISCO-08 unit group. */
  occupation: string;
  title: string;
  /** Parts of names (lower case) in the unit group that mean other work: "taxi" beside a delivery driver. */
  except?: readonly string[];
  education: number;
  language: number;
  demands: Demands;
  /** Together 100 percent. */
  tasks: readonly TaskRow[];
};
