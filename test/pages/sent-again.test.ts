import type { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { agencyWorld } from "../agency/agency-world.ts";
import { administrator, adminPages } from "./admin-pages.ts";
import { deskPages, signedIn, visitorOf } from "./apps.ts";
import { aCarvingRecord, anEntry, aPerson, aRecord, aShortlist, CARVING_REFERENCE, REFERENCE } from "./desk-records.ts";
import { attributes, part, textOf, unescaped } from "./html.ts";
import { memoryCarvings, memoryVacancies } from "./memory-stores.ts";
import { hiddenField } from "./visitor.ts";

const DECIDE = `/werkblad/vacatures/${REFERENCE}/besluiten`;
const HALF_AN_HOUR = 30 * 60;
const decision = {
  kandidaat: "gemeente-haarlem:K-1",
  besluit: "postpone",
  reden: "not-available",
};

/** A desk with somebody to decide about, and a jobcarving request. */
function desk() {
  const vacancies = memoryVacancies(new Map([[REFERENCE, aRecord()]]));
  const carvings = memoryCarvings(new Map([[CARVING_REFERENCE, aCarvingRecord()]]));
  const pages = deskPages({
    vacancies,
    carvings,
    shortlists: [aShortlist({ entries: [anEntry("K-1")] })],
    candidates: [aPerson("K-1")],
  });
  return { ...pages, decisions: () => vacancies.records.get(REFERENCE)?.decisions ?? {} };
}

/** The form that the page offers: where it goes and all that it sends. */
function offered(html: string) {
  const main = html.slice(html.indexOf("<main"));
  const values: Record<string, string[]> = {};
  for (const [, name = "", value = ""] of main.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g))
    values[name] = [...(values[name] ?? []), unescaped(value)];
  return { action: attributes(main, "action")[0], values };
}

describe("a form that is sent after the session ended", () => {
  it("comes back whole, is sent again after signing in, and does what it was to do", async () => {
    const { app, wait, decisions } = desk();
    const visitor = await signedIn(app);
    const page = await visitor.get(`/werkblad/vacatures/${REFERENCE}`);
    const sent = { ...decision, gezien: hiddenField(page.html, "gezien"), csrf: hiddenField(page.html, "csrf") };
    wait(HALF_AN_HOUR);
    const away = await visitor.post(DECIDE, sent);
    expect([away.status, textOf(part(away.html, "h1"))]).toEqual([403, "U bent afgemeld"]);
    expect(attributes(part(away.html, "ol"), "href")).toEqual(["/werkblad/aanmelden"]);
    const { csrf: _old, ...typed } = sent;
    expect(offered(away.html)).toEqual({
      action: DECIDE,
      values: Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]])),
    });
    expect(away.html).not.toContain(sent.csrf);

    await visitor.get("/werkblad/aanmelden");
    await visitor.get("/werkblad/terug?wie=amina.bakker");
    const asked = await visitor.post(DECIDE, offered(away.html).values);
    expect([asked.status, textOf(part(asked.html, "h1"))]).toEqual([403, "Dit is nog niet verstuurd"]);
    expect(decisions()).toEqual({});
    expect((await visitor.post(DECIDE, offered(asked.html).values)).status).toBe(303);
    expect(decisions()).toMatchObject({ "gemeente-haarlem:K-1": { decision: "postpone", reason: "not-available" } });
  });

  it("shows what was typed as text, whatever it is, and nothing that nobody typed", async () => {
    const { app } = desk();
    const typed = 'Regel 1\n<script>alert(1)</script> & "ja"';
    const { html } = await visitorOf(app).post("/werkblad/werkgevers/00000123/contactmomenten", {
      csrf: "x",
      formulier: "f".repeat(32),
      verslag: typed,
      leeg: "",
    });
    expect(html).not.toContain("<script>alert");
    const shown = part(html, "dl");
    expect(textOf(shown)).toContain("Verslag Regel 1");
    expect(shown).not.toMatch(/formulier|leeg|csrf/i);
  });

  it("calls fields and choices what the form calls them, and leaves nothing out", async () => {
    const { html } = await visitorOf(desk().app).post("/werkblad/werkgevers/00000123/contactmomenten", {
      ...{ csrf: "x", dag: "20", "dag-maand": "11", hoe: "phone", notitie: "Belde terug", onbekend: "Ook dit" },
    });
    expect(textOf(part(html, "dl"))).toBe(
      "Wanneer had u contact? Dag 20 Wanneer had u contact? Maand 11 Hoe had u contact? Telefoon Waar ging het over? Belde terug Onbekend Ook dit",
    );
  });

  it.each([
    ["from another site", { Origin: "https://evil.example" }],
    ["from another site, as the browser says", { "Sec-Fetch-Site": "cross-site" }],
    ["from where the browser does not say", { Origin: "null" }],
  ])("is offered to nobody %s, signed in or not", async (_from, headers) => {
    const { app, decisions } = desk();
    for (const visitor of [visitorOf(app), await signedIn(app)]) {
      const { status, html } = await visitor.post(DECIDE, { ...decision, csrf: "x" }, headers);
      expect(status).toBe(403);
      expect(html).not.toContain(decision.kandidaat);
      expect(html).not.toContain('name="csrf"');
    }
    expect(decisions()).toEqual({});
  });

  it("says no more than before where nothing was typed", async () => {
    const { html } = await visitorOf(desk().app).post("/werkblad/afmelden", { csrf: "x" });
    expect(textOf(html)).toContain("U bent afgemeld. Meld u opnieuw aan en probeer het nog eens.");
    expect(html).not.toContain("<form");
  });

  it("is bounded as every form is", async () => {
    const long = await visitorOf(desk().app).post(DECIDE, { ...decision, reden: "x".repeat(70_000) });
    expect(long.status).toBe(413);
  });
});

