import { describe, expect, it } from "vitest";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { deskPages, signedIn } from "./apps.ts";
import { anEntry, aPerson, aRecord, aShortlist, putForward, REFERENCE } from "./desk-records.ts";
import { attributes, part, summaryOf, textOf } from "./html.ts";
import { memoryVacancies } from "./memory-stores.ts";
import { hiddenField, type Visitor } from "./visitor.ts";

const PATH = `/werkblad/vacatures/${REFERENCE}`;
const REFS = ["K-1", "K-2", "K-3", "K-4"];
const id = (ref: string) => `gemeente-haarlem:${ref}`;

/** A vacancy with four people on its list, and somebody with the page before them. */
async function desk(change: Partial<VacancyRecord> = {}) {
  const vacancies = memoryVacancies(new Map([[REFERENCE, aRecord(change)]]));
  const pages = deskPages({
    vacancies,
    shortlists: [aShortlist({ entries: REFS.map((ref, index) => anEntry(ref, { score: 80 - 5 * index })) })],
    candidates: REFS.map((ref) => aPerson(ref)),
  });
  const decisions = () =>
    Object.entries(vacancies.records.get(REFERENCE)?.decisions ?? {}).map(
      ([who, { decision, by }]) => `${who.split(":")[1]} ${decision} ${by}`,
    );
  return { ...pages, vacancies, decisions };
}

