import * as z from "zod";
import { CandidateId, candidateKey } from "#shared/domain/candidate.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { datesToCome } from "#shared/domain/dates-to-come.ts";
import type { Actor } from "#shared/domain/history.ts";
import type { ViewActivity } from "#shared/domain/log-line.ts";
import { AGENCY_REASON_CODES, DECISION_REASON_CODES } from "#shared/domain/reasons.ts";
import type { Region } from "#shared/domain/region.ts";
import { isForNow } from "#shared/domain/shortlist.ts";
import { VacancySubmission } from "#shared/domain/vacancy.ts";
import { assignmentsOf, DECISIONS, type VacancyRecord, VacancyReference } from "#shared/domain/vacancy-record.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";
import type { Audit, Clock, RandomId, Signer } from "#shared/ports/services.ts";
import type {
  AssignmentStore,
  CandidateStore,
  EmployerStore,
  ShortlistStore,
  TallyStore,
  VacancyStore,
} from "#shared/ports/stores.ts";
import type { RecordView } from "#shared/ports/views.ts";
import { changeVacancy } from "#shared/usecases/change-vacancy.ts";
import { decide } from "#shared/usecases/decide.ts";
import { readShortlist } from "#shared/usecases/read-shortlist.ts";
import { statusUrl } from "#shared/usecases/status-link.ts";
import { submitVacancy } from "#shared/usecases/submit-vacancy.ts";
import { withdrawVacancy } from "#shared/usecases/withdraw-vacancy.ts";
import { etag } from "../etag.ts";
import { mergePatchOf } from "../merge-patch.ts";
import { None, ShortlistView, VacancyReceipt, VacancyView } from "../representations.ts";
import { type ApiRoute, route } from "../route.ts";
import { changeStored, existingIn } from "./stored-record.ts";

export type VacancyDeps = {
  vacancies: VacancyStore;
  employers: EmployerStore;
  shortlists: ShortlistStore;
  candidates: CandidateStore;
  assignments: AssignmentStore;
  tallies: TallyStore;
  policies: PolicyStore;
  region: Region;
  signer: Signer;
  publicUrl: string;
  clock: Clock;
  randomId: RandomId;
  audit: Audit;
  recordView: RecordView;
};

const Reference = z.strictObject({ reference: VacancyReference });

const Decision = z.strictObject({
  candidateId: CandidateId,
  decision: z.enum(DECISIONS),
  reason: z.enum(DECISION_REASON_CODES).optional(),
  agency: z.string().max(60).optional(),
  agencyReason: z
    .enum(AGENCY_REASON_CODES)
    .optional()
    .meta({ description: "needed for another agency than the advised one, and refused for the advised one" }),
});

/** A patch's fields are checked here one by one; the vacancy that it would make is checked by the use case. */
const Patch = mergePatchOf(
  VacancySubmission.extend({ employer: z.never("Dit veld kan na het indienen niet meer veranderen").optional() }),
);

const client = (id: string): Actor => ({ kind: "client", id });

/** A decision as it is answered: without the client group, which only reports count by. */
const decisionView = (
  candidateId: string,
  { clientGroup: _counted, ...decision }: VacancyRecord["decisions"][string],
) => ({
  candidateId,
  ...decision,
});

async function view(deps: VacancyDeps, record: VacancyRecord): Promise<z.infer<typeof VacancyView>> {
  const { reference, status, submission, accountManager, receivedAt, stepSince, history } = record;
  const assignments = await deps.assignments.readMany(assignmentsOf(record));
  const outcomes = new Map(assignments.map((assignment) => [assignment.id, assignment]));
  const decisions = Object.entries(record.decisions).map(([candidateId, decision]) => {
    const assignment = outcomes.get(decision.assignmentId ?? "");
    const outcome = assignment && {
      status: assignment.status,
      ...(assignment.reason === undefined ? {} : { reason: assignment.reason }),
      changedAt: assignment.changes.at(-1)?.at ?? decision.at,
    };
    return { ...decisionView(candidateId, decision), ...(outcome ? { outcome } : {}) };
  });
  return {
    reference,
    status,
    ...submission,
    accountManager,
    receivedAt,
    stepSince,
    decisions,
    ...(record.carvedFrom ? { carvedFrom: record.carvedFrom } : {}),
    history: history.map(({ at, what, by }) => ({ at, what, by: by.id })),
  };
}

