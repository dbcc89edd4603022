import * as z from "zod";
import { type Assignment, AssignmentId, StatusReport } from "#shared/domain/assignment.ts";
import type { ViewActivity } from "#shared/domain/log-line.ts";
import { confirmationOf } from "#shared/domain/placement.ts";
import { Problem } from "#shared/domain/problem.ts";
import { type Region, staffMember } from "#shared/domain/region.ts";
import type { Audit, Clock, Signer } from "#shared/ports/services.ts";
import type { AssignmentStore, EmployerStore, FeedStore } from "#shared/ports/stores.ts";
import type { RecordView } from "#shared/ports/views.ts";
import { contactsNow } from "#shared/usecases/contacts-now.ts";
import { pullAssignments } from "#shared/usecases/pull-assignments.ts";
import { reportStatus } from "#shared/usecases/report-status.ts";
import type { FeedWatch } from "#shared/usecases/watch-feeds.ts";
import { cursorOf, placeOf } from "../cursor.ts";
import { etag } from "../etag.ts";
import { partnerOf } from "../partner.ts";
import { AssignmentView, None } from "../representations.ts";
import { type ApiRoute, route } from "../route.ts";

export type AssignmentDeps = {
  assignments: AssignmentStore;
  feeds: FeedStore;
  region: Region;
  signer: Signer;
  clock: Clock;
  feedWatch: FeedWatch;
  employers: Pick<EmployerStore, "read">;
  audit: Audit;
  recordView: RecordView;
};

/** A number in a query is text; the document says the number it stands for. */
const wholeNumber = (name: string, min: number, max: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d{1,3}$/, `Geef ${name} als heel getal`)
    .transform(Number)
    .pipe(z.int().min(min, `${name} is minstens ${min}`).max(max, `${name} is hoogstens ${max}`))
    .default(otherwise)
    .meta({
      type: "integer",
      minimum: min,
      maximum: max,
      pattern: undefined,
      description: `${otherwise} when left out`,
    });

const PullQuery = z.strictObject({
  after: z.string().max(120).optional(),
  limit: wholeNumber("limit", 1, 100, 50),
  wait: wholeNumber("wait", 0, 20, 0),
});

const Id = z.strictObject({ id: AssignmentId });

type Change = { version: number; status: string; reason?: string | undefined; at: string };

/** What a placement tells of its time: nothing that came after the change which is shown. */
function placementView(assignment: Assignment, { version }: Change): Pick<AssignmentView, "startedOn" | "due"> {
  if (version !== assignment.version) return {};
  const waiting = confirmationOf(assignment);
  return {
    ...(assignment.startedOn === undefined ? {} : { startedOn: assignment.startedOn }),
    ...(waiting === undefined ? {} : { due: { step: waiting.step, on: waiting.due, from: waiting.from } }),
  };
}

/** An assignment as it was at one change. */
function view(region: Region, assignment: Assignment, change: Change, contact: string): AssignmentView {
  const { status, reason, at } = change;
  const manager = staffMember(region, contact);
  const { name = region.desk.name, email = region.desk.email, phone = region.desk.phone } = manager ?? {};
  return {
    id: assignment.id,
    vacancy: { ...assignment.vacancy, accountManager: { name, email, phone } },
    candidate: assignment.candidate,
    agency: assignment.agency,
    status,
    ...(reason === undefined ? {} : { reason }),
    ...placementView(assignment, change),
    changedAt: at,
  };
}

const latest = (assignment: Assignment): Change => ({
  version: assignment.version,
  status: assignment.status,
  reason: assignment.reason,
  at: assignment.changes.at(-1)?.at ?? "",
});

export function assignmentRoutes(deps: AssignmentDeps): ApiRoute[] {
  const contactNow = async (assignment: Assignment) => (await contactsNow(deps.employers, [assignment]))(assignment);
  /** A line for each assignment that leaves, and one for the person in it. */
  const seen = async (activity: ViewActivity, { id, candidate }: Assignment, actor: string) => {
    deps.audit({ action: activity, object: id, result: "done", actor, origin: "api" });
    await deps.recordView({ activity, object: id, actor, origin: "api", people: [candidate] });
  };

  return [
    route({
      method: "get",
      path: "/assignments",
      scope: "assignments:read",
      forPartner: true,
      summary: "Every change of the candidates assigned to you, in order; waits up to 20 seconds for the first",
      params: None,
      query: PullQuery,
      answers: {
        200: {
          description: "The changes and the cursor for the next call",
          schema: z.object({ items: z.array(AssignmentView), next: z.string() }),
        },
      },
      async handle({ query, caller }) {
        const agency = partnerOf(caller);
        const after = query.after === undefined ? {} : { after: await placeOf(deps.signer, agency, query.after) };
        const { items, next } = await pullAssignments(deps)({
          agency,
          ...after,
          limit: query.limit,
          waitSeconds: query.wait,
        });
        for (const { assignment } of items) await seen("pull-assignment", assignment, caller.clientId);
        const contactOf = await contactsNow(
          deps.employers,
          items.map(({ assignment }) => assignment),
        );
        return {
          status: 200,
          body: {
            items: items.map(({ entry, assignment }) => view(deps.region, assignment, entry, contactOf(assignment))),
            next: await cursorOf(deps.signer, agency, next),
          },
        };
      },
    }),
    route({
      method: "get",
      path: "/assignments/{id}",
      scope: "assignments:read",
      forPartner: true,
      summary: "One assignment of your own as it is now",
      params: Id,
      query: None,
      answers: { 200: { description: "The assignment", schema: AssignmentView } },
      async handle({ params, caller }) {
        const assignment = await deps.assignments.read({ agency: partnerOf(caller), id: params.id });
        if (!assignment) throw new Problem("not-found", "Deze toewijzing is niet gevonden");
        await seen("view-assignment", assignment, caller.clientId);
        return {
          status: 200,
          body: view(deps.region, assignment, latest(assignment), await contactNow(assignment)),
          headers: etag(assignment.version),
        };
      },
    }),
    route({
      method: "put",
      path: "/assignments/{id}/status",
      scope: "assignments:write",
      forPartner: true,
      summary: "Report what became of one of your assignments",
      params: Id,
      query: None,
      body: StatusReport,
      heedsVersion: true,
      heedsKey: true,
      answers: { 200: { description: "The assignment as it is now", schema: AssignmentView } },
      async handle({ params, body, caller, expectedVersion, idempotencyKey }) {
        const key = { agency: partnerOf(caller), id: params.id };
        const by = { kind: "client" as const, id: caller.clientId };
        const assignment = await reportStatus(deps)(key, body, by, expectedVersion, idempotencyKey);
        await seen(`report-${body.status}`, assignment, caller.clientId);
        return {
          status: 200,
          body: view(deps.region, assignment, latest(assignment), await contactNow(assignment)),
          headers: etag(assignment.version),
        };
      },
    }),
  ];
}
