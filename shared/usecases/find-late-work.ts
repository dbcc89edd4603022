import type { Assignment } from "#shared/domain/assignment.ts";
import { type CarvingRecord, carvingTitle } from "#shared/domain/carving-record.ts";
import type { LateItem } from "#shared/domain/mails/day-digest.ts";
import { partnerName, type Region, staffMember } from "#shared/domain/region.ts";
import type { Reminded } from "#shared/domain/reminded.ts";
import { type Reminder, reminderId, remindersDue } from "#shared/domain/reminders.ts";
import { assignmentStep, carvingStep, vacancyStep, type WaitingStep } from "#shared/domain/steps.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { workingDaysAfter } from "#shared/domain/working-days.ts";
import type { DeskLines } from "#shared/ports/desk-lines.ts";
import type {
  AssignmentStore,
  CarvingStore,
  EmployerStore,
  ReminderMarks,
  VacancyStore,
} from "#shared/ports/stores.ts";
import { contactsNow } from "./contacts-now.ts";

/** A confirmation comes at most a year after the last change: the start half a year ahead, then 26 weeks. */
const ASSIGNMENTS_CHANGED_WITHIN_DAYS = 400;

type Deps = {
  vacancies: Pick<VacancyStore, "listOpen" | "readMany">;
  carvings: Pick<CarvingStore, "listOpen" | "read">;
  assignments: Pick<AssignmentStore, "readMany">;
  employers: Pick<EmployerStore, "read">;
  lines: Pick<DeskLines, "assignments">;
  marks: ReminderMarks;
  region: Region;
};

/** Recipients of the day's mail: a member of staff by their id, an agency's team as `agency.<code>`. */
export const agencyRecipient = (code: string): string => `agency.${code}`;

/** One reminder that is due, as its recipients read it. */
export type DueReminder = { id: string; reminder: Reminder; recipients: readonly string[]; item: LateItem };

/** A piece of work whose step is late, with the reminders that are due and were not marked as sent. */
export type LateWork = {
  waiting: WaitingStep;
  reminders: readonly DueReminder[];
  mark: (reminded: Reminded) => Promise<void>;
};

type Work = {
  subject: string;
  title: string;
  assignmentId?: string;
  /** Path on the workbench. */
  path: string;
  waiting: WaitingStep | undefined;
  reminded: Reminded | undefined;
  accountManager: string;
  agency?: string;
  mark: (reminded: Reminded) => Promise<void>;
};

const named = (title: string, employer: string, reference: string) => `${title}, ${employer} (${reference})`;

const ofVacancy = ({ marks, region }: Deps, record: VacancyRecord): Work => {
  const { reference, submission, decisions, accountManager, reminded } = record;
  const isPutForward = Object.values(decisions).some(({ decision }) => decision === "put-forward");
  return {
    subject: reference,
    title: named(submission.title, submission.employer.name, reference),
    path: `/werkblad/vacatures/${reference}`,
    waiting: vacancyStep(record, isPutForward, region),
    ...{ reminded, accountManager },
    mark: (mark) => marks.vacancy(reference, mark),
  };
};

const ofCarving = ({ marks, region }: Deps, record: CarvingRecord): Work => {
  const { reference, submission, accountManager, reminded } = record;
  return {
    subject: reference,
    title: named(carvingTitle(submission), submission.employer.name, reference),
    path: `/werkblad/jobcarving/${reference}`,
    waiting: carvingStep(record, region),
    ...{ reminded, accountManager },
    mark: (mark) => marks.carving(reference, mark),
  };
};

const ofAssignment = ({ marks, region }: Deps, assignment: Assignment, accountManager: string): Work => {
  const { agency, id, vacancy, reminded } = assignment;
  return {
    subject: `${agency}/${id}`,
    title: named(vacancy.title, vacancy.employer.name, vacancy.reference),
    assignmentId: id,
    path: `/werkblad/vacatures/${vacancy.reference}`,
    waiting: assignmentStep(assignment, region),
    ...{ reminded, agency, accountManager },
    mark: (mark) => marks.assignment({ agency, id }, mark),
  };
};

