import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLog } from "#infra/local/audit/read-log.ts";
import { hmacSigner } from "#shared/adapters/hmac-signer.ts";
import { chainBreaks } from "#shared/domain/log-chain.ts";
import { seenSubject } from "#shared/domain/seen-subject.ts";
import { region } from "#shared/runtime/region.ts";
import { type AnyAnswer, desk, ndjson } from "../api/support/desk.ts";
import { expectApiHeaders, expectProblem } from "../api/support/problems.ts";
import { nameOf, routes } from "../api/support/routes.ts";
import { storedTables } from "../api/support/tables.ts";
import { type Forger, forger } from "../api/support/tokens.ts";
import { Visitor } from "../pages/visitor.ts";
import { aCandidate } from "../support/builders-today.ts";
import { type CallOptions, eventually, type RunningPlatform, runningPlatform } from "../support/running-platform.ts";
import {
  AGENCIES,
  CLIENTS,
  type Kind,
  MALFORMED,
  optionsOf,
  pathToId,
  SOURCES,
  TABLE,
  unknownId,
} from "./api-table.ts";

/** Strings that only their own partner ever sees; a ref is also seen by the desk and by the agency it is assigned to. */
const refOf = (partner: string) => `canary-ref-of-${partner}`;
const importedRefOf = (partner: string) => `canary-imported-${partner}`;
const programmeOf = (partner: string) => `canary-programme-of-${partner}`;
const skillOf = (partner: string) => `canary-skill-of-${partner}`;
const certificateOf = (partner: string) => `canary-certificate-of-${partner}`;

/** Everything in which a source partner can say what it likes. */
const saidBy = (partner: string) => ({
  programme: programmeOf(partner),
  skills: [skillOf(partner)],
  certificates: [certificateOf(partner)],
});

/** Which partner's candidate each agency gets. */
const ASSIGNED: Record<string, string> = {
  pasmatch: "gemeente-haarlem",
  kennemerkracht: "gemeente-zandvoort",
  "start-kennemerland": "gemeente-bloemendaal",
  "ijmond-werkt": "gemeente-heemstede",
  uwv: "ijmond-werkt",
};

type Seen = { caller: string; what: string; text: string };

