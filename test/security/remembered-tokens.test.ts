import { createLocalJWKSet, exportJWK, generateKeyPair, type JWK, type JWTVerifyGetKey, SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { accessTokenVerifier } from "#shared/adapters/identity/access-tokens.ts";

const [ISSUER, AUDIENCE] = ["https://login.example.nl", "urn:test"];
const START = Date.parse("2026-11-23T09:00:00Z") / 1000;

describe("a token that was found right", () => {
  let privateKey: Awaited<ReturnType<typeof generateKeyPair>>["privateKey"];
  let jwk: JWK;
  beforeAll(async () => {
    const pair = await generateKeyPair("ES256", { extractable: true });
    privateKey = pair.privateKey;
    jwk = { ...(await exportJWK(pair.publicKey)), alg: "ES256", use: "sig", kid: "1" };
  });

  const token = (change: { exp?: number; jti?: string } = {}) =>
    new SignJWT({ iss: ISSUER, aud: AUDIENCE, sub: "a", azp: "a", jti: "j", iat: START, exp: START + 900, ...change })
      .setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid: "1" })
      .sign(privateKey);

  /** A verifier with a clock and keys that a test moves; `looked` counts the signatures that were looked at. */
  function verifier() {
    const state = { now: START, looked: 0, keys: [jwk] };
    const keys: JWTVerifyGetKey = (header, input) => {
      state.looked += 1;
      return createLocalJWKSet({ keys: state.keys })(header, input);
    };
    const now = () => new Date(state.now * 1000);
    return { state, verify: accessTokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys, now }) };
  }
  const refused = { kind: "unauthenticated" };

  it("has its signature looked at once in five minutes, however often it is used", async () => {
    const { state, verify } = verifier();
    const own = await token();
    for (let second = 0; second < 300; second += 20) {
      state.now = START + second;
      expect(await verify(own)).toEqual({ clientId: "a", scopes: [] });
    }
    expect(state.looked).toBe(1);
    state.now = START + 300;
    await verify(own);
    expect(state.looked).toBe(2);
  });

  it("counts no longer than it lives", async () => {
    const { state, verify } = verifier();
    const short = await token({ exp: START + 30 });
    await verify(short);
    state.now = START + 89;
    expect(await verify(short)).toEqual({ clientId: "a", scopes: [] });
    state.now = START + 90;
    await expect(verify(short)).rejects.toMatchObject(refused);
    expect(state.looked).toBe(1);
  });

  it("counts not before its time when the clock jumps back", async () => {
    const { state, verify } = verifier();
    const own = await token();
    await verify(own);
    state.now = START - 61;
    await expect(verify(own)).rejects.toMatchObject(refused);
  });

  it("is refused five minutes after its key is gone", async () => {
    const { state, verify } = verifier();
    const own = await token();
    await verify(own);
    state.keys = [];
    state.now = START + 301;
    await expect(verify(own)).rejects.toMatchObject(refused);
  });

  it("lends nothing to a token that differs from it in a letter", async () => {
    const { verify } = verifier();
    const own = await token();
    await verify(own);
    const [head = "", claims = "", signature = ""] = own.split(".");
    const other = await token({ jti: "k" });
    for (const wrong of [`${head}.${other.split(".")[1]}.${signature}`, `${head}.${claims}.${other.split(".")[2]}`])
      await expect(verify(wrong)).rejects.toMatchObject(refused);
  });

  it("is forgotten when a thousand others came after it", async () => {
    const { state, verify } = verifier();
    const own = await token();
    await verify(own);
    for (let count = 0; count < 1_000; count += 1) await verify(await token({ jti: `j-${count}` }));
    expect(state.looked).toBe(1_001);
    await verify(own);
    expect(state.looked).toBe(1_002);
  });
});
