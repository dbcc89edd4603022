import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CookieBrowser, hiddenField } from "../support/cookie-browser.ts";
import { eventually, type RunningPlatform, runningPlatform } from "../support/running-platform.ts";

const SHARED = resolve(import.meta.dirname, "../../../shared");
const PROFILES = resolve(SHARED, "vum/werkzoekenden-upload.json");
const OCCUPATIONS = resolve(SHARED, "data/esco_occupations_nl.csv");
const isThere = existsSync(PROFILES) && existsSync(OCCUPATIONS);

type EscoOccupation = { preferredLabel: string; description: string; iscoGroup: string };
type Shortlist = { status: string; eligible: number; entries: { candidateId: string }[] };
type Vacancy = {
  status: string;
  decisions: { candidateId: string; agency: string; outcome?: { status: string; reason?: string } }[];
};
type Pulled = {
  items: { id: string; status: string; candidate: { ref: string }; vacancy: { reference: string } }[];
  next: string;
};

const TITLES = [
  "receptionist in een hotel",
  "tuinder",
  "kapper",
  "bakker",
  "metselaar",
  "verkoper schoenen en lederwaren",
  "magazijnmedewerker",
  "barista",
  "buschauffeur",
  "kelner",
];

/** Ten occupations of the ESCO file: the named ones that are in it, filled up from its beginning. */
function tenOccupations(): EscoOccupation[] {
  const all = parse(readFileSync(OCCUPATIONS, "utf8"), { columns: true, bom: true }) as EscoOccupation[];
  const named = all.filter(({ preferredLabel }) => TITLES.includes(preferredLabel));
  const others = all.filter(({ preferredLabel }) => !TITLES.includes(preferredLabel));
  return [...named, ...others].slice(0, 10);
}

