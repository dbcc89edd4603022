import * as z from "zod";
import { BundleApprovalInput } from "#shared/domain/bundle-approval.ts";
import { type CarvingRecord, CarvingReference } from "#shared/domain/carving-record.ts";
import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { datesToCome } from "#shared/domain/dates-to-come.ts";
import type { Actor } from "#shared/domain/history.ts";
import { Problem } from "#shared/domain/problem.ts";
import { mainOccupationOf } from "#shared/engine/carving/bundle-requirements.ts";
import type { CarvingStore, ProposalStore } from "#shared/ports/stores.ts";
import { approveBundle } from "#shared/usecases/approve-bundle.ts";
import { changeCarving, moveCarving } from "#shared/usecases/change-carving.ts";
import { statusUrl } from "#shared/usecases/status-link.ts";
import { submitCarving } from "#shared/usecases/submit-carving.ts";
import { etag } from "../etag.ts";
import { CarvingView, None, ProposalsView, VacancyReceipt } from "../representations.ts";
import { type ApiRequest, type ApiRoute, route } from "../route.ts";
import { describedBundle } from "./described-bundle.ts";
import { changeStored, existingIn } from "./stored-record.ts";
import type { VacancyDeps } from "./vacancies.ts";

export type CarvingDeps = Pick<
  VacancyDeps,
  "employers" | "region" | "signer" | "publicUrl" | "clock" | "randomId" | "audit"
> & { carvings: CarvingStore; proposals: ProposalStore };

const Reference = z.strictObject({ reference: CarvingReference });
const ProposalOf = z.strictObject({
  reference: CarvingReference,
  id: z.string().regex(/^P-[0-9A-HJKMNP-TV-Z]{8}$/, "Geef een voorstel zoals P-3K7Q2M9X"),
});

const client = (id: string): Actor => ({ kind: "client", id });

const view = ({ reference, status, submission, accountManager, receivedAt, stepSince, ...record }: CarvingRecord) => ({
  ...{ reference, status, ...submission, accountManager, receivedAt, stepSince },
  approvals: record.approvals,
  history: record.history.map(({ at, what, by }) => ({ at, what, by: by.id })),
});

