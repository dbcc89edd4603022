import * as z from "zod";
import { MunicipalityCode } from "#shared/domain/candidate.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { IsoDate } from "#shared/domain/fields.ts";
import type { Region } from "#shared/domain/region.ts";
import { FlowReport } from "#shared/domain/reports/flow-report.ts";
import { flowReportCsv } from "#shared/domain/reports/flow-report-csv.ts";
import { reportPeriod } from "#shared/domain/reports/report-period.ts";
import { ShareReport } from "#shared/domain/share-report.ts";
import { shareReportCsv } from "#shared/domain/share-report-csv.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";
import type { Audit, Clock } from "#shared/ports/services.ts";
import type { ReportDays, TallyStore } from "#shared/ports/stores.ts";
import { readFlowReport } from "#shared/usecases/read-flow-report.ts";
import { reportShares } from "#shared/usecases/report-shares.ts";
import { CSV, csvAnswer, wantsCsv } from "../csv.ts";
import { None } from "../representations.ts";
import { type ApiRoute, route } from "../route.ts";

export type ReportDeps = {
  tallies: TallyStore;
  reportDays: Pick<ReportDays, "readMany">;
  policies: PolicyStore;
  region: Region;
  clock: Clock;
  audit: Audit;
};

const ShareQuery = z.strictObject({
  year: z
    .string()
    .regex(/^20\d\d$/, "Geef een jaar, bijvoorbeeld 2026")
    .transform(Number)
    .optional()
    .meta({ type: "integer", pattern: undefined, description: "this year when left out" }),
  municipality: MunicipalityCode.optional().meta({ description: "all of the region when left out" }),
});

const Period = z.strictObject({
  from: IsoDate.optional().meta({
    description: "first day; the first of January of the last day's year when left out",
  }),
  to: IsoDate.optional().meta({ description: "last day, at most two years later; today when left out" }),
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
  route({
    method: "get",
    path: "/reports/flow",
    scope: "reports:read",
    forPartner: false,
    summary: "What came in, which steps were taken and how long they took, by municipality, client group and so on",
    params: None,
    query: Period,
    answers: {
      200: { description: "The report; with `Accept: text/csv` a line per respect", schema: FlowReport, text: CSV },
    },
    async handle({ query, caller, accept }) {
      const { from, to } = reportPeriod(query, dayOf(deps.clock()));
      const report = await readFlowReport({ ...deps, days: deps.reportDays })(from, to);
      deps.audit({
        ...{ action: "view-report", object: `flow ${from} ${to}`, result: "done" },
        ...{ actor: caller.clientId, origin: "api" },
      });
      return wantsCsv(accept)
        ? csvAnswer(flowReportCsv(report), `doorstroom-${from}-${to}.csv`)
        : { status: 200, body: report };
    },
  }),
];
