import * as z from "zod";
import type { ImportFormat, ImportRecord } from "#shared/domain/import-record.ts";
import { invalidInput } from "#shared/domain/input.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { Audit, Clock, RandomId } from "#shared/ports/services.ts";
import type { ImportStore, PayloadStore } from "#shared/ports/stores.ts";
import { acceptImport } from "#shared/usecases/accept-import.ts";
import { errorsName } from "#shared/usecases/process-import.ts";
import { etag } from "../etag.ts";
import { partnerOf } from "../partner.ts";
import { ImportView, None } from "../representations.ts";
import { type ApiRoute, route } from "../route.ts";

export type ImportDeps = {
  imports: ImportStore;
  payloads: PayloadStore;
  clock: Clock;
  randomId: RandomId;
  audit: Audit;
};

const MAX_IMPORT_BYTES = 20 * 1024 * 1024;

const FORMATS: Readonly<Record<string, ImportFormat>> = {
  "application/x-ndjson": "ndjson",
  "application/json": "vum-json",
};

const Id = z.strictObject({ id: z.string().regex(/^I-[0-9A-HJKMNP-TV-Z]{16}$/) });

const view = (record: ImportRecord): z.infer<typeof ImportView> => ({
  id: record.id,
  status: record.status,
  receivedAt: record.receivedAt,
  total: record.total,
  processed: record.processed,
  accepted: record.accepted,
  rejected: record.rejected,
  errors: record.errors,
  ...(record.rejected > 0 ? { errorsUrl: `/api/v1/candidate-imports/${record.id}/errors` } : {}),
  ...(record.failure === undefined ? {} : { failure: record.failure }),
});

export function importRoutes(deps: ImportDeps): ApiRoute[] {
  const existing = async (partner: string, id: string) => {
    const record = await deps.imports.read({ partner, id });
    if (!record) throw new Problem("not-found", "Deze levering is niet gevonden");
    return record;
  };

  return [
    route({
      method: "post",
      path: "/candidate-imports",
      scope: "candidates:write",
      forPartner: true,
      summary: "Deliver many candidates: NDJSON (rows carry `ref`) or a JSON array of VUM profiles; may be gzipped",
      params: None,
      query: None,
      rawBody: { contentTypes: Object.keys(FORMATS), maxBytes: MAX_IMPORT_BYTES },
      answers: { 202: { description: "Taken in; follow it at `Location`", schema: ImportView } },
      async handle({ body, caller, contentType, idempotencyKey }) {
        const partner = partnerOf(caller);
        const format = FORMATS[contentType];
        if (!format) throw new Problem("unsupported-media-type", "Lever application/x-ndjson of application/json");
        if (body.byteLength === 0) {
          throw invalidInput([{ pointer: "", detail: "De levering is leeg; stuur minstens één kandidaat" }]);
        }
        const record = await acceptImport(deps)({
          partner,
          format,
          payload: body,
          requestKey: idempotencyKey ?? deps.randomId(),
        });
        deps.audit({
          action: "import-candidates",
          object: record.id,
          result: "done",
          actor: caller.clientId,
          origin: "api",
        });
        return { status: 202, body: view(record), headers: { Location: `/api/v1/candidate-imports/${record.id}` } };
      },
    }),
    route({
      method: "get",
      path: "/candidate-imports/{id}",
      scope: "candidates:write",
      forPartner: true,
      summary: "How far an import is, its counts, and its first 100 errors",
      params: Id,
      query: None,
      answers: { 200: { description: "The import", schema: ImportView } },
      async handle({ params, caller }) {
        const record = await existing(partnerOf(caller), params.id);
        return { status: 200, body: view(record), headers: etag(record.version) };
      },
    }),
    route({
      method: "get",
      path: "/candidate-imports/{id}/errors",
      scope: "candidates:write",
      forPartner: true,
      summary: "All errors of an import, row by row",
      params: Id,
      query: None,
      answers: { 200: { description: "The errors", schema: z.object({ errors: ImportView.shape.errors }) } },
      async handle({ params, caller }) {
        const { partner, id } = await existing(partnerOf(caller), params.id);
        const bytes = await deps.payloads.get(errorsName(partner, id));
        const errors = ImportView.shape.errors.parse(bytes ? JSON.parse(new TextDecoder().decode(bytes)) : []);
        return { status: 200, body: { errors } };
      },
    }),
  ];
}
