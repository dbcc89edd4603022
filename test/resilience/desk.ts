import { compose as pool } from "#functions/pool/handler.ts";
import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { candidateTable } from "#shared/adapters/dynamodb/candidates.ts";
import { carvingTable } from "#shared/adapters/dynamodb/carvings.ts";
import { employerTable } from "#shared/adapters/dynamodb/employers.ts";
import { feedTable } from "#shared/adapters/dynamodb/feeds.ts";
import { importTable } from "#shared/adapters/dynamodb/imports.ts";
import { policyTable } from "#shared/adapters/dynamodb/policies.ts";
import { proposalTable } from "#shared/adapters/dynamodb/proposals.ts";
import { shortlistTable } from "#shared/adapters/dynamodb/shortlists.ts";
import { tallyTable } from "#shared/adapters/dynamodb/tallies.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { s3Payloads } from "#shared/adapters/s3-payloads.ts";
import type { StatusReport } from "#shared/domain/assignment.ts";
import { CandidateProfile } from "#shared/domain/candidate.ts";
import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { shortHash } from "#shared/domain/fingerprint.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { VacancySubmission } from "#shared/domain/vacancy.ts";
import { builtInTables } from "#shared/reference/tables.ts";
import { s3Client } from "#shared/runtime/clients.ts";
import { systemClock as clock } from "#shared/runtime/clock.ts";
import { parts } from "#shared/runtime/parts.ts";
import { randomId } from "#shared/runtime/random-id.ts";
import { region } from "#shared/runtime/region.ts";
import { acceptImport } from "#shared/usecases/accept-import.ts";
import { approveBundle } from "#shared/usecases/approve-bundle.ts";
import { decide } from "#shared/usecases/decide.ts";
import { deliverCandidate } from "#shared/usecases/deliver-candidate.ts";
import { reportStatus } from "#shared/usecases/report-status.ts";
import { submitCarving } from "#shared/usecases/submit-carving.ts";
import { submitVacancy } from "#shared/usecases/submit-vacancy.ts";
import { withdrawCandidate } from "#shared/usecases/withdraw-candidate.ts";
import { aCarving, aVacancy } from "../support/builders.ts";
import { aCandidate } from "../support/builders-today.ts";
import type { Line } from "./line.ts";

const BY = { kind: "staff" as const, id: "amina.bakker" };
const EMPLOYER = { kind: "employer" as const, id: "web-form" };

/** What people and partners do, over the stores and queues of an environment, as the API does it. */
export function deskOf(environment: Line["environment"]) {
  const settings = environment("api");
  const { table, send, onUnsent } = parts(settings);
  const stores = {
    vacancies: vacancyTable(table("vacancies"), send, onUnsent),
    employers: employerTable(table("employers")),
    carvings: carvingTable(table("carvings"), send, onUnsent),
    proposals: proposalTable(table("proposals")),
    shortlists: shortlistTable(table("shortlists")),
    candidates: candidateTable(table("candidates"), send, onUnsent),
    assignments: assignmentTable(table("assignments"), send, onUnsent),
    feeds: feedTable(table("feeds")),
    tallies: tallyTable(table("tallies")),
    policies: policyTable(table("policies"), region.code),
    imports: importTable(table("imports"), send, onUnsent),
    payloads: s3Payloads(s3Client(settings), settings.bucket("imports")),
  };
  const deps = { ...stores, region, clock, randomId };
  const assignmentId = (reference: string, candidateId: string) => `A-${shortHash(`${reference}:${candidateId}`, 20)}`;
  return {
    ...stores,
    assignmentId,
    deliver: (partner: string, ref: string) =>
      deliverCandidate(deps)({ key: { partner, ref }, profile: CandidateProfile.parse(aCandidate()) }),
    /** Hands in these people at once; answers the import's id. */
    async handIn(partner: string, requestKey: string, refs: readonly string[]): Promise<string> {
      const payload = refs.map((ref) => JSON.stringify({ ref, ...aCandidate() })).join("\n");
      const input = { partner, format: "ndjson" as const, payload: new TextEncoder().encode(payload), requestKey };
      return (await acceptImport(deps)(input)).id;
    },
    /** What the schedule starts: changed people against open vacancies, and the pool stored. */
    keepPool: () => pool(environment("pool"), builtInTables())({}),
    withdraw: (partner: string, ref: string) => withdrawCandidate(deps)({ partner, ref }),
    async submit(key: string, change: Parameters<typeof aVacancy>[0] = {}): Promise<string> {
      const submission = VacancySubmission.parse(
        aVacancy({ contact: { name: "Robin Voorbeeld", email: `${key}@werkgever.example` }, ...change }),
      );
      return (await submitVacancy(deps)({ submission, submissionKey: key, by: BY })).record.reference;
    },
    async submitCarving(key: string): Promise<string> {
      const submission = CarvingSubmission.parse(
        aCarving({ contact: { name: "Robin Voorbeeld", email: `${key}@werkgever.example` } }),
      );
      return (await submitCarving(deps)({ submission, submissionKey: key, by: EMPLOYER })).record.reference;
    },
    async approve(reference: string, tasks: readonly string[]): Promise<void> {
      const record = await stores.carvings.read(reference);
      if (!record) throw new Error(`${reference} is not there`);
      const job = {
        title: "Voedingsassistent",
        occupation: "9412",
        kind: "regular" as const,
        statement: "Extra werk.",
      };
      await approveBundle(deps)(record, { ...job, tasks, by: BY });
    },
    /** At the advised agency, or at this one with a reason: of many people the shares would lead some elsewhere. */
    async putForward(reference: string, candidateId: string, agency?: string): Promise<void> {
      const [partner = "", ref = ""] = candidateId.split(":");
      const asked = { reference, candidate: { partner, ref }, decision: "put-forward", agency, by: BY } as const;
      await decide(deps)(asked).catch((error: unknown) => {
        if (!isProblem(error, "invalid-input")) throw error;
        return decide(deps)({ ...asked, agencyReason: "other" });
      });
    },
    report: (agency: string, reference: string, candidateId: string, report: StatusReport) =>
      reportStatus(deps)({ agency, id: assignmentId(reference, candidateId) }, report, { kind: "client", id: agency }),
    /** An agency's feed by assignment, a change that stands next to itself told once. */
    async feedOf(agency: string): Promise<Record<string, string[]>> {
      const told: Record<string, string[]> = {};
      for (const { assignmentId: id, status } of await stores.feeds.after(agency, 0, 1000)) {
        const own = told[id] ?? [];
        told[id] = own.at(-1) === status ? own : [...own, status];
      }
      return told;
    },
  };
}
export type Desk = ReturnType<typeof deskOf>;
