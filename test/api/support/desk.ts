import { expect } from "vitest";
import type { CandidateProfileInput } from "#shared/domain/candidate.ts";
import type { CarvingSubmissionInput } from "#shared/domain/carving-request.ts";
import type { VacancySubmissionInput } from "#shared/domain/vacancy.ts";
import { aCarving, aVacancy } from "../../support/builders.ts";
import { aCandidate } from "../../support/builders-today.ts";
import { type Answer, type CallOptions, eventually, type RunningPlatform } from "../../support/running-platform.ts";

export type Question = { field: string; question: string; openVacancies: number; why?: string };
export type CandidateAnswer = {
  ref: string;
  version: number;
  completeness: number;
  questions: Question[];
  profile: Record<string, unknown>;
  assignments: { id: string; agency: string; vacancy: string; status: string; reason?: string; changedAt: string }[];
};
export type Shortlist = {
  reference: string;
  status: "pending" | "ready";
  engineVersion: string;
  poolVersion: string;
  evaluatedOn: string;
  eligible: number;
  excluded: Record<string, number>;
  entries: {
    candidateId: string;
    partner: string;
    ref: string;
    score: number;
    low: number;
    high: number;
    components: { name: string; weight: number; value: number | null; points: number; sentence: string }[];
    unknown: string[];
    decision?: string;
  }[];
  unlocks: { criterion: string; change: string; count: number; best: number[] }[];
};
export type VacancyAnswer = {
  reference: string;
  status: string;
  title: string;
  hoursPerWeek: { min: number; max: number };
  decisions: {
    candidateId: string;
    decision: string;
    reason?: string;
    agency?: string;
    assignmentId?: string;
    by: string;
    at: string;
    outcome?: { status: string; reason?: string; changedAt: string };
  }[];
  history: { at: string; what: string; by: string }[];
};
export type CarvingAnswer = {
  reference: string;
  status: string;
  approvals: { proposal: string; tasks: string[]; title: string; vacancy?: string }[];
  history: { at: string; what: string; by: string }[];
};
export type ProposalsAnswer = {
  status: "pending" | "ready";
  isExact: boolean;
  frontSize: number;
  front: { id: string; tasks: string[]; hours: number; support: number }[];
};
export type AssignmentAnswer = {
  id: string;
  agency: string;
  status: string;
  reason?: string;
  changedAt: string;
  candidate: { partner: string; ref: string };
  vacancy: { reference: string; title: string } & Record<string, unknown>;
};
export type Pulled = { items: AssignmentAnswer[]; next: string };
export type ImportAnswer = {
  id: string;
  status: string;
  total: number;
  processed: number;
  accepted: number;
  rejected: number;
  superseded: number;
  errors: { row: number; ref?: string; pointer: string; detail: string }[];
  warnings: ImportAnswer["errors"];
  withdrawal?: {
    state: string;
    known: number;
    missing: number;
    withdrawn: number;
    missingUrl?: string;
    confirmUrl?: string;
  };
  errorsUrl?: string;
  failure?: string;
};

