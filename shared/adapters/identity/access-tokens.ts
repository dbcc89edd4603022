import { type JWTVerifyGetKey, jwtVerify } from "jose";
import * as z from "zod";
import { Problem } from "#shared/domain/problem.ts";
import type { Clock, TokenVerifier } from "#shared/ports/services.ts";
import { IssuerUnreachable, issuerKeys } from "./issuer-keys.ts";

/** NL GOV OAuth profile: an access token lives at most 15 minutes. A minute more or less between clocks is allowed. */
const MAX_LIFETIME_SECONDS = 900;
const CLOCK_TOLERANCE_SECONDS = 60;
const MAX_TOKEN_LENGTH = 8_192;

const Claims = z.object({
  sub: z.string().min(1),
  azp: z.string().min(1),
  jti: z.string().min(1),
  iat: z.number(),
  exp: z.number(),
  scope: z.string().default(""),
});

/**
 * Verifies access tokens of one issuer for one audience: signed JWTs (RFC 9068) with ES256, PS256 or RS256 by a key of
 * that issuer alone; keys named in the token itself are never used.
 */
export function accessTokenVerifier(options: {
  issuer: string;
  audience: string;
  keys?: JWTVerifyGetKey;
  now: Clock;
}): TokenVerifier {
  const keys = options.keys ?? issuerKeys(options.issuer);
  const refuse = () => new Problem("unauthenticated", "Het toegangstoken is niet geldig; vraag een nieuw aan");

  return async (token) => {
    if (token.length > MAX_TOKEN_LENGTH) throw refuse();
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
      const now = options.now().getTime() / 1000;
      const isTooLong = claims.exp - claims.iat > MAX_LIFETIME_SECONDS;
      if (isTooLong || claims.iat > now + CLOCK_TOLERANCE_SECONDS || claims.azp !== claims.sub) throw refuse();
      return { clientId: claims.azp, scopes: claims.scope.split(" ").filter(Boolean) };
    } catch (error) {
      if (isUnreachable(error)) throw new Problem("unavailable", "Het token kan nu niet worden gecontroleerd");
      throw refuse();
    }
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
