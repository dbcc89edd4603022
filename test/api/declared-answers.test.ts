import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCarving, aVacancy } from "../support/builders.ts";
import { aCandidate, inDays } from "../support/builders-today.ts";
import type { CallOptions } from "../support/running-platform.ts";
import { arbitraryOf } from "./support/arbitraries.ts";
import { anApproval, desk, ndjson } from "./support/desk.ts";
import { clientFor, walkablePlatform } from "./support/document.ts";
import { nameOf, routes } from "./support/routes.ts";

type Walkable = Awaited<ReturnType<typeof walkablePlatform>>;

let platform: Walkable["platform"];
let operationOf: Walkable["operationOf"];
let pathFor: Walkable["pathFor"];
let proposal: Walkable["proposal"];
let send: Walkable["send"];
let expectDeclared: Walkable["expectDeclared"];
beforeAll(async () => {
  ({ platform, operationOf, pathFor, proposal, send, expectDeclared } = await walkablePlatform());
});
afterAll(() => platform.close());

const raw = (body: string, type: string) => ({ body, headers: { "Content-Type": type } });

const isKey = ({ name }: { name: string }) => name === "Idempotency-Key";

/** Which record an answer is about, in which version. */
const whatOf = (body: unknown) => {
  const { reference, id, ref, version, changedAt } = body as Record<string, unknown>;
  return { reference, id, ref, version, changedAt };
};

/** A request with each key that a write declares: the same twice, and another under the same key. */
const keyed = (): Readonly<Record<string, readonly [CallOptions, CallOptions]>> => ({
  "post /vacancies": [{ body: aVacancy() }, { body: aVacancy({ title: "Kok" }) }],
  "post /jobcarving-requests": [{ body: aCarving() }, { body: aCarving({ startDate: inDays(90) }) }],
  "put /candidates/{ref}": [{ body: aCandidate() }, { body: aCandidate({ education: 2 }) }],
  "post /candidate-imports": [
    raw(ndjson([{ ref: "keyed", ...aCandidate() }]), "application/x-ndjson"),
    raw(ndjson([{ ref: "other", ...aCandidate() }]), "application/x-ndjson"),
  ],
  "put /assignments/{id}/status": [{ body: { status: "acknowledged" } }, { body: { status: "introduced" } }],
});

describe("a write that declares Idempotency-Key", () => {
  it("gives the first answer to a repeat and refuses another content, each of them", async () => {
    const declared = routes.map(nameOf).filter((name) => operationOf(name).parameters.some(isKey));
    expect(declared.toSorted()).toEqual(Object.keys(keyed()).toSorted());
    for (const [name, [one, other]] of Object.entries(keyed())) {
      const withKey = (options: CallOptions) =>
        send(name, { ...options, headers: { ...options.headers, "Idempotency-Key": "declared" } });
      const first = await withKey(one);
      expect([name, first.status < 300]).toEqual([name, true]);
      const again = await withKey(one);
      expect([name, again.status, whatOf(again.body)]).toEqual([name, first.status, whatOf(first.body)]);
      expect([name, (await withKey(other)).status]).toEqual([name, 422]);
    }
  });
});

