import { describe, expect, it } from "vitest";
import { part, summaryOf, textOf } from "../pages/html.ts";
import { type Answer, hiddenField, type Visitor } from "../pages/visitor.ts";
import { agencyWorld, NOOR } from "./agency-world.ts";

const world = agencyWorld();
const pathOf = (id: string) => `/uitvoerder/toewijzingen/${id}`;

/** Values of the buttons by which a step is reported. */
const stepsOn = (html: string): string[] =>
  [...html.matchAll(/name="stap" value="([^"]+)"/g)].map(([, step = ""]) => step);

/** Reports a step with the form as it stands on the page. */
async function step(visitor: Visitor, id: string, stap: string, fields: Record<string, string> = {}): Promise<Answer> {
  const { html } = await visitor.get(pathOf(id));
  const hidden = { csrf: hiddenField(html, "csrf"), versie: hiddenField(html, "versie") };
  return visitor.arrive(await visitor.post(`${pathOf(id)}/stand`, { ...hidden, stap, ...fields }));
}
const day = (date: string) => {
  const [year = "", month = "", number = ""] = date.split("-");
  return { begonnen: number, "begonnen-maand": month, "begonnen-jaar": year };
};
const groupsOf = (html: string) => [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading = ""]) => heading);

describe("an agency without software", () => {
  it("follows somebody from new to 26 weeks by the pages alone", async () => {
    const { id, ref } = await world.assign();
    const noor = await world.signIn();
    expect(groupsOf((await noor.get("/uitvoerder")).html)).toEqual(["Nieuw (1)"]);
    const fresh = await noor.get(pathOf(id));
    expect(stepsOn(fresh.html)).toEqual(["acknowledged", "introduced", "not-placed"]);
    expect(textOf(fresh.html)).toContain("Pak deze kandidaat op, uiterlijk op 25 november 2026");
    expect(textOf(fresh.html)).not.toContain("30 maanden gedaan");

    const taken = await step(noor, id, "acknowledged");
    expect(stepsOn(taken.html)).toEqual(["introduced", "not-placed"]);
    expect(textOf(taken.html)).toContain("30 maanden gedaan");
    await step(noor, id, "introduced");
    await step(noor, id, "interview");
    expect(groupsOf((await noor.get("/uitvoerder")).html)).toEqual(["Loopt (1)"]);

    const placed = await step(noor, id, "placed", day("2026-12-01"));
    expect(textOf(placed.html)).toContain(
      "De 13 weken zijn om op 2 maart 2027. Bevestigen kan vanaf 23 februari 2027.",
    );
    expect(stepsOn(placed.html)).toEqual(["ended", "placed"]);
    expect(textOf(placed.html)).not.toContain("30 maanden gedaan");

    const corrected = await step(noor, id, "placed", day("2026-12-08"));
    expect(textOf(corrected.html)).toContain("Eerste werkdag 8 december 2026");
    expect(textOf(corrected.html)).toContain("De 13 weken zijn om op 9 maart 2027");

    world.waitUntil("2027-03-05");
    expect((await noor.get(pathOf(id))).location).toContain("/uitvoerder/aanmelden?naar=");
    const back = await world.signIn();
    expect(stepsOn((await back.get(pathOf(id))).html)).toEqual(["confirmed-13w", "ended", "placed"]);
    expect(groupsOf((await back.get("/uitvoerder")).html)).toEqual(["Geplaatst: 13 en 26 weken te bevestigen (1)"]);
    await step(back, id, "confirmed-13w");

    world.waitUntil("2027-06-20");
    const late = await world.signIn();
    const list = await late.get("/uitvoerder");
    expect(groupsOf(list.html)).toEqual(["Te laat (1)"]);
    expect(textOf(list.html)).toContain(
      "Laat weten of de kandidaat er na 26 weken nog werkt, uiterlijk op 8 juni 2027",
    );
    const sustained = await step(late, id, "confirmed-26w");
    expect(textOf(sustained.html)).toContain("Werkt er na 26 weken nog");
    expect(stepsOn(sustained.html)).toEqual(["ended"]);
    expect(groupsOf((await late.get("/uitvoerder")).html)).toEqual(["Afgesloten (de laatste 1)"]);

    const stored = await world.assignments.read({ agency: "pasmatch", id });
    expect(stored?.changes.map(({ status }) => status)).toEqual([
      ...["assigned", "acknowledged", "introduced", "interview", "placed", "placed", "confirmed-13w", "confirmed-26w"],
    ]);
    expect(stored?.history.slice(1).every(({ by }) => by.kind === "agency" && by.id === NOOR)).toBe(true);
    expect(world.views.every(({ people }) => people.every((person) => person.ref === ref))).toBe(true);
    expect(world.errors).toEqual([]);
  });

  it("says why somebody was not placed, or left, with a reason from the list and never without", async () => {
    const { id } = await world.assign();
    const noor = await world.signIn();
    const refused = await step(noor, id, "not-placed");
    expect(refused.status).toBe(400);
    expect(summaryOf(refused.html)).toEqual([{ field: "reden", text: "Kies een reden uit de lijst" }]);
    expect(part(refused.html, "title")).toMatch(/^1 fout: /);
    expect((await step(noor, id, "not-placed", { reden: "illness" })).status).toBe(400);
    const done = await step(noor, id, "not-placed", { reden: "travel" });
    expect(textOf(done.html)).toContain("Niet geplaatst. De reis bleek niet haalbaar");
    expect(textOf(done.html)).toContain("U hoeft niets meer te doen");
  });

  it.each([
    [{}, "Vul de eerste werkdag in, bijvoorbeeld 1 12 2026"],
    [day("2026-02-31"), "Vul de eerste werkdag in, bijvoorbeeld 1 12 2026"],
    [day("2020-01-06"), "Geef een eerste werkdag van"],
  ])("must say on which day somebody begins: %j is asked again, with what was typed", async (typed, sentence) => {
    const { id } = await world.assign();
    const noor = await world.signIn();
    await step(noor, id, "introduced");
    const asked = await step(noor, id, "placed", typed);
    expect(asked.status).toBe(400);
    expect(summaryOf(asked.html)).toMatchObject([{ field: "begonnen", text: expect.stringContaining(sentence) }]);
    for (const [name, value] of Object.entries(typed))
      expect(asked.html).toMatch(new RegExp(`name="${name}"[^>]*value="${value}"`));
    expect((await world.assignments.read({ agency: "pasmatch", id }))?.status).toBe("introduced");
  });
});

