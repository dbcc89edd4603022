import type { Criterion } from "#shared/engine/types.ts";
import { CARVED_KINDS, CarvingSubmission, type CarvingSubmissionInput } from "./carving-request.ts";
import { accept } from "./input.ts";
import { Problem } from "./problem.ts";
import { statedIn } from "./task-estimates.ts";
import type { VacancySubmission } from "./vacancy.ts";
import type { VacancyRecord } from "./vacancy-record.ts";

type TaskInput = CarvingSubmissionInput["functions"][number]["tasks"][number];
type Needs = Pick<
  TaskInput,
  "demands" | "skills" | "licences" | "certificates" | "education" | "language" | "dayparts"
>;

/** A task that a function like this one often has, with what it is likely to ask: an estimate. */
export type TypicalTask = Pick<TaskInput, "title" | "minutesPerWeek"> & {
  demands: Readonly<Record<string, number | undefined>>;
  education?: number;
  language?: number;
  licences?: readonly string[];
  certificates?: readonly string[];
};

/** Criteria that ask something of the work itself, so that a task can be what asks it. */
const OF_A_TASK: readonly Criterion[] = ["schedule", "licence", "certificate", "education", "language"];

export const mayBeOfTask = (criterion: string): boolean =>
  criterion.startsWith("demand:") || OF_A_TASK.some((known) => known === criterion);

const MOST_LINES = 20;

/** A mark of a list before a line: "- ", "* ", "• ", "1. " or "2) ". */
const LIST_ITEM = /^\s*(?:[-*•]|\d{1,2}[.)])\s*(?=\S)/;

/** Items of the lists in a description: what may be its tasks. Sentences are left out: they are mostly conditions. */
const listedIn = (description: string): string[] =>
  description
    .split("\n")
    .filter((line) => LIST_ITEM.test(line))
    .map((line) =>
      line
        .replace(LIST_ITEM, "")
        .replace(/[.;:]+\s*$/, "")
        .trim()
        .slice(0, 120),
    )
    .filter((line) => line.length > 3)
    .slice(0, MOST_LINES);

/** What the work consists of: the tasks that such work often has, else those listed, else one: the work as a whole. */
function tasksOf({ title, description }: VacancySubmission, typical: readonly TypicalTask[]): readonly TypicalTask[] {
  if (typical.length > 0) return typical;
  const listed = listedIn(description);
  return (listed.length > 0 ? listed : [title]).map((task) => ({ title: task, minutesPerWeek: 60, demands: {} }));
}

/** What the vacancy asks, apart by criterion. */
function needsByCriterion(vacancy: VacancySubmission): Map<string, Needs> {
  const { demands, licences = [], certificates = [], education, language, schedule, skills } = vacancy;
  const essential = skills.filter(({ importance }) => importance === "essential").map(({ code }) => code);
  const dayparts = schedule?.required ?? [];
  return new Map<string, Needs>([
    ...Object.entries(demands).map(([condition, level]): [string, Needs] => [
      `demand:${condition}`,
      { demands: { [condition]: level } },
    ]),
    ...(licences.length > 0 ? [["licence", { licences }] as [string, Needs]] : []),
    ...(certificates.length > 0 ? [["certificate", { certificates }] as [string, Needs]] : []),
    ...(education?.hard ? [["education", { education: education.level }] as [string, Needs]] : []),
    ...(language?.hard ? [["language", { language: language.level }] as [string, Needs]] : []),
    ...(dayparts.length > 0 ? [["schedule", { dayparts }] as [string, Needs]] : []),
    ...(essential.length > 0 ? [["skills", { skills: essential }] as [string, Needs]] : []),
  ]);
}

const together = (needs: readonly Needs[]): Needs => ({
  ...Object.assign({}, ...needs),
  demands: Object.assign({}, ...needs.map(({ demands }) => demands)),
});

/** How much a task asks by its own estimate of what is in the way: more is more, and 0 says nothing. */
function weightOf(
  task: TypicalTask,
  blocking: string,
  { licences = [], certificates = [] }: VacancySubmission,
): number {
  const { demands, education = 0, language = 0 } = task;
  const shared = (own: readonly string[] = [], asked: readonly string[]) =>
    own.filter((one) => asked.includes(one)).length;
  switch (blocking) {
    case "licence":
      // Who drives at all is likelier to need another licence than who does not.
      return shared(task.licences, licences) * 2 + (task.licences ?? []).length;
    case "certificate":
      return shared(task.certificates, certificates);
    case "education":
      return education;
    case "language":
      return language;
    default:
      return demands[blocking.replace(/^demand:/, "")] ?? 0;
  }
}

