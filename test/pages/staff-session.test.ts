import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { deskPages, PUBLIC_URL, signedIn, visitorOf } from "./apps.ts";
import { hiddenField, type Visitor } from "./visitor.ts";

const COOKIE = "__Host-wsp";
const MINUTE = 60;
const HOUR = 60 * MINUTE;

const isIn = async (visitor: Visitor) => (await visitor.get("/werkblad")).status === 200;

describe("somebody who is not signed in", () => {
  it.each(["/werkblad", "/werkblad/vacatures/V-00000000", "/werkblad?wie=alle"])(
    "is sent from %s to the login, whatever cookie they bring",
    async (path) => {
      const { app } = deskPages();
      const visitor = visitorOf(app);
      visitor.cookies.set(COOKIE, "made-up");
      const { status, location } = await visitor.get(path);
      expect(status).toBe(303);
      expect(location).toBe(`/werkblad/aanmelden?naar=${encodeURIComponent(path)}`);
    },
  );

  it("can decide nothing", async () => {
    const { app } = deskPages();
    const visitor = visitorOf(app);
    for (const path of ["/werkblad/vacatures/V-00000000/besluiten", "/werkblad/afmelden"]) {
      expect((await visitor.post(path, { csrf: "x" })).status).toBe(403);
    }
  });

  it.each([
    "/werkblad/vacatures/V-3K7Q2M9X",
    "/werkblad/jobcarving/J-3K7Q2M9X/bundel?taken=eten&taken=thee&loonwaarde=40",
  ])("comes back after the login where they were going: %s", async (path) => {
    const visitor = visitorOf(deskPages().app);
    await visitor.get((await visitor.get(path)).location);
    const { location } = await visitor.get("/werkblad/terug?wie=amina.bakker");
    expect(location).toBe(path);
  });

  it.each([
    "//evil",
    "//evil.example/werkblad",
    "https://evil.example/werkblad",
    "/\\evil.example",
    "\\\\evil.example",
    "/werkblad@evil.example",
    "/werkblad.evil.example",
    "/werkbladx",
    "/werkblad?taken=\r\nLocation:https://evil.example",
    "/werkblad?naar=//evil.example",
    "/werkblad/../..//evil.example",
    "/werkblad/%0d%0aSet-Cookie:x=y",
    "/werkblad/\r\nLocation: https://evil.example",
    "javascript:alert(1)",
    "",
  ])("is never sent elsewhere: naar=%j", async (naar) => {
    const { app } = deskPages();
    const visitor = visitorOf(app);
    await visitor.get(`/werkblad/aanmelden?naar=${encodeURIComponent(naar)}`);
    const { location } = await visitor.get("/werkblad/terug?wie=amina.bakker");
    expect(new URL(location, PUBLIC_URL).href).toBe(`${PUBLIC_URL}/werkblad`);
  });
});

describe("signing in", () => {
  it("gives a cookie that only this host gets, over https, out of reach of scripts and of other sites' forms", async () => {
    const { app } = deskPages();
    const visitor = visitorOf(app);
    const begun = await visitor.get("/werkblad/aanmelden");
    const done = await visitor.get("/werkblad/terug?wie=amina.bakker");
    const cookies = [...begun.headers.getSetCookie(), ...done.headers.getSetCookie()];
    expect(cookies.length).toBeGreaterThan(1);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-wsp(-login)?=/);
      const attributes = cookie.split("; ").slice(1);
      expect(attributes).toEqual(expect.arrayContaining(["Path=/", "Secure", "HttpOnly", "SameSite=Lax"]));
      expect(cookie).not.toMatch(/Domain=/i);
    }
  });

  it("gives an id of at least 128 bits, of which storage holds only the hash", async () => {
    const { app, sessions } = deskPages();
    const visitor = await signedIn(app);
    const token = visitor.cookies.get(COOKIE) ?? "";
    expect(token.length * 4).toBeGreaterThanOrEqual(128);
    const hash = createHash("sha256").update(token).digest("base64url");
    expect([...sessions.records.keys()]).toEqual([hash]);
    expect(JSON.stringify([...sessions.records.values()])).not.toContain(token);
  });

  it("gives a new id every time, and ends the one before", async () => {
    const { app } = deskPages();
    const visitor = await signedIn(app);
    const before = visitor.cookies.get(COOKIE) ?? "";
    await visitor.get("/werkblad/aanmelden");
    await visitor.get("/werkblad/terug?wie=amina.bakker");
    expect(visitor.cookies.get(COOKIE)).not.toBe(before);

    const thief = visitorOf(app);
    thief.cookies.set(COOKIE, before);
    expect(await isIn(thief)).toBe(false);
    expect(await isIn(visitor)).toBe(true);
  });

  it("takes no id that was planted beforehand", async () => {
    const { app } = deskPages();
    const victim = visitorOf(app);
    victim.cookies.set(COOKIE, "0".repeat(32));
    await victim.get("/werkblad/aanmelden");
    await victim.get("/werkblad/terug?wie=amina.bakker");
    const attacker = visitorOf(app);
    attacker.cookies.set(COOKIE, "0".repeat(32));
    expect(await isIn(attacker)).toBe(false);
  });

  it("works only in the browser that began it, once, and within ten minutes", async () => {
    const { app, wait, audit } = deskPages();
    const stranger = visitorOf(app);
    expect((await stranger.get("/werkblad/terug?wie=amina.bakker")).status).toBe(403);

    const visitor = visitorOf(app);
    await visitor.get("/werkblad/aanmelden");
    const attempt = new Map(visitor.cookies);
    await visitor.get("/werkblad/terug?wie=amina.bakker");
    const again = visitorOf(app);
    for (const [name, value] of attempt) again.cookies.set(name, value);
    expect((await again.get("/werkblad/terug?wie=amina.bakker")).status).toBe(403);

    const slow = visitorOf(app);
    await slow.get("/werkblad/aanmelden");
    wait(10 * MINUTE);
    expect((await slow.get("/werkblad/terug?wie=amina.bakker")).status).toBe(403);
    expect(audit.filter(({ result }) => result === "refused")).toHaveLength(3);
  });

  it("is for the region's own people, and only when the identity provider says so", async () => {
    const { app, audit } = deskPages();
    const unknown = visitorOf(app);
    await unknown.get("/werkblad/aanmelden");
    expect((await unknown.get("/werkblad/terug?wie=somebody.else")).status).toBe(403);
    await unknown.get("/werkblad/aanmelden");
    expect((await unknown.get("/werkblad/terug?error=access_denied")).status).toBe(403);
    expect(await isIn(unknown)).toBe(false);
    expect(audit).toEqual([
      { action: "login", object: "workbench", result: "refused", actor: "unknown", origin: "workbench" },
      { action: "login", object: "workbench", result: "refused", actor: "unknown", origin: "workbench" },
    ]);
  });

  it("does not make a login under way into a session", async () => {
    const { app } = deskPages();
    const visitor = visitorOf(app);
    await visitor.get("/werkblad/aanmelden");
    visitor.cookies.set(COOKIE, visitor.cookies.get("__Host-wsp-login") ?? "");
    expect(await isIn(visitor)).toBe(false);
  });
});