describe("every answer", () => {
  it("of a walk over all routes is as the document declares it", async () => {
    const carvingPath = "/jobcarving-requests/{reference}";
    const carving = `get ${carvingPath}`;
    const approval = `post ${carvingPath}/proposals/{id}/approval`;
    const approvalOf = (id: string) => pathFor(approval.split(" ")[1] ?? "").replace(proposal, id);
    const other = await desk(platform).handInCarving();
    const decision = { candidateId: "gemeente-haarlem:walked", decision: "put-forward" };
    const walk: [string, CallOptions & { query?: string; path?: string }, number][] = [
      ["post /vacancies", { body: aVacancy() }, 201],
      ["post /vacancies", { body: {} }, 400],
      ["post /vacancies", raw("{}", "text/plain"), 415],
      ["get /vacancies/{reference}", {}, 200],
      ["get /vacancies/{reference}", { path: "/vacancies/V-ZZZZZZZZ" }, 404],
      ["get /vacancies/{reference}", { headers: { "If-None-Match": "*" } }, 304],
      ["patch /vacancies/{reference}", { body: { title: "Anders", salary: { min: 15, per: "hour" } } }, 200],
      ["patch /vacancies/{reference}", { body: {}, headers: { "If-Match": '"999"' } }, 412],
      ["get /vacancies/{reference}/shortlist", {}, 200],
      ["post /vacancies/{reference}/decisions", { body: decision }, 201],
      ["post /vacancies/{reference}/decisions", { body: { ...decision, decision: "turn-down", reason: "other" } }, 409],
      ["post /jobcarving-requests", { body: aCarving() }, 201],
      ["post /jobcarving-requests", { body: {} }, 400],
      ["post /jobcarving-requests", raw("{}", "text/plain"), 415],
      [carving, {}, 200],
      [carving, { path: "/jobcarving-requests/J-ZZZZZZZZ" }, 404],
      [carving, { headers: { "If-None-Match": "*" } }, 304],
      [`${carving}/proposals`, {}, 200],
      [`${carving}/proposals`, { path: "/jobcarving-requests/J-ZZZZZZZZ/proposals" }, 404],
      [`put ${carvingPath}`, { body: aCarving(), headers: { "If-Match": '"999"' } }, 412],
      [`put ${carvingPath}`, { body: aCarving() }, 200],
      [approval, { body: {} }, 400],
      [approval, { body: anApproval(), path: approvalOf("P-ZZZZZZZZ") }, 404],
      [approval, { body: anApproval() }, 200],
      [approval, { body: anApproval({ title: "Keukenhulp" }) }, 409],
      [carving, {}, 200],
      [`put ${carvingPath}`, { body: aCarving() }, 409],
      [`post ${carvingPath}/withdrawal`, {}, 409],
      [`post ${carvingPath}/withdrawal`, { path: `/jobcarving-requests/${other}/withdrawal` }, 200],
      ["put /candidates/{ref}", { body: aCandidate() }, 200],
      ["put /candidates/{ref}", { body: aCandidate(), path: "/candidates/fresh" }, 201],
      ["put /candidates/{ref}", { body: aCandidate(), headers: { "If-None-Match": "*" } }, 412],
      ["get /candidates/{ref}", {}, 200],
      ["delete /candidates/{ref}", { path: "/candidates/fresh" }, 204],
      ["delete /candidates/{ref}", { path: "/candidates/unknown" }, 404],
      ["post /candidate-imports", raw(ndjson([{ ref: "x", ...aCandidate() }]), "application/x-ndjson"), 202],
      ["post /candidate-imports", raw("", "application/x-ndjson"), 400],
      ["get /candidate-imports/{id}", {}, 200],
      ["get /candidate-imports/{id}/errors", {}, 200],
      ["get /candidate-imports/{id}/missing", {}, 200],
      ["post /candidate-imports/{id}/confirm", {}, 202],
      ["get /assignments", {}, 200],
      ["get /assignments", { query: "?limit=0" }, 400],
      ["get /assignments/{id}", {}, 200],
      ["put /assignments/{id}/status", { body: { status: "introduced" }, headers: { "Idempotency-Key": "s1" } }, 200],
      ["put /assignments/{id}/status", { body: { status: "acknowledged" } }, 409],
      ["put /assignments/{id}/status", { body: { status: "not-placed", reason: "travel" } }, 200],
      ["put /assignments/{id}/status", { body: { status: "introduced" }, headers: { "Idempotency-Key": "s1" } }, 200],
      ["put /assignments/{id}/status", { body: { status: "placed" }, headers: { "Idempotency-Key": "s1" } }, 422],
      ["get /assignments/{id}", {}, 200],
      ["get /candidates/{ref}", {}, 200],
      ["get /vacancies/{reference}", {}, 200],
      ["get /reports/flow", { query: "?from=2026-01-01&to=2026-12-31" }, 200],
      ["get /reports/flow", { query: "?from=2026-12-31&to=2026-01-01" }, 400],
      ["get /reports/shares", { query: "?year=2026" }, 200],
      ["get /reports/shares", { query: "?municipality=GM0363" }, 400],
      ["post /vacancies/{reference}/withdrawal", {}, 200],
    ];
    for (const [name, options, status] of walk) {
      const answer = await send(name, options);
      expect([name, answer.status, answer.status === status ? "" : answer.text]).toEqual([name, status, ""]);
      expectDeclared(name, answer);
    }
    for (const route of routes) {
      const name = nameOf(route);
      const asked = walk.filter(([walked, , status]) => walked === name && status < 300);
      expect([name, asked.length > 0]).toEqual([name, true]);
      const path = pathFor(route.path);
      const method = route.method.toUpperCase();
      expectDeclared(name, await platform.call(undefined, path, { method }));
      const stranger = clientFor(name) === "werkblad" ? "pasmatch" : "werkblad";
      expectDeclared(name, await platform.call(stranger, path, { method }));
    }
  });
});

