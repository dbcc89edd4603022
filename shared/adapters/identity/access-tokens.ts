import { createHash } from "node:crypto";
import { type JWTVerifyGetKey, jwtVerify } from "jose";
import * as z from "zod";
import { Problem } from "#shared/domain/problem.ts";
import type { Clock, TokenVerifier } from "#shared/ports/services.ts";
import { IssuerUnreachable, issuerKeys } from "./issuer-keys.ts";

/** NL GOV OAuth profile: an access token lives at most 15 minutes. A minute more or less between clocks is allowed. */
const MAX_LIFETIME_SECONDS = 900;
const CLOCK_TOLERANCE_SECONDS = 60;
const MAX_TOKEN_LENGTH = 8_192;

/**
 * So long a signature that was found right need not be looked at again, and of so many tokens that is remembered. A key
 * that its issuer gave up counts no longer for it than the keys themselves are kept (ten minutes) and this, which is
 * together no longer than a token lives.
 */
const REMEMBERED_SECONDS = 300;
const MOST_REMEMBERED = 1_000;

const Claims = z.object({
  sub: z.string().min(1),
  azp: z.string().min(1),
  jti: z.string().min(1),
  iat: z.number(),
  exp: z.number(),
  nbf: z.number().optional(),
  scope: z.string().default(""),
});
type Claims = z.infer<typeof Claims>;

/** The claims of tokens whose signature was right a moment ago, by the token's hash: no token is kept. */
function rememberedClaims() {
  const claimsOf = new Map<string, { claims: Claims; at: number }>();
  const nameOf = (token: string) => createHash("sha256").update(token).digest("base64");
  return {
    of(token: string, now: number): Claims | undefined {
      const remembered = claimsOf.get(nameOf(token));
      // A clock that jumped far back must not prolong it.
      const isFresh = remembered !== undefined && Math.abs(now - remembered.at) < REMEMBERED_SECONDS;
      return isFresh ? remembered.claims : undefined;
    },
    remember(token: string, claims: Claims, now: number): void {
      const name = nameOf(token);
      claimsOf.delete(name);
      claimsOf.set(name, { claims, at: now });
      const [oldest] = claimsOf.keys();
      if (claimsOf.size > MOST_REMEMBERED && oldest !== undefined) claimsOf.delete(oldest);
    },
  };
}

/** Whether a token with these claims counts at this second: not before its time, not after, and not for too long. */
function countsAt({ iat, nbf, exp, azp, sub }: Claims, now: number): boolean {
  const begins = Math.max(iat, nbf ?? iat);
  const isNow = begins <= now + CLOCK_TOLERANCE_SECONDS && now < exp + CLOCK_TOLERANCE_SECONDS;
  return isNow && exp - iat <= MAX_LIFETIME_SECONDS && azp === sub;
}

/**
 * Verifies access tokens of one issuer for one audience: signed JWTs (RFC 9068) with ES256, PS256 or RS256 by a key of
 * that issuer alone; keys named in the token itself are never used. Its times are judged at every use; its signature is
 * looked at again after five minutes, because that is most of what a request that only waits costs.
 */
export function accessTokenVerifier(options: {
  issuer: string;
  audience: string;
  keys?: JWTVerifyGetKey;
  now: Clock;
}): TokenVerifier {
  const keys = options.keys ?? issuerKeys(options.issuer);
  const remembered = rememberedClaims();
  const refuse = () => new Problem("unauthenticated", "Het toegangstoken is niet geldig; vraag een nieuw aan");

  const claimsOf = async (token: string): Promise<Claims> => {
    const now = options.now().getTime() / 1000;
    const known = remembered.of(token, now);
    if (known) return known;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: options.issuer,
        audience: options.audience,
        algorithms: ["ES256", "PS256", "RS256"],
        typ: "at+jwt",
        requiredClaims: ["exp", "iat", "jti", "sub", "azp"],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: options.now(),
      });
      const claims = Claims.parse(payload);
      remembered.remember(token, claims, now);
      return claims;
    } catch (error) {
      if (isUnreachable(error)) throw new Problem("unavailable", "Het token kan nu niet worden gecontroleerd");
      throw refuse();
    }
  };

  return async (token) => {
    if (token.length > MAX_TOKEN_LENGTH) throw refuse();
    const claims = await claimsOf(token);
    if (!countsAt(claims, options.now().getTime() / 1000)) throw refuse();
    return { clientId: claims.azp, scopes: claims.scope.split(" ").filter(Boolean) };
  };
}

/** What jose says when the keys did not come, or came as something else. */
const NO_KEYS = ["ERR_JWKS_TIMEOUT", "ERR_JWKS_INVALID", "ERR_JOSE_GENERIC"];

/** True when the issuer's keys could not be had: the token may well be right. */
const isUnreachable = (error: unknown) =>
  error instanceof IssuerUnreachable ||
  (error instanceof Error &&
    (("code" in error && NO_KEYS.includes(String(error.code))) ||
      (error instanceof TypeError && error.message === "fetch failed")));
