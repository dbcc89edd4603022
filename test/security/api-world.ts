import type { Hono } from "hono";
import * as z from "zod";
import { apiApp } from "#functions/api/app.ts";
import { type ApiDeps, apiRoutes } from "#functions/api/routes.ts";
import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { candidateTable } from "#shared/adapters/dynamodb/candidates.ts";
import { carvingTable } from "#shared/adapters/dynamodb/carvings.ts";
import { employerTable } from "#shared/adapters/dynamodb/employers.ts";
import { feedTable } from "#shared/adapters/dynamodb/feeds.ts";
import { importTable } from "#shared/adapters/dynamodb/imports.ts";
import { policyTable } from "#shared/adapters/dynamodb/policies.ts";
import { proposalTable } from "#shared/adapters/dynamodb/proposals.ts";
import { reportDayTable } from "#shared/adapters/dynamodb/report-days.ts";
import { shortlistTable } from "#shared/adapters/dynamodb/shortlists.ts";
import { tallyTable } from "#shared/adapters/dynamodb/tallies.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { hmacSigner } from "#shared/adapters/hmac-signer.ts";
import { newAssignment } from "#shared/domain/assignment.ts";
import { Problem } from "#shared/domain/problem.ts";
import { clientOf, type Region, SCOPES } from "#shared/domain/region.ts";
import type { AuditLine, TokenVerifier } from "#shared/ports/services.ts";
import type { View } from "#shared/ports/views.ts";
import { randomId } from "#shared/runtime/random-id.ts";
import { region } from "#shared/runtime/region.ts";
import { watchFeeds } from "#shared/usecases/watch-feeds.ts";
import type { MemoryDatabase } from "../adapters/memory-database.ts";
import { ndjson } from "../api/support/desk.ts";
import { aRecord } from "../pages/desk-records.ts";
import { aCarving, aVacancy } from "../support/builders.ts";
import { aCandidate } from "../support/builders-today.ts";
import type { CallOptions } from "../support/running-platform.ts";
import { payloadsInMemory } from "../usecases/payloads-in-memory.ts";

/** What the API is put together from; a fault gives another part instead of the right one. */
export type ApiParts = { deps: ApiDeps; region: Region; verifyToken: TokenVerifier };
export type Fault = (parts: ApiParts) => ApiParts;

export type ApiAnswer = { status: number; headers: Headers; text: string };
export type ApiWorld = {
  /** Calls with a token as `tokenOf` makes it. */
  call: (token: string | undefined, path: string, options?: CallOptions) => Promise<ApiAnswer>;
  audit: AuditLine[];
  views: View[];
};

/** Tokens of this world say who and what for, and nobody has to sign them: signatures have tests of their own. */
export const tokenOf = (clientId: string, scopes: readonly string[] = clientOf(region, clientId)?.scopes ?? []) =>
  Buffer.from(JSON.stringify({ clientId, scopes })).toString("base64url");

const Token = z.object({ clientId: z.string(), scopes: z.array(z.string()) });

const verifyToken: TokenVerifier = async (token) => {
  try {
    return Token.parse(JSON.parse(Buffer.from(token, "base64url").toString("utf8")));
  } catch {
    throw new Problem("unauthenticated", "Geen token van deze wereld");
  }
};

/** A token that names every scope there is. */
export const greedyToken = (client: string): string => tokenOf(client, Object.keys(SCOPES));

