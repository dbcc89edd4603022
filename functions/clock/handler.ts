import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { deskLines } from "#shared/adapters/dynamodb/desk-lines.ts";
import { importTable } from "#shared/adapters/dynamodb/imports.ts";
import { oldAssignments } from "#shared/adapters/dynamodb/old-assignments.ts";
import { oldWork } from "#shared/adapters/dynamodb/old-work.ts";
import { reportDayTable } from "#shared/adapters/dynamodb/report-days.ts";
import { sweepOutboxes } from "#shared/adapters/dynamodb/sweep.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { s3Payloads } from "#shared/adapters/s3-payloads.ts";
import { s3Client } from "#shared/runtime/clients.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import type { Environment } from "#shared/runtime/environment.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { parts } from "#shared/runtime/parts.ts";
import { region } from "#shared/runtime/region.ts";
import { findForgotten } from "#shared/usecases/find-forgotten.ts";
import { foldReportDays } from "#shared/usecases/fold-report-days.ts";
import { forgetAssignments } from "#shared/usecases/forget-assignments.ts";
import { forgetClosedWork } from "#shared/usecases/forget-closed-work.ts";
import { tidyImports } from "#shared/usecases/tidy-imports.ts";

/** A write that is younger than this is still being sent by the one who made it. */
const GRACE_MS = 5_000;

const TABLES = [
  { name: "vacancies", keyAttributes: ["reference"] },
  { name: "candidates", keyAttributes: ["partner", "ref"] },
  { name: "assignments", keyAttributes: ["agency", "id"] },
  { name: "carvings", keyAttributes: ["reference"] },
  { name: "employers", keyAttributes: ["kvkNumber"] },
  { name: "imports", keyAttributes: ["partner", "id"] },
] as const;

/**
 * Runs every minute: sends what a crash left unsent, asks again for what was forgotten, removes what imports left, folds
 * the days that the reports read, and then forgets closed work and assignments whose term is over.
 */
export function compose(settings: Environment) {
  const { table, send, onUnsent, log } = parts(settings);
  const tables = TABLES.map(({ name, keyAttributes }) => ({ table: table(name), keyAttributes }));
  const forgotten = findForgotten({ vacancies: vacancyTable(table("vacancies"), send, onUnsent), clock: systemClock });
  const tidy = tidyImports({
    imports: importTable(table("imports"), send, onUnsent),
    payloads: s3Payloads(s3Client(settings), settings.bucket("imports")),
    clock: systemClock,
  });
  const fold = foldReportDays({
    lines: deskLines({
      vacancies: table("vacancies"),
      carvings: table("carvings"),
      assignments: table("assignments"),
    }),
    days: reportDayTable(table("tallies")),
    ...{ region, clock: systemClock },
  });
  const forget = forgetClosedWork({
    work: oldWork({
      vacancies: table("vacancies"),
      shortlists: table("shortlists"),
      carvings: table("carvings"),
      proposals: table("proposals"),
    }),
    ...{ region, clock: systemClock },
  });
  const forgetEnded = forgetAssignments({
    old: oldAssignments({
      assignments: table("assignments"),
      conversations: table("conversations"),
      feeds: table("feeds"),
    }),
    assignments: assignmentTable(table("assignments"), send, onUnsent),
    ...{ region, clock: systemClock },
  });
  return async (_event: unknown): Promise<void> => {
    const before = new Date(systemClock().getTime() - GRACE_MS).toISOString();
    const served = await sweepOutboxes(tables, before, send, onUnsent);
    const events = await forgotten();
    if (events.length > 0) await send(events);
    const removed = await tidy();
    if (removed > 0) log.info("imports tidied", { removed });
    if (served + events.length > 0) log.warn("sweep", { served, forgotten: events.length });
    await fold();
    const past = await forget();
    if (past > 0) log.info("closed work forgotten", { removed: past });
    const ended = await forgetEnded();
    if (ended > 0) log.info("assignments forgotten", { removed: ended });
  };
}

export const handler = lambda(compose);
