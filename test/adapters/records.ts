import { newAssignment } from "#shared/domain/assignment.ts";
import { CandidateProfile } from "#shared/domain/candidate.ts";
import { fingerprint } from "#shared/domain/fingerprint.ts";
import type { Actor } from "#shared/domain/history.ts";
import { VacancySubmission } from "#shared/domain/vacancy.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { aCandidate, aVacancy } from "../support/builders.ts";

export const AT = "2026-11-22T09:00:00.000Z";
export const BY: Actor = { kind: "staff", id: "amina.bakker" };

export const aSubmission = VacancySubmission.parse(aVacancy());
export const aProfile = CandidateProfile.parse(aCandidate());

/** A vacancy as it is stored right after it came in. */
export const aVacancyRecord = (reference: string, change: Partial<VacancyRecord> = {}): VacancyRecord => ({
  reference,
  version: 1,
  requirementsVersion: 1,
  status: "received",
  submission: aSubmission,
  fingerprint: fingerprint(aSubmission),
  submissionKey: fingerprint(reference),
  accountManager: "amina.bakker",
  receivedAt: AT,
  stepSince: AT,
  decisions: {},
  placements: [],
  history: [{ at: AT, what: "Vacature ontvangen", by: BY }],
  ...change,
});

/** An assignment as it is stored right after it was made. */
export const anAssignment = (agency: string, id: string) => ({
  ...newAssignment({ agency, id }, { partner: "uwv", ref: id }, aVacancyRecord("V-00000001"), BY.id, AT),
  published: 0,
});
