import { CONDITIONS, type Condition, type Licence } from "#shared/engine/types.ts";
import type { Demands } from "./function-task.ts";
import { ACTIVITIES, type Activity } from "./task-estimates/activities.ts";
import { occupationLevel } from "./task-estimates/levels.ts";
import { asksCode95, licencesToDrive } from "./task-estimates/licences.ts";
import { OUTSIDERS, SIGNALS } from "./task-estimates/signals.ts";
import { workplaceOf } from "./task-estimates/workplaces.ts";

/** A task in English as O*NET states it, with its ISCO-08 unit group and O*NET's job zone (1 to 5) where known. */
export type StatedTask = { statement: string; occupation: string; jobZone?: number | undefined };

/** What a task is likely to ask. Demands are complete: all twelve, 0 to 3. `keep` says why it should not be carved. */
export type TaskEstimate = {
  demands: Readonly<Record<Condition, number>>;
  education: number;
  language: number;
  licences: readonly Licence[];
  certificates: readonly string[];
  keep?: string | undefined;
};

/** In an occupation of this education or more, only tasks that need no training are proposed to others. */
const PROFESSIONAL = 5;
const UNTRAINED = 1;
/** What somebody learns by practice asks primary school or vmbo, however learned the occupation is. */
const PRACTICE = { least: 2, most: 3 };

/**
 * Estimates what a task asks from the verbs, people, things and places in its statement and from its occupation. A rule
 * of thumb (decision 10 says how good): the same statement always gives the same answer, and a person must look at it.
 */
export function estimateTask({ statement, occupation, jobZone }: StatedTask): TaskEstimate {
  const activities = activitiesOf(statement, occupation);
  const level = occupationLevel(occupation, jobZone);
  const education = Math.max(...activities.map(({ training }) => educationFor(training, level)));
  const isDriving = activities.some(({ name }) => name === "driving");
  const licences = isDriving ? licencesToDrive(statement, occupation) : [];
  return {
    demands: demandsOf(statement, occupation, activities),
    education,
    language: Math.max(...activities.map(({ language }) => language)),
    licences,
    certificates: certificatesOf(statement, asksCode95(licences)),
    keep:
      activities.find(({ keep }) => keep !== undefined)?.keep ??
      (level >= PROFESSIONAL && education > UNTRAINED ? "Dit hoort bij een beroep op hbo-niveau of hoger" : undefined),
  };
}

const VERB_POSITION = String.raw`(?:^|(?:,|\band|\bor)\s+(?:and\s+|or\s+)?)`;
const OPENINGS = ACTIVITIES.map((activity) => ({
  activity,
  verb: new RegExp(`${VERB_POSITION}(?:${activity.verbs.join("|")})\\b`, "i"),
}));
/** Behind these words stand means and purposes, of which the verbs are not what somebody does all the time. */
const ASIDE = /[,;]?\s(?:using|by|such as|including|according to|so that|in order to|for|when|while|to)\s.*$/is;

/** Kinds of activity in a statement; what its major group mostly does when no verb is known. */
function activitiesOf(statement: string, occupation: string): readonly Activity[] {
  const clause = statement.replace(ASIDE, "");
  const found = OPENINGS.filter(({ verb }) => verb.test(clause)).map(({ activity }) => activity);
  if (found.length > 0) return found;
  const usual = usualActivity(statement, occupation);
  return ACTIVITIES.filter(({ name }) => name === usual);
}

function usualActivity(statement: string, occupation: string): string {
  if (/^(22|32)/.test(occupation)) return "treating patients";
  if (OUTSIDERS.test(statement)) return "talking with people";
  return occupation < "5" ? "paperwork" : "repairing and fitting";
}

function demandsOf(statement: string, occupation: string, activities: readonly Activity[]): TaskEstimate["demands"] {
  const isAtDesk = activities.every((activity) => activity.isAtDesk);
  const { "irregular-hours": hours = 0, ...place } = workplaceOf(occupation);
  const sources: Demands[] = [
    ...activities.map(({ demands }) => demands),
    { "irregular-hours": hours },
    ...(isAtDesk ? [] : [place]),
    ...(isAtDesk ? [] : SIGNALS.filter(({ words }) => words.test(statement)).map(({ atLeast }) => atLeast)),
    ...(isTalk(statement, activities) ? [{ "customer-contact": 3 }] : []),
  ];
  return Object.fromEntries(
    CONDITIONS.map((condition) => [condition, Math.max(0, ...sources.map((one) => one[condition] ?? 0))]),
  ) as TaskEstimate["demands"];
}

const isTalk = (statement: string, activities: readonly Activity[]): boolean =>
  OUTSIDERS.test(statement) && activities.some(({ name }) => name === "talking with people");

const educationFor = (training: Activity["training"], level: number): number =>
  training === "none"
    ? UNTRAINED
    : training === "practice"
      ? Math.max(PRACTICE.least, Math.min(level, PRACTICE.most))
      : level;

const certificatesOf = (statement: string, needsCode95: boolean): readonly string[] => [
  ...(/\b(?:operat|driv)\w*\b.*\bfork ?lifts?\b|^(?:operate|drive).*\blift trucks?\b/i.test(statement)
    ? ["heftruck"]
    : []),
  ...(needsCode95 ? ["code-95"] : []),
];