describe("a generated request", () => {
  const withBody = routes.filter(({ body }) => body !== undefined).map(nameOf);

  it.each(withBody)("never breaks anything and is answered as declared (%s)", async (name) => {
    const [type = "", media] = Object.entries(operationOf(name).requestBody?.content ?? {})[0] ?? [];
    const headers = fc.record(
      {
        "Idempotency-Key": fc.oneof(
          fc.constantFrom("k1", "k2"),
          fc.string({ minLength: 1 }).filter((text) => /^[\x20-\x7e]+$/.test(text)),
        ),
        "If-Match": fc.constantFrom("*", '"1"', '"2.0123456789abcdef"', "x", '"x"'),
        "If-None-Match": fc.constantFrom("*", '"1"'),
      },
      { requiredKeys: [] },
    );
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(arbitraryOf(media?.schema ?? {}), headers, async (body, more) => {
        const answer = await send(name, { body: JSON.stringify(body), headers: { ...more, "Content-Type": type } });
        expect(answer.status, answer.text).toBeLessThan(500);
        expectDeclared(name, answer);
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      }),
      { numRuns: 100 },
    );
    expect(statuses.get(400) ?? 0).toBeGreaterThan(0);
  });

  it("of rows never breaks an import", async () => {
    const media = operationOf("put /candidates/{ref}").requestBody?.content["application/json"];
    const row = fc
      .tuple(fc.oneof(fc.constantFrom("r1", "r2"), fc.string(), fc.jsonValue()), arbitraryOf(media?.schema ?? {}))
      .map(([ref, profile]) => ({ ref, ...(profile as object) }));
    const twice = { ref: "twice", ...aCandidate() };
    const rows = [twice, ...fc.sample(row, 398), twice];
    const steps = desk(platform);
    const taken = await steps.imports("gemeente-zandvoort", ndjson(rows));
    const finished = await steps.importDone("gemeente-zandvoort", taken.body.id);
    expect(finished.status).toBe("completed");
    expect(finished.accepted + finished.superseded + finished.rejected).toBe(400);
    expect(finished.superseded).toBeGreaterThan(0);
    expect(finished.rejected).toBeGreaterThan(0);
  });

  it("with any query is answered as declared", async () => {
    const text = fc.oneof(fc.string(), fc.constantFrom("0", "1", "100", "101", "-1", "1.sig", "__proto__"));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom("after", "limit", "x", "__proto__", ""), text), { maxLength: 4 }),
        async (pairs) => {
          const query = `?${new URLSearchParams(pairs)}`;
          const answer = await send("get /assignments", { query });
          expectDeclared("get /assignments", answer);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("with any id is answered as declared", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...routes.filter(({ path, method }) => path.includes("{") && method === "get").map(nameOf)),
        fc.oneof(
          fc.string({ unit: "binary", minLength: 1 }),
          fc.string({ minLength: 1 }),
          fc.constantFrom("..", ".", "%", "%2e%2e", "a%00"),
        ),
        async (name, id) => {
          const encoded = id.isWellFormed() ? encodeURIComponent(id) : "%ED%A0%80";
          const path = (name.split(" ")[1] ?? "").replace(/\{\w+\}/, /^\.+$/.test(id) ? "x" : encoded);
          const answer = await send(name, { path });
          expect([200, 404]).toContain(answer.status);
        },
      ),
      { numRuns: 100 },
    );
  });
});
