import { createPrivateKey, sign } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, request as httpRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  type CryptoKey,
  decodeJwt,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  type JWK,
  UnsecuredJWT,
} from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publicPart } from "#infra/local/client-keys.ts";
import { accessTokenVerifier } from "#shared/adapters/identity/access-tokens.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import { expectProblem } from "../api/support/problems.ts";
import { staffTokens } from "../api/support/staff-tokens.ts";
import { storedTables } from "../api/support/tables.ts";
import { type Forger, forger } from "../api/support/tokens.ts";
import { aCandidate } from "../support/builders-today.ts";
import { eventually, type RunningPlatform, runningPlatform } from "../support/running-platform.ts";

const now = () => Math.floor(Date.now() / 1000);
const CLIENT = "gemeente-haarlem";

let platform: RunningPlatform;
let forge: Forger;
/** Somewhere else, with keys of its own: nobody may ever ask it. */
let elsewhere: Server;
let elsewhereUrl = "";
let askedElsewhere = 0;
let strangeKey: { privateKey: CryptoKey; jwk: JWK };

beforeAll(async () => {
  platform = await runningPlatform();
  forge = await forger(platform);
  const pair = await generateKeyPair("ES256", { extractable: true });
  strangeKey = {
    privateKey: pair.privateKey,
    jwk: { ...(await exportJWK(pair.publicKey)), alg: "ES256", kid: "strange" },
  };
  elsewhere = createServer((_request, response) => {
    askedElsewhere += 1;
    response.end(JSON.stringify({ keys: [strangeKey.jwk] }));
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  elsewhereUrl = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/jwks`;
});
afterAll(async () => {
  await platform.close();
  await new Promise((resolve) => elsewhere.close(resolve));
});

type AuditLine = { action: string; object: string; result: string; actor: string; origin: string; detail: string };

const logText = () => readFile(platform.folder.file("log.ndjson"), "utf8").catch(() => "");
const refusals = async (): Promise<(AuditLine & { timestamp: string })[]> =>
  (await logText())
    .split("\n")
    .filter((line) => line.includes('"audit"'))
    .map((line) => JSON.parse(line) as { timestamp: string; audit: AuditLine })
    .map(({ timestamp, audit }) => ({ timestamp, ...audit }))
    .filter(({ result }) => result === "refused");

/** The write that a good token would allow. */
const write = (authorization: string | undefined, query = "") =>
  platform.call(undefined, `/candidates/token-test${query}`, {
    method: "PUT",
    body: aCandidate(),
    headers: authorization === undefined ? {} : { Authorization: authorization },
  });
const isWritten = async () =>
  (await storedTables(platform).itemsOf("candidates")).some(({ ref }) => ref === "token-test");

describe("access tokens", () => {
  const forged = (change: Parameters<Forger["token"]>[1], key?: Parameters<Forger["token"]>[2]) =>
    forge.token(CLIENT, change, key);

  const REFUSED: Record<string, () => Promise<string>> = {
    "no signature, alg none": async () =>
      new UnsecuredJWT(decodeJwt(await forged({}))).encode().replace(/^[^.]+/, encoded({ alg: "none", typ: "at+jwt" })),
    "alg none with a signature left on": async () =>
      (await forged({})).replace(/^[^.]+/, encoded({ alg: "none", typ: "at+jwt", kid: forge.providerKey.kid })),
    "HS256 with the public key (PEM) as secret": async () => {
      const publicKey = (await importJWK({ ...publicPart(forge.providerKey), ext: true }, "ES256")) as CryptoKey;
      return forged({ header: { alg: "HS256" } }, new TextEncoder().encode(await exportSPKI(publicKey)));
    },
    "HS256 with the public key (JWK) as secret": async () =>
      forged({ header: { alg: "HS256" } }, new TextEncoder().encode(JSON.stringify(publicPart(forge.providerKey)))),
    "an unknown kid": () => forged({ header: { kid: "identity-provider-0" } }, strangeKey.privateKey),
    "the right kid and another key": () => forged({}, strangeKey.privateKey),
    "no kid and another key": () => forged({ header: { kid: undefined } }, strangeKey.privateKey),
    "its own key embedded (jwk)": () =>
      forged({ header: { jwk: strangeKey.jwk, kid: undefined } }, strangeKey.privateKey),
    "its own key embedded under the right kid": () =>
      forged({ header: { jwk: strangeKey.jwk } }, strangeKey.privateKey),
    "keys elsewhere (jku)": () => forged({ header: { jku: elsewhereUrl, kid: "strange" } }, strangeKey.privateKey),
    "keys elsewhere (x5u)": () => forged({ header: { x5u: elsewhereUrl, kid: "strange" } }, strangeKey.privateKey),
    "a critical header nobody knows": async () => {
      const [, claims = ""] = (await forged({})).split(".");
      const head = encoded({ alg: "ES256", typ: "at+jwt", kid: forge.providerKey.kid, crit: ["wsp"], wsp: 1 });
      const key = createPrivateKey({ key: { ...forge.providerKey }, format: "jwk" });
      const signature = sign("sha256", Buffer.from(`${head}.${claims}`), { key, dsaEncoding: "ieee-p1363" });
      return `${head}.${claims}.${signature.toString("base64url")}`;
    },
    expired: () => forged({ claims: { iat: now() - 1000, exp: now() - 120 } }),
    "no expiry": () => forged({ claims: { exp: undefined } }),
    "nbf in the future": () => forged({ claims: { nbf: now() + 300 } }),
    "iat in the future": () => forged({ claims: { iat: now() + 300, exp: now() + 600 } }),
    "no iat": () => forged({ claims: { iat: undefined } }),
    "a life longer than 15 minutes": () => forged({ claims: { exp: now() + 3600 } }),
    "another issuer": () => forged({ claims: { iss: "https://login.example.nl" } }),
    "an issuer that only begins like ours": () => forged({ claims: { iss: `${forge.issuer}.example.nl` } }),
    "no issuer": () => forged({ claims: { iss: undefined } }),
    "another audience": () => forged({ claims: { aud: "urn:nld:other:api" } }),
    "no audience": () => forged({ claims: { aud: undefined } }),
    "no azp": () => forged({ claims: { azp: undefined } }),
    "azp of another client": () => forged({ claims: { azp: "gemeente-zandvoort" } }),
    "sub of another client": () => forged({ claims: { sub: "gemeente-zandvoort" } }),
    "no jti": () => forged({ claims: { jti: undefined } }),
    "azp that is no text": () => forged({ claims: { azp: 7, sub: 7 } }),
    "an id token's type": () => forged({ header: { typ: "JWT" } }),
    "no type": () => forged({ header: { typ: undefined } }),
    "a client that was revoked": () => forge.token("gemeente-verdwenen"),
    "a client called like a property of every object": () => forge.token("constructor"),
    "a truncated signature": async () => (await forged({})).slice(0, -10),
    "no signature at all": async () => (await forged({})).replace(/[^.]+$/, ""),
    "a claim changed after signing": async () => {
      const [head, , signature] = (await forged({})).split(".");
      return `${head}.${encoded({ ...decodeJwt(await forged({})), azp: "uwv", sub: "uwv" })}.${signature}`;
    },
    "a token of 9 kB": () => forged({ claims: { padding: "x".repeat(7000) } }),
    "no JWT": async () => "c2VjcmV0",
    "a JWE": async () => `${encoded({ alg: "dir", enc: "A256GCM" })}..AAAA.AAAA.AAAA`,
    "a person's id token": async () => (await staffTokens(platform.publicUrl, "amina.bakker")).id_token,
    "a person's access token": async () => (await staffTokens(platform.publicUrl, "amina.bakker")).access_token,
  };
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

  it("are accepted when nothing is wrong, real or made here with the same key", async () => {
    expect((await write(`Bearer ${await platform.token(CLIENT)}`)).status).toBe(201);
    expect((await write(`Bearer ${await forged({})}`)).status).toBe(200);
    expect((await write(`bearer ${await forged({ claims: { aud: ["urn:nld:other", forge.audience] } })}`)).status).toBe(
      200,
    );
    const gone = await platform.call(CLIENT, "/candidates/token-test", { method: "DELETE" });
    expect(gone.status).toBe(204);
  });

  it.each(Object.keys(REFUSED))("are refused with a problem and an audit line: %s", async (name) => {
    const token = (await REFUSED[name]?.()) ?? "";
    expect(token).not.toBe("");
    const before = await refusals();
    const stored = await storedTables(platform).everything();
    const answer = await write(`Bearer ${token}`);
    const problem = expectProblem(answer, 401);
    expect(problem.type).toBe("urn:wsp:problem:unauthenticated");
    expect(answer.headers.get("WWW-Authenticate")).toMatch(/^Bearer /);
    const after = await eventually(refusals, (lines) => lines.length > before.length);
    expect(after.slice(before.length)).toEqual([
      {
        action: "put /candidates/{ref}",
        object: "candidates:write",
        result: "refused",
        actor: expect.stringMatching(/^(unknown|gemeente-verdwenen|constructor)$/),
        origin: "api",
        detail: "unauthenticated",
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      },
    ]);
    expect(await storedTables(platform).everything()).toBe(stored);
    expect(await logText()).not.toContain(token.slice(-20));
  });

  it("say nothing about what was wrong: every refused token gets the same answer", async () => {
    const names = ["expired", "another audience", "an unknown kid", "no azp", "a truncated signature", "no JWT"];
    const bodies = [];
    for (const name of names) bodies.push((await write(`Bearer ${await REFUSED[name]?.()}`)).text);
    expect(new Set(bodies).size).toBe(1);
  });

  it("lead nobody to ask for keys elsewhere, where they would be found", async () => {
    for (const name of ["keys elsewhere (jku)", "keys elsewhere (x5u)"]) {
      expectProblem(await write(`Bearer ${await REFUSED[name]?.()}`), 401);
    }
    expect(askedElsewhere).toBe(0);
    await fetch(elsewhereUrl);
    expect(askedElsewhere).toBe(1);
  });

  it.each<[string, Record<string, unknown>]>([
    ["no scope at all", { scope: undefined }],
    ["an empty scope", { scope: "" }],
    ["another scope", { scope: "assignments:read vacancies:read" }],
    ["a scope that begins alike", { scope: "candidates:write-not candidates" }],
  ])("without the scope are forbidden, and an audit line: %s", async (_name, claims) => {
    const before = await refusals();
    const answer = await write(`Bearer ${await forged({ claims })}`);
    expect(expectProblem(answer, 403).type).toBe("urn:wsp:problem:forbidden");
    expect(answer.headers.get("WWW-Authenticate")).toMatch(/^Bearer .*insufficient_scope/);
    const after = await eventually(refusals, (lines) => lines.length > before.length);
    expect(after.at(-1)).toMatchObject({ actor: CLIENT, detail: "forbidden", object: "candidates:write" });
  });

  it("give a client no more than the region gives it, whatever scope they name", async () => {
    const token = await forge.token("pasmatch", { claims: { scope: "candidates:write assignments:read" } });
    expectProblem(await write(`Bearer ${token}`), 403);
  });

  it("of another partner reach nothing of this one, and leave a line of who tried", async () => {
    expect((await write(`Bearer ${await platform.token(CLIENT)}`)).status).toBeLessThan(300);
    const before = await refusals();
    for (const method of ["GET", "DELETE"]) {
      const answer = await platform.call("gemeente-zandvoort", "/candidates/token-test", { method });
      expectProblem(answer, 404);
    }
    const after = await eventually(refusals, (lines) => lines.length >= before.length + 2);
    expect(after.slice(before.length).map(({ actor, detail }) => `${actor}: ${detail}`)).toEqual([
      "gemeente-zandvoort: not-found",
      "gemeente-zandvoort: not-found",
    ]);
    expect(await isWritten()).toBe(true);
  });

  it.each([
    ["nothing", undefined, ""],
    ["a token in the query", undefined, "?access_token=TOKEN"],
    ["a token in the query, called token", undefined, "?token=TOKEN"],
    ["Basic", "Basic TOKEN", ""],
    ["a bare token", "TOKEN", ""],
    ["Bearer twice", "Bearer Bearer TOKEN", ""],
    ["two tokens in one header", "Bearer TOKEN, Bearer TOKEN", ""],
    ["something after it", "Bearer TOKEN x", ""],
    ["an empty token", "Bearer ", ""],
    ["DPoP", "DPoP TOKEN", ""],
  ])("are taken from one Authorization header alone: %s", async (_name, header, query) => {
    const token = await platform.token(CLIENT);
    const before = await refusals();
    expectProblem(await write(header?.replaceAll("TOKEN", token), query.replace("TOKEN", token)), 401);
    const after = await eventually(refusals, (lines) => lines.length > before.length);
    expect(after.at(-1)).toMatchObject({ actor: "unknown", detail: "unauthenticated" });
    expect(await isWritten()).toBe(true);
  });

  it("are not taken from a cookie or another header", async () => {
    const token = await platform.token(CLIENT);
    for (const name of ["X-Authorization", "Cookie", "X-Forwarded-Authorization", "Proxy-Authorization"]) {
      const value = name === "Cookie" ? `access_token=${token}; Authorization=Bearer ${token}` : `Bearer ${token}`;
      const answer = await platform.call(undefined, "/assignments", { headers: { [name]: value } });
      expectProblem(answer, 401);
    }
  });

  it("are refused when two Authorization headers come along, good as both are", async () => {
    const token = await platform.token(CLIENT);
    const before = await refusals();
    const outcome = await raw({ Authorization: [`Bearer ${token}`, `Bearer ${token}`] });
    expect(outcome).toBe(401);
    const after = await eventually(refusals, (lines) => lines.length > before.length);
    expect(after.at(-1)).toMatchObject({ action: "get /candidates/{ref}", detail: "unauthenticated" });
    expect(await raw({ Authorization: [`Bearer ${token}`] })).toBe(404);
  });

  it("of 1 MB are cut off before anything reads them", async () => {
    expect(await raw({ Authorization: `Bearer ${"x".repeat(1024 * 1024)}` })).toSatisfy(
      (outcome) => outcome === 431 || outcome === "cut off",
    );
    const verify = accessTokenVerifier({ issuer: forge.issuer, audience: forge.audience, now: systemClock });
    await expect(verify("x".repeat(1024 * 1024))).rejects.toMatchObject({ kind: "unauthenticated" });
    expect((await platform.call(CLIENT, "/candidates/unknown")).status).toBe(404);
  });

  /** A read with headers exactly as they are given; the status, or that the connection was cut. */
  const raw = (headers: Record<string, string | string[]>) =>
    new Promise<number | string | undefined>((resolve) => {
      const request = httpRequest(`${platform.publicUrl}/api/v1/candidates/unknown`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on("error", () => resolve("cut off"));
      request.end();
    });

  it("leave no token, no signature and nothing of a person in the log", async () => {
    const log = await logText();
    expect(log).not.toMatch(/eyJ[\w-]{8,}/);
    expect(log).not.toMatch(/Bearer [\w.-]{10}/);
    const withoutHashes = log.replace(/[0-9a-f]{64}/g, "");
    expect(withoutHashes).not.toMatch(/distanceToWork|bridgeable|2025|9333/);
  });
});
