import { createRemoteJWKSet, type JWTVerifyGetKey } from "jose";
import * as z from "zod";

/** The issuer's metadata could not be had, or is another's: no token can be judged now. */
export class IssuerUnreachable extends Error {
  override readonly name = "IssuerUnreachable";
}

const TIMEOUT_MS = 5_000;

/** What is used of the metadata. Its `issuer` must be the one that was asked (OpenID Connect Discovery 1.0, 4.3). */
const metadataOf = (issuer: string) => z.object({ issuer: z.literal(issuer), jwks_uri: z.url() });

async function keysAddress(issuer: string): Promise<URL> {
  try {
    const response = await fetch(`${issuer}/.well-known/openid-configuration`, {
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const address = new URL(metadataOf(issuer).parse(await response.json()).jwks_uri);
    if (address.protocol === new URL(issuer).protocol) return address;
  } catch (error) {
    throw new IssuerUnreachable("the issuer's metadata could not be had", { cause: error });
  }
  throw new IssuerUnreachable("the issuer's keys stand at an address that is less safe than its own");
}

/**
 * The keys of an issuer, at the address that its own metadata names: providers differ in where they stand. The address is
 * asked once and the keys are kept; a key that is not among them has them fetched again, at most every five seconds.
 *
 * Throws `IssuerUnreachable` while the address cannot be found out.
 */
export function issuerKeys(issuer: string): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | undefined;
  return async (header, token) => {
    found ??= keysAddress(issuer)
      .then((address) => createRemoteJWKSet(address, { cooldownDuration: 5_000 }))
      .catch((error: unknown) => {
        found = undefined;
        throw error;
      });
    return (await found)(header, token);
  };
}
