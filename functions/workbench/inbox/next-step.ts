import { dayOf } from "#shared/domain/dates.ts";
import { isUndecided } from "#shared/domain/life-cycles.ts";
import type { Step } from "#shared/domain/reminded.ts";
import { assignmentStep, carvingStep, type StepPolicy, vacancyStep, type WaitingStep } from "#shared/domain/steps.ts";
import { addWorkingDays } from "#shared/domain/working-days.ts";
import type { AssignmentLine, CarvingLine, VacancyLine } from "#shared/ports/desk-lines.ts";
import type { Words } from "../words.ts";

/** When work must be done: before today, today, later; or somebody else has to do something first. */
export type Urgency = "late" | "today" | "soon" | "waiting";

/** What is to be done with a piece of work first, and why that. */
export type NextStep = {
  urgency: Urgency;
  first: string;
  why: string;
  /** Instant since when it stands so. */
  since: string;
  /** Last day on which it is in time. */
  due?: string;
  /** Code of the agency that it waits for. */
  agency?: string;
};

/** Working days in which talks with an employer lead to something, or are asked after. */
const TALKS_WORKING_DAYS = 10;

/** What the desk itself must do by a day. */
const ours = (first: string, why: string, since: string, due: string, today: string): NextStep => ({
  urgency: due < today ? "late" : due === today ? "today" : "soon",
  first,
  why,
  since,
  due,
});

/** What somebody else must do: the desk's own work as soon as it is late. */
const theirs = (step: Omit<NextStep, "urgency">, today: string): NextStep => ({
  ...step,
  urgency: step.due !== undefined && step.due < today ? "late" : "waiting",
});

/** What an agency did not do yet with who waits for a step. */
const NOT_YET: Partial<Record<Step, string>> = {
  acknowledged: "klaargezet en nog niet opgepakt",
  introduced: "opgepakt en nog niet voorgesteld aan de werkgever",
  placed: "voorgesteld aan de werkgever, nog zonder uitkomst",
};

const people = (count: number) => (count === 1 ? "1 mens" : `${count} mensen`);

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Waiting = WaitingStep & { agency: string };

/** The agency whose step is due first, and how many people wait there for the same. */
function agencyNext(waiting: readonly Waiting[], today: string, words: Words): NextStep | undefined {
  const [first] = waiting.toSorted((a, b) => compared(a.due, b.due) || compared(a.since, b.since));
  if (!first) return undefined;
  const { agency, step, since, due } = first;
  const same = waiting.filter((one) => one.agency === agency && one.step === step);
  const name = words.partner(agency);
  return theirs(
    {
      first: due < today ? `Vraag ${name} hoe het staat` : `Wacht op ${name}`,
      why: `${people(same.length)} ${NOT_YET[step] ?? ""}`,
      since,
      due,
      agency,
    },
    today,
  );
}

/** What is next for an open vacancy on a day, by the clocks that reminders go by. */
export function vacancyNext(
  line: VacancyLine,
  assignments: readonly AssignmentLine[],
  today: string,
  policy: StepPolicy,
  words: Words,
): NextStep {
  const { stepSince, status, asked, filled, latest } = line;
  const own = vacancyStep(line, assignments.length > 0, policy);
  if (own?.step === "put-forward")
    return ours("Draag iemand voor", "Er is nog niemand voorgedragen", own.since, own.due, today);
  if (own) {
    const isMade = status === "shortlisted";
    const why = isMade ? "Nog niemand besliste over de groslijst" : "De groslijst wordt gemaakt";
    return ours(isMade ? "Bekijk de groslijst" : "Kijk of de groslijst er is", why, own.since, own.due, today);
  }
  const waiting = assignments.flatMap((assignment): Waiting[] => {
    const step = isUndecided(assignment.status) ? assignmentStep(assignment, policy) : undefined;
    return step ? [{ ...step, agency: assignment.agency }] : [];
  });
  const agencies = agencyNext(waiting, today, words);
  if (agencies) return agencies;
  const since =
    [latest?.at ?? stepSince, ...assignments.map(({ changedAt }) => changedAt)].toSorted().at(-1) ?? stepSince;
  const due = vacancyStep({ status: "in-progress", stepSince: since }, false, policy)?.due ?? dayOf(new Date(since));
  const why = `Er loopt niets meer, en ${filled} van ${asked} ${asked === 1 ? "plek is" : "plekken zijn"} vervuld`;
  return ours("Draag iemand anders voor", why, since, due, today);
}

/** What is next for a jobcarving request on the desk on a day. */
export function carvingNext(line: CarvingLine, today: string, policy: StepPolicy): NextStep {
  const { status, stepSince, asked, filled } = line;
  const look = carvingStep(line, policy);
  if (look && status === "received")
    return ours("Kijk of de voorstellen er zijn", "De voorstellen worden gemaakt", stepSince, look.due, today);
  if (look)
    return ours("Bekijk de voorgestelde bundels", "Nog niemand sprak de werkgever erover", stepSince, look.due, today);
  const due = addWorkingDays(dayOf(new Date(stepSince)), TALKS_WORKING_DAYS, policy.daysOff);
  if (status !== "in-talks")
    return ours("Maak de volgende functie", `${filled} van ${asked} banen gemaakt`, stepSince, due, today);
  const first = due < today ? "Vraag de werkgever hoe het staat" : "Wacht op de werkgever";
  return theirs({ first, why: "Kies met de werkgever een bundel", since: stepSince, due }, today);
}