describe("authorisation", () => {
  let platform: RunningPlatform;
  let forge: Forger;
  let reference = "";
  let carving = "";
  let approving = "";
  let proposal = "";
  const assignmentOf = new Map<string, string>();
  const importOf = new Map<string, string>();
  const seen: Seen[] = [];

  /** Calls with a token, and keeps what came back apart from the id that we sent ourselves. */
  const callWith = async (caller: string, token: string | undefined, path: string, options: CallOptions = {}) => {
    const answer = await platform.call(undefined, path, {
      ...options,
      headers: { ...options.headers, ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) },
    });
    const text = `${[...answer.headers].map(([name, value]) => `${name}: ${value}`).join("\n")}\n${answer.text}`;
    const [sent = ""] = /canary[\w-]*/.exec(path) ?? [];
    const unsent = sent === "" ? text : text.replaceAll(sent, "");
    seen.push({ caller, what: `${options.method ?? "GET"} ${path}`, text: unsent });
    return answer;
  };
  const call = async (caller: string, path: string, options?: CallOptions) =>
    callWith(caller, await platform.token(caller), path, options);

  beforeAll(async () => {
    platform = await runningPlatform();
    forge = await forger(platform);
    const steps = desk(platform);
    for (const partner of SOURCES) {
      const delivered = await steps.deliver(partner, refOf(partner), saidBy(partner));
      expect(delivered.status, delivered.text).toBe(201);
      const rows = [
        { ref: importedRefOf(partner), ...aCandidate(saidBy(partner)) },
        { ref: `${importedRefOf(partner)}-bad`, distanceToWork: "far" },
      ];
      const taken = await steps.imports(partner, ndjson(rows));
      expect(taken.status, taken.text).toBe(202);
      expect(await steps.importDone(partner, taken.body.id)).toMatchObject({ accepted: 1, rejected: 1 });
      importOf.set(partner, taken.body.id);
    }
    reference = await steps.handIn();
    await steps.shortlist(reference);
    carving = await steps.handInCarving();
    await steps.proposals(carving);
    approving = await steps.handInCarving();
    proposal = await steps.aProposal(approving);
    for (const [agency, partner] of Object.entries(ASSIGNED)) {
      const { id } = await steps.assign(reference, `${partner}:${refOf(partner)}`, agency);
      assignmentOf.set(agency, id);
    }
    for (const agency of AGENCIES) {
      await eventually(
        () => steps.pull(agency),
        ({ body }) => body.items.length === 1,
      );
    }
  });
  afterAll(() => platform.close());

  /** What stands stored, once nothing moves any more. */
  const settled = async () => {
    const stored = storedTables(platform);
    let last = "";
    return eventually(
      async () => {
        const before = last;
        last = await stored.everything();
        return { before, last };
      },
      (value) => value.before === value.last,
    ).then((value) => value.last);
  };

  /** An id of the caller's own, made anew for what ends its life. */
  const ownId = async (name: string, kind: Kind, caller: string): Promise<string> => {
    if (name === "post /vacancies/{reference}/withdrawal") return desk(platform).handIn();
    if (name === "post /jobcarving-requests/{reference}/withdrawal") return desk(platform).handInCarving();
    if (name === "delete /candidates/{ref}") {
      await desk(platform).deliver(caller, "to-be-withdrawn");
      return "to-be-withdrawn";
    }
    if (kind === "vacancy") return reference;
    if (kind === "carving") return carving;
    if (kind === "proposal") return proposal;
    if (kind === "candidate") return refOf(caller);
    if (kind === "import") return importOf.get(caller) ?? "";
    return assignmentOf.get(caller) ?? "";
  };

  /** Replacing takes another reference than reading, or the caller would have made it its own by then. */
  const othersId = (name: string, kind: Kind, caller: string): string => {
    const [other = ""] = (kind === "assignment" ? AGENCIES : SOURCES).filter((id) => id !== caller);
    if (kind === "import") return importOf.get(other) ?? "";
    if (kind === "assignment") return assignmentOf.get(other) ?? "";
    return name.startsWith("put") ? importedRefOf(other) : refOf(other);
  };

  /** A route's path to an id of its kind; a proposal stands behind the request that waits for approval. */
  const pathTo = (path: string, kind: Kind, id: string): string => pathToId(path, kind, id, approving);

  it("has a row for every route, with the route's own scope, and knows every client", () => {
    expect(Object.keys(TABLE).toSorted()).toEqual(routes.map(nameOf).toSorted());
    for (const route of routes)
      expect([nameOf(route), TABLE[nameOf(route)]?.scope]).toEqual([nameOf(route), route.scope]);
    expect(region.clients.map(({ id }) => id).toSorted()).toEqual(CLIENTS.toSorted());
  });

  describe("refuses whoever may not, whatever the id, and writes nothing", () => {
    for (const route of routes) {
      const name = nameOf(route);
      const row = TABLE[name];
      it(name, async () => {
        if (!row) throw new Error(`${name} has no row`);
        const before = await settled();
        const ids =
          row.kind === "none"
            ? [""]
            : [await ownIdOfSomebody(row.kind), unknownId(row.kind, refOf("uwv")), encodeURIComponent("no id")];
        const allScopes = Object.values(TABLE)
          .map(({ scope }) => scope)
          .join(" ");
        const someone = row.may[0] ?? "";
        const callers: [string, string | undefined, number][] = [
          ["nobody", undefined, 401],
          ["a revoked client", await forge.token("gemeente-verdwenen", { claims: { scope: allScopes } }), 401],
          ["an expired token", await forge.token(someone, { claims: { iat: 1_700_000_000, exp: 1_700_000_600 } }), 401],
          ["a token without the scope", await forge.token(someone, { claims: { scope: "openid" } }), 403],
        ];
        for (const client of CLIENTS.filter((id) => !row.may.includes(id))) {
          callers.push([client, await forge.token(client, { claims: { scope: allScopes } }), 403]);
          const answer = await callWith(
            client,
            await platform.token(client),
            pathTo(route.path, row.kind, ids[0] ?? ""),
            optionsOf(name),
          );
          expectProblem(answer, 403);
        }
        for (const [caller, token, status] of callers) {
          const bodies: unknown[] = [];
          for (const id of ids) {
            const path = pathTo(route.path, row.kind, id);
            const answer = await callWith(caller, token, path, optionsOf(name));
            const { instance, ...body } = expectProblem(answer, status);
            expect(answer.headers.get("WWW-Authenticate") ?? "", caller).toMatch(/^Bearer /);
            bodies.push(body);
          }
          for (const body of bodies) expect(body, caller).toEqual(bodies[0]);
        }
        expect(await settled()).toBe(before);
      });
    }

    const ownIdOfSomebody = async (kind: Kind) =>
      ({
        none: "",
        vacancy: reference,
        carving,
        proposal,
        candidate: refOf("gemeente-haarlem"),
        import: importOf.get("gemeente-haarlem") ?? "",
        assignment: assignmentOf.get("pasmatch") ?? "",
      })[kind];
  });

  describe("gives whoever may what is theirs, and answers somebody else's id like one that does not exist", () => {
    for (const route of routes) {
      const name = nameOf(route);
      const row = TABLE[name];
      it(name, async () => {
        if (!row) throw new Error(`${name} has no row`);
        const options = optionsOf(name);
        for (const caller of row.may) {
          const path = (id: string) => pathTo(route.path, row.kind, id);
          const own = await call(caller, path(await ownId(name, row.kind, caller)), options);
          expect([caller, own.status, own.status === row.own ? "" : own.text]).toEqual([caller, row.own, ""]);
          expectApiHeaders(own);
          if (row.kind === "none") continue;

          for (const id of MALFORMED) {
            expectProblem(await call(caller, path(id), options), row.malformed ?? 404);
          }
          const foreignId = othersId(name, row.kind, caller);
          const unknown = await call(caller, path(unknownId(row.kind, foreignId)), options);
          expect([caller, unknown.status]).toEqual([caller, row.unknown]);
          if (row.foreign === undefined) continue;
          const foreign = await call(caller, path(foreignId), options);
          expect([caller, foreign.status]).toEqual([caller, row.foreign]);
          expect(comparable(foreign, foreignId)).toEqual(comparable(unknown, unknownId(row.kind, foreignId)));
        }
      });
    }

    const comparable = ({ headers, text }: AnyAnswer, id: string) => ({
      headers: Object.fromEntries(
        [...headers].filter(([name]) => name !== "date").map(([name, value]) => [name, value.replaceAll(id, "ID")]),
      ),
      text: text.replaceAll(id, "ID"),
    });
  });

  it("keeps the candidates of two partners with the same reference apart", async () => {
    const steps = desk(platform);
    await steps.deliver("gemeente-haarlem", "shared-ref", { education: 2 });
    const other = await steps.deliver("gemeente-zandvoort", "shared-ref", { education: 5 });
    expect(other).toMatchObject({ status: 201, body: { version: 1 } });
    expect((await steps.candidate("gemeente-haarlem", "shared-ref")).body.profile.education).toBe(2);
    await call("gemeente-zandvoort", "/candidates/shared-ref", { method: "DELETE" });
    expect((await steps.candidate("gemeente-haarlem", "shared-ref")).body.profile.education).toBe(2);
    expect((await steps.candidate("gemeente-zandvoort", "shared-ref")).status).toBe(404);
  });

  it("refuses a reference that names a partner, so that nobody reaches across", async () => {
    for (const ref of [
      "gemeente-haarlem:shared-ref",
      "..%2Fgemeente-haarlem%2Fshared-ref",
      "gemeente-haarlem/shared-ref",
    ]) {
      expectProblem(await call("gemeente-zandvoort", `/candidates/${ref}`), 404);
    }
  });

  it("shows each agency its own assignments alone", async () => {
    for (const agency of AGENCIES) {
      const items = await desk(platform).pullAll(agency);
      expect(items.length).toBeGreaterThan(0);
      expect(new Set(items.map((item) => item.agency))).toEqual(new Set([agency]));
      expect(items.map(({ candidate }) => candidate.ref)).toEqual(items.map(() => refOf(ASSIGNED[agency] ?? "")));
    }
  });

  it("refuses a cursor of another agency, or one that was made up, like any wrong cursor", async () => {
    const { next } = (await desk(platform).pull("pasmatch")).body;
    const [sequence = "", signature = ""] = next.split(".");
    const wrong = [next, `${Number(sequence) + 1}.${signature}`, `0${next}`, "1.AAAA", "1", "", "0", "%00", "a.b"];
    const bodies = [];
    for (const cursor of wrong) {
      const { instance, ...body } = expectProblem(await call("kennemerkracht", `/assignments?after=${cursor}`), 400);
      bodies.push(body);
    }
    for (const body of bodies) expect(body).toEqual(bodies[0]);
    expect(await call("pasmatch", `/assignments?after=${next}`)).toMatchObject({ status: 200, body: { items: [] } });
  });

  it("lets an agency's report reach nothing but its own assignment", async () => {
    const id = assignmentOf.get("pasmatch") ?? "";
    const before = (await desk(platform).vacancy(reference)).body.decisions;
    for (const agency of AGENCIES.filter((other) => other !== "pasmatch")) {
      expectProblem(
        await call(agency, `/assignments/${id}/status`, { method: "PUT", body: { status: "introduced" } }),
        404,
      );
    }
    expect((await desk(platform).vacancy(reference)).body.decisions).toEqual(before);
  });

  it("lets no partner's canary out: not in an answer, a header, an error, a cursor or a mail", async () => {
    for (const partner of SOURCES) {
      const own = aCandidate(saidBy(partner));
      await call(partner, `/candidates/${refOf(partner)}`, { method: "PUT", body: own });
      await call(partner, `/candidates/${refOf(partner)}`);
      await call(partner, `/candidate-imports/${importOf.get(partner)}`);
      await call(partner, `/candidate-imports/${importOf.get(partner)}/errors`);
    }
    for (const agency of AGENCIES) await call(agency, "/assignments?limit=100");
    await call("werkblad", `/vacancies/${reference}`);
    await call("werkblad", `/vacancies/${reference}/shortlist`);
    await call("werkblad", `/vacancies/${reference}/decisions`, {
      method: "POST",
      body: { candidateId: `uwv:${refOf("gemeente-haarlem")}`, decision: "put-forward" },
    });

    const mayKnow = (caller: string, partner: string, canary: string): boolean =>
      caller === partner ||
      (canary === refOf(partner) && (caller === "werkblad" || ASSIGNED[caller] === partner)) ||
      (canary === importedRefOf(partner) && caller === "werkblad");
    expect(seen.length).toBeGreaterThan(500);
    const leaks = SOURCES.flatMap((partner) =>
      [refOf, importedRefOf, programmeOf, skillOf, certificateOf].flatMap((canaryOf) => {
        const canary = canaryOf(partner);
        return seen.filter(({ caller, text }) => text.includes(canary) && !mayKnow(caller, partner, canary));
      }),
    );
    expect(leaks.map(({ caller, what }) => `${caller}: ${what}`)).toEqual([]);
    const found = (caller: string, canary: string) =>
      seen.some((one) => one.caller === caller && one.text.includes(canary));
    expect(found("uwv", programmeOf("uwv"))).toBe(true);
    expect(found("pasmatch", refOf("gemeente-haarlem"))).toBe(true);

    const proposals = seen.filter(({ what }) => what.endsWith("/proposals"));
    expect(proposals.some(({ text }) => text.includes('"front":[{'))).toBe(true);
    for (const { text } of proposals) expect(text).not.toContain("canary");

    const mails = await eventually(platform.mails, (all) => all.length >= 2);
    expect(JSON.stringify(mails)).not.toContain("canary");
    const folder = platform.folder.file("mail");
    const raw = await Promise.all(mails.map(({ file }) => readFile(`${folder}/${file}`, "utf8")));
    expect(raw.join("\n")).not.toContain("canary");
  });

  it("writes no profile data to the log, and every refusal", async () => {
    const log = await readFile(platform.folder.file("log.ndjson"), "utf8");
    for (const partner of SOURCES) {
      expect(log).not.toContain(programmeOf(partner));
      expect(log).not.toContain(skillOf(partner));
      expect(log).not.toContain(certificateOf(partner));
    }
    expect(log).not.toMatch(/eyJ[A-Za-z0-9_-]{10}/);
    const refusals = log.split("\n").filter((line) => line.includes('"result":"refused"'));
    expect(refusals.length).toBeGreaterThan(routes.length * CLIENTS.length);
  });

  it("leaves a log that nobody touched, in which each person's lines tell who saw them", async () => {
    const { lines, unreadable } = await readLog(platform.folder.file("log.ndjson"));
    expect([chainBreaks(lines), unreadable]).toEqual([[], []]);
    const { sign } = hmacSigner(() => readFile(platform.folder.file("keys", "link-key"), "utf8"));
    const seenBy = async (partner: string, ref: string) => {
      const subject = await seenSubject(sign, { partner, ref });
      return new Set(lines.filter(({ said }) => said.subject === subject).map(({ said }) => said.actor));
    };
    for (const [agency, partner] of Object.entries(ASSIGNED)) {
      expect(await seenBy(partner, refOf(partner))).toEqual(new Set(["werkblad", partner, agency]));
    }
    expect(await seenBy("uwv", importedRefOf("uwv"))).toEqual(new Set(["werkblad"]));
    expect(await seenBy("uwv", refOf("gemeente-haarlem"))).toEqual(new Set());
  });

  it("lets an administrator in at /beheer by way of the identity provider, and an account manager not", async () => {
    const signInAs = async (person: string) => {
      const visitor = new Visitor(platform.publicUrl);
      const login = await visitor.open("/beheer");
      return visitor.arrive(await visitor.post(login.url, { persoon: person }));
    };
    const page = await signInAs("fatima.mulder");
    expect([page.status, new URL(page.url).pathname]).toEqual([200, "/beheer"]);
    expect(page.html).toContain("2017-1");
    expect((await signInAs("amina.bakker")).status).toBe(403);
  });
});
