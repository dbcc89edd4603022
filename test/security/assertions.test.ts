import { randomBytes, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { decodeJwt, importJWK, type JWK, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Forger, forger } from "../api/support/tokens.ts";
import { type RunningPlatform, runningPlatform } from "../support/running-platform.ts";

const now = () => Math.floor(Date.now() / 1000);
const CLIENT = "gemeente-haarlem";

let platform: RunningPlatform;
let forge: Forger;
beforeAll(async () => {
  platform = await runningPlatform();
  forge = await forger(platform);
});
afterAll(() => platform.close());

describe("assertions at the token endpoint", () => {
  type AssertionChange = { header?: Record<string, unknown>; claims?: Record<string, unknown>; key?: string };

  const assertion = async ({ header = {}, claims = {}, key = CLIENT }: AssertionChange = {}) => {
    const jwk = JSON.parse(await readFile(platform.folder.file("keys", `${key}.json`), "utf8")) as JWK;
    const payload = {
      iss: CLIENT,
      sub: CLIENT,
      aud: `${forge.issuer}/token`,
      jti: randomBytes(16).toString("base64url"),
      iat: now(),
      exp: now() + 60,
      ...claims,
    };
    const clean = Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined));
    return new SignJWT(clean)
      .setProtectedHeader({ alg: "ES256", ...(jwk.kid === undefined ? {} : { kid: jwk.kid }), ...header })
      .sign(await importJWK(jwk));
  };
  const ask = async (client_assertion: string, more: Record<string, string> = {}) => {
    const response = await fetch(`${forge.issuer}/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        scope: "candidates:write",
        client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        client_assertion,
        ...more,
      }),
    });
    const body = (await response.json()) as { access_token?: string; error?: string; expires_in?: number };
    return { status: response.status, body, cache: response.headers.get("Cache-Control") };
  };

  it("that are right give a token of at most 15 minutes, with the scope asked and no refresh token", async () => {
    const { status, body, cache } = await ask(await assertion());
    expect(status).toBe(200);
    expect(cache).toContain("no-store");
    expect(body).not.toHaveProperty("refresh_token");
    const claims = decodeJwt(body.access_token ?? "");
    expect(claims).toMatchObject({
      iss: forge.issuer,
      sub: CLIENT,
      azp: CLIENT,
      aud: forge.audience,
      scope: "candidates:write",
      jti: expect.stringMatching(/^[\w-]{22,}$/),
    });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBeLessThanOrEqual(900);
    const read = await platform.call(undefined, "/candidates/unknown", {
      headers: { Authorization: `Bearer ${body.access_token}` },
    });
    expect(read.status).toBe(404);
  });

  it("are never accepted twice", async () => {
    const once = await assertion();
    expect((await ask(once)).status).toBe(200);
    expect(await ask(once)).toMatchObject({ status: 401, body: { error: "invalid_client" } });
    const atOnce = await assertion();
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(atOnce)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const jti = randomUUID();
    expect((await ask(await assertion({ claims: { jti } }))).status).toBe(200);
    expect((await ask(await assertion({ claims: { jti, exp: now() + 30 } }))).status).toBe(401);
  });

  it.each<[string, AssertionChange]>([
    ["live longer than 5 minutes", { claims: { exp: now() + 3600 } }],
    ["live for ever", { claims: { exp: undefined } }],
    ["were made long ago and still live", { claims: { iat: now() - 3600 } }],
    ["have expired", { claims: { iat: now() - 300, exp: now() - 120 } }],
    ["are of the future", { claims: { nbf: now() + 300 } }],
    ["have no jti", { claims: { jti: undefined } }],
    ["are for another audience", { claims: { aud: "https://login.example.nl/token" } }],
    ["come from somebody else", { claims: { iss: "gemeente-zandvoort" } }],
    ["speak for somebody else", { claims: { sub: "gemeente-zandvoort", iss: "gemeente-zandvoort" } }],
    ["are signed by another client", { key: "gemeente-zandvoort" }],
    ["name an unknown client", { claims: { iss: "nobody", sub: "nobody" } }],
  ])("are refused when they %s", async (_name, change) => {
    const { status, body } = await ask(await assertion(change));
    expect([400, 401]).toContain(status);
    expect(body).toEqual({
      error: expect.stringMatching(/^invalid_(client|request)$/),
      error_description: expect.any(String),
    });
  });

  it("of 4 minutes are still accepted: clocks and queues differ", async () => {
    expect((await ask(await assertion({ claims: { exp: now() + 240 } }))).status).toBe(200);
  });

  it("give no scope that the client does not have", async () => {
    for (const scope of ["assignments:read", "candidates:write assignments:read", "vacancies:write"]) {
      const { status, body } = await ask(await assertion(), { scope });
      expect(status).toBe(400);
      expect(body.error).toBe("invalid_scope");
    }
  });

  it("cannot be left out: no client without a key, no password", async () => {
    const response = await fetch(`${forge.issuer}/token`, {
      method: "POST",
      headers: { Authorization: `Basic ${Buffer.from(`${CLIENT}:secret`).toString("base64")}` },
      body: new URLSearchParams({ grant_type: "client_credentials", scope: "candidates:write" }),
    });
    expect(response.status).toBe(401);
    const bare = await fetch(`${forge.issuer}/token`, {
      method: "POST",
      body: new URLSearchParams({ grant_type: "client_credentials", client_id: CLIENT }),
    });
    expect(bare.status).toBe(401);
  });
});