describe("a session", () => {
  it("ends after 30 minutes without use", async () => {
    const { app, wait } = deskPages();
    const visitor = await signedIn(app);
    wait(30 * MINUTE - 1);
    expect(await isIn(visitor)).toBe(true);
    wait(30 * MINUTE);
    expect(await isIn(visitor)).toBe(false);
  });

  it("ends after 10 hours however much it is used", async () => {
    const { app, wait } = deskPages();
    const visitor = await signedIn(app);
    for (let minutes = 0; minutes < 600 - 20; minutes += 20) {
      wait(20 * MINUTE);
      expect(await isIn(visitor), `after ${minutes + 20} minutes`).toBe(true);
    }
    wait(20 * MINUTE);
    expect(await isIn(visitor)).toBe(false);
    wait(10 * HOUR);
    expect(await isIn(visitor)).toBe(false);
  });

  it("ends when its owner is no longer one of the region's people", async () => {
    const { app, sessions } = deskPages();
    const visitor = await signedIn(app);
    for (const session of [...sessions.records.values()])
      await sessions.put({ ...session, personId: "left.us" } as typeof session);
    expect(await isIn(visitor)).toBe(false);
  });

  it("ends at logout, also for who kept the cookie", async () => {
    const { app, audit } = deskPages();
    const visitor = await signedIn(app);
    const token = visitor.cookies.get(COOKIE) ?? "";
    const { html } = await visitor.get("/werkblad");
    const left = await visitor.post("/werkblad/afmelden", { csrf: hiddenField(html, "csrf") });
    expect([left.status, left.location]).toEqual([303, "/"]);
    expect(visitor.cookies.has(COOKIE)).toBe(false);

    visitor.cookies.set(COOKIE, token);
    expect(await isIn(visitor)).toBe(false);
    expect(audit.map(({ action }) => action)).toEqual(["login", "logout"]);
  });

  it("has forms of its own: without its token, or with another session's, nothing is done", async () => {
    const { app, audit } = deskPages();
    const [amina, joris] = [await signedIn(app), await signedIn(app, "joris.visser")];
    const foreign = hiddenField((await joris.get("/werkblad")).html, "csrf");
    const own = hiddenField((await amina.get("/werkblad")).html, "csrf");
    expect(foreign).not.toBe(own);
    for (const csrf of ["", "made-up", foreign, own.slice(1)]) {
      expect((await amina.post("/werkblad/afmelden", { csrf })).status, csrf).toBe(403);
    }
    expect(await isIn(amina)).toBe(true);
    expect(audit.filter(({ action, result }) => action === "form" && result === "refused")).toHaveLength(4);
  });

  it("takes no form from another site, even with the right token", async () => {
    const { app } = deskPages();
    const visitor = await signedIn(app);
    const csrf = hiddenField((await visitor.get("/werkblad")).html, "csrf");
    for (const headers of [{ Origin: "https://evil.example" }, { "Sec-Fetch-Site": "cross-site" }]) {
      expect((await visitor.post("/werkblad/afmelden", { csrf }, headers)).status).toBe(403);
    }
    expect(await isIn(visitor)).toBe(true);
  });
});
