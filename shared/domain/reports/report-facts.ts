import type { Assignment } from "../assignment.ts";
import { dayOf } from "../dates.ts";
import type { VacancyState } from "../life-cycles.ts";
import { type DaysOff, workingDaysAfter } from "../working-days.ts";

/** What the desk counts: work that comes in, and the steps of rule 9 that were taken. */
export const REPORT_STEPS = [
  "received",
  "carving-received",
  "first-look",
  "put-forward",
  "acknowledged",
  "introduced",
  "placed",
  "confirmed-13w",
  "ended-before-13w",
  "confirmed-26w",
  "ended-before-26w",
] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];

/** Steps that are waited for, so that they have a lead time. */
export const WAITED_STEPS = ["first-look", "put-forward", "acknowledged", "introduced", "placed"] as const;
export type WaitedStep = (typeof WAITED_STEPS)[number];

/** By what a report may be broken down. A vacancy has an employer; a person who is put forward has all of them. */
export const REPORT_KEYS = ["municipality", "client-group", "agency", "employer"] as const;
export type ReportKey = (typeof REPORT_KEYS)[number];

/** A step that was taken: on which day, after how many working days of waiting, and to what it belongs. */
export type Fact = {
  step: ReportStep;
  day: string;
  wait?: number;
  keys: Readonly<Partial<Record<ReportKey, string>>>;
  employerName: string;
};

type OfEmployer = { kvkNumber: string; employerName: string };

/** What a vacancy, a jobcarving request and an assignment give a report. */
export type ReportedVacancy = OfEmployer & {
  receivedAt: string;
  reached?: Partial<Record<VacancyState, string>> | undefined;
};
export type ReportedCarving = OfEmployer & { receivedAt: string };
export type ReportedAssignment = Pick<Assignment, "agency" | "changes" | "reportedAs">;

/** Key of people for whom no municipality of the region is responsible, or whose client group nobody kept. */
export const NO_KEY = "unknown";

const on = (instant: string): string => dayOf(new Date(instant));

const waited = (from: string | undefined, to: string, daysOff: DaysOff | undefined) =>
  from === undefined ? {} : { wait: workingDaysAfter(on(from), on(to), daysOff) };

export function vacancyFacts({ receivedAt, reached, kvkNumber, employerName }: ReportedVacancy, daysOff?: DaysOff) {
  const base = { keys: { employer: kvkNumber }, employerName };
  const looked = reached?.["in-progress"];
  const facts: Fact[] = [{ ...base, step: "received", day: on(receivedAt) }];
  if (looked) facts.push({ ...base, step: "first-look", day: on(looked), ...waited(receivedAt, looked, daysOff) });
  return facts;
}

export const carvingFacts = ({ receivedAt, kvkNumber, employerName }: ReportedCarving): Fact[] => [
  { step: "carving-received", day: on(receivedAt), keys: { employer: kvkNumber }, employerName },
];

const WAITED_AT = {
  acknowledged: ["assigned"],
  introduced: ["acknowledged", "assigned"],
  placed: ["introduced"],
} as const;

/**
 * Steps of an assignment, each at its first time: an agency may report a placement again to mend its date. Each waited
 * since the step before it; to be put forward, since the vacancy came in.
 */
export function assignmentFacts(assignment: ReportedAssignment, daysOff?: DaysOff): Fact[] {
  const { agency, changes, reportedAs } = assignment;
  const { municipality = NO_KEY, clientGroup = NO_KEY, vacancyReceivedAt, employer } = reportedAs ?? {};
  const { kvkNumber = NO_KEY, name: employerName = "Onbekend" } = employer ?? {};
  const keys = { municipality, agency, "client-group": clientGroup, employer: kvkNumber };
  const first = (status: string) => changes.find((change) => change.status === status)?.at;
  const fact = (step: ReportStep, at: string | undefined, since?: string): Fact[] =>
    at === undefined ? [] : [{ step, day: on(at), ...waited(since, at, daysOff), keys, employerName }];

  const beforeEnd = changes.findLast(({ status }) => status !== "ended")?.status;
  const endOf = { placed: "ended-before-13w", "confirmed-13w": "ended-before-26w" } as const;
  const end = beforeEnd === "placed" || beforeEnd === "confirmed-13w" ? endOf[beforeEnd] : undefined;
  return [
    ...fact("put-forward", first("assigned"), vacancyReceivedAt),
    ...(["acknowledged", "introduced", "placed"] as const).flatMap((step) =>
      fact(
        step,
        first(step),
        WAITED_AT[step].map(first).find((at) => at !== undefined),
      ),
    ),
    ...fact("confirmed-13w", first("confirmed-13w")),
    ...fact("confirmed-26w", first("confirmed-26w")),
    ...(end ? fact(end, first("ended")) : []),
  ];
}
