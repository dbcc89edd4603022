import type { JWK } from "jose";
import Provider, { type Configuration, errors } from "oidc-provider";
import { type Region, SCOPES } from "#shared/domain/region.ts";
import { MemoryAdapter } from "./memory-adapter.ts";

export const STAFF_CLIENT = "wsp-workbench";
export const AUDIENCE = "urn:nld:wsp:api";

/** NL GOV OAuth profile: at most 15 minutes. */
const ACCESS_TOKEN_SECONDS = 900;

/** The profile asks a client for 60 seconds; an assertion that lives longer than 5 minutes is refused. */
const MAX_ASSERTION_SECONDS = 300;

type Options = {
  issuer: string;
  publicUrl: string;
  region: Region;
  providerKey: JWK;
  /** Public key of each machine client, by its id. */
  clientKeys: ReadonlyMap<string, JWK>;
  cookieKey: string;
};

/**
 * The demo identity provider: code + PKCE for the region's people, client credentials with private_key_jwt for its
 * machine clients. Part of the local deployment alone; on AWS any OIDC issuer takes its place.
 */
export function identityProvider({ issuer, publicUrl, region, providerKey, clientKeys, cookieKey }: Options): Provider {
  const configuration: Configuration = {
    adapter: MemoryAdapter,
    jwks: { keys: [providerKey] } as NonNullable<Configuration["jwks"]>,
    cookies: { keys: [cookieKey] },
    clients: [
      {
        client_id: STAFF_CLIENT,
        redirect_uris: [`${publicUrl}/werkblad/terug`, `${publicUrl}/beheer/terug`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        token_endpoint_auth_method: "none",
        id_token_signed_response_alg: "ES256",
      },
      ...region.clients.map(({ id, scopes }) => ({
        client_id: id,
        redirect_uris: [],
        response_types: [],
        grant_types: ["client_credentials"],
        id_token_signed_response_alg: "ES256" as const,
        token_endpoint_auth_method: "private_key_jwt" as const,
        token_endpoint_auth_signing_alg: "ES256" as const,
        scope: scopes.join(" "),
        jwks: { keys: [clientKeys.get(id) ?? {}] },
      })),
    ],
    scopes: ["openid", "profile", ...Object.keys(SCOPES)],
    claims: { profile: ["name"] },
    pkce: { required: () => true },
    assertJwtClientAuthClaimsAndHeader(_context, { iat, exp }) {
      const from = typeof iat === "number" ? iat : Date.now() / 1000;
      if (typeof exp === "number" && exp - from <= MAX_ASSERTION_SECONDS) return;
      throw new errors.InvalidClientAuth("the assertion lives longer than 5 minutes");
    },
    enabledJWA: { idTokenSigningAlgValues: ["ES256"], clientAuthSigningAlgValues: ["ES256"] },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: Object.keys(SCOPES).join(" "),
          audience: AUDIENCE,
          accessTokenTTL: ACCESS_TOKEN_SECONDS,
          accessTokenFormat: "jwt",
          jwt: { sign: { alg: "ES256" } },
        }),
      },
    },
    extraTokenClaims: (_context, token) => ("clientId" in token ? { azp: String(token.clientId) } : undefined),
    ttl: {
      AccessToken: ACCESS_TOKEN_SECONDS,
      ClientCredentials: ACCESS_TOKEN_SECONDS,
      Session: 36_000,
      Grant: 36_000,
      Interaction: 600,
      IdToken: 600,
    },
    /** The library's own page has styles of its own and fonts of a third party. */
    async renderError(context, out) {
      context.type = "text/plain; charset=utf-8";
      context.body = `Aanmelden kan zo niet: ${out.error}. Begin opnieuw op het werkblad.`;
    },
    interactions: { url: (_context, interaction) => `/identiteit/aanmelden/${interaction.uid}` },
    findAccount: (_context, id) => {
      const member = region.staff.find((candidate) => candidate.id === id);
      return member && { accountId: id, claims: () => ({ sub: id, name: member.name }) };
    },
    /** The one relying party is this platform's own workbench: there is nothing to ask consent for. */
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({
        ...(context.oidc.client ? { clientId: context.oidc.client.clientId } : {}),
        ...(context.oidc.session?.accountId ? { accountId: context.oidc.session.accountId } : {}),
      });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
  };
  return new Provider(issuer, configuration);
}