export function carvingRoutes(deps: CarvingDeps): ApiRoute[] {
  const stored = {
    read: (reference: string) => deps.carvings.read(reference),
    missing: "Dit jobcarvingverzoek is niet gevonden",
  };
  const existing = (reference: string) => existingIn(stored, reference);

  /** Tasks of a bundle that was proposed for the request as it is now. Throws `Problem("not-found")` for another. */
  const proposedIn = async ({ reference, requestVersion }: CarvingRecord, proposal: string) => {
    const found = await deps.proposals.read(reference);
    const bundles = found?.requestVersion === requestVersion ? [...found.front, ...(found.jobs?.bundles ?? [])] : [];
    const bundle = bundles.find(({ id }) => id === proposal);
    if (!bundle) throw new Problem("not-found", "Dit voorstel is er niet (meer); haal de voorstellen opnieuw op");
    return bundle.tasks;
  };

  const audit = (action: string, object: string, actor: string) =>
    deps.audit({ action, object, result: "done", actor, origin: "api" });

  /** Changes the request that is named as the caller asks, and answers it as it is then. */
  const changed = async (
    action: string,
    {
      params,
      caller,
      expectedVersion,
    }: Pick<ApiRequest<{ reference: string }, unknown, unknown>, "params" | "caller" | "expectedVersion">,
    make: (record: CarvingRecord, by: Actor) => Promise<CarvingRecord>,
  ) => {
    const record = await changeStored(stored, params.reference, expectedVersion, (current) =>
      make(current, client(caller.clientId)),
    );
    audit(action, params.reference, caller.clientId);
    return { status: 200, body: view(record), headers: etag(record.version) };
  };

  return [
    route({
      method: "post",
      path: "/jobcarving-requests",
      scope: "vacancies:write",
      forPartner: false,
      summary: "Hand in functions with their tasks, to carve a new job out of; it is analysed at once",
      params: None,
      query: None,
      body: CarvingSubmission,
      bodyRule: (request) => datesToCome(dayOf(deps.clock()))(request),
      heedsKey: true,
      answers: { 201: { description: "Taken in", schema: VacancyReceipt } },
      async handle({ body, caller, idempotencyKey }) {
        const { record } = await submitCarving(deps)({
          submission: body,
          submissionKey: `api:${caller.clientId}:${idempotencyKey ?? deps.randomId()}`,
          by: client(caller.clientId),
        });
        const { reference } = record;
        audit("submit-carving", reference, caller.clientId);
        return {
          status: 201,
          body: { reference, status: "received", statusUrl: await statusUrl(deps)(reference) },
          headers: { Location: `/api/v1/jobcarving-requests/${reference}`, ...etag(1) },
        };
      },
    }),
    route({
      method: "get",
      path: "/jobcarving-requests/{reference}",
      scope: "vacancies:read",
      forPartner: false,
      summary: "A jobcarving request, its state, the jobs carved from it, and its history",
      params: Reference,
      query: None,
      answers: { 200: { description: "The request", schema: CarvingView } },
      async handle({ params }) {
        const record = await existing(params.reference);
        return { status: 200, body: view(record), headers: etag(record.version) };
      },
    }),
    route({
      method: "put",
      path: "/jobcarving-requests/{reference}",
      scope: "vacancies:write",
      forPartner: false,
      summary: "Put another request in its place, while no job was carved from it; it is analysed again",
      params: Reference,
      query: None,
      body: CarvingSubmission,
      heedsVersion: true,
      answers: { 200: { description: "The changed request", schema: CarvingView } },
      handle: ({ body, ...request }) =>
        changed("change-carving", request, (record, by) => changeCarving(deps)(record, body, by)),
    }),
    route({
      method: "post",
      path: "/jobcarving-requests/{reference}/withdrawal",
      scope: "vacancies:write",
      forPartner: false,
      summary: "Withdraw a request that no job was carved from",
      params: Reference,
      query: None,
      heedsVersion: true,
      answers: { 200: { description: "The withdrawn request", schema: CarvingView } },
      handle: (request) =>
        changed("withdraw-carving", request, (record, by) => moveCarving(deps)(record, "withdrawn", by)),
    }),
    route({
      method: "get",
      path: "/jobcarving-requests/{reference}/proposals",
      scope: "shortlists:read",
      forPartner: false,
      summary: "The bundles that no other bundle beats, with who could do them, in figures",
      params: Reference,
      query: None,
      answers: { 200: { description: "The proposals; `pending` while they are being made", schema: ProposalsView } },
      async handle({ params, caller }) {
        const record = await existing(params.reference);
        const found = await deps.proposals.read(params.reference);
        audit("view-proposals", params.reference, caller.clientId);
        const isReady = found?.requestVersion === record.requestVersion;
        const described = <Bundle extends { tasks: readonly string[] }>(bundle: Bundle) => ({
          ...bundle,
          ...describedBundle(record, bundle.tasks),
        });
        const { front = [], jobs } = isReady ? found : {};
        return {
          status: 200,
          body: {
            reference: params.reference,
            status: isReady ? "ready" : "pending",
            poolVersion: found?.poolVersion,
            evaluatedOn: found?.evaluatedOn,
            isExact: found?.isExact,
            frontSize: isReady ? found.frontSize : 0,
            front: front.map(described),
            withoutEuro: found?.withoutEuro,
            jobs: jobs && { ...jobs, bundles: jobs.bundles.map(described) },
          } satisfies Record<keyof z.infer<typeof ProposalsView>, unknown>,
        };
      },
    }),
    route({
      method: "post",
      path: "/jobcarving-requests/{reference}/proposals/{id}/approval",
      scope: "shortlists:decide",
      forPartner: false,
      summary: "Record that employer and desk agreed on a bundle; it becomes a vacancy and is scored",
      params: ProposalOf,
      query: None,
      body: BundleApprovalInput,
      answers: { 200: { description: "The request with its approvals", schema: CarvingView } },
      async handle({ params, body, caller }) {
        const approved = await changeStored(stored, params.reference, undefined, async (record) => {
          const { submission } = record;
          const bundle = await proposedIn(record, params.id);
          const tasks = submission.functions.flatMap((source) => source.tasks).filter(({ id }) => bundle.includes(id));
          const occupation = body.occupation ?? mainOccupationOf(tasks);
          if (occupation === undefined) {
            throw new Problem("invalid-input", "Het beroep van de nieuwe functie ontbreekt", [
              { pointer: "/occupation", detail: "Geef het beroep (ISCO-08): de taken noemen er geen" },
            ]);
          }
          return approveBundle(deps)(record, {
            ...{ tasks: bundle, title: body.title, statement: body.statement, occupation },
            kind: body.kind ?? submission.kind,
            by: client(caller.clientId),
          });
        });
        audit("approve-bundle", `${params.reference} ${params.id}`, caller.clientId);
        return { status: 200, body: view(approved), headers: etag(approved.version) };
      },
    }),
  ];
}
