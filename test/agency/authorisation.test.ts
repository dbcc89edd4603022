import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { shortHash } from "#shared/domain/fingerprint.ts";
import { PUBLIC_URL, visitorOf } from "../pages/apps.ts";
import { type Answer, hiddenField, type Visitor } from "../pages/visitor.ts";
import { AMINA, agencyWorld, BILAL, NOOR } from "./agency-world.ts";

const COOKIE = "__Host-wsp-uitvoerder";
const MINUTE = 60;

/** What each route is: what a form of it sends besides its token, and how it answers who may. */
type Row = { fields?: Record<string, string>; needsId: boolean; answers: number };

/** The documented table. A route that is not in it fails the first test. */
const TABLE: Record<string, Row> = {
  "GET /uitvoerder": { needsId: false, answers: 200 },
  "GET /uitvoerder/toewijzingen.csv": { needsId: false, answers: 200 },
  "GET /uitvoerder/toewijzingen/:id": { needsId: true, answers: 200 },
  "POST /uitvoerder/toewijzingen/:id/stand": {
    needsId: true,
    answers: 303,
    fields: { stap: "acknowledged", versie: "1" },
  },
  "POST /uitvoerder/toewijzingen/:id/berichten": {
    needsId: true,
    answers: 303,
    fields: { nummer: "a-message-of-a-test", bericht: "Hallo" },
  },
  "POST /uitvoerder/afmelden": { needsId: false, answers: 303 },
};
/** Leaving for the identity provider and coming back: for anybody, and nothing of anybody. */
const OPEN = ["GET /uitvoerder/aanmelden", "GET /uitvoerder/terug"];

const ROUTES = Object.entries(TABLE).map(([name, row]) => {
  const [method = "", path = ""] = name.split(" ");
  return { name, method, path, ...row };
});
type Route = (typeof ROUTES)[number];

const world = agencyWorld();
const ids = { own: "", foreign: "", unknown: `A-${shortHash("nobody", 20)}`, malformed: "A-1" };
const canary = { title: "Canary-title-of-kennemerkracht", message: "canary-message-of-kennemerkracht", ref: "" };

const csrfOf = async (visitor: Visitor) => hiddenField((await visitor.get("/uitvoerder")).html, "csrf");

const ask = (visitor: Visitor, { method, path, fields = {} }: Route, id: string, csrf: string): Promise<Answer> => {
  const address = path.replace(":id", id);
  return method === "GET" ? visitor.get(address) : visitor.post(address, { ...fields, csrf });
};

/** A page without what differs from one session to the next. */
const bare = ({ html }: Answer) => html.replace(/value="[^"]*"/g, "");

beforeAll(async () => {
  const foreign = await world.assign("kennemerkracht", canary.title);
  ids.own = (await world.assign("pasmatch")).id;
  ids.foreign = foreign.id;
  canary.ref = foreign.ref;
  const bilal = await world.signIn(BILAL);
  const address = `/uitvoerder/toewijzingen/${foreign.id}/berichten`;
  const fields = { csrf: await csrfOf(bilal), nummer: "the-canary-message", bericht: canary.message };
  expect((await bilal.post(address, fields)).status).toBe(303);
});

it("every route of the pages has a row in the table", () => {
  const served = world.app.routes
    .filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(served)].toSorted()).toEqual([...Object.keys(TABLE), ...OPEN].toSorted());
});

/** Who is not signed in at an agency, in every way in which one can not be. */
const STRANGERS: Record<string, () => Promise<Visitor>> = {
  nobody: async () => visitorOf(world.app),
  "somebody with a cookie of their own making": async () => {
    const visitor = visitorOf(world.app);
    visitor.cookies.set(COOKIE, "0".repeat(32));
    return visitor;
  },
  "somebody with a session of the desk under either cookie, even with the id of somebody of an agency": async () => {
    const visitor = visitorOf(world.app);
    const token = "a-token-of-the-desk";
    const at = Math.floor(world.clock().getTime() / 1000);
    await world.sessions.put({
      id: createHash("sha256").update(token).digest("base64url"),
      kind: "staff",
      personId: NOOR,
      startedAt: at,
      lastSeenAt: at,
      expiresAt: at + 1800,
    });
    for (const name of ["__Host-wsp", COOKIE]) visitor.cookies.set(name, token);
    return visitor;
  },
  "somebody whose session expired": async () => {
    const visitor = await world.signIn();
    world.wait(31 * MINUTE);
    return visitor;
  },
  "somebody who left": async () => {
    const visitor = await world.signIn();
    const id = createHash("sha256")
      .update(visitor.cookies.get(COOKIE) ?? "")
      .digest("base64url");
    const session = await world.sessions.read(id);
    if (session?.kind !== "agency") throw new Error("there was no session");
    await world.sessions.put({ ...session, personId: "left.us" });
    return visitor;
  },
};