/** The real API over the real adapters and a database in memory, with a fault in it or without. */
export function apiWorld({ table }: MemoryDatabase, fault: Fault = (parts) => parts): ApiWorld {
  const send = async () => undefined;
  const audit: AuditLine[] = [];
  const views: View[] = [];
  const clock = () => new Date();
  const feeds = feedTable(table("feeds"));
  const deps: ApiDeps = {
    vacancies: vacancyTable(table("vacancies"), send, send),
    employers: employerTable(table("employers")),
    carvings: carvingTable(table("carvings"), send, send),
    proposals: proposalTable(table("proposals")),
    shortlists: shortlistTable(table("shortlists")),
    candidates: candidateTable(table("candidates"), send, send),
    assignments: assignmentTable(table("assignments"), send, send),
    feeds,
    imports: importTable(table("imports"), send, send),
    tallies: tallyTable(table("tallies")),
    reportDays: reportDayTable(table("tallies")),
    policies: policyTable(table("policies"), region.code),
    payloads: payloadsInMemory(clock),
    region,
    signer: hmacSigner(async () => "a key of this test, which is long enough"),
    publicUrl: "https://wsp.example",
    clock,
    randomId,
    feedWatch: watchFeeds({ feeds, pause: async () => undefined }),
    audit: (line) => audit.push(line),
    recordView: async (view) => void views.push(view),
    openDemand: async () => ({}) as Awaited<ReturnType<ApiDeps["openDemand"]>>,
  };
  const parts = fault({ deps, region, verifyToken });
  const app: Hono = apiApp({
    routes: apiRoutes({ ...parts.deps, region: parts.region }),
    region: parts.region,
    verifyToken: parts.verifyToken,
    publicUrl: deps.publicUrl,
    issuer: "https://login.example",
    parts: {},
    audit: deps.audit,
    onError: (error) => {
      throw error;
    },
  });
  return {
    audit,
    views,
    async call(token, path, { method = "GET", body, headers = {} } = {}) {
      const isText = typeof body === "string";
      const response = await app.request(`https://wsp.example/api/v1${path}`, {
        method,
        headers: {
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
          ...(body === undefined || isText ? {} : { "Content-Type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
      });
      return { status: response.status, headers: response.headers, text: await response.text() };
    },
  };
}

/** What lies in the world for the walk: an id of each kind for each who may have one. */
export type Planted = {
  vacancy: string;
  carving: string;
  candidate: Readonly<Record<string, string>>;
  import: Readonly<Record<string, string>>;
  assignment: Readonly<Record<string, string>>;
};

/** Puts something of each of these partners and agencies in the world, by the API where it can. */
export async function plant(database: MemoryDatabase, sources: readonly string[], agencies: readonly string[]) {
  const { call } = apiWorld(database);
  const send = async () => undefined;
  const made = async (client: string, path: string, options: CallOptions) => {
    const answer = await call(tokenOf(client), path, options);
    if (answer.status >= 300) throw new Error(`${client} ${path}: ${answer.status} ${answer.text}`);
    return answer.text === "" ? {} : (JSON.parse(answer.text) as { reference?: string; id?: string });
  };
  const post = (body: unknown) => ({ method: "POST", body });
  const vacancy = (await made("werkblad", "/vacancies", post(aVacancy()))).reference ?? "";
  const carving = (await made("werkblad", "/jobcarving-requests", post(aCarving()))).reference ?? "";
  const planted: Planted = { vacancy, carving, candidate: {}, import: {}, assignment: {} };
  const keep = (kind: "candidate" | "import" | "assignment", who: string, id: string) =>
    Object.assign(planted[kind], { [who]: id });
  for (const source of sources) {
    const ref = `canary-ref-of-${source}`;
    await made(source, `/candidates/${ref}`, { method: "PUT", body: aCandidate() });
    keep("candidate", source, ref);
    const rows = ndjson([{ ref: `canary-imported-${source}`, ...aCandidate() }]);
    const headers = { "Content-Type": "application/x-ndjson" };
    keep("import", source, (await made(source, "/candidate-imports", { ...post(rows), headers })).id ?? "");
  }
  const at = new Date().toISOString();
  for (const [index, agency] of agencies.entries()) {
    const id = `A-${String(index).repeat(20)}`;
    const candidate = { partner: "gemeente-haarlem", ref: `canary-of-${agency}` };
    const assignment = { ...newAssignment({ agency, id }, candidate, aRecord(), "amina.bakker", at), published: 1 };
    await assignmentTable(database.table("assignments"), send, send).create(assignment, []);
    const [change] = assignment.changes;
    if (change) await feedTable(database.table("feeds")).append({ agency, sequence: 1, assignmentId: id, ...change });
    keep("assignment", agency, id);
  }
  return planted;
}