/**
 * All work whose step is late enough on `today` for a reminder that is not marked as sent. Lists that may be a moment
 * behind say what to look at; the records themselves, read consistently, say what is late.
 */
export const findLateWork =
  (deps: Deps, publicUrl: string) =>
  async (today: string): Promise<LateWork[]> => {
    const { region } = deps;
    const isLate = (waiting: WaitingStep | undefined) =>
      waiting !== undefined && remindersDue(waiting, undefined, today, region.daysOff).length > 0;
    const since = new Date(Date.parse(today) - ASSIGNMENTS_CHANGED_WITHIN_DAYS * 86_400_000).toISOString();
    const [vacancies, carvings, assignments] = await Promise.all([
      deps.vacancies.listOpen(),
      deps.carvings.listOpen(),
      deps.lines.assignments(since),
    ]);
    const lateVacancies = vacancies.filter((row) => isLate(vacancyStep(row, false, region)));
    const lateCarvings = carvings.filter((row) => isLate(carvingStep(row, region)));
    const lateAssignments = assignments.filter((row) => isLate(assignmentStep(row, region)));
    const records = await deps.vacancies.readMany(lateVacancies.map(({ reference }) => reference));
    const requests = await Promise.all(lateCarvings.map(({ reference }) => deps.carvings.read(reference)));
    const assigned = await deps.assignments.readMany(lateAssignments);
    const contactOf = await contactsNow(deps.employers, assigned);
    const work = [
      ...records.map((record) => ofVacancy(deps, record)),
      ...requests.flatMap((record) => (record ? [ofCarving(deps, record)] : [])),
      ...assigned.map((assignment) => ofAssignment(deps, assignment, contactOf(assignment))),
    ];
    return work.flatMap((one) => lateWork(region, publicUrl, today, one));
  };

function lateWork(region: Region, publicUrl: string, today: string, work: Work): LateWork[] {
  const { subject, title, assignmentId, waiting, reminded, mark } = work;
  const due = waiting ? remindersDue(waiting, reminded, today, region.daysOff) : [];
  if (!waiting || due.length === 0) return [];
  const reminders = due.map((reminder): DueReminder => {
    const { recipients, responsibleName, isAgency } = heard(region, work, reminder);
    const id = reminderId(subject, waiting, reminder);
    const { step, due: dueOn } = waiting;
    const url = publicUrl + (isAgency ? `/uitvoerder/toewijzingen/${assignmentId}` : work.path);
    const { to } = reminder;
    const workingDaysLate = workingDaysAfter(dueOn, today, region.daysOff);
    return {
      id,
      reminder,
      recipients,
      item: {
        id,
        title,
        ...(assignmentId === undefined ? {} : { assignmentId }),
        url,
        step,
        due: dueOn,
        workingDaysLate,
        to,
        responsibleName,
      },
    };
  });
  return [{ waiting, reminders, mark }];
}

/** Who hears a reminder: whose step it is, and from the last rung on, or when nobody else is there, the coordinators. */
function heard(region: Region, { agency, accountManager }: Work, { to }: Reminder) {
  const coordinators = region.staff.filter(({ roles }) => roles.includes("coordinator")).map(({ id }) => id);
  const team = region.partners.find(({ code, remindTo }) => code === agency && remindTo !== undefined);
  const manager = staffMember(region, accountManager);
  const responsibleName = team ? partnerName(region, team.code) : (manager?.name ?? accountManager);
  if (to === "coordinator") return { recipients: coordinators, responsibleName, isAgency: false };
  if (team) return { recipients: [agencyRecipient(team.code)], responsibleName, isAgency: true };
  return { recipients: manager ? [manager.id] : coordinators, responsibleName, isAgency: false };
}
