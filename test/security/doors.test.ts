import type { Hono } from "hono";
import { describe, expect, it } from "vitest";
import type { Region } from "#shared/domain/region.ts";
import type { SessionStore } from "#shared/ports/stores.ts";
import { region } from "#shared/runtime/region.ts";
import { statusUrl } from "#shared/usecases/status-link.ts";
import { agencyWorld } from "../agency/agency-world.ts";
import { ADMINISTRATOR, administrator, adminPages } from "../pages/admin-pages.ts";
import { deskPages, employerPages, signedIn, signer } from "../pages/apps.ts";
import {
  aCarvingRecord,
  anEntry,
  aPerson,
  aRecord,
  aShortlist,
  CARVING_REFERENCE,
  putForward,
  REFERENCE,
} from "../pages/desk-records.ts";
import { memoryPolicies } from "../pages/memory-policies.ts";
import { memoryCarvings, memorySessions, memoryVacancies } from "../pages/memory-stores.ts";
import { hiddenField } from "../pages/visitor.ts";
import { bron } from "../vum/bron.ts";
import { type Linked, linkDeviations } from "./link-walk.ts";
import { DOORS, HTTP_FUNCTIONS, rowName } from "./page-table.ts";
import { type SessionWorld, sessionDeviations } from "./session-walk.ts";

const COOKIE = "__Host-wsp";

/** A desk with a vacancy, its shortlist, somebody who was put forward, and a jobcarving request. */
function deskWorld(): SessionWorld & { desk: ReturnType<typeof deskPages> } {
  const record = aRecord({
    status: "in-progress",
    decisions: { "gemeente-haarlem:canary-forward": putForward("canary-forward") },
  });
  const vacancies = memoryVacancies(new Map([[REFERENCE, record]]));
  const carvings = memoryCarvings(new Map([[CARVING_REFERENCE, aCarvingRecord()]]));
  const refs = ["canary-1", "canary-2"];
  const desk = deskPages({
    vacancies,
    carvings,
    shortlists: [aShortlist({ entries: refs.map((ref) => anEntry(ref)) })],
    candidates: refs.map((ref) => aPerson(ref)),
  });
  return {
    desk,
    name: "workbench",
    app: desk.app,
    home: "/werkblad",
    cookie: COOKIE,
    sessions: desk.sessions,
    wait: desk.wait,
    now: desk.clock,
    may: ["amina.bakker", "ruben.smit"],
    mayNot: [ADMINISTRATOR],
    ids: {
      reference: { own: REFERENCE, unknown: "V-ZZZZZZZZ" },
      kvk: { own: "12345678", unknown: "00000000" },
      assignment: { own: "A-00000000000000000000", unknown: "A-ZZZZZZZZZZZZZZZZZZZZ" },
    },
    fields: { kandidaat: "gemeente-haarlem:canary-1", besluit: "postpone", reden: "not-available", naar: "in-talks" },
    stored: () => JSON.stringify([[...vacancies.records], [...carvings.records]]),
    views: () => desk.views.length,
  };
}

type AdminChange = { sessions?: SessionStore; region?: Region; signer?: typeof signer };

function adminWorld(change: AdminChange = {}): SessionWorld {
  const policies = memoryPolicies();
  const sessions = change.sessions ?? memorySessions();
  const admin = adminPages({ policies, ...change, sessions });
  return {
    name: "admin",
    app: admin.app,
    home: "/beheer",
    cookie: COOKIE,
    sessions,
    wait: admin.wait,
    now: admin.clock,
    may: [ADMINISTRATOR],
    mayNot: ["amina.bakker", "ruben.smit"],
    ids: {
      version: { own: "2017-1", unknown: "2099-1" },
      id: { own: "amina.bakker", unknown: "nobody.atall" },
      kvk: { own: "00000123", unknown: "00000999" },
    },
    fields: { kandidaat: "gemeente-haarlem:12345", van: "2026-11-01", tot: "2026-11-22" },
    stored: () => JSON.stringify(policies.book() ?? null),
    views: () => admin.views.length,
  };
}

describe("every route of every function that answers requests", () => {
  const agency = agencyWorld();
  const apps: Readonly<Record<string, () => Hono>> = {
    web: () => employerPages().app,
    workbench: () => deskPages().app,
    admin: () => adminPages().app,
    agency: () => agency.app,
    vum: () => bron().app,
  };

  it("belongs to a function with a table", () => {
    expect([...Object.keys(DOORS), "api"].toSorted()).toEqual(HTTP_FUNCTIONS);
  });

  it.each(Object.keys(DOORS))("has a row: %s", (name) => {
    const app = apps[name]?.() ?? expect.unreachable(`${name} has no app here`);
    const routes = app.routes.filter(({ method }) => method !== "ALL").map(rowName);
    expect([...new Set(routes)].toSorted()).toEqual(Object.keys(DOORS[name] ?? {}).toSorted());
  });
});