describe.each(Object.keys(STRANGERS))("%s", (name) => {
  it("is sent to the login from every page, and can send no form, whatever the id", async () => {
    const visitor = await STRANGERS[name]?.();
    if (!visitor) throw new Error("nobody came");
    for (const route of ROUTES) {
      for (const id of route.needsId ? Object.values(ids) : [""]) {
        const answer = await ask(visitor, route, id, "made-up");
        expect([route.name, id, answer.status]).toEqual([route.name, id, route.method === "GET" ? 303 : 403]);
        if (route.method === "GET") expect(answer.location).toMatch(/^\/uitvoerder\/aanmelden\?naar=/);
      }
    }
    for (const agency of ["pasmatch", "kennemerkracht"]) {
      const id = agency === "pasmatch" ? ids.own : ids.foreign;
      expect((await world.assignments.read({ agency, id }))?.version).toBe(1);
    }
  });
});

describe("somebody of an agency", () => {
  const withId = ROUTES.filter(({ needsId }) => needsId);

  it.each(withId.map((route) => [route.name, route] as const))(
    "%s: another's id answers as an unknown and a malformed one do, and nothing is written",
    async (_name, route) => {
      const noor = await world.signIn();
      const csrf = await csrfOf(noor);
      const answers = await Promise.all(
        [ids.foreign, ids.unknown, ids.malformed].map((id) => ask(noor, route, id, csrf)),
      );
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
      expect(new Set(answers.map(bare)).size).toBe(1);
      expect(new Set(answers.map(({ headers }) => JSON.stringify([...headers]))).size).toBe(1);
      expect((await world.assignments.read({ agency: "kennemerkracht", id: ids.foreign }))?.version).toBe(1);
      expect(await world.items("conversations")).toHaveLength(1);
    },
  );

  it("sees and does everything with an id of its own, and nothing of another agency is in any answer", async () => {
    const noor = await world.signIn();
    const csrf = await csrfOf(noor);
    const told: string[] = [];
    for (const route of ROUTES) {
      for (const id of route.needsId ? Object.values(ids) : [""]) {
        if (route.path === "/uitvoerder/afmelden") continue;
        const answer = await ask(noor, route, id, csrf);
        if (!route.needsId || id === ids.own) expect([route.name, answer.status]).toEqual([route.name, route.answers]);
        expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
        expect(answer.headers.get("Cache-Control")).toBe("no-store");
        told.push(`${answer.html}${JSON.stringify([...answer.headers])}`);
      }
    }
    for (const secret of [canary.title, canary.message, canary.ref]) {
      expect(told.filter((text) => text.includes(secret))).toEqual([]);
    }
    const lines = world.audit.filter(({ actor }) => actor === NOOR);
    expect(JSON.stringify(lines)).not.toContain("canary");
    const mine = world.views.filter(({ actor }) => actor === NOOR).flatMap(({ people }) => people);
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.filter(({ ref }) => ref === canary.ref)).toEqual([]);
    expect((await noor.post("/uitvoerder/afmelden", { csrf })).status).toBe(303);
    expect((await noor.get("/uitvoerder")).status).toBe(303);
  });

  it("leaves a line of each step and message, and a view of each person that was shown", async () => {
    const { id, ref } = await world.assign();
    const noor = await world.signIn();
    const before = { audit: world.audit.length, views: world.views.length };
    const csrf = await csrfOf(noor);
    await noor.get(`/uitvoerder/toewijzingen/${id}`);
    await noor.post(`/uitvoerder/toewijzingen/${id}/stand`, { csrf, stap: "acknowledged", versie: "1" });
    await noor.get(`/uitvoerder/toewijzingen/${id}`);
    await noor.post(`/uitvoerder/toewijzingen/${id}/berichten`, { csrf, nummer: "0123456789abcdef", bericht: "Hallo" });
    const line = (action: string) => ({ action, object: id, result: "done", actor: NOOR, origin: "agency" });
    expect(world.audit.slice(before.audit)).toEqual([line("report-acknowledged"), line("write-message")]);
    const people = [{ partner: "gemeente-haarlem", ref }];
    const views = world.views.slice(before.views);
    expect(views.map(({ activity }) => activity)).toEqual(["view-assignments", "view-assignment", "view-introduction"]);
    for (const view of views.slice(1))
      expect(view).toMatchObject({ object: id, actor: NOOR, origin: "agency", people });
  });
});

