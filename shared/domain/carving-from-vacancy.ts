import type { Criterion } from "#shared/engine/types.ts";
import { CARVED_KINDS, CarvingSubmission, type CarvingSubmissionInput } from "./carving-request.ts";
import { accept } from "./input.ts";
import { Problem } from "./problem.ts";
import type { VacancySubmission } from "./vacancy.ts";
import type { VacancyRecord } from "./vacancy-record.ts";

type TaskInput = CarvingSubmissionInput["functions"][number]["tasks"][number];
type Needs = Pick<
  TaskInput,
  "demands" | "skills" | "licences" | "certificates" | "education" | "language" | "dayparts"
>;

/** A task that a function like this one often has, with what it weighs: an estimate. */
export type TypicalTask = {
  title: string;
  minutesPerWeek: number;
  demands: Readonly<Record<string, number | undefined>>;
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

const KIND_TO_CHOOSE =
  "Let op: de vacature is een leerplek, proefplaatsing of participatieplaats, en dat kan hier niet. Kies zelf wat voor soort werk het wordt.";

/**
 * A jobcarving request to begin with, from a vacancy that one criterion keeps many people out of: the vacancy's function
 * with the tasks that such a function often has (or else the lists in its description, or one task), for a job of at least
 * half its hours. The blocking criterion is put on one task, the one that weighs most by it, or else the first; everything else that
 * the vacancy asks is put on every task, because nobody said which. All of this is a guess to be mended with the employer,
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
  const condition = blocking.replace(/^demand:/, "");
  const weights = known.map(({ demands }) => demands[condition] ?? 0);
  const heaviest = weights.indexOf(Math.max(...weights));
  const common = [...needs].filter(([criterion]) => criterion !== blocking).map(([, need]) => need);
  const asked = needs.get(blocking);
  if (!asked) throw new Problem("invalid-input", "Deze vacature heeft deze eis niet");
  const carved = CARVED_KINDS.find((each) => each === kind);
  return accept(CarvingSubmission, {
    employer: submission.employer,
    contact: submission.contact,
    description: [
      `Begonnen vanuit vacature ${reference}. Taken, tijden en verdeling van de eisen zijn een schatting: pas ze aan met de werkgever.`,
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
        tasks: known.map((task, at) => ({
          id: `taak-${at + 1}`,
          title: task.title,
          minutesPerWeek: Math.max(1, Math.round((task.minutesPerWeek / total) * hoursPerWeek.max * 60)),
          occupation,
          carvable: true,
          ...together(at === heaviest ? [...common, asked] : common),
        })),
      },
    ],
  } satisfies CarvingSubmissionInput);
}