describe("pages behind a login", () => {
  it("let in who may, and nobody else: the desk's", async () => {
    expect(await sessionDeviations(deskWorld())).toEqual([]);
  });

  it("let a privacy officer look up who saw somebody, and nothing else of the administrator's", async () => {
    const { app } = adminPages();
    const officer = await administrator(app, "hanna.vos");
    expect(await officer.get("/beheer")).toMatchObject({ status: 303, location: "/beheer/inzage" });
    const page = await officer.get("/beheer/inzage");
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('href="/beheer"');
    const csrf = hiddenField(page.html, "csrf");
    const asked = { csrf, kandidaat: "gemeente-haarlem:12345", van: "2026-11-01", tot: "2026-11-22" };
    expect((await officer.post("/beheer/inzage", asked)).status).toBe(200);
    const others = Object.entries(DOORS.admin ?? {}).filter(([, door]) => door === "administrator");
    expect(others.length).toBeGreaterThan(5);
    for (const [row] of others) {
      const [method = "", path = ""] = row.split(" ");
      const address = path.replace(/:\w+/g, "2017-1");
      const { status, location } =
        method === "GET" ? await officer.get(address) : await officer.post(address, { csrf });
      expect([row, status === 303 ? location.split("?")[0] : status]).toEqual([
        ...[row, method === "GET" ? "/beheer/aanmelden" : 403],
      ]);
    }
  });

  it("let in who may, and nobody else: the administrator's", async () => {
    expect(await sessionDeviations(adminWorld())).toEqual([]);
  });

  it("record everybody whom they show", async () => {
    const { desk } = deskWorld();
    const visitor = await signedIn(desk.app);
    const shown: string[] = [];
    for (const name of Object.keys(DOORS.workbench ?? {}).filter(
      (row) => row.startsWith("GET ") && !row.includes("aanmelden"),
    )) {
      const address = (name.split(" ")[1] ?? "").replace(
        ":reference",
        name.includes("jobcarving") ? CARVING_REFERENCE : REFERENCE,
      );
      const before = desk.views.length;
      const { html } = await visitor.get(
        `${address}?kandidaat=gemeente-haarlem:canary-1&kandidaat=gemeente-haarlem:canary-2&q=canary`,
      );
      const recorded = new Set(desk.views.slice(before).flatMap(({ people }) => people.map(({ ref }) => ref)));
      const refs = new Set(html.match(/canary-(?:\d|forward)/g) ?? []);
      shown.push(...refs);
      expect([name, [...refs].filter((ref) => !recorded.has(ref))]).toEqual([name, []]);
    }
    expect(new Set(shown)).toEqual(new Set(["canary-1", "canary-2", "canary-forward"]));
  });

  const lasting = (store: SessionStore): SessionStore => ({
    ...store,
    async read(id) {
      const session = await store.read(id);
      return session && { ...session, expiresAt: Number.MAX_SAFE_INTEGER };
    },
  });
  const believing = (store: SessionStore): SessionStore => ({
    ...store,
    read: async (id) => ({
      ...(await store.read(id)),
      ...{
        id,
        kind: "staff",
        personId: ADMINISTRATOR,
        startedAt: 0,
        lastSeenAt: 0,
        expiresAt: Number.MAX_SAFE_INTEGER,
      },
    }),
  });
  const kindless = (store: SessionStore): SessionStore => ({
    ...store,
    async read(id) {
      const session = await store.read(id);
      return session?.kind === "agency" ? { ...session, kind: "staff" } : session;
    },
  });
  const everybody = {
    ...region,
    staff: region.staff.map((member) => ({ ...member, roles: ["administrator" as const] })),
  };

  it.each<[string, AdminChange, RegExp]>([
    ["sessions never expire", { sessions: lasting(memorySessions()) }, /an expired session gets in/],
    ["any cookie is a session", { sessions: believing(memorySessions()) }, /a made-up cookie gets in/],
    ["a session of any kind will do", { sessions: kindless(memorySessions()) }, /a session of another kind gets in/],
    ["everybody has the role", { region: everybody }, /amina.bakker gets in/],
    [
      "any token of a form is right",
      { signer: { ...signer, verify: async () => true } },
      /a form is taken without a token/,
    ],
  ])("no longer keep to the table when %s", async (_name, change, shows) => {
    expect(await sessionDeviations(adminWorld(change))).toContainEqual(expect.stringMatching(shows));
  });
});

describe("pages behind a link", () => {
  const keyOf = async (reference: string) =>
    new URL(await statusUrl({ signer, publicUrl: "https://wsp.example" })(reference)).searchParams.get("sleutel") ?? "";

  async function linkedPages(change: Partial<Parameters<typeof employerPages>[0]> = {}) {
    const pages = employerPages(change);
    const linked: Linked[] = [];
    for (const [form, own, other] of [
      [/V-/, REFERENCE, "V-3K7Q2M9Y"],
      [/J-/, CARVING_REFERENCE, "J-3K7Q2M9Y"],
    ] as const) {
      for (const reference of [own, other]) {
        pages.vacancies.records.set(reference, aRecord({ reference }));
        pages.carvings.records.set(reference, aCarvingRecord({ reference }));
      }
      const unknown = own.replace(/.{4}$/, "ZZZZ");
      linked.push({ form, own, other, unknown, key: await keyOf(own), otherKey: await keyOf(other) });
    }
    return linkDeviations(pages.app, linked);
  }

  it("open for their own key alone, and answer everything else alike", async () => {
    expect(await linkedPages()).toEqual([]);
  });

  it("no longer keep to the table when any key is right", async () => {
    const found = await linkedPages({ signer: { ...signer, verify: async () => true } });
    expect(found).toContainEqual(expect.stringMatching(/opened by a made-up key/));
  });
});