describe("a form", () => {
  it("is taken from this session's own pages alone", async () => {
    const { id } = await world.assign();
    const [noor, bilal] = [await world.signIn(), await world.signIn(BILAL)];
    const own = await csrfOf(noor);
    const foreign = await csrfOf(bilal);
    for (const route of ROUTES.filter(({ method }) => method === "POST")) {
      for (const csrf of ["", "made-up", foreign, own.slice(1)]) {
        expect([route.name, (await ask(noor, route, id, csrf)).status]).toEqual([route.name, 403]);
      }
      for (const headers of [{ Origin: "https://evil.example" }, { "Sec-Fetch-Site": "cross-site" }]) {
        const fields = { ...route.fields, csrf: own };
        expect((await noor.post(route.path.replace(":id", id), fields, headers)).status).toBe(403);
      }
    }
    expect((await world.assignments.read({ agency: "pasmatch", id }))?.version).toBe(1);
    expect((await noor.get("/uitvoerder")).status).toBe(200);
  });

  it("that is too large is refused", async () => {
    const noor = await world.signIn();
    const csrf = await csrfOf(noor);
    const bericht = "x".repeat(70_000);
    const { status } = await noor.post(`/uitvoerder/toewijzingen/${ids.own}/berichten`, { csrf, bericht });
    expect(status).toBe(413);
  });
});

describe("signing in", () => {
  it("is not for the desk's people, and says so in the log", async () => {
    const amina = await world.signIn(AMINA);
    expect(amina.cookies.has(COOKIE)).toBe(false);
    expect((await amina.get("/uitvoerder")).status).toBe(303);
    expect(world.audit.at(-1)).toMatchObject({ action: "login", result: "refused", actor: "unknown" });
  });

  it("gives a cookie of this host alone, of which only the hash is stored, and ends after 10 hours", async () => {
    const visitor = visitorOf(world.app);
    await visitor.get("/uitvoerder/aanmelden");
    const { headers } = await visitor.get(`/uitvoerder/terug?wie=${NOOR}`);
    const [cookie = ""] = headers.getSetCookie().filter((line) => line.startsWith(`${COOKIE}=`));
    expect(cookie.split("; ").slice(1)).toEqual(
      expect.arrayContaining(["Path=/", "Secure", "HttpOnly", "SameSite=Lax"]),
    );
    const token = visitor.cookies.get(COOKIE) ?? "";
    expect(JSON.stringify(await world.items("sessions"))).not.toContain(token);
    for (let minutes = 0; minutes < 580; minutes += 20) {
      world.wait(20 * MINUTE);
      expect((await visitor.get("/uitvoerder")).status).toBe(200);
    }
    world.wait(20 * MINUTE);
    expect((await visitor.get("/uitvoerder")).status).toBe(303);
  });

  it.each(["//evil.example", "https://evil.example", "/werkblad", "/uitvoerder.evil.example"])(
    "sends nobody elsewhere: naar=%s",
    async (naar) => {
      const visitor = visitorOf(world.app);
      await visitor.get(`/uitvoerder/aanmelden?naar=${encodeURIComponent(naar)}`);
      const { location } = await visitor.get(`/uitvoerder/terug?wie=${NOOR}`);
      expect(new URL(location, PUBLIC_URL).href).toBe(`${PUBLIC_URL}/uitvoerder`);
    },
  );
});
