import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mentionsIn } from "#shared/domain/mentions.ts";
import { deskPages, NOW, signedIn } from "./apps.ts";
import { aCarvingRecord, aRecord, putForward } from "./desk-records.ts";
import { hiddenFields } from "./hand-in.ts";
import { attributes, part, summaryOf, textOf } from "./html.ts";
import { memoryContactMoments } from "./memory-contact-moments.ts";
import { memoryCarvings, memoryVacancies } from "./memory-stores.ts";

const KVK = "00000123";
const PATH = `/werkblad/werkgevers/${KVK}/persoon`;
const ROBIN = { name: "Robin van Voorbeeld", email: "robin@werkgever.example" };
const EMPLOYER = {
  ...{ kvkNumber: KVK, name: "Loods Proefneming", accountManager: "joris.visser" },
  since: "2026-01-12T10:00:00.000Z",
};

describe("a text in which somebody may stand", () => {
  const found = (text: string, person = ROBIN) => mentionsIn(text, person).map((excerpt) => excerpt.found);

  it("is found by the mail address and by each word of the name, whole words and in capitals or not", () => {
    expect(found("Bel ROBIN of mail Robin@Werkgever.example.")).toEqual(["ROBIN", "Robin@Werkgever.example"]);
    expect(found("Mevrouw Voorbeeld is er, naar Robins voorbeelden.")).toEqual(["Voorbeeld"]);
    expect(found("van de Velde")).toEqual([]);
    expect(found("Robin", { name: "", email: ROBIN.email })).toEqual([]);
    expect(found("a+b (b", { name: "a+b (b", email: "" })).toEqual([]);
  });

  it("gives every place with the words around it, as they stand there", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("Robin", "Voorbeeld", "loods", "é(", ". ", " ")), (parts) => {
        const text = parts.join(" ");
        const excerpts = mentionsIn(text, ROBIN);
        expect(excerpts).toHaveLength(parts.filter((one) => one === "Robin" || one === "Voorbeeld").length);
        for (const { before, found: word, after } of excerpts) expect(text).toContain(before + word + after);
      }),
    );
  });
});

/** An account manager who looks for Robin in what was typed about an employer and about another. */
async function atThePage() {
  const decisions = { "gemeente-haarlem:K-1": putForward("K-1") };
  const assignmentId = decisions["gemeente-haarlem:K-1"].assignmentId ?? "";
  const agency = decisions["gemeente-haarlem:K-1"].agency ?? "";
  const own = [
    aRecord({ reference: "V-00000001", status: "filled" }, { description: "Vraag naar mevrouw Voorbeeld." }),
    aRecord({ reference: "V-00000002", status: "in-progress", decisions }, { description: "Niets over iemand." }),
  ];
  const other = aRecord(
    { reference: "V-00000003" },
    { description: "Robin belt.", employer: { kvkNumber: "00000999", name: "Ander" } },
  );
  const request = aCarvingRecord({ reference: "J-00000001" });
  const carving = {
    ...request,
    submission: {
      ...request.submission,
      employer: { kvkNumber: KVK, name: EMPLOYER.name },
      description: "Robin weet het.",
    },
  };
  const moment = { kvkNumber: KVK, on: "2026-11-02", id: "m".repeat(20), channel: "phone" as const };
  const pages = deskPages({
    employers: [EMPLOYER],
    vacancies: memoryVacancies(new Map([...own, other].map((record) => [record.reference, record]))),
    carvings: memoryCarvings(new Map([[carving.reference, carving]])),
    contacts: memoryContactMoments([
      { ...moment, note: "<b>Robin</b> belt terug", by: "amina.bakker", at: NOW.toISOString() },
    ]),
  });
  const said = { id: "m1", at: NOW.toISOString(), by: { kind: "staff" as const, id: "amina.bakker" } };
  const messages = [{ ...said, text: "Overleg met robin@werkgever.example" }];
  await pages.conversations.create({ agency, id: assignmentId, version: 1, messages }, []);
  const visitor = await signedIn(pages.app);
  const form = await visitor.get(PATH);
  const find = (fields: Record<string, string>) => visitor.post(PATH, { ...hiddenFields(form.html), ...fields });
  return { ...pages, visitor, find, assignmentId };
}

describe("the page that finds a person in texts", () => {
  it("shows where the name or address stands in everything of that employer, with links, and changes nothing", async () => {
    const { find, vacancies, assignmentId } = await atThePage();
    const before = JSON.stringify([...vacancies.records]);
    const { html } = await find({ naam: ROBIN.name, "e-mail": ROBIN.email });
    const shown = part(html, "section", 'aria-labelledby="gevonden"');
    expect(textOf(shown)).toContain("Gevonden in 4 teksten");
    expect(attributes(shown, "href")).toEqual([
      "/werkblad/vacatures/V-00000001",
      "/werkblad/jobcarving/J-00000001",
      `/werkblad/werkgevers/${KVK}#contactmomenten`,
      `/werkblad/vacatures/V-00000002/berichten/${assignmentId}`,
    ]);
    expect(shown).toContain("<strong>Voorbeeld</strong>");
    expect(shown).toContain("&lt;b&gt;<strong>Robin</strong>&lt;/b&gt;");
    expect(shown).not.toContain("V-00000003");
    expect(JSON.stringify([...vacancies.records])).toBe(before);
  });

  it("notes that somebody looked, without the name, and whose messages were read", async () => {
    const { find, audit, views } = await atThePage();
    await find({ "e-mail": ROBIN.email });
    expect(audit.filter(({ action }) => action === "find-mentions")).toMatchObject([
      { object: KVK, actor: "amina.bakker" },
    ]);
    expect(JSON.stringify([audit, views])).not.toMatch(/robin/i);
    expect(views.filter(({ activity }) => activity === "find-mentions")).toMatchObject([
      { people: [{ partner: "gemeente-haarlem", ref: "K-1" }] },
    ]);
  });

  it("says when there is nothing, and what to type when there is nothing to look for", async () => {
    const { find, visitor } = await atThePage();
    expect(textOf((await find({ naam: "Sam Ander" })).html)).toContain("Niets gevonden");
    const { status, html } = await find({ naam: "van de" });
    expect([status, summaryOf(html).map(({ field }) => field)]).toEqual([400, ["naam"]]);
    expect((await visitor.get("/werkblad/werkgevers/00000998/persoon")).status).toBe(404);
  });

  it("is found from the page of the employer", async () => {
    const { visitor } = await atThePage();
    expect(attributes((await visitor.get(`/werkblad/werkgevers/${KVK}`)).html, "href")).toContain(PATH);
  });
});
