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

  /** An issuer that answers with these documents, by path; and what was asked of it. */
  async function servedIssuer(documents: (address: string) => Readonly<Record<string, unknown>>) {
    const asked: string[] = [];
    const server = createServer(({ url = "" }, response) => {
      asked.push(url);
      const document = documents(address)[url];
      response.writeHead(document === undefined ? 404 : 200).end(JSON.stringify(document));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { address, asked, stop: () => new Promise((resolve) => server.close(resolve)) };
  }
  const METADATA = "/.well-known/openid-configuration";

  it("stand where the issuer's metadata says, which is asked once", async () => {
    const pair = await pairOf("1");
    const { address, asked, stop } = await servedIssuer((own) => ({
      [METADATA]: { issuer: own, jwks_uri: `${own}/somewhere/keys` },
      "/somewhere/keys": { keys: [pair.jwk] },
    }));
    const verify = accessTokenVerifier({ issuer: address, audience, now: systemClock });
    const token = await new SignJWT({ ...claims(), iss: address })
      .setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid: "1" })
      .sign(pair.privateKey);
    for (let time = 0; time < 3; time += 1) expect(await verify(token)).toEqual({ clientId: "a", scopes: [] });
    expect(asked).toEqual([METADATA, "/somewhere/keys"]);
    await stop();
  });

  it.each<[string, (own: string) => object]>([
    [
      "that call themselves another issuer",
      (own) => ({ issuer: "https://elsewhere.example", jwks_uri: `${own}/keys` }),
    ],
    ["that name no address", (own) => ({ issuer: own })],
    ["that name an address of another protocol", (own) => ({ issuer: own, jwks_uri: "file:///keys" })],
  ])("are not looked for on the word of metadata %s", async (_name, metadata) => {
    const { address, asked, stop } = await servedIssuer((own) => ({ [METADATA]: metadata(own) }));
    const verify = accessTokenVerifier({ issuer: address, audience, now: systemClock });
    await expect(verify(await signed(await pairOf("1")))).rejects.toMatchObject({ kind: "unavailable" });
    expect(asked).toEqual([METADATA]);
    await stop();
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