describe("a file in a form that is sent after the session ended", () => {
  const UPLOAD = "/beheer/beleid/inlezen";
  const file = new File(["{}"], "beleid van 2027.json");

  it("is asked for again, by its name, as soon as it can be sent", async () => {
    const { app } = adminPages();
    const away = await visitorOf(app).postFile(UPLOAD, { csrf: "x" }, "bestand", file);
    expect(textOf(away.html)).toContain("Het bestand beleid van 2027.json kunnen wij niet bewaren");
    const asked = await (await administrator(app)).post(UPLOAD, offered(away.html).values);
    expect([asked.status, textOf(part(asked.html, "h1"))]).toEqual([403, "Dit is nog niet verstuurd"]);
    expect(asked.html).toContain('enctype="multipart/form-data"');
    expect(textOf(part(asked.html, "form"))).toContain("Kies het bestand opnieuw: beleid van 2027.json");
    expect(attributes(asked.html, "type")).toContain("file");
  });
});

describe("nothing typed is lost", () => {
  const world = agencyWorld();
  const typed = { tekst: "Een lang bericht", toelichting: "van een half uur" };
  const keptBy = async (app: Hono, path: string) => {
    const { html } = await visitorOf(app).post(path, { csrf: "x", ...typed });
    return offered(html);
  };
  const kept = (action: string) => ({
    action,
    values: { tekst: [typed.tekst], toelichting: [typed.toelichting] },
  });

  it.each([
    "/werkblad/werkgevers/00000123/contactmomenten",
    `/werkblad/vacatures/${REFERENCE}/samen`,
    `/werkblad/jobcarving/${CARVING_REFERENCE}/wijzigen`,
  ])("at the desk: %s", async (path) => {
    expect(await keptBy(desk().app, path)).toEqual(kept(path));
  });

  it("at an agency and at the administrator's", async () => {
    const message = "/uitvoerder/toewijzingen/A-00000000000000000000/berichten";
    expect(await keptBy(world.app, message)).toEqual(kept(message));
    expect(await keptBy(adminPages().app, "/beheer/beleid")).toEqual(kept("/beheer/beleid"));
  });

  it("nor in a form of an earlier session of who is signed in", async () => {
    const pages = adminPages();
    const visitor = await administrator(pages.app);
    const answer = await visitor.post("/beheer/beleid", { csrf: "of another session", ...typed });
    expect(answer.status).toBe(403);
    expect(offered(answer.html).values).toMatchObject({ tekst: [typed.tekst], toelichting: [typed.toelichting] });
  });
});
