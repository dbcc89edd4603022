import type { Condition, Licence } from "#shared/engine/types.ts";
import { estimateTask } from "./estimate-task.ts";
import { type FoundOnet, onetOccupationFinder } from "./find-onet-occupation.ts";
import type { FunctionTasks } from "./function-task.ts";
import type { ReferenceTables } from "./tables.ts";

/** The mark of every suggested task: nobody measured it. */
const ESTIMATE = "schatting";

/** Stands beside tasks of O*NET, as its licence asks. */
const ONET_ATTRIBUTION =
  "O*NET, U.S. Department of Labor, Employment and Training Administration (CC BY 4.0). Gekozen en ingekort; eisen en tijd zijn onze schatting.";

/** A task to start from, as a jobcarving request takes it but for its id. */
export type SuggestedTask = {
  title: string;
  /** The whole English statement, of which `title` is the beginning; absent for our own tasks. */
  statement?: string | undefined;
  minutesPerWeek: number;
  demands: Readonly<Partial<Record<Condition, number>>>;
  education: number;
  language: number;
  licences: readonly Licence[];
  certificates: readonly string[];
  carvable: boolean;
  reason?: string | undefined;
  basis: typeof ESTIMATE;
};

/** The tasks of one function that a title may mean: its ISCO-08 unit group and Dutch title. */
export type TaskSuggestion = {
  occupation: string;
  title: string;
  /** The title surely means this function; otherwise somebody must choose. */
  isSure: boolean;
  source: "own" | "onet";
  /** Of O*NET: its own title for the work, and whether that is only akin, because nobody linked this occupation. */
  onet?: { code: string; title: string; isRelated: boolean; attribution: string } | undefined;
  tasks: readonly SuggestedTask[];
};

type OccupationMatch = { code: string; title: string; matched: string; isSure: boolean };
/** What resolves titles: `findOccupations`. */
type FindOccupations = (title: string) => readonly OccupationMatch[];

/** A full-time week, over which a function's tasks are divided: 36 hours. */
const WEEK_MINUTES = 36 * 60;
/** Minutes are proposed in steps, so that nobody takes them for measured. */
const STEP_MINUTES = 5;
/** Of O*NET's twenty to thirty statements per occupation, so many are proposed, */
const MOST_STATEMENTS = 12;
/** among which, where there are any, so many that others may do: that is what an employer comes for. */
const CARVABLE_STATEMENTS = 4;
/** As long as the title of a task may be in a request. */
const LONGEST_TITLE = 120;

/**
 * Typical tasks for a function title: of each occupation that the title may mean, best first, our own functions of that
 * unit group; where we have none, the tasks of O*NET when they are imported. Each function comes once. Empty for a title
 * that means nothing here. Suggestions only: every figure is an estimate, for the employer to take over or change.
 */
export function suggestTasks(
  tables: Pick<ReferenceTables, "functionTasks" | "onetOccupations" | "occupations">,
  findOccupations: FindOccupations,
): (title: string) => TaskSuggestion[] {
  const ownByGroup = Map.groupBy(tables.functionTasks, ({ occupation }) => occupation);
  const findOnet = onetOccupationFinder(tables.onetOccupations);
  const uris = new Map(tables.occupations.map(({ code, title, uri }) => [`${code} ${title}`, uri]));
  return (title) => {
    const suggestions = findOccupations(title).flatMap((match) => {
      const own = (ownByGroup.get(match.code) ?? []).filter((one) => stands(one, match.matched));
      if (own.length > 0) return own.map((one) => ownSuggestion(one, match));
      const found = findOnet({ code: match.code, uri: uris.get(`${match.code} ${match.title}`) });
      return found ? [onetSuggestion(found, match)] : [];
    });
    return suggestions.filter((one, at) => suggestions.findIndex((other) => isSame(one, other)) === at);
  };
}

const isSame = (one: TaskSuggestion, other: TaskSuggestion): boolean =>
  one.onet && other.onet ? one.onet.code === other.onet.code : one.title === other.title;

/** Whether a function stands for a name of its unit group. */
const stands = ({ except = [] }: FunctionTasks, name: string): boolean =>
  !except.some((part) => name.toLowerCase().includes(part));

const ownSuggestion = (
  { occupation, title, ...usual }: FunctionTasks,
  { isSure }: OccupationMatch,
): TaskSuggestion => ({
  occupation,
  title,
  isSure,
  source: "own",
  tasks: usual.tasks.map(([task, percent, demands = {}, own = {}]) => ({
    title: task,
    minutesPerWeek: inSteps((WEEK_MINUTES * percent) / 100),
    demands: { ...usual.demands, ...demands },
    education: own.education ?? usual.education,
    language: own.language ?? usual.language,
    licences: own.licences ?? [],
    certificates: own.certificates ?? [],
    ...carvability(own.keep),
    basis: ESTIMATE,
  })),
});

/**
 * Core tasks first, in O*NET's order, but with room for tasks that may be carved. O*NET's statements tell no time, so
 * each is proposed with the same share of the week.
 */
function onetSuggestion({ onet, isRelated }: FoundOnet, match: OccupationMatch): TaskSuggestion {
  const { code, title, jobZone, tasks } = onet;
  const estimated = tasks
    .toSorted((one, other) => Number(other.isCore) - Number(one.isCore))
    .map(({ statement }) => ({
      statement,
      ...estimateTask({ statement, occupation: match.code, jobZone }),
    }));
  const carvable = estimated.filter(({ keep }) => keep === undefined).slice(0, CARVABLE_STATEMENTS);
  const others = estimated.filter((one) => !carvable.includes(one)).slice(0, MOST_STATEMENTS - carvable.length);
  const chosen = estimated.filter((one) => carvable.includes(one) || others.includes(one));
  return {
    occupation: match.code,
    title: match.title,
    isSure: match.isSure,
    source: "onet",
    onet: { code, title, isRelated, attribution: ONET_ATTRIBUTION },
    tasks: chosen.map(({ statement, keep, ...estimate }) => ({
      title: shortened(statement),
      statement,
      minutesPerWeek: inSteps(WEEK_MINUTES / chosen.length),
      ...estimate,
      ...carvability(keep),
      basis: ESTIMATE,
    })),
  };
}

const carvability = (keep: string | undefined): Pick<SuggestedTask, "carvable" | "reason"> =>
  keep === undefined ? { carvable: true } : { carvable: false, reason: keep };

/** Rounded down: the tasks together never ask more than the week. */
const inSteps = (minutes: number): number => Math.max(STEP_MINUTES, Math.floor(minutes / STEP_MINUTES) * STEP_MINUTES);

/** A statement without its full stop, cut between words where it is longer than a title may be. */
export function shortened(statement: string): string {
  const whole = statement.replace(/\.$/, "");
  return whole.length <= LONGEST_TITLE ? whole : `${whole.slice(0, LONGEST_TITLE - 1).replace(/[,;]?\s+\S*$/, "")}…`;
}
