import { handle } from "hono/aws-lambda";
import { employerList } from "#shared/adapters/dynamodb/employer-list.ts";
import { policyTable } from "#shared/adapters/dynamodb/policies.ts";
import { sessionTable } from "#shared/adapters/dynamodb/sessions.ts";
import { oidcLogin } from "#shared/adapters/identity/oidc-login.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import { type Environment, required } from "#shared/runtime/environment.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { linkSigner } from "#shared/runtime/link-signer.ts";
import { auditTo } from "#shared/runtime/logger.ts";
import { parts } from "#shared/runtime/parts.ts";
import { randomId } from "#shared/runtime/random-id.ts";
import { region } from "#shared/runtime/region.ts";
import { adminApp } from "./app.tsx";

export function compose(settings: Environment) {
  const { table, onError, log } = parts(settings);
  const publicUrl = required(settings, "PUBLIC_URL");
  return handle(
    adminApp({
      policies: policyTable(table("policies"), region.code),
      employers: employerList(table("employers")),
      sessions: sessionTable(table("sessions")),
      login: oidcLogin({
        issuer: required(settings, "OIDC_ISSUER"),
        clientId: required(settings, "STAFF_CLIENT_ID"),
        acr: required(settings, "LOGIN_ACR"),
        redirectUri: `${publicUrl}/beheer/terug`,
        asksAnew: true,
      }),
      region,
      signer: linkSigner(settings),
      clock: systemClock,
      randomId,
      publicUrl,
      audit: auditTo(log),
      onError,
    }),
  );
}

export const handler = lambda(compose);
