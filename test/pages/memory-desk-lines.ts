import { carvingTitle } from "#shared/domain/carving-record.ts";
import type { DeskLines } from "#shared/ports/desk-lines.ts";
import type { AssignmentStore } from "#shared/ports/stores.ts";
import type { memoryCarvings, memoryVacancies } from "./memory-stores.ts";

type Records = {
  vacancies: ReturnType<typeof memoryVacancies>;
  carvings: ReturnType<typeof memoryCarvings>;
  assignments: Awaited<ReturnType<AssignmentStore["readMany"]>>;
};

const latestOf = <Entry extends { at: string }>(entries: readonly Entry[], since: string) => {
  const latest = entries.at(-1);
  return { changedAt: latest?.at ?? since, ...(latest && { latest }) };
};

const employerOf = ({ name: employerName, kvkNumber }: { name: string; kvkNumber: string }) => ({
  employerName,
  kvkNumber,
});

/** The desk's lines of what lies in memory; every line is given at every look, as the port allows. */
export const memoryDeskLines = ({ vacancies, carvings, assignments }: Records): DeskLines => ({
  vacancies: async () =>
    [...vacancies.records.values()].map(({ submission, placements, history, ...record }) => ({
      ...record,
      ...employerOf(submission.employer),
      ...latestOf(history, record.receivedAt),
      title: submission.title,
      description: submission.description,
      asked: submission.positions,
      filled: placements.length,
    })),
  carvings: async () =>
    [...carvings.records.values()].map(({ submission, approvals, history, ...record }) => ({
      ...record,
      ...employerOf(submission.employer),
      ...latestOf(history, record.receivedAt),
      title: carvingTitle(submission),
      description: submission.description ?? "",
      asked: submission.jobs,
      filled: approvals.length,
    })),
  assignments: async () =>
    assignments.map(({ vacancy, ...assignment }) => ({
      ...assignment,
      vacancyReference: vacancy.reference,
      changedAt: latestOf(assignment.changes, "").changedAt,
    })),
});
