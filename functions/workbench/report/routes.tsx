import type { Context, Hono } from "hono";
import { dayOf } from "#shared/domain/dates.ts";
import { IsoDate } from "#shared/domain/fields.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { flowReportCsv } from "#shared/domain/reports/flow-report-csv.ts";
import { REPORT_KEYS } from "#shared/domain/reports/report-facts.ts";
import { reportPeriod } from "#shared/domain/reports/report-period.ts";
import { KEY_NAMES, MONTH_STATE_NAMES, STEP_NAMES } from "#shared/domain/reports/report-words.ts";
import { readFlowReport } from "#shared/usecases/read-flow-report.ts";
import { pageResponse } from "#shared/web/page.tsx";
import type { AtDesk } from "../at-desk.ts";
import { csvFile } from "../csv-file.ts";
import type { WorkbenchOptions } from "../workbench-options.ts";
import { type Asked, REPORT_PATH, ReportPage } from "./report-page.tsx";
import { MONTH_STEPS } from "./report-tables.tsx";

const WRONG_DATE = "Kies een begindatum en een einddatum die bestaan.";

/** What went through the desk in a period, as a page and as files. */
export function addReportRoutes(app: Hono, desk: AtDesk, options: WorkbenchOptions): void {
  const read = readFlowReport({ ...options, days: options.reportDays });

  const askedIn = (context: Context): Asked => {
    const typed = (name: string) => context.req.query(name)?.trim() || undefined;
    const period = reportPeriod({ from: typed("van"), to: typed("tot") }, dayOf(options.clock()));
    return { ...period, by: REPORT_KEYS.find((key) => KEY_NAMES[key] === typed("per")) ?? "municipality" };
  };

  app.get(
    REPORT_PATH,
    desk.signedIn(async (context, session) => {
      const asked = askedIn(context);
      const chrome = await desk.chromeOf(session);
      const refused = (problem: string) =>
        pageResponse(<ReportPage chrome={chrome} asked={asked} problem={problem} />, 400);
      if (!IsoDate.safeParse(asked.from).success || !IsoDate.safeParse(asked.to).success) return refused(WRONG_DATE);
      try {
        const report = await read(asked.from, asked.to);
        desk.note("view-report", `flow ${asked.from} ${asked.to} ${asked.by}`, session.member.id);
        return pageResponse(<ReportPage chrome={chrome} asked={asked} report={report} />);
      } catch (error) {
        if (!isProblem(error, "invalid-input")) throw error;
        return refused(`${error.errors[0]?.detail ?? WRONG_DATE}.`);
      }
    }),
  );

  const reportOf = async (context: Context) => {
    const { from, to } = askedIn(context);
    return read(IsoDate.parse(from), IsoDate.parse(to));
  };

  app.get(
    `${REPORT_PATH}/doorstroom.csv`,
    desk.signedIn(async (context, session) => {
      const report = await reportOf(context);
      desk.note("export-report", `flow ${report.from} ${report.to}`, session.member.id);
      return new Response(flowReportCsv(report), {
        headers: {
          "Content-Type": "text/csv; charset=utf-8",
          "Content-Disposition": `attachment; filename="doorstroom-${report.from}-${report.to}.csv"`,
        },
      });
    }),
  );

  app.get(
    `${REPORT_PATH}/maanden.csv`,
    desk.signedIn(async (context, session) => {
      const { from, to, months } = await reportOf(context);
      desk.note("export-report", `months ${from} ${to}`, session.member.id);
      return csvFile(
        `maanden-${from}-${to}`,
        ["maand", "stand", ...MONTH_STEPS.map((step) => STEP_NAMES[step])],
        months.map(({ month, state, counts }) => [
          ...[month, MONTH_STATE_NAMES[state]],
          ...MONTH_STEPS.map((step) => (counts ? String(counts[step]) : "")),
        ]),
      );
    }),
  );
}
