import { handle } from "hono/aws-lambda";
import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { candidateTable } from "#shared/adapters/dynamodb/candidates.ts";
import { carvingTable } from "#shared/adapters/dynamodb/carvings.ts";
import { contactMomentTable } from "#shared/adapters/dynamodb/contact-moments.ts";
import { conversationTable } from "#shared/adapters/dynamodb/conversations.ts";
import { deskLines } from "#shared/adapters/dynamodb/desk-lines.ts";
import { elsewhereTable } from "#shared/adapters/dynamodb/elsewhere.ts";
import { employerTable } from "#shared/adapters/dynamodb/employers.ts";
import { policyTable } from "#shared/adapters/dynamodb/policies.ts";
import { proposalTable } from "#shared/adapters/dynamodb/proposals.ts";
import { reportDayTable } from "#shared/adapters/dynamodb/report-days.ts";
import { shortlistTable } from "#shared/adapters/dynamodb/shortlists.ts";
import { tallyTable } from "#shared/adapters/dynamodb/tallies.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import type { Environment } from "#shared/runtime/environment.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { pageParts } from "#shared/runtime/page-parts.ts";
import { parts } from "#shared/runtime/parts.ts";
import { poolParts } from "#shared/runtime/pool-parts.ts";
import { region } from "#shared/runtime/region.ts";
import { vumClient } from "#shared/runtime/vum-client.ts";
import { keepDesk } from "#shared/usecases/keep-desk.ts";
import { keepPool } from "#shared/usecases/keep-pool.ts";
import { keepReportDays } from "#shared/usecases/keep-report-days.ts";
import { workbenchApp } from "./app.tsx";

/** An account manager waits this long for other regions, and this page has ten seconds. */
const VUM_PATIENCE_MS = 5_000;

export function compose(settings: Environment, tables: ReferenceTables) {
  const common = parts(settings);
  const { table, send, onUnsent, log } = common;
  const own = pageParts(settings, common, { home: "/werkblad", client: "STAFF_CLIENT_ID" });
  const candidates = candidateTable(table("candidates"), send, onUnsent);
  return handle(
    workbenchApp({
      vacancies: vacancyTable(table("vacancies"), send, onUnsent),
      shortlists: shortlistTable(table("shortlists")),
      candidates,
      carvings: carvingTable(table("carvings"), send, onUnsent),
      proposals: proposalTable(table("proposals")),
      contacts: contactMomentTable(table("contacts"), {
        keptMonths: region.retention.contactMomentMonths,
        clock: systemClock,
      }),
      employers: employerTable(table("employers")),
      pool: keepPool({ ...poolParts(settings, common), candidates, clock: systemClock }),
      deskView: keepDesk({
        lines: deskLines({
          vacancies: table("vacancies"),
          carvings: table("carvings"),
          assignments: table("assignments"),
        }),
        clock: systemClock,
      }),
      assignments: assignmentTable(table("assignments"), send, onUnsent),
      conversations: conversationTable(table("conversations"), send, onUnsent),
      tallies: tallyTable(table("tallies")),
      reportDays: keepReportDays({ days: reportDayTable(table("tallies")), clock: systemClock }),
      elsewhere: elsewhereTable(table("elsewhere")),
      otherRegions: { sources: settings.VUM_SOURCES, ask: vumClient(settings, log), patienceMs: VUM_PATIENCE_MS },
      policies: policyTable(table("policies"), region.code),
      ...own,
      tables,
    }),
  );
}

export const handler = lambda(compose);
