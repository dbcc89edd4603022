import * as z from "zod";
import { MunicipalityCode } from "#shared/domain/candidate.ts";
import type { Region } from "#shared/domain/region.ts";
import { ShareReport } from "#shared/domain/share-report.ts";
import { shareReportCsv } from "#shared/domain/share-report-csv.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";
import type { Audit, Clock } from "#shared/ports/services.ts";
import type { TallyStore } from "#shared/ports/stores.ts";
import { reportShares } from "#shared/usecases/report-shares.ts";
import { CSV, csvAnswer, wantsCsv } from "../csv.ts";
import { None } from "../representations.ts";
import { type ApiRoute, route } from "../route.ts";

export type ReportDeps = { tallies: TallyStore; policies: PolicyStore; region: Region; clock: Clock; audit: Audit };

const ShareQuery = z.strictObject({
  year: z
    .string()
    .regex(/^20\d\d$/, "Geef een jaar, bijvoorbeeld 2026")
    .transform(Number)
    .optional()
    .meta({ type: "integer", pattern: undefined, description: "this year when left out" }),
  municipality: MunicipalityCode.optional().meta({ description: "all of the region when left out" }),
});

export const reportRoutes = (deps: ReportDeps): ApiRoute[] => [
  route({
    method: "get",
    path: "/reports/shares",
    scope: "reports:read",
    forPartner: false,
    summary: "How a year's assignments were divided among agencies, and who differed from the advice, and why",
    params: None,
    query: ShareQuery,
    answers: {
      200: { description: "The shares; with `Accept: text/csv` a line per agency", schema: ShareReport, text: CSV },
    },
    async handle({ query, caller, accept }) {
      const report = await reportShares(deps)(query);
      deps.audit({
        action: "view-shares",
        object: `${query.municipality ?? "region"} ${report.year}`,
        result: "done",
        actor: caller.clientId,
        origin: "api",
      });
      return wantsCsv(accept)
        ? csvAnswer(shareReportCsv(report), `aandelen-${report.year}.csv`)
        : { status: 200, body: report };
    },
  }),
];
