import * as z from "zod";
import type { OpenDemand } from "#shared/domain/asked-fields.ts";
import {
  type CandidateKey,
  CandidateProfile,
  CandidateRef,
  DeliveredProfile,
  DeliveredRef,
} from "#shared/domain/candidate.ts";
import { completeness } from "#shared/domain/completeness.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { subjectParts } from "#shared/domain/events.ts";
import { Instant } from "#shared/domain/fields.ts";
import { assessedBy } from "#shared/domain/freshness.ts";
import { accept } from "#shared/domain/input.ts";
import { municipalityQuestions } from "#shared/domain/municipality-doubt.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { Region } from "#shared/domain/region.ts";
import type { Audit, Clock } from "#shared/ports/services.ts";
import type { AssignmentStore, CandidateStore } from "#shared/ports/stores.ts";
import type { RecordView } from "#shared/ports/views.ts";
import { deliverCandidate } from "#shared/usecases/deliver-candidate.ts";
import { withdrawCandidate } from "#shared/usecases/withdraw-candidate.ts";
import { etag, type Precondition } from "../etag.ts";
import { partnerOf } from "../partner.ts";
import { CandidateReceipt, None } from "../representations.ts";
import { type ApiRoute, route } from "../route.ts";

export type CandidateDeps = {
  candidates: CandidateStore;
  assignments: AssignmentStore;
  region: Region;
  clock: Clock;
  audit: Audit;
  recordView: RecordView;
  /** How many open vacancies ask for what; may be some minutes behind. */
  openDemand: () => Promise<OpenDemand>;
};

const Ref = z.strictObject({ ref: CandidateRef });
/** A reference that is wrong is told so where somebody is delivered, and is not found anywhere else. */
const SentRef = z.strictObject({ ref: z.string() });

/** A BSN has the form of a reference, so the path lets it in: it is refused in words. */
const Delivered = z.strictObject({ ref: DeliveredRef });

const CandidateView = z.object({
  ...CandidateReceipt.shape,
  profile: CandidateProfile,
  assignments: z.array(
    z.object({
      id: z.string(),
      agency: z.string(),
      vacancy: z.string(),
      status: z.string(),
      reason: z.string().optional(),
      changedAt: Instant,
    }),
  ),
});

export function candidateRoutes(deps: CandidateDeps): ApiRoute[] {
  const today = () => dayOf(deps.clock());
  /** How complete a profile is and what to ask: what is doubted first. */
  const asked = async (profile: CandidateProfile) => {
    const { completeness: share, questions } = completeness(profile, today(), await deps.openDemand());
    return { completeness: share, questions: [...municipalityQuestions(deps.region, profile), ...questions] };
  };
  const audit = (action: string, partner: string, ref: string, actor: string) =>
    deps.audit({ action, object: `${partner}:${ref}`, result: "done", actor, origin: "api" });

  /** The version that a write expects, when it says anything: a candidate that must be there has one. */
  const versionFor = async (key: CandidateKey, { expectedVersion, mustExist }: Precondition) => {
    if (!mustExist) return expectedVersion;
    const record = await deps.candidates.read(key);
    if (record?.state === "active") return record.version;
    throw new Problem("precondition-failed", "Deze kandidaat is er niet");
  };

  return [
    route({
      method: "put",
      path: "/candidates/{ref}",
      scope: "candidates:write",
      forPartner: true,
      summary: "Deliver or replace one candidate of your own; tells how complete the profile is",
      params: SentRef,
      query: None,
      body: DeliveredProfile,
      bodyRule: (profile) => assessedBy(today())(profile),
      heedsVersion: true,
      heedsKey: true,
      answers: {
        200: { description: "Replaced", schema: CandidateReceipt },
        201: { description: "Delivered", schema: CandidateReceipt },
      },
      async handle({ params, body, caller, idempotencyKey, ...precondition }) {
        const partner = partnerOf(caller);
        const key = { partner, ...accept(Delivered, params) };
        const expectedVersion = await versionFor(key, precondition);
        const { version, isNew, profile } = await deliverCandidate(deps)({
          key,
          profile: body,
          ...(expectedVersion === undefined ? {} : { expectedVersion }),
          ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
        });
        audit("deliver-candidate", partner, params.ref, caller.clientId);
        return {
          status: isNew ? 201 : 200,
          body: { ref: params.ref, version, ...(await asked(profile)) },
          headers: { ...etag(version), ...(isNew ? { Location: `/api/v1/candidates/${params.ref}` } : {}) },
        };
      },
    }),
    route({
      method: "get",
      path: "/candidates/{ref}",
      scope: "candidates:write",
      forPartner: true,
      summary: "One candidate of your own as stored, and what became of every assignment",
      params: Ref,
      query: None,
      answers: { 200: { description: "The candidate", schema: CandidateView } },
      async handle({ params, caller }) {
        const partner = partnerOf(caller);
        const record = await deps.candidates.read({ partner, ref: params.ref });
        if (record?.state !== "active" || !record.profile) {
          throw new Problem("not-found", "Deze kandidaat is niet gevonden");
        }
        audit("view-candidate", partner, params.ref, caller.clientId);
        await deps.recordView({
          activity: "view-candidate",
          object: "candidate",
          actor: caller.clientId,
          origin: "api",
          people: [{ partner, ref: params.ref }],
        });
        const keys = record.assignments.map((assignment) => {
          const [agency = "", id = ""] = subjectParts(assignment);
          return { agency, id };
        });
        const assignments = (await deps.assignments.readMany(keys)).map(
          ({ id, agency, vacancy, status, reason, changes }) => ({
            id,
            agency,
            vacancy: vacancy.reference,
            status,
            ...(reason === undefined ? {} : { reason }),
            changedAt: changes.at(-1)?.at ?? "",
          }),
        );
        return {
          status: 200,
          body: {
            ref: record.ref,
            version: record.version,
            ...(await asked(record.profile)),
            profile: record.profile,
            assignments,
          },
          headers: etag(record.version),
        };
      },
    }),
    route({
      method: "delete",
      path: "/candidates/{ref}",
      scope: "candidates:write",
      forPartner: true,
      summary: "Withdraw one candidate of your own: out of the pool and erased at once",
      params: Ref,
      query: None,
      heedsVersion: true,
      answers: { 204: { description: "Withdrawn" } },
      async handle({ params, caller, expectedVersion, mustExist }) {
        const partner = partnerOf(caller);
        await withdrawCandidate(deps)({ partner, ref: params.ref }, { expectedVersion, mustExist });
        audit("withdraw-candidate", partner, params.ref, caller.clientId);
        return { status: 204 };
      },
    }),
  ];
}
