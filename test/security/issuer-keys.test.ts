import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { accessTokenVerifier } from "#shared/adapters/identity/access-tokens.ts";
import { systemClock } from "#shared/runtime/clock.ts";

const now = () => Math.floor(Date.now() / 1000);

describe("keys of the issuer", () => {
  const pairOf = async (kid: string) => {
    const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
    return { privateKey, jwk: { ...(await exportJWK(publicKey)), alg: "ES256", use: "sig", kid } };
  };
  const issuer = "https://login.example.nl";
  const audience = "urn:test";
  const claims = (): JWTPayload => ({
    iss: issuer,
    aud: audience,
    sub: "a",
    azp: "a",
    jti: "j",
    iat: now(),
    exp: now() + 60,
  });
  const signed = ({ privateKey, jwk }: Awaited<ReturnType<typeof pairOf>>) =>
    new SignJWT(claims()).setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid: jwk.kid }).sign(privateKey);

  it("that were rotated away sign nothing any more", async () => {
    const [old, fresh] = await Promise.all([pairOf("1"), pairOf("2")]);
    const withOld = accessTokenVerifier({
      issuer,
      audience,
      now: systemClock,
      keys: createLocalJWKSet({ keys: [old.jwk] }),
    });
    expect(await withOld(await signed(old))).toEqual({ clientId: "a", scopes: [] });
    const withFresh = accessTokenVerifier({
      issuer,
      audience,
      now: systemClock,
      keys: createLocalJWKSet({ keys: [fresh.jwk] }),
    });
    await expect(withFresh(await signed(old))).rejects.toMatchObject({ kind: "unauthenticated" });
    expect(await withFresh(await signed(fresh))).toEqual({ clientId: "a", scopes: [] });
  });

  it.each([
    ["nobody answers", undefined],
    ["the issuer answers 503", 503],
    ["the issuer answers something else than keys", 200],
  ])("that cannot be fetched make an outage, not a wrong token: %s", async (_name, status) => {
    const server = createServer((_request, response) => response.writeHead(status ?? 200).end("<html>"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    if (status === undefined) await new Promise((resolve) => server.close(resolve));
    const verify = accessTokenVerifier({ issuer: address, audience, now: systemClock });
    await expect(verify(await signed(await pairOf("1")))).rejects.toMatchObject({ kind: "unavailable" });
    server.close();
  });

  it("are used by the clock that was given", async () => {
    const pair = await pairOf("1");
    const verify = accessTokenVerifier({
      issuer,
      audience,
      keys: createLocalJWKSet({ keys: [pair.jwk] }),
      now: () => new Date(Date.now() + 3_600_000),
    });
    await expect(verify(await signed(pair))).rejects.toMatchObject({ kind: "unauthenticated" });
  });
});