/** What is sent of a page by who ticked these people, as a browser sends it. */
async function atPage(visitor: Visitor) {
  const { html } = await visitor.get(PATH);
  const csrf = hiddenField(html, "csrf");
  const seen = Object.fromEntries(
    [...html.matchAll(/name="(gezien\.[^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
  );
  return {
    html,
    one: (ref: string, fields: Record<string, string>) =>
      visitor.post(`${PATH}/besluiten`, {
        csrf,
        kandidaat: id(ref),
        gezien: seen[`gezien.${id(ref)}`] ?? "",
        ...fields,
      }),
    many: (refs: readonly string[], fields: Record<string, string>) =>
      visitor.post(`${PATH}/samen`, { csrf, ...seen, kandidaat: refs.map(id), ...fields }),
  };
}

/** The rows of the page that says what became of each person. */
const outcomesIn = (html: string) =>
  [...part(html, "tbody").matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) => textOf(row));

const later = { besluit: "postpone", reden: "not-available" };
const not = { besluit: "turn-down", reden: "travel-too-far" };

describe("two people with the same shortlist", () => {
  it("the second sees what the first decided about somebody, and overwrites nothing", async () => {
    const { app, decisions } = await desk();
    const [amina, joris] = [await atPage(await signedIn(app)), await atPage(await signedIn(app, "joris.visser"))];
    expect((await amina.one("K-1", later)).status).toBe(303);
    const second = await joris.one("K-1", not);
    expect(second.status).toBe(409);
    expect(textOf(second.html)).toContain("Amina Bakker besliste intussen over deze kandidaat.");
    expect(textOf(part(second.html, "article", "K-1"))).toContain("Uitgesteld. Nu niet beschikbaar, door Amina Bakker");
    expect(part(second.html, "article", "K-1")).toMatch(/<option value="travel-too-far" selected/);
    expect(decisions()).toEqual(["K-1 postpone amina.bakker"]);
  });

  it("the second decides after all once the first decision was before them", async () => {
    const { app, decisions } = await desk();
    const joris = await signedIn(app, "joris.visser");
    await (await atPage(await signedIn(app))).one("K-1", later);
    expect((await (await atPage(joris)).one("K-1", not)).status).toBe(303);
    expect(decisions()).toEqual(["K-1 turn-down joris.visser"]);
  });

  it("do not stand in each other's way with different people, nor with the same decision", async () => {
    const { app, decisions } = await desk();
    const [amina, joris] = [await atPage(await signedIn(app)), await atPage(await signedIn(app, "joris.visser"))];
    expect((await amina.one("K-1", later)).status).toBe(303);
    expect((await joris.one("K-2", not)).status).toBe(303);
    expect((await joris.one("K-1", later)).status).toBe(303);
    expect(decisions()).toEqual(["K-1 postpone amina.bakker", "K-2 turn-down joris.visser"]);
  });

  it("decide nothing on requirements that were changed after they looked", async () => {
    const { app, vacancies, decisions } = await desk();
    const page = await atPage(await signedIn(app));
    const changed = { version: 3, requirementsVersion: 2 };
    vacancies.records.set(REFERENCE, aRecord(changed));
    const answer = await page.one("K-1", { besluit: "put-forward" });
    expect([answer.status, textOf(answer.html).includes("De vacature is intussen gewijzigd.")]).toEqual([409, true]);
    expect(decisions()).toEqual([]);
  });

  it("a form that does not say what was seen decides nothing", async () => {
    const { app, decisions } = await desk();
    const page = await atPage(await signedIn(app));
    expect((await page.one("K-1", { ...later, gezien: "" })).status).toBe(409);
    expect((await page.one("K-1", { ...later, gezien: "x 2026" })).status).toBe(409);
    expect(decisions()).toEqual([]);
  });
});

describe("deciding about many at once", () => {
  it("gives each row its own answer: taken, or refused and why", async () => {
    const { app, decisions, audit } = await desk({
      status: "in-progress",
      decisions: { [id("K-2")]: putForward("K-2", "selma.dejong") },
    });
    const [amina, joris] = [await atPage(await signedIn(app)), await atPage(await signedIn(app, "joris.visser"))];
    await joris.one("K-3", not);
    const { status, html } = await amina.many([...REFS, "K-99"], later);
    expect(status).toBe(200);
    expect(textOf(part(html, "h1"))).toBe("2 besluiten genomen, 3 niet genomen");
    expect(outcomesIn(html)).toEqual([
      "K-1 Gemeente Haarlem Genomen Uitgesteld. Nu niet beschikbaar, door Amina Bakker",
      "K-2 Gemeente Haarlem Niet genomen Deze kandidaat is al voorgedragen bij Pasmatch. Voorgedragen bij Pasmatch, door Selma de Jong",
      "K-3 Gemeente Haarlem Niet genomen Joris Visser besliste intussen over deze kandidaat. Lees dat besluit, en beslis dan opnieuw. Afgewezen voor deze vacature. De reis is te ver of te lastig, door Joris Visser",
      "K-4 Gemeente Haarlem Genomen Uitgesteld. Nu niet beschikbaar, door Amina Bakker",
      "K-99 Gemeente Haarlem Niet genomen Deze kandidaat staat niet op deze lijst. Nog geen besluit",
    ]);
    expect(decisions().toSorted()).toEqual([
      "K-1 postpone amina.bakker",
      "K-2 put-forward selma.dejong",
      "K-3 turn-down joris.visser",
      "K-4 postpone amina.bakker",
    ]);
    const noted = audit.filter(({ action, actor }) => action === "postpone" && actor === "amina.bakker");
    expect(noted.map(({ object, result }) => `${object.split(":")[1]} ${result}`)).toEqual([
      ...["K-1 done", "K-2 refused", "K-3 refused", "K-4 done", "K-99 refused"],
    ]);
  });

  it("decides nothing more when it is sent twice", async () => {
    const { app, vacancies } = await desk();
    const page = await atPage(await signedIn(app));
    await page.many(["K-1", "K-2"], { besluit: "put-forward" });
    const first = vacancies.records.get(REFERENCE);
    const again = await page.many(["K-1", "K-2"], { besluit: "put-forward" });
    expect(textOf(part(again.html, "h1"))).toBe("2 besluiten genomen");
    expect(vacancies.records.get(REFERENCE)).toEqual(first);
  });

  it.each([
    [[], later, "Kies eerst een of meer kandidaten."],
    [["K-1", "K-3"], { besluit: "turn-down", reden: "" }, "Kies eerst een reden uit de lijst."],
    [["K-1"], { besluit: "hire" }, "Kies wat u met deze kandidaten wilt doen."],
    [["K-1"], { besluit: "vergelijken" }, "Kies twee of drie kandidaten om te vergelijken."],
    [REFS, { besluit: "vergelijken" }, "Kies twee of drie kandidaten om te vergelijken."],
  ])("keeps what was chosen when something lacks: %j %j", async (refs, fields, why) => {
    const { app, decisions } = await desk();
    const { status, html } = await (await atPage(await signedIn(app))).many(refs, {
      reden: "not-available",
      ...fields,
    });
    expect(status).toBe(400);
    expect(summaryOf(html)).toEqual([{ field: "samen", text: why }]);
    const ticked = [...html.matchAll(/<input[^>]*type="checkbox"[^>]*name="kandidaat"[^>]*>/g)].filter(([tag]) =>
      tag.includes("checked"),
    );
    expect(ticked.map(([tag]) => attributes(tag, "value")[0])).toEqual(refs.map(id));
    expect(decisions()).toEqual([]);
  });
});

describe("candidates side by side", () => {
  it("stand in the order of the list, with the same facts in the same words", async () => {
    const { app, views } = await desk();
    const visitor = await signedIn(app);
    const chosen = await (await atPage(visitor)).many(["K-3", "K-1"], { besluit: "vergelijken" });
    expect(chosen.location).toBe(
      `${PATH}/vergelijken?kandidaat=gemeente-haarlem%3AK-3&kandidaat=gemeente-haarlem%3AK-1`,
    );
    const { html } = await visitor.get(chosen.location);
    const rows = outcomesIn(html);
    expect(textOf(part(html, "thead"))).toBe("Waarop Kandidaat K-1 Kandidaat K-3");
    expect(rows[0]).toBe("Plek op de lijst 1 3");
    expect(rows[1]).toMatch(/^Score 80 van 100 punten \(tussen 70 en 90.* 70 van 100 punten/);
    expect(rows.find((row) => row.startsWith("Reizen"))).toContain("18 km van Haarlem");
    expect(html).not.toContain("csrf=");
    expect(views.at(-1)).toMatchObject({ activity: "compare-candidates", people: [{ ref: "K-1" }, { ref: "K-3" }] });
  });

  it("leads back to the vacancy when fewer than two of them are on the list", async () => {
    const visitor = await signedIn((await desk()).app);
    for (const query of ["", "?kandidaat=gemeente-haarlem:K-1", "?kandidaat=x&kandidaat=uwv:K-1"])
      expect((await visitor.get(`${PATH}/vergelijken${query}`)).location).toBe(PATH);
  });
});

describe("what a page of a vacancy gives besides", () => {
  it("says between which places somebody can come to stand, and what weighs most in that", async () => {
    const { html } = await atPage(await signedIn((await desk()).app));
    expect(textOf(part(html, "article", "K-3"))).toContain(
      "Wat de plek kan veranderen: als alles bekend is, staat de kandidaat op plek 1 tot en met 3. Uren: niet alles is bekend, en dat scheelt hoogstens 18 punten.",
    );
  });

  it("has the shortlist and the decisions as files", async () => {
    const visitor = await signedIn((await desk({ decisions: { [id("K-2")]: putForward("K-2") } })).app);
    const list = await visitor.get(`${PATH}/groslijst.csv`);
    expect(list.headers.get("Content-Disposition")).toBe(`attachment; filename="groslijst-${REFERENCE}.csv"`);
    expect(list.html.trim().split("\r\n")).toHaveLength(5);
    expect(list.html).toContain("2;K-2;Gemeente Haarlem;75,0;70,2;90,1;2026-10-01;Zelfde beroep");
    expect((await visitor.get(`${PATH}/besluiten.csv`)).html).toContain(
      "K-2;Gemeente Haarlem;Voorgedragen bij Pasmatch;Amina Bakker",
    );
  });

  it("serves the script of the keys, and without it shows nothing of them", async () => {
    const { app } = await desk();
    const { html } = await atPage(await signedIn(app));
    const [src = ""] = attributes(html, "src");
    const script = await app.request(src);
    expect([script.status, script.headers.get("Content-Type")]).toEqual([200, "text/javascript; charset=utf-8"]);
    expect(html).toMatch(/<div class="keys[^>]* hidden/);
    expect(html).not.toMatch(/<dialog[^>]* open/);
  });
});
