import { sessionTable } from "#shared/adapters/dynamodb/sessions.ts";
import { oidcLogin } from "#shared/adapters/identity/oidc-login.ts";
import { systemClock } from "./clock.ts";
import { type Environment, required } from "./environment.ts";
import { linkSigner } from "./link-signer.ts";
import { auditTo } from "./logger.ts";
import type { parts } from "./parts.ts";
import { randomId } from "./random-id.ts";
import { region } from "./region.ts";
import { viewsTo } from "./view-log.ts";

type Entrance = {
  /** Where people come in; the identity provider sends them back below it. */
  home: string;
  client: "STAFF_CLIENT_ID" | "AGENCY_CLIENT_ID";
  asksAnew?: boolean;
};

/** What the pages of people who sign in are made of. */
export function pageParts(
  settings: Environment,
  { table, log, onError }: Pick<ReturnType<typeof parts>, "table" | "log" | "onError">,
  { home, client, asksAnew = false }: Entrance,
) {
  const publicUrl = required(settings, "PUBLIC_URL");
  const signer = linkSigner(settings);
  return {
    sessions: sessionTable(table("sessions")),
    login: oidcLogin({
      issuer: required(settings, "OIDC_ISSUER"),
      clientId: required(settings, client),
      acr: required(settings, "LOGIN_ACR"),
      redirectUri: `${publicUrl}${home}/terug`,
      asksAnew,
    }),
    region,
    signer,
    clock: systemClock,
    randomId,
    publicUrl,
    audit: auditTo(log),
    recordView: viewsTo(log, signer),
    onError,
  };
}
