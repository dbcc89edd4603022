import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import type { Estimable } from "#shared/domain/task-estimates.ts";
import { CONDITIONS, type Labels } from "#shared/engine/types.ts";
import { placeInWords } from "#shared/web/vacancy-facts.ts";
import { type Answer, type AnswerSection, contactAnswers, employerAnswers, marked } from "../form-walk/answers.ts";
import type { Words } from "../words/nl.ts";
import { clockTime } from "./typed-minutes.ts";

type Source = CarvingSubmission["functions"][number];
type Task = Source["tasks"][number];

/** What a task asks or what was said about it; `isDutch`: the text is, whatever the page speaks. */
type Detail = { text: string; isDutch?: boolean };
/** A task as it is read: `field` is the control where changing it begins. */
export type TaskAnswer = { field: string; title: string; time: string; carvable: string; details: readonly Detail[] };

/** A function as it is read: about itself, its tasks, and how much of them somebody else can do. */
export type FunctionAnswers = AnswerSection & { tasks: readonly TaskAnswer[]; total: string };

/** A request as it is read, in the order of its form. */
export type RequestInWords = {
  organisation: AnswerSection;
  functions: readonly FunctionAnswers[];
  job: AnswerSection;
  contact: AnswerSection;
};

type Texts = { submission: CarvingSubmission; labels: Labels; words: Words };

const perHour = (wage: number, { carving, euro }: Words) => carving.check.perHour(euro(wage));

/** Says behind an answer that it is an estimate, when it still is. */
const markedIn =
  ({ estimated = [] }: Task, { carving }: Words) =>
  (field: Estimable, text: string): string =>
    estimated.includes(field) ? carving.check.estimated(text) : text;

function detailsOf(task: Task, titles: ReadonlyMap<string, string>, { labels, words }: Omit<Texts, "submission">) {
  const { carving, check, labels: asked, educations, languages } = words;
  const { together = [], licences = [], certificates = [], dayparts = [], reason } = task;
  const marked = markedIn(task, words);
  const level = (term: string, names: Readonly<Record<number, string>>, of: "education" | "language"): Detail[] => {
    const name = names[task[of] ?? 0];
    return name === undefined ? [] : [{ text: marked(of, `${term}: ${name}`) }];
  };
  const loads = CONDITIONS.flatMap((condition): Detail[] => {
    const [load, said] = [task.demands[condition] ?? 0, words.condition(condition)];
    return load === 0 || said === undefined
      ? []
      : [{ text: marked("demands", `${said.label}: ${said.levels[load] ?? load}`) }];
  });
  return [
    ...together.map((id): Detail => ({ text: carving.check.belongsTo(titles.get(id) ?? id) })),
    ...level(asked.language, languages, "language"),
    ...level(asked.education, educations, "education"),
    ...loads,
    ...licences.map((licence): Detail => ({ text: marked("licences", `${check.licence} ${licence}`) })),
    ...certificates.map((code): Detail => ({ text: marked("certificates", labels.certificate(code)), isDutch: true })),
    ...(dayparts.length === 0
      ? []
      : [{ text: marked("dayparts", check.fixed(dayparts.map(words.daypart).join(", "))) }]),
    ...(reason === undefined ? [] : [{ text: reason }]),
  ];
}

const minutesOf = (tasks: readonly Task[]): string =>
  clockTime(tasks.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0));

function functionInWords(source: Source, id: string, number: number, texts: Texts): FunctionAnswers {
  const { submission, labels, words } = texts;
  const { carving, check } = words;
  const titles = new Map(submission.functions.flatMap(({ tasks }) => tasks).map((task) => [task.id, task.title]));
  const { title, hourlyWage, scarce, tasks } = source;
  const answers: Answer[] = [
    { field: `${id}-title`, term: carving.functions.title, text: title },
    {
      field: `${id}-wage`,
      term: carving.functions.wage,
      text: hourlyWage === undefined ? check.none : perHour(hourlyWage, words),
    },
    {
      field: `${id}-scarce`,
      term: carving.check.scarce,
      text: scarce ? carving.check.yes : carving.check.no,
    },
  ];
  return {
    title: carving.functionCalled(number),
    answers: marked(answers, words),
    tasks: tasks.map((task) => ({
      field: `${task.id}-title`,
      title: task.title,
      time: markedIn(task, words)("minutesPerWeek", clockTime(task.minutesPerWeek)),
      carvable: task.carvable ? carving.check.yes : carving.check.no,
      details: detailsOf(task, titles, { labels, words }),
    })),
    total: carving.check.total(minutesOf(tasks), minutesOf(tasks.filter(({ carvable }) => carvable))),
  };
}

const jobInWords = ({ submission, words }: Texts): Answer[] => {
  const { carving, check } = words;
  const { jobs, kind, wishedHours, startDate, carvedWage, description } = submission;
  return [
    { field: "jobs", term: carving.check.jobs, text: words.figure(jobs) },
    { field: "kind", term: carving.check.kind, text: words.kinds[kind].text },
    {
      field: "hours-min",
      term: check.hours,
      text: check.hoursBetween(words.figure(wishedHours.min), words.figure(wishedHours.max)),
    },
    { field: "start-date", term: check.start, text: words.date(startDate) },
    {
      field: "carved-wage",
      term: carving.job.wage,
      text: carvedWage === undefined ? carving.check.wageUnknown : perHour(carvedWage, words),
    },
    { field: "description", term: carving.job.description, text: description ?? check.none },
  ];
};

/**
 * A request as it is understood, by the sections of its form: every question with its answer, also the empty ones.
 * `functionIds` are the rows of the form that its functions came from, where there is a form to go back to.
 */
export function requestInWords(texts: Texts, functionIds: readonly string[] = []): RequestInWords {
  const { submission, labels, words } = texts;
  const { employer, workplace, functions } = submission;
  const { sections } = words.carving;
  const organisation: Answer[] = [
    ...employerAnswers(employer, words),
    { field: "postcode", term: words.labels.postcode, text: placeInWords(workplace.postcode, labels) },
  ];
  return {
    organisation: { title: sections.organisation, answers: marked(organisation, words) },
    functions: functions.map((source, index) =>
      functionInWords(source, functionIds[index] ?? `f${index + 1}`, index + 1, texts),
    ),
    job: { title: sections.job, answers: marked(jobInWords(texts), words) },
    contact: { title: sections.contact, answers: marked(contactAnswers(submission.contact, words), words) },
  };
}
