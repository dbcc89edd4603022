import { type Assignment, newAssignment } from "#shared/domain/assignment.ts";
import { CandidateProfile } from "#shared/domain/candidate.ts";
import type { CandidateRecord } from "#shared/domain/candidate-record.ts";
import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import type { Shortlist, ShortlistEntry } from "#shared/domain/shortlist.ts";
import { VacancySubmission } from "#shared/domain/vacancy.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { aCandidate, aCarving, aVacancy } from "../support/builders.ts";

export const REFERENCE = "V-3K7Q2M9X";
export const CARVING_REFERENCE = "J-3K7Q2M9X";
const AT = "2026-11-20T10:00:00.000Z";

/** A vacancy of which the shortlist is ready. */
export const aRecord = (
  change: Partial<VacancyRecord> = {},
  asked: Parameters<typeof aVacancy>[0] = {},
): VacancyRecord => ({
  reference: REFERENCE,
  version: 2,
  requirementsVersion: 1,
  status: "shortlisted",
  submission: VacancySubmission.parse(aVacancy(asked)),
  fingerprint: "f",
  submissionKey: "k",
  accountManager: "amina.bakker",
  receivedAt: AT,
  stepSince: AT,
  decisions: {},
  placements: [],
  history: [{ at: AT, what: "Vacature ontvangen", by: { kind: "employer", id: "form" } }],
  ...change,
});

/** A jobcarving request of which the proposals are ready. */
export const aCarvingRecord = (
  change: Partial<CarvingRecord> = {},
  asked: Parameters<typeof aCarving>[0] = {},
): CarvingRecord => ({
  reference: CARVING_REFERENCE,
  version: 2,
  requestVersion: 1,
  status: "analysed",
  submission: CarvingSubmission.parse(aCarving({ startDate: "2026-12-01", ...asked })),
  fingerprint: "f",
  submissionKey: "k",
  accountManager: "amina.bakker",
  receivedAt: AT,
  stepSince: AT,
  approvals: [],
  history: [{ at: AT, what: "Jobcarvingverzoek ontvangen", by: { kind: "employer", id: "form" } }],
  ...change,
});

export const anEntry = (ref: string, change: Partial<ShortlistEntry> = {}): ShortlistEntry => ({
  candidateId: `gemeente-haarlem:${ref}`,
  partner: "gemeente-haarlem",
  ref,
  score: 81.5,
  low: 70.2,
  high: 90.1,
  components: [
    {
      name: "occupation",
      weight: 30,
      value: 1,
      points: 40,
      sentence: "Zelfde beroep: Magazijnmedewerker (2 jaar gedaan)",
    },
    { name: "travel", weight: 15, value: 0.2, points: 4, sentence: "18 km van Haarlem; wil tot 20 km reizen" },
    { name: "hours", weight: 10, value: null, points: 6.6, sentence: "Aantal uren onbekend; gevraagd: 16 tot 32 uur" },
  ],
  unknown: [],
  questions: [],
  assessedAt: "2026-10-01",
  stale: false,
  since: AT,
  ...change,
});

export const aShortlist = (change: Partial<Shortlist> = {}): Shortlist => ({
  reference: REFERENCE,
  version: 1,
  requirementsVersion: 1,
  engineVersion: "1.0.0",
  poolVersion: "p",
  evaluatedOn: "2026-11-20",
  scoredAt: AT,
  eligible: 40,
  excluded: {},
  entries: [anEntry("K-1"), anEntry("K-2")],
  unlocks: [],
  movements: [],
  ...change,
});

/** Somebody in the pool. */
export const aPerson = (ref: string, change: Parameters<typeof aCandidate>[0] = {}): CandidateRecord => ({
  partner: "gemeente-haarlem",
  ref,
  version: 1,
  state: "active",
  profile: CandidateProfile.parse(aCandidate(change)),
  changedAt: AT,
  assignments: [],
  receipts: [],
});

/** An assignment at Pasmatch that came into these states one after the other. */
export function anAssignment(
  ref: string,
  record: VacancyRecord,
  change: Partial<Assignment>,
): Assignment & { published: number } {
  const made = newAssignment(
    { agency: "pasmatch", id: `A-${ref}` },
    { partner: "gemeente-haarlem", ref },
    record,
    "amina.bakker",
    AT,
  );
  return { ...made, published: 0, ...change };
}

export const putForward = (ref: string, by = "amina.bakker") =>
  ({
    decision: "put-forward",
    agency: "pasmatch",
    assignmentId: `A-${ref}`,
    by,
    at: "2026-11-20T11:00:00.000Z",
  }) as const;
