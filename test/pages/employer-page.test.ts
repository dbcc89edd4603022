import { describe, expect, it } from "vitest";
import { answersInWords } from "#functions/workbench/employer/answers.ts";
import { answerRate } from "#shared/domain/answer-rate.ts";
import type { Assignment } from "#shared/domain/assignment.ts";
import { type Desk, deskPages, signedIn } from "./apps.ts";
import { aCarvingRecord, anAssignment, aRecord } from "./desk-records.ts";
import { attributes, part, summaryOf, textOf } from "./html.ts";
import { memoryCarvings, memoryVacancies } from "./memory-stores.ts";
import { hiddenField } from "./visitor.ts";

const KVK = "00000123";
const PATH = `/werkblad/werkgevers/${KVK}`;
const EMPLOYER = {
  kvkNumber: KVK,
  name: "Loods Proefneming",
  accountManager: "joris.visser",
  since: "2026-01-12T10:00:00.000Z",
};

const steps = (...changes: [Assignment["status"], string?][]): Partial<Assignment> => ({
  status: changes.at(-1)?.[0] ?? "assigned",
  changes: changes.map(([status, reason], index) => ({
    version: index + 1,
    status,
    at: `2026-11-${10 + index}T10:00:00.000Z`,
    ...(reason && { reason }),
  })),
});

async function employerPage(desk: Desk = {}) {
  const pages = deskPages({ employers: [EMPLOYER], ...desk });
  const visitor = await signedIn(pages.app);
  const { html, status } = await visitor.get(PATH);
  const send = (fields: Record<string, string>) =>
    visitor.post(`${PATH}/contactmomenten`, {
      csrf: hiddenField(html, "csrf"),
      formulier: hiddenField(html, "formulier"),
      ...{ dag: "20", "dag-maand": "11", "dag-jaar": "2026", hoe: "phone", notitie: "Wil er nog iemand bij." },
      ...fields,
    });
  return { ...pages, visitor, html, status, text: textOf(part(html, "main")), send };
}

/** An employer with open and closed work, and somebody who works there. */
function busy(): Desk {
  const open = aRecord({ reference: "V-00000001", status: "in-progress" });
  const records = [
    open,
    aRecord(
      { reference: "V-00000002", status: "withdrawn", receivedAt: "2026-10-01T10:00:00.000Z" },
      { title: "Chef" },
    ),
    aRecord({ reference: "V-00000003" }, { employer: { kvkNumber: "12345678", name: "Een ander" } }),
  ];
  const request = aCarvingRecord({}, { employer: { kvkNumber: KVK, name: EMPLOYER.name } });
  return {
    vacancies: memoryVacancies(new Map(records.map((record) => [record.reference, record]))),
    carvings: memoryCarvings(new Map([[request.reference, request]])),
    assignments: [
      anAssignment("K-1", open, { ...steps(["assigned"], ["introduced"], ["placed"]), startedOn: "2026-11-16" }),
      anAssignment("K-2", open, steps(["assigned"], ["introduced"], ["not-placed", "employer-did-not-answer"])),
      anAssignment("K-3", open, steps(["assigned"], ["introduced"])),
      anAssignment("K-4", open, steps(["assigned"])),
    ],
  };
}

describe("the page of an employer", () => {
  it("names the one account manager, all work open and closed, placements and the contact person", async () => {
    const { html, text } = await employerPage(busy());
    expect(text).toMatch(/^Terug naar het werkblad Loods Proefneming Accountmanager Joris Visser KvK 00000123/);
    expect(text).toContain("Contact Robin Voorbeeld, robin@werkgever.example");
    expect(text).toMatch(/Open werk \(2\).*Medewerker magazijn.*Gesloten werk \(1\).*Chef/);
    expect(text).toMatch(/Plaatsingen \(1\).*K-1 Medewerker magazijn 16 november 2026 Geplaatst Pasmatch/);
    expect(text).not.toContain("V-00000003");
    expect(attributes(html, "href")).toContain("/werkblad/jobcarving/J-3K7Q2M9X");
  });

  it("says how often the employer answered, and that no score counts it", async () => {
    const { text } = await employerPage(busy());
    const said =
      "Reageerde op 1 van de 3 mensen die werden voorgesteld; op 1 mens kwam geen reactie; 1 mens wacht nog. Dit telt niet mee in een score";
    expect(text).toContain(said);
    const { visitor } = await employerPage(busy());
    expect(textOf((await visitor.get("/werkblad/vacatures/V-00000001")).html)).toContain(said);
  });

  it("says of one person whether the employer answered, as people say it", async () => {
    const of = (answered: number, unanswered: number) => answersInWords({ introduced: 1, answered, unanswered });
    expect([of(1, 0), of(0, 1), of(0, 0)]).toEqual([
      "Reageerde op de enige persoon die werd voorgesteld. Dit telt niet mee in een score",
      "Reageerde niet op de enige persoon die werd voorgesteld. Dit telt niet mee in een score",
      "De enige persoon die werd voorgesteld wacht nog op een reactie. Dit telt niet mee in een score",
    ]);
  });

  it("notes who was shown there", async () => {
    const { views } = await employerPage(busy());
    expect(views).toMatchObject([{ activity: "view-employer", object: KVK, people: [{ ref: "K-1" }] }]);
  });

  it("says so while there is nothing", async () => {
    const { text } = await employerPage();
    expect(text).toContain("Van deze werkgever is er geen werk van de laatste twee jaar.");
    expect(text).toContain("Er is nog geen contact opgeschreven.");
    expect(text).toContain("Nog niemand werd voorgesteld");
  });

  it("is not there for a number that is unknown or none", async () => {
    const { visitor } = await employerPage();
    for (const kvk of ["99999999", "abc", "00000123x"])
      expect((await visitor.get(`/werkblad/werkgevers/${kvk}`)).status).toBe(404);
  });

  it("has all its work as a file", async () => {
    const { visitor } = await employerPage(busy());
    const { html } = await visitor.get(`${PATH}/werk.csv`);
    expect(html.trim().split("\r\n")).toHaveLength(4);
    expect(html).toContain("V-00000002;Chef;Ingetrokken;2026-10-01;1;0;");
  });
});