describe("a step that does not fit any more", () => {
  it("is not taken: the page says what the stand is now, and what was reported meanwhile stays", async () => {
    const { agency, id } = await world.assign();
    const [noor, colleague] = [await world.signIn(), await world.signIn()];
    const { html } = await noor.get(pathOf(id));
    await step(colleague, id, "not-placed", { reden: "candidate-declined" });
    const fields = { csrf: hiddenField(html, "csrf"), versie: hiddenField(html, "versie"), stap: "acknowledged" };
    const answer = await noor.post(`${pathOf(id)}/stand`, fields);
    expect(answer.status).toBe(412);
    expect(textOf(answer.html)).toContain(
      "Er is intussen iets veranderd. De stand is nu: Niet geplaatst. De kandidaat wilde niet.",
    );
    expect((await world.assignments.read({ agency, id }))?.status).toBe("not-placed");
  });

  it("sent twice is taken once", async () => {
    const { agency, id } = await world.assign();
    const noor = await world.signIn();
    const { html } = await noor.get(pathOf(id));
    const fields = { csrf: hiddenField(html, "csrf"), versie: hiddenField(html, "versie"), stap: "acknowledged" };
    const twice = await Promise.all([1, 2].map(() => noor.post(`${pathOf(id)}/stand`, fields)));
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    expect((await world.assignments.read({ agency, id }))?.version).toBe(2);
  });

  it("that comes too early, or that its life does not know, is refused with what can be done", async () => {
    const { agency, id } = await world.assign();
    const noor = await world.signIn();
    await step(noor, id, "introduced");
    await step(noor, id, "placed", day(world.clock().toISOString().slice(0, 10)));
    const early = await step(noor, id, "confirmed-13w");
    expect(early.status).toBe(409);
    expect(textOf(early.html)).toMatch(/Dit kan nog niet: de 13 weken zijn om op .* Bevestigen kan vanaf/);
    const impossible = await step(noor, id, "interview");
    expect(impossible.status).toBe(409);
    expect(textOf(impossible.html)).toContain("De stand is nu: Geplaatst");
    expect((await step(noor, id, "closed")).status).toBe(400);
    expect((await world.assignments.read({ agency, id }))?.status).toBe("placed");
  });
});

describe("messages about an assignment", () => {
  it("are kept with it in order, once each, and the list shows the latest", async () => {
    const { agency, id } = await world.assign();
    const noor = await world.signIn();
    const send = async (bericht: string, again = 1) => {
      const { html } = await noor.get(pathOf(id));
      const fields = { csrf: hiddenField(html, "csrf"), nummer: hiddenField(html, "nummer"), bericht };
      return Promise.all(Array.from({ length: again }, () => noor.post(`${pathOf(id)}/berichten`, fields)));
    };
    expect((await send("Wanneer kan ik bellen?", 2)).map(({ location }) => location)).toEqual(
      Array(2).fill(`${pathOf(id)}#berichten`),
    );
    world.wait(60);
    await send("<b>Gebeld</b>, BSN 111222333");
    const { html } = await noor.get(pathOf(id));
    const thread = textOf(part(html, "ol", 'class="messages"'));
    expect(thread).toMatch(/Noor de Graaf, .* Wanneer kan ik bellen\? Noor de Graaf, .* <b>Gebeld<\/b>, BSN •••••••••/);
    expect((await world.conversations.read({ agency, id }))?.messages).toHaveLength(2);
    expect(textOf((await noor.get("/uitvoerder")).html)).toContain("<b>Gebeld</b>, BSN •••••••••");
    expect(textOf(html)).toContain("Noem geen naam, adres, telefoonnummer, BSN, ziekte of uitkering");

    const [empty] = await send("  ");
    expect(empty?.status).toBe(400);
    expect(summaryOf(empty?.html ?? "")).toEqual([{ field: "bericht", text: "Schrijf eerst een bericht" }]);
  });
});

it("the list comes as CSV of its own assignments alone, without a formula in it", async () => {
  await world.assign("kennemerkracht", "Kok");
  const own = await world.assign("pasmatch", '=HYPERLINK("http://evil.example")');
  const noor = await world.signIn();
  const { headers, html: csv } = await noor.get("/uitvoerder/toewijzingen.csv");
  expect(headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  expect(headers.get("Content-Disposition")).toBe('attachment; filename="toewijzingen.csv"');
  expect(csv).toContain(own.ref);
  expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  expect(csv).not.toContain("kennemerkracht-person");
  const kept = (await world.items("assignments")).filter(({ agency }) => agency === "pasmatch");
  expect(csv.trim().split("\r\n")).toHaveLength(1 + kept.length);
});
