import { handle } from "hono/aws-lambda";
import { agencyWork } from "#shared/adapters/dynamodb/agency-work.ts";
import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { candidateTable } from "#shared/adapters/dynamodb/candidates.ts";
import { conversationTable } from "#shared/adapters/dynamodb/conversations.ts";
import { sessionTable } from "#shared/adapters/dynamodb/sessions.ts";
import { oidcLogin } from "#shared/adapters/identity/oidc-login.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import { type Environment, required } from "#shared/runtime/environment.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { linkSigner } from "#shared/runtime/link-signer.ts";
import { auditTo } from "#shared/runtime/logger.ts";
import { parts } from "#shared/runtime/parts.ts";
import { randomId } from "#shared/runtime/random-id.ts";
import { region } from "#shared/runtime/region.ts";
import { viewsTo } from "#shared/runtime/view-log.ts";
import { agencyApp } from "./app.tsx";

export function compose(settings: Environment, tables: ReferenceTables) {
  const { table, send, onUnsent, onError, log } = parts(settings);
  const publicUrl = required(settings, "PUBLIC_URL");
  const signer = linkSigner(settings);
  return handle(
    agencyApp({
      assignments: assignmentTable(table("assignments"), send, onUnsent),
      work: agencyWork(table("assignments")),
      conversations: conversationTable(table("conversations"), send, onUnsent),
      candidates: candidateTable(table("candidates"), send, onUnsent),
      sessions: sessionTable(table("sessions")),
      login: oidcLogin({
        issuer: required(settings, "OIDC_ISSUER"),
        clientId: required(settings, "AGENCY_CLIENT_ID"),
        acr: required(settings, "LOGIN_ACR"),
        redirectUri: `${publicUrl}/uitvoerder/terug`,
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
