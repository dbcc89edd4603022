import { type AgencyStep, agencyStep } from "#shared/domain/agency-step.ts";
import { carvingLookDue } from "#shared/domain/carving-record.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { firstLookBy } from "#shared/domain/first-look.ts";
import { type AssignmentState, isUndecided } from "#shared/domain/life-cycles.ts";
import { firstLookDue } from "#shared/domain/vacancy-record.ts";
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

/** What an agency did not do yet with who is in a state: "nog niet opgepakt". */
const NOT_YET: Partial<Record<AssignmentState, string>> = {
  assigned: "klaargezet en nog niet opgepakt",
  acknowledged: "opgepakt en nog niet voorgesteld aan de werkgever",
  introduced: "voorgesteld en nog niet in gesprek",
  interview: "in gesprek, zonder uitkomst",
};

const people = (count: number) => (count === 1 ? "1 mens" : `${count} mensen`);

type Waiting = AssignmentLine & AgencyStep;

/** The agency whose step is due first, and how many people wait there for the same. */
function agencyNext(waiting: readonly Waiting[], today: string, words: Words): NextStep | undefined {
  const [first] = waiting.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  if (!first) return undefined;
  const { agency, status, due } = first;
  const same = waiting.filter((one) => one.agency === agency && one.status === status);
  const name = words.partner(agency);
  const isLate = due < today;
  return theirs(
    {
      first: isLate ? `Vraag ${name} hoe het staat` : `Wacht op ${name}`,
      why: `${people(same.length)} ${NOT_YET[status] ?? ""}`,
      since: first.since,
      due,
      agency,
    },
    today,
  );
}

/** What is next for an open vacancy on a day. */
export function vacancyNext(
  line: VacancyLine,
  assignments: readonly AssignmentLine[],
  today: string,
  words: Words,
): NextStep {
  const { stepSince, status, asked, filled, latest } = line;
  const due = firstLookDue(line);
  if (due !== undefined) {
    const isMade = status === "shortlisted";
    const why = isMade ? "Nog niemand besliste over de groslijst" : "De groslijst wordt gemaakt";
    return ours(isMade ? "Bekijk de groslijst" : "Kijk of de groslijst er is", why, stepSince, due, today);
  }
  const waiting = assignments.flatMap((assignment): Waiting[] => {
    const step = isUndecided(assignment.status) ? agencyStep(assignment) : undefined;
    return step ? [{ ...assignment, ...step }] : [];
  });
  const agencies = agencyNext(waiting, today, words);
  if (agencies) return agencies;
  const since =
    [latest?.at ?? stepSince, ...assignments.map(({ changedAt }) => changedAt)].toSorted().at(-1) ?? stepSince;
  const first = assignments.length === 0 ? "Draag iemand voor" : "Draag iemand anders voor";
  const why =
    assignments.length === 0
      ? "Er is nog niemand voorgedragen"
      : `Er loopt niets meer, en ${filled} van ${asked} ${asked === 1 ? "plek" : "plekken"} is vervuld`;
  return ours(first, why, since, firstLookBy(since), today);
}

/** What is next for a jobcarving request on the desk on a day. */
export function carvingNext(line: CarvingLine, today: string): NextStep {
  const { status, stepSince, asked, filled } = line;
  const due = carvingLookDue(line);
  if (status === "received" && due !== undefined)
    return ours("Kijk of de voorstellen er zijn", "De voorstellen worden gemaakt", stepSince, due, today);
  if (due !== undefined)
    return ours("Bekijk de voorgestelde bundels", "Nog niemand sprak de werkgever erover", stepSince, due, today);
  if (status === "in-talks") {
    const until = addWorkingDays(dayOf(new Date(stepSince)), TALKS_WORKING_DAYS);
    const isLate = until < today;
    return theirs(
      {
        first: isLate ? "Vraag de werkgever hoe het staat" : "Wacht op de werkgever",
        why: "Kies met de werkgever een bundel",
        since: stepSince,
        due: until,
      },
      today,
    );
  }
  const why = `${filled} van ${asked} banen gemaakt`;
  return ours("Maak de volgende functie", why, stepSince, firstLookBy(stepSince), today);
}