describe.skipIf(!isThere)(isThere ? "real input" : "real input (skipped: the folder ../shared is absent)", () => {
  let platform: RunningPlatform;
  let browser: CookieBrowser;
  const references: string[] = [];
  beforeAll(async () => {
    platform = await runningPlatform();
    browser = new CookieBrowser(platform.publicUrl);
  });
  afterAll(() => platform.close());

  it("is 1,000 official VUM profiles, all taken by the running API", async () => {
    const { body } = await platform.call<{ id: string }>("uwv", "/candidate-imports", {
      method: "POST",
      body: readFileSync(PROFILES, "utf8"),
      headers: { "Content-Type": "application/json" },
    });
    const done = await eventually(
      () => platform.call<{ status: string }>("uwv", `/candidate-imports/${body.id}`),
      (answer) => ["completed", "failed"].includes(answer.body.status),
      60,
    );
    expect(done.body).toMatchObject({ status: "completed", total: 1000, accepted: 1000, rejected: 0, errors: [] });
  });

  it("is ten vacancies from the ESCO file, handed in through the HTML form and scored", async () => {
    for (const [index, { preferredLabel, description, iscoGroup }] of tenOccupations().entries()) {
      const form = await browser.get("/vacature");
      const fields = {
        formulier: hiddenField(form.html, "formulier"),
        title: preferredLabel,
        description,
        kind: "regular",
        positions: "1",
        postcode: "3511 ab",
        "hours-min": "8 uur",
        "hours-max": "36",
        "start-date": "4",
        "start-date-maand": "1",
        "start-date-jaar": "2027",
        "employer-name": `Werkgever ${index}`,
        "kvk-number": `0000 00${String(index).padStart(2, "0")}`,
        "contact-name": "Robin Voorbeeld",
        "contact-email": `werkgever-${index}@bedrijf.example`,
      };
      let answer = await browser.post("/vacature", fields);
      if (answer.status === 400) {
        // The title is not among the built-in occupations: the form asks which one is nearest, and keeps the rest.
        expect(answer.html).toContain('id="occupation-error"');
        const options = [...answer.html.matchAll(/<option value="(\d{4})"/g)].map(([, code]) => code ?? "");
        const nearest =
          options.find((code) => code === iscoGroup) ?? options.find((code) => code[0] === iscoGroup[0]) ?? options[0];
        answer = await browser.post("/vacature", { ...fields, occupation: nearest ?? "" });
      }
      expect(answer.status).toBe(200);
      const [, reference] = /\/vacature\/ontvangen\/(V-[0-9A-Z]+)\?sleutel=/.exec(answer.url) ?? [];
      expect(answer.html).toContain(reference);
      references.push(reference ?? "");
    }
    expect(new Set(references).size).toBe(10);
    for (const reference of references) {
      await eventually(
        () => platform.call<Shortlist>("werkblad", `/vacancies/${reference}/shortlist`),
        ({ body }) => body.status === "ready",
      );
    }
    const mails = await eventually(platform.mails, (found) => found.length >= 20);
    expect(mails).toHaveLength(20);
  }, 60_000);

  it("leads one of them from its form to a placed candidate, and closes everything else on it", async () => {
    const { call } = platform;
    const reference = references[0] ?? "";
    await eventually(
      () => call<Vacancy>("werkblad", `/vacancies/${reference}`),
      ({ body }) => body.status === "shortlisted",
    );
    const { body: shortlist } = await call<Shortlist>("werkblad", `/vacancies/${reference}/shortlist`);
    expect(shortlist.entries.length).toBeGreaterThan(2);
    const [chosen = "", other = ""] = shortlist.entries.map(({ candidateId }) => candidateId);

    const login = await browser.get(`/werkblad/vacatures/${reference}`);
    const [, action = ""] = /action="(\/identiteit\/aanmelden\/[^"]+)"/.exec(login.html) ?? [];
    const page = await browser.post(action, { persoon: "amina.bakker" });
    expect(page.status).toBe(200);
    expect(page.url).toContain(reference);
    for (const candidate of [chosen, other]) {
      const decided = await browser.post(`/werkblad/vacatures/${reference}/besluiten`, {
        csrf: hiddenField(page.html, "csrf"),
        kandidaat: candidate,
        besluit: "put-forward",
        uitvoerder: "",
      });
      expect(decided.status).toBe(200);
    }

    const { body: pulled } = await eventually(
      () => call<Pulled>("uwv", "/assignments?wait=2"),
      ({ body }) => body.items.length === 2,
    );
    const assignment = pulled.items.find(({ candidate }) => `uwv:${candidate.ref}` === chosen);
    for (const status of ["introduced", "placed"]) {
      const reported = await call("uwv", `/assignments/${assignment?.id}/status`, { method: "PUT", body: { status } });
      expect(reported.status).toBe(200);
    }

    const isSettled = ({ status, decisions }: Vacancy) =>
      status === "filled" && decisions.every(({ outcome }) => ["placed", "closed"].includes(outcome?.status ?? ""));
    const { body: vacancy } = await eventually(
      () => call<Vacancy>("werkblad", `/vacancies/${reference}`),
      ({ body }) => isSettled(body),
    );
    const outcomes = new Map(vacancy.decisions.map(({ candidateId, outcome }) => [candidateId, outcome]));
    expect(outcomes.get(chosen)).toMatchObject({ status: "placed" });
    expect(outcomes.get(other)).toMatchObject({ status: "closed", reason: "vacancy-filled" });

    const shown = await browser.get(`/werkblad/vacatures/${reference}`);
    expect(shown.html).toContain("Geplaatst");
    const feed = await eventually(
      () => call<Pulled>("uwv", "/assignments"),
      ({ body }) => body.items.length === 5,
    );
    expect(
      feed.body.items.filter(({ candidate }) => `uwv:${candidate.ref}` === other).map(({ status }) => status),
    ).toEqual(["assigned", "closed"]);
  }, 60_000);

  it("keeps the placed person off shortlists that are made afterwards", async () => {
    const { body: first } = await platform.call<Vacancy>("werkblad", `/vacancies/${references[0]}`);
    const placed = first.decisions.find(({ outcome }) => outcome?.status === "placed")?.candidateId;
    const again = references[1] ?? "";
    const before = await platform.call<Shortlist & { poolVersion: string }>(
      "werkblad",
      `/vacancies/${again}/shortlist`,
    );
    await platform.call("werkblad", `/vacancies/${again}`, { method: "PATCH", body: { positions: 2 } });
    const { body } = await eventually(
      () => platform.call<Shortlist & { poolVersion: string }>("werkblad", `/vacancies/${again}/shortlist`),
      (answer) => answer.body.status === "ready" && answer.body.poolVersion !== before.body.poolVersion,
    );
    expect(placed).toBeDefined();
    expect(body.entries.map(({ candidateId }) => candidateId)).not.toContain(placed);
  });
});