export function vacancyRoutes(deps: VacancyDeps): ApiRoute[] {
  const stored = {
    read: (reference: string) => deps.vacancies.read(reference),
    missing: "Deze vacature is niet gevonden",
  };
  const receipt = async (record: VacancyRecord) => ({
    reference: record.reference,
    status: "received",
    statusUrl: await statusUrl(deps)(record.reference),
  });

  const audit = (action: string, object: string, actor: string) =>
    deps.audit({ action, object, result: "done", actor, origin: "api" });

  /** A line of who looked, and for each person who was seen one that says so. */
  const seen = async (activity: ViewActivity, object: string, actor: string, candidateIds: readonly string[]) => {
    audit(activity, object, actor);
    await deps.recordView({ activity, object, actor, origin: "api", people: candidateIds.map(candidateKey) });
  };

  return [
    route({
      method: "post",
      path: "/vacancies",
      scope: "vacancies:write",
      forPartner: false,
      summary: "Hand in a vacancy; it is scored at once",
      params: None,
      query: None,
      body: VacancySubmission,
      bodyRule: (vacancy) => datesToCome(dayOf(deps.clock()))(vacancy),
      heedsKey: true,
      answers: { 201: { description: "Taken in", schema: VacancyReceipt } },
      async handle({ body, caller, idempotencyKey }) {
        const { record } = await submitVacancy(deps)({
          submission: body,
          submissionKey: `api:${caller.clientId}:${idempotencyKey ?? deps.randomId()}`,
          by: client(caller.clientId),
        });
        audit("submit-vacancy", record.reference, caller.clientId);
        const Location = `/api/v1/vacancies/${record.reference}`;
        return { status: 201, body: await receipt(record), headers: { Location, ...etag(1) } };
      },
    }),
    route({
      method: "get",
      path: "/vacancies/{reference}",
      scope: "vacancies:read",
      forPartner: false,
      summary: "A vacancy, its state, decisions with their outcomes, and its history",
      params: Reference,
      query: None,
      answers: { 200: { description: "The vacancy", schema: VacancyView } },
      async handle({ params, caller }) {
        const record = await existingIn(stored, params.reference);
        await seen("view-vacancy", record.reference, caller.clientId, Object.keys(record.decisions));
        return { status: 200, body: await view(deps, record), headers: etag(record.version) };
      },
    }),
    route({
      method: "patch",
      path: "/vacancies/{reference}",
      scope: "vacancies:write",
      forPartner: false,
      summary: "Change a vacancy (JSON merge patch); it is scored again",
      params: Reference,
      query: None,
      body: Patch,
      heedsVersion: true,
      answers: { 200: { description: "The changed vacancy", schema: VacancyView } },
      async handle({ params, body, caller, expectedVersion }) {
        const changed = await changeStored(stored, params.reference, expectedVersion, (record) =>
          changeVacancy(deps)(record, body, client(caller.clientId)),
        );
        await seen("change-vacancy", params.reference, caller.clientId, Object.keys(changed.decisions));
        return { status: 200, body: await view(deps, changed), headers: etag(changed.version) };
      },
    }),
    route({
      method: "post",
      path: "/vacancies/{reference}/withdrawal",
      scope: "vacancies:write",
      forPartner: false,
      summary: "Withdraw a vacancy; what still runs on it closes",
      params: Reference,
      query: None,
      heedsVersion: true,
      answers: { 200: { description: "The withdrawn vacancy", schema: VacancyView } },
      async handle({ params, caller, expectedVersion }) {
        const withdrawn = await changeStored(stored, params.reference, expectedVersion, (record) =>
          withdrawVacancy(deps)(record, client(caller.clientId)),
        );
        await seen("withdraw-vacancy", params.reference, caller.clientId, Object.keys(withdrawn.decisions));
        return { status: 200, body: await view(deps, withdrawn), headers: etag(withdrawn.version) };
      },
    }),
    route({
      method: "get",
      path: "/vacancies/{reference}/shortlist",
      scope: "shortlists:read",
      forPartner: false,
      summary: "The best 50 candidates, explained, and what would unlock more",
      params: Reference,
      query: None,
      answers: { 200: { description: "The shortlist; `pending` while it is being made", schema: ShortlistView } },
      async handle({ params, caller }) {
        const record = await existingIn(stored, params.reference);
        const { shortlist } = await readShortlist(deps)(record.reference);
        const listed = shortlist?.entries ?? [];
        const ids = listed.map(({ candidateId }) => candidateId);
        await seen("view-shortlist", record.reference, caller.clientId, ids);
        const entries = listed.map((entry) => {
          const decision = record.decisions[entry.candidateId]?.decision;
          return { ...entry, ...(decision ? { decision } : {}) };
        });
        return {
          status: 200,
          body: {
            reference: record.reference,
            status: isForNow(shortlist, record) ? "ready" : "pending",
            engineVersion: shortlist?.engineVersion,
            poolVersion: shortlist?.poolVersion,
            evaluatedOn: shortlist?.evaluatedOn,
            eligible: shortlist?.eligible ?? 0,
            excluded: shortlist?.excluded ?? {},
            entries,
            unlocks: shortlist?.unlocks ?? [],
          } satisfies Record<keyof z.infer<typeof ShortlistView>, unknown>,
        };
      },
    }),
    route({
      method: "post",
      path: "/vacancies/{reference}/decisions",
      scope: "shortlists:decide",
      forPartner: false,
      summary: "Put a candidate forward, postpone or turn down; a person decides, with a reason",
      params: Reference,
      query: None,
      body: Decision,
      answers: {
        201: {
          description: "The decision",
          schema: z.object({ candidateId: z.string(), decision: z.string() }).loose(),
        },
      },
      async handle({ params, body, caller }) {
        const { decision } = await decide(deps)({
          reference: params.reference,
          candidate: candidateKey(body.candidateId),
          decision: body.decision,
          reason: body.reason,
          agency: body.agency,
          agencyReason: body.agencyReason,
          by: client(caller.clientId),
        });
        audit(body.decision, `${params.reference} ${body.candidateId}`, caller.clientId);
        return { status: 201, body: decisionView(body.candidateId, decision) };
      },
    }),
  ];
}
