import { randomBytes } from "node:crypto";
import type { Hono } from "hono";
import { webApp } from "#functions/web/app.tsx";
import { workbenchApp } from "#functions/workbench/app.tsx";
import { hmacSigner } from "#shared/adapters/hmac-signer.ts";
import type { EmployerRecord } from "#shared/domain/employer-record.ts";
import type { Event } from "#shared/domain/events.ts";
import type { ReportDay } from "#shared/domain/reports/report-day.ts";
import type { Login } from "#shared/ports/login.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";
import type { AuditLine } from "#shared/ports/services.ts";
import type { View } from "#shared/ports/views.ts";
import { builtInTables } from "#shared/reference/tables.ts";
import { region } from "#shared/runtime/region.ts";
import { keepDesk } from "#shared/usecases/keep-desk.ts";
import { keepPool } from "#shared/usecases/keep-pool.ts";
import { mailChoicesInMemory } from "../mails/mail-choices-in-memory.ts";
import { poolsInMemory } from "../usecases/pools-in-memory.ts";
import { memoryElsewhere } from "../vum/memory-elsewhere.ts";
import { memoryContactMoments } from "./memory-contact-moments.ts";
import { memoryDeskLines } from "./memory-desk-lines.ts";
import { memoryPolicies } from "./memory-policies.ts";
import {
  memoryAssignments,
  memoryCandidates,
  memoryCarvings,
  memoryConversations,
  memoryDrafts,
  memoryEmployers,
  memoryProposals,
  memorySessions,
  memoryShortlists,
  memoryTallies,
  memoryVacancies,
} from "./memory-stores.ts";
import { Visitor } from "./visitor.ts";

export const PUBLIC_URL = "https://wsp.example";
export const NOW = new Date("2026-11-23T09:00:00Z");

export const tables = builtInTables();
export const signer = hmacSigner(async () => "a key of a test, long enough to be one");
export const randomId = () => randomBytes(16).toString("hex");

/** What tests change of an app. `wait` moves its clock. */
export function ticking() {
  let now = NOW.getTime();
  return {
    clock: () => new Date(now),
    wait: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}

/** The employer's pages on memory. What goes wrong unexpectedly is in `errors`. */
export function employerPages(change: Partial<Parameters<typeof webApp>[0]> = {}) {
  const vacancies = memoryVacancies();
  const carvings = memoryCarvings();
  const drafts = memoryDrafts();
  const sent: Event[] = [];
  const mailChoices = mailChoicesInMemory();
  const errors: unknown[] = [];
  const time = ticking();
  const app = webApp({
    vacancies,
    carvings,
    employers: memoryEmployers(),
    drafts,
    mailChoices,
    addresses: { list: async () => [...vacancies.records.keys(), ...carvings.records.keys()] },
    widen: async () => undefined,
    usualSkills: { read: async () => undefined },
    send: async (events) => void sent.push(...events),
    region,
    tables,
    signer,
    clock: time.clock,
    randomId,
    publicUrl: PUBLIC_URL,
    onError: (error) => errors.push(error),
    ...change,
  });
  return { app, vacancies, carvings, drafts, sent, mailChoices, errors, ...time };
}

/** An identity provider that believes the name it is given: `?wie=amina.bakker`. */
export const credulousLogin: Login = {
  begin: async () => ({
    url: "https://login.example/",
    attempt: { state: randomId(), nonce: randomId(), codeVerifier: randomId() },
  }),
  async complete(query) {
    const subject = new URLSearchParams(query).get("wie");
    if (subject === null) throw new Error("login refused");
    return { subject };
  },
};

export type Desk = {
  vacancies?: ReturnType<typeof memoryVacancies>;
  carvings?: ReturnType<typeof memoryCarvings>;
  proposals?: Parameters<typeof memoryProposals>[0];
  shortlists?: Parameters<typeof memoryShortlists>[0];
  candidates?: Parameters<typeof memoryCandidates>[0];
  assignments?: Parameters<typeof memoryAssignments>[0];
  tallies?: Parameters<typeof memoryTallies>[0];
  reportDays?: readonly ReportDay[];
  policies?: PolicyStore;
  employers?: readonly EmployerRecord[];
  contacts?: ReturnType<typeof memoryContactMoments>;
  otherRegions?: Partial<Parameters<typeof workbenchApp>[0]["otherRegions"]>;
  elsewhere?: ReturnType<typeof memoryElsewhere>;
};

/** The account manager's pages on memory, with what lies on the desk. */
export function deskPages({
  vacancies = memoryVacancies(),
  carvings = memoryCarvings(),
  proposals = [],
  shortlists = [],
  candidates = [],
  assignments = [],
  tallies = [],
  reportDays = [],
  otherRegions = {},
  elsewhere = memoryElsewhere(),
  policies = memoryPolicies(),
  employers = [],
  contacts = memoryContactMoments(),
}: Desk = {}) {
  const sessions = memorySessions();
  const audit: AuditLine[] = [];
  const views: View[] = [];
  const errors: unknown[] = [];
  const time = ticking();
  const people = memoryCandidates(candidates);
  const conversations = memoryConversations();
  const app = workbenchApp({
    vacancies,
    carvings,
    sessions,
    conversations,
    proposals: memoryProposals(proposals),
    employers: memoryEmployers(employers),
    contacts,
    shortlists: memoryShortlists(shortlists),
    candidates: people,
    pool: keepPool({
      ...poolsInMemory(),
      candidates: people,
      clock: time.clock,
      memoryBytes: 2 ** 30,
      report: (what) => errors.push(what),
    }),
    deskView: keepDesk({ lines: memoryDeskLines({ vacancies, carvings, assignments }), clock: time.clock }),
    assignments: memoryAssignments(assignments),
    tallies: memoryTallies(tallies),
    reportDays: { readMany: async (days) => reportDays.filter(({ day }) => days.includes(day)) },
    elsewhere,
    otherRegions: { sources: [], ask: async () => ({ outcome: "unreachable" }), patienceMs: 1000, ...otherRegions },
    policies,
    login: credulousLogin,
    region,
    tables,
    signer,
    clock: time.clock,
    randomId,
    publicUrl: PUBLIC_URL,
    audit: (line) => audit.push(line),
    recordView: async (view) => void views.push(view),
    onError: (error) => errors.push(error),
  });
  return { app, vacancies, carvings, conversations, contacts, sessions, audit, views, errors, ...time };
}

/** A visitor of pages that answer in this process. */
export const visitorOf = (app: Hono) => new Visitor(PUBLIC_URL, async (url, init) => app.request(url, init));

/** Somebody who is signed in at the desk. */
export async function signedIn(app: Hono, staffId = "amina.bakker"): Promise<Visitor> {
  const visitor = visitorOf(app);
  await visitor.get("/werkblad/aanmelden");
  await visitor.get(`/werkblad/terug?wie=${staffId}`);
  return visitor;
}
