import type { Assignment } from "#shared/domain/assignment.ts";
import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import type { HistoryEntry } from "#shared/domain/history.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";

/** What the desk's lists show of a piece of work without opening it, open or closed. */
type WorkLine = {
  title: string;
  description: string;
  employerName: string;
  kvkNumber: string;
  /** Jobs that are asked, and how many of them are there. */
  asked: number;
  filled: number;
  changedAt: string;
  /** What happened last, and who did it. */
  latest?: HistoryEntry | undefined;
};
/** A reminder changes no version: a line that is kept may not know of it before it is read anew. */
type Standing = "reference" | "version" | "accountManager" | "receivedAt" | "stepSince" | "reminded";

export type VacancyLine = WorkLine & Pick<VacancyRecord, Standing | "status" | "reached">;
export type CarvingLine = WorkLine & Pick<CarvingRecord, Standing | "status">;

/** Of an assignment what the desk follows: for which vacancy, who, at which agency, and every step with its moment. */
export type AssignmentLine = Pick<
  Assignment,
  "agency" | "id" | "version" | "status" | "startedOn" | "candidate" | "changes" | "reportedAs" | "reminded"
> & {
  vacancyReference: string;
  changedAt: string;
};

/**
 * Lines that changed at or after an instant, in no order. May be a moment behind, and may give a line that was given
 * before.
 */
export type DeskLines = {
  vacancies: (since: string) => Promise<VacancyLine[]>;
  carvings: (since: string) => Promise<CarvingLine[]>;
  assignments: (since: string) => Promise<AssignmentLine[]>;
};
