import { randomBytes } from "node:crypto";
import { importJWK, SignJWT } from "jose";
import { clientOf } from "#shared/domain/region.ts";
import { region } from "#shared/runtime/region.ts";
import { privateKey } from "./client-keys.ts";
import type { DataFolder } from "./data-folder.ts";
import { ExpectedError } from "./expected-error.ts";

/** Lifetime of an assertion: the NL GOV profile asks for at most 60 seconds. */
const ASSERTION_SECONDS = 60;

/** An access token for a demo client, as a partner's own software gets one: by an assertion signed with its key. */
export async function accessToken(folder: DataFolder, issuer: string, clientId: string): Promise<string> {
  const client = clientOf(region, clientId);
  if (!client) {
    const known = region.clients.map(({ id }) => id).join(", ");
    throw new ExpectedError(`There is no client "${clientId}". Choose one of: ${known}.`);
  }
  const jwk = await privateKey(folder, clientId);
  const endpoint = `${issuer}/token`;
  const assertion = await new SignJWT()
    .setProtectedHeader({ alg: "ES256", ...(jwk.kid ? { kid: jwk.kid } : {}) })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(endpoint)
    .setJti(randomBytes(16).toString("base64url"))
    .setIssuedAt()
    .setExpirationTime(`${ASSERTION_SECONDS}s`)
    .sign(await importJWK(jwk));
  const response = await fetch(endpoint, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      scope: client.scopes.join(" "),
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: assertion,
    }),
  });
  const answer = (await response.json()) as { access_token?: string; error_description?: string };
  if (!answer.access_token) throw new Error(`No token for ${clientId}: ${answer.error_description ?? response.status}`);
  return answer.access_token;
}