/** The steps of the desk's work over the API, each waiting until it has its effect. */
export function desk({ call }: RunningPlatform) {
  const vacancy = (reference: string) => call<VacancyAnswer>("werkblad", `/vacancies/${reference}`);
  const decide = (reference: string, body: unknown) =>
    call<Record<string, string>>("werkblad", `/vacancies/${reference}/decisions`, { method: "POST", body });
  const pull = (agency: string, query = "") => call<Pulled>(agency, `/assignments${query}`);

  /** The proposals once they are there and the request says so. */
  const proposals = async (reference: string): Promise<ProposalsAnswer> => {
    await eventually(
      () => call<CarvingAnswer>("werkblad", `/jobcarving-requests/${reference}`),
      ({ body }) => body.status !== "received",
    );
    const { body } = await eventually(
      () => call<ProposalsAnswer>("werkblad", `/jobcarving-requests/${reference}/proposals`),
      (answer) => answer.body.status === "ready",
    );
    return body;
  };

  return {
    vacancy,
    decide,
    pull,

    deliver: (partner: string, ref: string, change: Partial<CandidateProfileInput> = {}, options: CallOptions = {}) =>
      call<CandidateAnswer>(partner, `/candidates/${ref}`, { method: "PUT", body: aCandidate(change), ...options }),

    candidate: (partner: string, ref: string, headers: Record<string, string> = {}) =>
      call<CandidateAnswer>(partner, `/candidates/${ref}`, { headers }),

    async handIn(change: Partial<VacancySubmissionInput> = {}): Promise<string> {
      const answer = await call<{ reference: string }>("werkblad", "/vacancies", {
        method: "POST",
        body: aVacancy(change),
      });
      expect(answer.status, answer.text).toBe(201);
      return answer.body.reference;
    },

    /** The shortlist once it is there and the vacancy says so. */
    async shortlist(reference: string): Promise<Shortlist> {
      await eventually(
        () => vacancy(reference),
        ({ body }) => body.status !== "received",
      );
      const { body } = await eventually(
        () => call<Shortlist>("werkblad", `/vacancies/${reference}/shortlist`),
        (answer) => answer.body.status === "ready",
      );
      return body;
    },

    carving: (reference: string) => call<CarvingAnswer>("werkblad", `/jobcarving-requests/${reference}`),

    async handInCarving(change: Partial<CarvingSubmissionInput> = {}): Promise<string> {
      const answer = await call<{ reference: string }>("werkblad", "/jobcarving-requests", {
        method: "POST",
        body: aCarving(change),
      });
      expect(answer.status, answer.text).toBe(201);
      return answer.body.reference;
    },

    proposals,

    /** The id of a bundle that was proposed. */
    async aProposal(reference: string): Promise<string> {
      const [first] = (await proposals(reference)).front;
      return first?.id ?? expect.unreachable(`${reference} has no proposal`);
    },

    approve: (reference: string, id: string, body: unknown = anApproval(), headers: Record<string, string> = {}) =>
      call<CarvingAnswer>("werkblad", `/jobcarving-requests/${reference}/proposals/${id}/approval`, {
        method: "POST",
        body,
        headers,
      }),

    /** Puts a candidate forward, at this agency with a reason where another is advised; answers once it can be pulled. */
    async assign(reference: string, candidateId: string, agency?: string): Promise<{ id: string; agency: string }> {
      const asked = { candidateId, decision: "put-forward", ...(agency === undefined ? {} : { agency }) };
      const first = await decide(reference, asked);
      const decided = first.status === 400 ? await decide(reference, { ...asked, agencyReason: "other" }) : first;
      expect(decided.status, decided.text).toBe(201);
      const { assignmentId = "", agency: chosen = "" } = decided.body;
      await eventually(
        () => call(chosen, `/assignments/${assignmentId}`),
        ({ status }) => status === 200,
      );
      return { id: assignmentId, agency: chosen };
    },

    report: (agency: string, id: string, body: unknown, headers: Record<string, string> = {}) =>
      call<AssignmentAnswer>(agency, `/assignments/${id}/status`, { method: "PUT", body, headers }),

    /** Every change in an agency's feed, pulled page by page. */
    async pullAll(agency: string, limit = 100): Promise<AssignmentAnswer[]> {
      const all: AssignmentAnswer[] = [];
      for (let cursor = ""; ; ) {
        const { status, body, text } = await pull(agency, `?limit=${limit}${cursor}`);
        expect(status, text).toBe(200);
        if (body.items.length === 0) return all;
        all.push(...body.items);
        cursor = `&after=${body.next}`;
      }
    },

    async importDone(partner: string, id: string): Promise<ImportAnswer> {
      const { body } = await eventually(
        () => call<ImportAnswer>(partner, `/candidate-imports/${id}`),
        (answer) => ["completed", "failed"].includes(answer.body.status),
      );
      return body;
    },

    imports: (partner: string, body: string | Uint8Array, headers: Record<string, string> = {}, query = "") =>
      call<ImportAnswer>(partner, `/candidate-imports${query}`, {
        method: "POST",
        body,
        headers: { "Content-Type": "application/x-ndjson", ...headers },
      }),
  };
}

/** What employer and desk agree on when a bundle becomes a job. */
export const anApproval = (change: Record<string, unknown> = {}) => ({
  title: "Voedingsassistent",
  statement: "Dit werk bleef liggen; niemand verliest uren.",
  ...change,
});

/** Rows as NDJSON. */
export const ndjson = (rows: readonly unknown[]): string => rows.map((row) => JSON.stringify(row)).join("\n");

export type AnyAnswer = Answer<unknown>;
