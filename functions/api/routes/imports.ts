import * as z from "zod";
import { importObjects } from "#shared/domain/import-objects.ts";
import {
  hasLapsed,
  IMPORT_MODES,
  type ImportFormat,
  type ImportRecord,
  MissingRefs,
  RESULTS_KEPT_HOURS,
  type Withdrawal,
} from "#shared/domain/import-record.ts";
import { invalidInput } from "#shared/domain/input.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { Audit, Clock, RandomId } from "#shared/ports/services.ts";
import type { ImportStore, PayloadStore } from "#shared/ports/stores.ts";
import { acceptImport } from "#shared/usecases/accept-import.ts";
import { confirmWithdrawal } from "#shared/usecases/confirm-withdrawal.ts";
import { CSV, csvAnswer, wantsCsv } from "../csv.ts";
import { etag } from "../etag.ts";
import { partnerOf } from "../partner.ts";
import { ImportResults, ImportView, None } from "../representations.ts";
import { type ApiRoute, route } from "../route.ts";

export type ImportDeps = {
  imports: ImportStore;
  payloads: PayloadStore;
  clock: Clock;
  randomId: RandomId;
  audit: Audit;
};

const MAX_IMPORT_BYTES = 20 * 1024 * 1024;

/** `application/csv` is CSV whose bytes no gateway looks at: packed, or in another encoding than UTF-8. */
const FORMATS: Readonly<Record<string, ImportFormat>> = {
  "application/x-ndjson": "ndjson",
  [CSV]: "csv",
  "application/csv": "csv",
  "application/json": "vum-json",
};

const Id = z.strictObject({ id: z.string().regex(/^I-[0-9A-HJKMNP-TV-Z]{16}$/) });
const Missing = z.object({ refs: MissingRefs });
const Mode = z.strictObject({
  mode: z.enum(IMPORT_MODES).optional().meta({ description: "add when left out; full: who is missing is withdrawn" }),
});

export function importRoutes(deps: ImportDeps): ApiRoute[] {
  const existing = async (partner: string, id: string) => {
    const record = await deps.imports.read({ partner, id });
    if (!record) throw new Problem("not-found", "Deze levering is niet gevonden");
    return record;
  };

  /** True until the results are removed, some time after the import was over. */
  const hasResults = ({ completedAt }: ImportRecord) =>
    completedAt === undefined || deps.clock().getTime() - Date.parse(completedAt) < RESULTS_KEPT_HOURS * 3_600_000;

  const view = (record: ImportRecord): z.infer<typeof ImportView> => {
    const { id, status, mode, receivedAt, total, processed, accepted, rejected, superseded, errors, warnings } = record;
    const hasAnythingToSay = errors.length + warnings.length > 0 && hasResults(record);
    return {
      ...{ id, status, mode, receivedAt, total, processed, accepted, rejected, superseded, errors, warnings },
      ...(hasAnythingToSay ? { errorsUrl: `/api/v1/candidate-imports/${id}/errors` } : {}),
      ...(record.failure === undefined ? {} : { failure: record.failure }),
      ...(record.summary === undefined ? {} : { summary: record.summary }),
      ...(record.withdrawal ? { withdrawal: withdrawalView(record, record.withdrawal) } : {}),
    };
  };

  const withdrawalView = (record: ImportRecord, withdrawal: Withdrawal) => {
    if (withdrawal.state !== "awaiting-confirmation") return withdrawal;
    if (hasLapsed(record, deps.clock())) return { ...withdrawal, state: "lapsed" as const };
    const url = `/api/v1/candidate-imports/${record.id}`;
    return { ...withdrawal, missingUrl: `${url}/missing`, confirmUrl: `${url}/confirm` };
  };

  const resultOf = async (record: ImportRecord, name: typeof importObjects.errors): Promise<string | undefined> => {
    if (!hasResults(record)) {
      throw new Problem("not-found", "De fouten van deze levering zijn opgeruimd: zij blijven een dag staan");
    }
    const bytes = await deps.payloads.get(name(record.partner, record.id));
    return bytes && new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  };

  return [
    route({
      method: "post",
      path: "/candidate-imports",
      scope: "candidates:write",
      forPartner: true,
      summary:
        "Deliver many candidates: NDJSON or CSV (rows carry `ref`), or a JSON array of VUM profiles; may be gzipped",
      params: None,
      query: Mode,
      rawBody: { contentTypes: Object.keys(FORMATS), maxBytes: MAX_IMPORT_BYTES },
      heedsKey: true,
      answers: { 202: { description: "Taken in; follow it at `Location`", schema: ImportView } },
      async handle({ body, query, caller, contentType, idempotencyKey }) {
        const partner = partnerOf(caller);
        const format = FORMATS[contentType];
        if (!format) throw new Problem("unsupported-media-type", `Lever ${Object.keys(FORMATS).join(" of ")}`);
        if (body.byteLength === 0) {
          throw invalidInput([{ pointer: "", detail: "De levering is leeg; stuur minstens één kandidaat" }]);
        }
        const record = await acceptImport(deps)({
          partner,
          format,
          mode: query.mode ?? "add",
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
      summary: "How far an import is (`processed` of `total`), its counts, and its first 100 errors and warnings",
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
      summary:
        "All errors of an import, row by row; with `Accept: text/csv` the rejected rows, to correct and send again",
      params: Id,
      query: None,
      answers: { 200: { description: "The errors, for a day", schema: ImportResults, text: CSV } },
      async handle({ params, caller, accept }) {
        const record = await existing(partnerOf(caller), params.id);
        if (wantsCsv(accept)) {
          const rows = (await resultOf(record, importObjects.rejected)) ?? "";
          return csvAnswer(rows, `${record.id}.errors.csv`);
        }
        const results = await resultOf(record, importObjects.errors);
        const body = ImportResults.parse(results === undefined ? { errors: [], warnings: [] } : JSON.parse(results));
        return { status: 200, body };
      },
    }),
    route({
      method: "get",
      path: "/candidate-imports/{id}/missing",
      scope: "candidates:write",
      forPartner: true,
      summary: "References of who is no longer in a full delivery, while their withdrawal waits for confirmation",
      params: Id,
      query: None,
      answers: { 200: { description: "Who is missing", schema: Missing } },
      async handle({ params, caller }) {
        const { partner, id } = await existing(partnerOf(caller), params.id);
        const bytes = await deps.payloads.get(importObjects.missing(partner, id));
        const refs = MissingRefs.parse(bytes ? JSON.parse(new TextDecoder().decode(bytes)) : []);
        return { status: 200, body: { refs } };
      },
    }),
    route({
      method: "post",
      path: "/candidate-imports/{id}/confirm",
      scope: "candidates:write",
      forPartner: true,
      summary: "Confirm that who is no longer in a full delivery is withdrawn; who was delivered since stays",
      params: Id,
      query: None,
      answers: { 202: { description: "They are being withdrawn; follow it at the import", schema: ImportView } },
      async handle({ params, caller }) {
        const record = await confirmWithdrawal(deps)(partnerOf(caller), params.id);
        deps.audit({
          action: "confirm-withdrawal",
          object: record.id,
          result: "done",
          actor: caller.clientId,
          origin: "api",
        });
        return { status: 202, body: view(record), headers: { Location: `/api/v1/candidate-imports/${record.id}` } };
      },
    }),
  ];
}
