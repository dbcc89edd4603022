import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { importJWK, type JWK, type JWTHeaderParameters, type JWTPayload, SignJWT } from "jose";
import { AUDIENCE } from "#infra/local/identity/provider.ts";
import { IDENTITY_PREFIX } from "#infra/local/identity/server.tsx";
import { clientOf } from "#shared/domain/region.ts";
import { region } from "#shared/runtime/region.ts";
import type { RunningPlatform } from "../../support/running-platform.ts";

export type Change = { header?: Record<string, unknown>; claims?: Record<string, unknown> };

export type Forger = {
  issuer: string;
  audience: string;
  /** The identity provider's own key, private part included. */
  providerKey: JWK;
  /** An access token as the identity provider makes it, signed with its own key, but for the changes asked. */
  token: (clientId: string, change?: Change, key?: Parameters<SignJWT["sign"]>[0]) => Promise<string>;
};

const now = () => Math.floor(Date.now() / 1000);

/** `undefined` removes a claim or header. */
const without = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

/** Makes tokens with the demo identity provider's real key: right but for one thing. */
export async function forger({ folder, publicUrl }: RunningPlatform): Promise<Forger> {
  const providerKey = JSON.parse(await readFile(folder.file("keys", "identity-provider.json"), "utf8")) as JWK;
  const issuer = publicUrl + IDENTITY_PREFIX;
  return {
    issuer,
    audience: AUDIENCE,
    providerKey,
    async token(clientId, { header = {}, claims = {} } = {}, key) {
      const payload: JWTPayload = {
        iss: issuer,
        sub: clientId,
        aud: AUDIENCE,
        azp: clientId,
        client_id: clientId,
        jti: randomUUID(),
        iat: now(),
        exp: now() + 600,
        scope: (clientOf(region, clientId)?.scopes ?? ["candidates:write"]).join(" "),
        ...claims,
      };
      const protectedHeader = { alg: "ES256", typ: "at+jwt", kid: providerKey.kid, ...header };
      return new SignJWT(without(payload))
        .setProtectedHeader(without(protectedHeader) as JWTHeaderParameters)
        .sign(key ?? (await importJWK(providerKey)));
    },
  };
}