describe("a contact moment", () => {
  it("is kept with the employer: the day, how, what, and who wrote it down", async () => {
    const { send, visitor, audit } = await employerPage();
    const sent = await send({});
    expect([sent.status, sent.location]).toEqual([303, `${PATH}#contactmomenten`]);
    const { html } = await visitor.get(PATH);
    expect(textOf(part(html, "ol", "moments"))).toBe(
      "20 november 2026, telefoon, door Amina Bakker Wil er nog iemand bij.",
    );
    expect((await visitor.get(`${PATH}/contactmomenten.csv`)).html).toContain(
      "2026-11-20;Telefoon;Wil er nog iemand bij.;Amina Bakker;2026-11-23",
    );
    expect(audit).toContainEqual(expect.objectContaining({ action: "note-contact", object: KVK, result: "done" }));
  });

  it("is kept once when the form is sent twice, and both when two people write at once", async () => {
    const { send, contacts, app } = await employerPage();
    await Promise.all([send({}), send({})]);
    expect(contacts.records.size).toBe(1);
    const joris = await signedIn(app, "joris.visser");
    const { html } = await joris.get(PATH);
    await joris.post(`${PATH}/contactmomenten`, {
      ...{ csrf: hiddenField(html, "csrf"), formulier: hiddenField(html, "formulier") },
      ...{ dag: "20", "dag-maand": "11", "dag-jaar": "2026", hoe: "visit", notitie: "Rondleiding gehad." },
    });
    expect([...contacts.records.values()].map(({ by }) => by).toSorted()).toEqual(["amina.bakker", "joris.visser"]);
  });

  it.each([
    [{ notitie: " " }, "notitie", "Vul in waar het over ging"],
    [{ notitie: "x".repeat(5000) }, "notitie", "Dit is te lang: het mag hoogstens 2000 tekens hebben"],
    [
      { notitie: "Bel over 111222333" },
      "notitie",
      "Hier staat een burgerservicenummer: dat mag hier niet staan. Haal het weg",
    ],
    [{ hoe: "" }, "hoe", "Kies hoe u contact had"],
    [{ hoe: "duif" }, "hoe", "Kies hoe u contact had"],
    [{ dag: "31" }, "dag", "Vul een dag in die bestaat, bijvoorbeeld 20 - 11 - 2026"],
    [{ dag: "24" }, "dag", "Deze dag moet nog komen: vul de dag in waarop u contact had"],
    [{ dag: "" }, "dag", "Vul een dag in die bestaat, bijvoorbeeld 20 - 11 - 2026"],
  ])("that is not right keeps what was typed and says how to mend it: %j", async (fields, field, why) => {
    const { send, contacts } = await employerPage();
    const { status, html } = await send(fields);
    expect([status, contacts.records.size]).toEqual([400, 0]);
    expect(summaryOf(html)).toEqual([{ field, text: why }]);
    expect(html).toMatch(/<details[^>]* open/);
    const typed = Object.entries({ notitie: "Wil er nog iemand bij.", ...fields }).find(([name]) => name === "notitie");
    expect(textOf(part(html, "textarea", 'name="notitie"'))).toBe(typed?.[1].trim());
  });

  it("is text, whatever was typed, and no formula in a file", async () => {
    const { send, visitor } = await employerPage();
    await send({ notitie: '=HYPERLINK("x") <script>alert(1)</script> 😀' });
    const { html } = await visitor.get(PATH);
    expect(html).not.toContain("<script>alert");
    expect((await visitor.get(`${PATH}/contactmomenten.csv`)).html).toContain(`"'=HYPERLINK(""x"")`);
  });

  it("is refused from another site, or with a form that is not ours", async () => {
    const { send, contacts } = await employerPage();
    expect((await send({ csrf: "x" })).status).toBe(403);
    expect((await send({ formulier: "../x" })).status).toBe(400);
    expect(contacts.records.size).toBe(0);
  });
});

describe("an employer's answers", () => {
  it("count who was introduced: a talk, a placement or a no is an answer, closing by itself is none", () => {
    const assignments = [
      steps(["assigned"]),
      steps(["assigned"], ["introduced"], ["interview"], ["not-placed", "employer-did-not-answer"]),
      steps(["introduced"], ["interview"]),
      steps(["introduced"], ["not-placed", "employer-chose-other"]),
      steps(["introduced"], ["closed", "vacancy-filled"]),
    ].map(({ changes = [] }) => ({ changes }));
    expect(answerRate(assignments)).toEqual({ introduced: 4, answered: 2, unanswered: 1 });
    expect(answerRate([])).toEqual({ introduced: 0, answered: 0, unanswered: 0 });
  });
});
