import type { JWK } from "jose";
import Provider, { type Configuration, errors, interactionPolicy } from "oidc-provider";
import { type Region, SCOPES, type StaffRole } from "#shared/domain/region.ts";
import { MemoryAdapter } from "./memory-adapter.ts";

export const STAFF_CLIENT = "wsp-workbench";
export const AGENCY_CLIENT = "wsp-agency";
/** What the demo provider vouches for: that somebody chose this person from a list. */
export const ACR = "urn:nld:wsp:demo";

const ROLE_WORDS: Readonly<Record<StaffRole, string>> = {
  "account-manager": "accountmanager",
  coordinator: "coördinator",
  administrator: "beheerder",
  "privacy-officer": "privacyfunctionaris",
};

type Person = { id: string; name: string; at: string };

/** Who may sign in through a client: the desk's people at the workbench, the agencies' people at theirs. */
export const peopleOf = ({ staff, agencyUsers, partners }: Region, clientId: string): Person[] => {
  const nameOf = (code: string) => partners.find((partner) => partner.code === code)?.name ?? code;
  return clientId === AGENCY_CLIENT
    ? agencyUsers.map(({ id, name, agency }) => ({ id, name, at: nameOf(agency) }))
    : staff.map(({ id, name, roles }) => ({
        id,
        name,
        at: roles.map((role) => ROLE_WORDS[role]).join(", "),
      }));
};

/** Asks anew who somebody is when the browser's session is of a person whom this client is not for. */
function loginPolicy(region: Region) {
  const policy = interactionPolicy.base();
  const isOfAnother = new interactionPolicy.Check("other_people", "this session is of other people", ({ oidc }) =>
    oidc.session?.accountId === undefined ||
    peopleOf(region, oidc.client?.clientId ?? "").some(({ id }) => id === oidc.session?.accountId)
      ? interactionPolicy.Check.NO_NEED_TO_PROMPT
      : interactionPolicy.Check.REQUEST_PROMPT,
  );
  policy.get("login")?.checks.add(isOfAnother);
  return policy;
}

const publicClient = (client_id: string, ...redirect_uris: string[]) => ({
  client_id,
  redirect_uris,
  response_types: ["code" as const],
  grant_types: ["authorization_code"],
  token_endpoint_auth_method: "none" as const,
  id_token_signed_response_alg: "ES256" as const,
});
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
      publicClient(STAFF_CLIENT, `${publicUrl}/werkblad/terug`, `${publicUrl}/beheer/terug`),
      publicClient(AGENCY_CLIENT, `${publicUrl}/uitvoerder/terug`),
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
    acrValues: [ACR],
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
      context.body = `Aanmelden kan zo niet: ${out.error}. Begin opnieuw.`;
    },
    interactions: {
      policy: loginPolicy(region),
      url: (_context, interaction) => `/identiteit/aanmelden/${interaction.uid}`,
    },
    findAccount: (_context, id) => {
      const person = [...region.staff, ...region.agencyUsers].find((candidate) => candidate.id === id);
      return person && { accountId: id, claims: () => ({ sub: id, name: person.name }) };
    },
    /** The relying parties are this platform's own pages: there is nothing to ask consent for. */
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
