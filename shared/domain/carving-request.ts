import * as z from "zod";
import { MOST_TASKS } from "#shared/engine/carving/item.ts";
import { unitsOf } from "#shared/engine/carving/units.ts";
import { DAYPARTS, LICENCES } from "#shared/engine/types.ts";
import { Capacity } from "./candidate.ts";
import { amount, Code, distinct, line, OccupationCode, paragraphs } from "./fields.ts";
import { type BrokenRule, type Readable, withRule } from "./rules.ts";
import { ESTIMABLE } from "./task-estimates.ts";
import { Contact, Employer, MOST_CERTIFICATES, MOST_SKILLS, VacancySubmission } from "./vacancy.ts";

/** Kinds of work that a bundle may become (jobcarving specification, "Output", 3). */
export const CARVED_KINDS = ["regular", "garantiebaan", "beschut-werk"] as const;

const MINUTES_PER_WEEK = 7 * 24 * 60;
const MOST_FUNCTIONS = 20;
const MOST_JOBS = 5;
/**
 * Bytes of a request as JSON. It is stored as one item of at most 400 kB, with its history and approvals: 60 tasks with
 * every list as long as it may be are more than a megabyte.
 */
const MOST_BYTES = 200_000;

const TaskId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/, "Geef een kenmerk van hoogstens 40 letters, cijfers en . _ -");

const HourlyWage = amount(1000).refine((euro) => euro > 0, "Geef meer dan 0 euro per uur, of laat dit leeg");

const CarvingTask = z.strictObject({
  id: TaskId,
  title: line(120, "Vul in wat de taak is"),
  minutesPerWeek: z
    .int("Geef een heel aantal minuten per week")
    .min(1, "Geef minstens 1 minuut per week")
    .max(MINUTES_PER_WEEK, "Een week heeft 10.080 minuten"),
  occupation: OccupationCode.optional(),
  demands: Capacity.default({}),
  skills: z.array(Code).max(MOST_SKILLS).transform(distinct).default([]),
  licences: z.array(z.enum(LICENCES)).transform(distinct).optional(),
  certificates: z.array(Code).max(MOST_CERTIFICATES).transform(distinct).optional(),
  education: z.int().min(1).max(6).optional(),
  language: z.int().min(1).max(4).optional(),
  dayparts: z.array(z.enum(DAYPARTS)).transform(distinct).optional(),
  carvable: z.boolean("Geef aan of deze taak naar een andere functie kan"),
  /** Why the task cannot be carved, or under what condition it can. */
  reason: line(300).optional(),
  /** What nobody measured or confirmed yet: it came with a suggestion and is to be mended with the employer. */
  estimated: z.array(z.enum(ESTIMABLE)).transform(distinct).optional(),
  together: z.array(TaskId).max(MOST_TASKS).transform(distinct).optional(),
});

const CarvingFunction = z.strictObject({
  title: line(120, "Vul de functietitel in"),
  hourlyWage: HourlyWage.optional(),
  scarce: z.boolean().default(false),
  tasks: z.array(CarvingTask).min(1, "Geef minstens 1 taak"),
});

const Functions = z
  .array(CarvingFunction)
  .min(1, "Geef minstens 1 functie")
  .max(MOST_FUNCTIONS, "Geef hoogstens 20 functies");

/**
 * A jobcarving request as an employer hands it in. Unknown fields are refused by name. A function is one post, so its
 * tasks fit in one week together.
 *
 * Rules about several fields are held against whatever can be read of them, also when other fields are wrong: all
 * errors come at once. Only how large it is as a whole is looked at last, when nothing else is wrong.
 */
export const CarvingSubmission = withRule(
  z.strictObject({
    employer: Employer,
    contact: Contact,
    description: paragraphs(10_000).optional(),
    kind: z.enum(CARVED_KINDS).default("regular"),
    workplace: VacancySubmission.shape.workplace,
    startDate: VacancySubmission.shape.startDate,
    wishedHours: VacancySubmission.shape.hoursPerWeek,
    jobs: z.int().min(1, "Geef minstens 1 baan").max(MOST_JOBS, "Geef hoogstens 5 banen").default(1),
    /** What the new job pays per hour; the minimum wage of its start date when it is left out. */
    carvedWage: HourlyWage.optional(),
    functions: Functions,
  }),
  ({ functions = [] }) =>
    brokenTasks(functions).map(({ path, message }) => ({ path: ["functions", ...path], message })),
).refine((submission) => new TextEncoder().encode(JSON.stringify(submission)).byteLength <= MOST_BYTES, {
  path: ["functions"],
  error: "Dit verzoek is te groot: het mag samen hoogstens 200 kB zijn. Maak teksten korter of deel het op",
});
export type CarvingSubmission = z.infer<typeof CarvingSubmission>;
/** A submission as it is sent: defaults may be left out. */
export type CarvingSubmissionInput = z.input<typeof CarvingSubmission>;

/** What the rules about tasks are held against: what cannot be read of a task breaks none of them. */
const outlineOf = (task: Readable<z.infer<typeof CarvingTask>> | undefined) => ({
  id: task?.id ?? "",
  minutesPerWeek: task?.minutesPerWeek ?? 0,
  carvable: task?.carvable ?? true,
  together: (task?.together ?? []).map((id) => id ?? ""),
});

function brokenTasks(sources: Readable<z.infer<typeof Functions>>): readonly BrokenRule[] {
  const functions = sources.map((source) => ({ tasks: (source?.tasks ?? []).map(outlineOf) }));
  const tasks = functions.flatMap((source, at) =>
    source.tasks.map((task, number) => ({ task, path: [at, "tasks", number] })),
  );
  const ids = tasks.map(({ task }) => task.id);
  const known = new Set(ids);
  // With one id for two tasks nobody can tell what stays with what.
  const hasCarvable =
    known.size === ids.length
      ? unitsOf(tasks).some(({ carvable }) => carvable)
      : tasks.some(({ task }) => task.carvable);
  return [
    ...(tasks.length > MOST_TASKS
      ? [{ path: [], message: `Geef hoogstens ${MOST_TASKS} taken; dit zijn er ${tasks.length}` }]
      : []),
    ...(tasks.length > 0 && !hasCarvable
      ? [
          {
            path: [],
            message: "Geef minstens één taak die naar een andere functie kan, los of met de taken die erbij horen",
          },
        ]
      : []),
    ...functions.flatMap((source, at) =>
      source.tasks.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0) > MINUTES_PER_WEEK
        ? [
            {
              path: [at, "tasks"],
              message: "De taken van deze functie duren samen langer dan een week (10.080 minuten)",
            },
          ]
        : [],
    ),
    ...tasks.flatMap(({ task, path }, at) => [
      ...(task.id !== "" && ids.indexOf(task.id) < at
        ? [{ path: [...path, "id"], message: `Het kenmerk ${task.id} is al van een andere taak` }]
        : []),
      ...task.together.flatMap((id, number) =>
        id === "" || known.has(id)
          ? []
          : [{ path: [...path, "together", number], message: `Er is geen taak met het kenmerk ${id}` }],
      ),
    ]),
  ];
}
