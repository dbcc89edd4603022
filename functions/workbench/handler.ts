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
import { sessionTable } from "#shared/adapters/dynamodb/sessions.ts";
import { shortlistTable } from "#shared/adapters/dynamodb/shortlists.ts";
import { tallyTable } from "#shared/adapters/dynamodb/tallies.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { oidcLogin } from "#shared/adapters/identity/oidc-login.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import { type Environment, required } from "#shared/runtime/environment.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { linkSigner } from "#shared/runtime/link-signer.ts";
import { auditTo } from "#shared/runtime/logger.ts";
import { parts } from "#shared/runtime/parts.ts";
import { poolParts } from "#shared/runtime/pool-parts.ts";
import { randomId } from "#shared/runtime/random-id.ts";
import { region } from "#shared/runtime/region.ts";
import { viewsTo } from "#shared/runtime/view-log.ts";
import { vumClient } from "#shared/runtime/vum-client.ts";
import { keepDesk } from "#shared/usecases/keep-desk.ts";
import { keepPool } from "#shared/usecases/keep-pool.ts";
import { workbenchApp } from "./app.tsx";

/** An account manager waits this long for other regions, and this page has ten seconds. */
const VUM_PATIENCE_MS = 5_000;

export function compose(settings: Environment, tables: ReferenceTables) {
  const common = parts(settings);
  const { table, send, onUnsent, onError, log } = common;
  const candidates = candidateTable(table("candidates"), send, onUnsent);
  const publicUrl = required(settings, "PUBLIC_URL");
  const signer = linkSigner(settings);
  return handle(
    workbenchApp({
      vacancies: vacancyTable(table("vacancies"), send, onUnsent),
      shortlists: shortlistTable(table("shortlists")),
      candidates,
      carvings: carvingTable(table("carvings"), send, onUnsent),
      proposals: proposalTable(table("proposals")),
      contacts: contactMomentTable(table("contacts")),
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
      reportDays: reportDayTable(table("tallies")),
      elsewhere: elsewhereTable(table("elsewhere")),
      otherRegions: { sources: settings.VUM_SOURCES, ask: vumClient(settings, log), patienceMs: VUM_PATIENCE_MS },
      policies: policyTable(table("policies"), region.code),
      sessions: sessionTable(table("sessions")),
      login: oidcLogin({
        issuer: required(settings, "OIDC_ISSUER"),
        clientId: required(settings, "STAFF_CLIENT_ID"),
        acr: required(settings, "LOGIN_ACR"),
        redirectUri: `${publicUrl}/werkblad/terug`,
      }),
      region,
      tables,
      signer,
      clock: systemClock,
      randomId,
      publicUrl,
      audit: auditTo(log),
      recordView: viewsTo(log, signer),
      onError,
    }),
  );
}

export const handler = lambda(compose);
