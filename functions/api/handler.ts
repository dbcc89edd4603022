import { setTimeout as pause } from "node:timers/promises";
import { handle } from "hono/aws-lambda";
import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { candidateTable } from "#shared/adapters/dynamodb/candidates.ts";
import { carvingTable } from "#shared/adapters/dynamodb/carvings.ts";
import { employerTable } from "#shared/adapters/dynamodb/employers.ts";
import { feedTable } from "#shared/adapters/dynamodb/feeds.ts";
import { importTable } from "#shared/adapters/dynamodb/imports.ts";
import { policyTable } from "#shared/adapters/dynamodb/policies.ts";
import { proposalTable } from "#shared/adapters/dynamodb/proposals.ts";
import { reportDayTable } from "#shared/adapters/dynamodb/report-days.ts";
import { shortlistTable } from "#shared/adapters/dynamodb/shortlists.ts";
import { tallyTable } from "#shared/adapters/dynamodb/tallies.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { accessTokenVerifier } from "#shared/adapters/identity/access-tokens.ts";
import { s3Payloads } from "#shared/adapters/s3-payloads.ts";
import { s3Client } from "#shared/runtime/clients.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import { type Environment, required } from "#shared/runtime/environment.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { linkSigner } from "#shared/runtime/link-signer.ts";
import { auditTo } from "#shared/runtime/logger.ts";
import { parts } from "#shared/runtime/parts.ts";
import { randomId } from "#shared/runtime/random-id.ts";
import { region } from "#shared/runtime/region.ts";
import { viewsTo } from "#shared/runtime/view-log.ts";
import { keepReportDays } from "#shared/usecases/keep-report-days.ts";
import { watchFeeds } from "#shared/usecases/watch-feeds.ts";
import { watchOpenDemand } from "#shared/usecases/watch-open-demand.ts";
import { apiApp } from "./app.ts";
import { apiRoutes } from "./routes.ts";

export function compose(settings: Environment) {
  const { table, send, onUnsent, onError, log } = parts(settings);
  const vacancies = vacancyTable(table("vacancies"), send, onUnsent);
  const payloads = s3Payloads(s3Client(settings), settings.bucket("imports"));
  const feeds = feedTable(table("feeds"));
  const publicUrl = required(settings, "PUBLIC_URL");
  const issuer = required(settings, "OIDC_ISSUER");
  const audit = auditTo(log);
  const signer = linkSigner(settings);
  return handle(
    apiApp({
      routes: apiRoutes({
        vacancies,
        employers: employerTable(table("employers")),
        carvings: carvingTable(table("carvings"), send, onUnsent),
        proposals: proposalTable(table("proposals")),
        shortlists: shortlistTable(table("shortlists")),
        candidates: candidateTable(table("candidates"), send, onUnsent),
        assignments: assignmentTable(table("assignments"), send, onUnsent),
        feeds,
        imports: importTable(table("imports"), send, onUnsent),
        tallies: tallyTable(table("tallies")),
        reportDays: keepReportDays({ days: reportDayTable(table("tallies")), clock: systemClock }),
        policies: policyTable(table("policies"), region.code),
        payloads,
        region,
        signer,
        publicUrl,
        clock: systemClock,
        randomId,
        feedWatch: watchFeeds({ feeds, pause: (ms, signal) => pause(ms, undefined, signal ? { signal } : {}) }),
        audit,
        recordView: viewsTo(log, signer),
        openDemand: watchOpenDemand({ vacancies, clock: systemClock }),
      }),
      region,
      verifyToken: accessTokenVerifier({ issuer, audience: required(settings, "API_AUDIENCE"), now: systemClock }),
      publicUrl,
      issuer,
      parts: { database: () => vacancies.read("health"), payloads: () => payloads.get("health") },
      audit,
      onError,
    }),
  );
}

export const handler = lambda(compose);