/**
 * Places of the tasks that what is in the way is put on: all that ask most of it by their own estimates, or when those
 * tell nothing, the one that takes least time. Somebody must then say which task it is.
 */
function blockedTasks(tasks: readonly TypicalTask[], blocking: string, vacancy: VacancySubmission) {
  const weights = tasks.map((task) => weightOf(task, blocking, vacancy));
  const most = Math.max(...weights);
  const isGuess = weights.every((weight) => weight === most) && tasks.length > 1;
  const minutes = tasks.map(({ minutesPerWeek }) => minutesPerWeek);
  const shortest = minutes.indexOf(Math.min(...minutes));
  return {
    isGuess,
    places: tasks.flatMap((_task, at) => ((isGuess ? at === shortest : weights[at] === most) ? [at] : [])),
  };
}

const WORDS: Readonly<Record<string, string>> = {
  licence: "het rijbewijs",
  certificate: "het certificaat",
  education: "de opleiding",
  language: "het Nederlands",
  schedule: "de vaste dagdelen",
};

/** That nobody knows which task asks what is in the way, for who mends it with the employer. */
const guessed = (blocking: string, title: string): string =>
  `Welke taak vraagt ${WORDS[blocking] ?? "de zwaarte die mensen tegenhoudt"}? Dat weten wij niet. Nu staat die eis bij ‘${title}’, de kleinste taak: vraag het na.`;

const KIND_TO_CHOOSE =
  "Let op: de vacature is een leerplek, proefplaatsing of participatieplaats, en dat kan hier niet. Kies zelf wat voor soort werk het wordt.";

/**
 * A jobcarving request to begin with, from a vacancy that one criterion keeps many people out of: the vacancy's function
 * with the tasks that such a function often has (or else the lists in its description, or one task), for a job of at least
 * half its hours. The blocking criterion is put on the tasks that ask most of it by their estimates, or where those tell
 * nothing on the shortest; everything else that the vacancy asks is put on every task, because nobody said which. All of
 * this is a guess to be mended with the employer,
 * and the request says so, also when its kind of work cannot be carved and another stands in its place. Throws
 * `Problem("invalid-input")` for a criterion that the vacancy does not ask.
 */
export function carvingFromVacancy(
  { reference, submission }: VacancyRecord,
  blocking: string,
  typical: readonly TypicalTask[],
): CarvingSubmission {
  const { hoursPerWeek, kind, salary, title, occupation } = submission;
  const known = tasksOf(submission, typical);
  const total = known.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0);
  const needs = needsByCriterion(submission);
  const { isGuess, places } = blockedTasks(known, blocking, submission);
  const common = [...needs].filter(([criterion]) => criterion !== blocking).map(([, need]) => need);
  const asked = needs.get(blocking);
  if (!asked) throw new Problem("invalid-input", "Deze vacature heeft deze eis niet");
  const carved = CARVED_KINDS.find((each) => each === kind);
  return accept(CarvingSubmission, {
    employer: submission.employer,
    contact: submission.contact,
    description: [
      `Begonnen vanuit vacature ${reference}. Taken, tijden en verdeling van de eisen zijn een schatting: pas ze aan met de werkgever.`,
      ...(isGuess ? places.map((at) => guessed(blocking, known[at]?.title ?? "")) : []),
      ...(carved ? [] : [KIND_TO_CHOOSE]),
    ].join(" "),
    kind: carved ?? "regular",
    workplace: submission.workplace,
    startDate: submission.startDate,
    wishedHours: { min: Math.round(hoursPerWeek.min * 50) / 100, max: hoursPerWeek.max },
    functions: [
      {
        title,
        ...(salary?.per === "hour" && salary.min ? { hourlyWage: salary.min } : {}),
        tasks: known.map((task, at) => {
          const asks = {
            minutesPerWeek: Math.max(1, Math.round((task.minutesPerWeek / total) * hoursPerWeek.max * 60)),
            ...together(places.includes(at) ? [...common, asked] : common),
          };
          return {
            id: `taak-${at + 1}`,
            title: task.title,
            occupation,
            carvable: true,
            ...asks,
            estimated: statedIn(asks),
          };
        }),
      },
    ],
  } satisfies CarvingSubmissionInput);
}
