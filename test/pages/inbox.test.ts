import { describe, expect, it } from "vitest";
import type { Assignment } from "#shared/domain/assignment.ts";
import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { deskPages, signedIn } from "./apps.ts";
import { aCarvingRecord, anAssignment, aRecord } from "./desk-records.ts";
import { attributes, part, textOf } from "./html.ts";
import { memoryCarvings, memoryVacancies } from "./memory-stores.ts";

type Desk = {
  path?: string;
  staffId?: string;
  requests?: readonly Partial<CarvingRecord>[];
  /** Assignments of the first vacancy. */
  assigned?: readonly Partial<Assignment>[];
};

/** The inbox of somebody on Monday 23 November 2026, with these vacancies on the desk. */
async function inbox(
  records: readonly Partial<VacancyRecord>[],
  { path = "/werkblad", staffId = "amina.bakker", requests = [], assigned = [] }: Desk = {},
) {
  const made = records.map((change, index) => aRecord({ reference: `V-0000000${index}`, ...change }));
  const vacancies = memoryVacancies(new Map(made.map((record) => [record.reference, record])));
  const asked = requests.map((change, index) => aCarvingRecord({ reference: `J-0000000${index}`, ...change }));
  const carvings = memoryCarvings(new Map(asked.map((record) => [record.reference, record])));
  const assignments = assigned.map((change, index) => anAssignment(`K-${index}`, made[0] ?? aRecord(), change));
  const visitor = await signedIn(deskPages({ vacancies, carvings, assignments }).app, staffId);
  const { html, headers } = await visitor.get(path);
  const hrefs = attributes(html, "href").filter((href) => /^\/werkblad\/(vacatures|jobcarving)\//.test(href));
  return { html, headers, hrefs, text: textOf(html.slice(html.indexOf("<main"), html.indexOf("</main>"))) };
}

const shortlistedOn = (day: string) => ({ stepSince: `${day}T10:00:00.000Z` });
const underWay = { status: "in-progress", ...shortlistedOn("2026-11-12") } as const;
const inState = (status: Assignment["status"], day: string): Partial<Assignment> => ({
  status,
  changes: [{ version: 1, status, at: `${day}T10:00:00.000Z` }],
});

describe("the inbox", () => {
  it("says what is late and since when, what is due today and soon, and why", async () => {
    const { text } = await inbox([
      shortlistedOn("2026-11-17"),
      shortlistedOn("2026-11-19"),
      shortlistedOn("2026-11-20"),
      { status: "filled" },
    ]);
    expect(text).toContain("1 te laat, 1 vandaag, 1 binnenkort.");
    expect(text).toMatch(/Te laat \(1\).*Bekijk de groslijst Te laat sinds 19 november 2026/);
    expect(text).toMatch(/Vandaag \(1\).*Nog niemand besliste over de groslijst, sinds.*Uiterlijk 23 november 2026/);
    expect(text).toMatch(/Binnenkort \(1\).*Uiterlijk 24 november 2026/);
  });

  it("shows when somebody was last reminded of it, also of who was put forward", async () => {
    const reminded = (on: string) => ({ step: "first-look", since: "2026-11-10T10:00:00.000Z", rung: 2, on }) as const;
    const { text } = await inbox([{ ...shortlistedOn("2026-11-17"), reminded: reminded("2026-11-20") }], {
      assigned: [{ reminded: reminded("2026-11-23") }, { reminded: reminded("2026-11-18") }],
    });
    expect(text).toContain(". Laatste herinnering: 23 november 2026");
    const carving = await inbox([], { requests: [{ reminded: reminded("2026-11-19") }] });
    expect(carving.text).toContain(". Laatste herinnering: 19 november 2026");
    expect((await inbox([{}])).text).not.toContain("herinnering");
  });

  it("shows the latest note with who wrote it and when, without opening anything", async () => {
    const history = [
      { at: "2026-11-20T10:00:00.000Z", what: "Vacature ontvangen", by: { kind: "employer", id: "form" } as const },
      {
        at: "2026-11-20T11:00:00.000Z",
        what: "gemeente-haarlem:K-1: postpone (not-available)",
        by: { kind: "staff", id: "joris.visser" } as const,
      },
    ];
    const { text } = await inbox([{ history }]);
    expect(text).toContain("Kandidaat K-1: uitgesteld. Nu niet beschikbaar Joris Visser, 20 november om 12:00");
  });

  it("waits for an agency in time, and asks after it when it is late", async () => {
    const waits = await inbox([underWay], { assigned: [inState("assigned", "2026-11-20")] });
    expect(waits.text).toMatch(
      /Wacht op anderen \(1\).*Wacht op Pasmatch 1 mens klaargezet en nog niet opgepakt, sinds 20 november.*Uiterlijk 24 november/,
    );
    const late = await inbox([underWay], {
      assigned: [
        inState("introduced", "2026-11-20"),
        inState("assigned", "2026-11-13"),
        inState("assigned", "2026-11-16"),
      ],
    });
    expect(late.text).toMatch(
      /Te laat \(1\).*Vraag Pasmatch hoe het staat Te laat sinds 17 november 2026 2 mensen klaargezet en nog niet opgepakt/,
    );
  });

  it("asks for somebody else when nothing is under way any more", async () => {
    const { text } = await inbox([{ ...underWay, history: [] }], { assigned: [inState("not-placed", "2026-11-20")] });
    expect(text).toMatch(
      /Binnenkort \(1\).*Draag iemand anders voor.*0 van 1 plek is vervuld, sinds 20 november.*Uiterlijk 27 november/,
    );
    const nobody = await inbox([{ ...underWay, history: [] }]);
    expect(nobody.text).toMatch(/Te laat \(1\).*Draag iemand voor.*Er is nog niemand voorgedragen/);
  });

  it("opens on one's own work, and taking that filter away shows the team's", async () => {
    const records = [{}, { accountManager: "joris.visser" }, { accountManager: "selma.dejong" }];
    const mine = await inbox(records);
    expect(mine.text).toMatch(/^Mijn werk/);
    expect(textOf(part(mine.html, "ul", "tags"))).toBe("Haal filter weg: Van mij ×");
    expect(attributes(part(mine.html, "ul", "tags"), "href")).toEqual(["/werkblad?wie=alle"]);
    expect(mine.hrefs).toHaveLength(1);

    const all = await inbox(records, { path: "/werkblad?wie=alle" });
    expect(part(all.html, "ul", "tags")).toBe("");
    expect(all.hrefs).toHaveLength(3);
    expect(all.text).toContain("Joris Visser");

    const colleague = await inbox(records, { path: "/werkblad?wie=joris.visser" });
    expect(colleague.text).toMatch(/^Werk van Joris Visser/);
    expect(colleague.hrefs).toEqual(["/werkblad/vacatures/V-00000001"]);
  });

  it("narrows by kind, urgency and agency, each a tag that leaves the others standing", async () => {
    const assigned = [inState("assigned", "2026-11-20")];
    const narrowed = { assigned, requests: [{}] };
    const path = "/werkblad?wie=alle&soort=vacature&wanneer=waiting&uitvoerder=pasmatch";
    const { html, hrefs } = await inbox([underWay, {}], { ...narrowed, path });
    expect(hrefs).toEqual(["/werkblad/vacatures/V-00000000"]);
    expect(attributes(part(html, "ul", "tags"), "href")).toEqual([
      "/werkblad?wie=alle&wanneer=waiting&uitvoerder=pasmatch",
      "/werkblad?wie=alle&soort=vacature&uitvoerder=pasmatch",
      "/werkblad?wie=alle&soort=vacature&wanneer=waiting",
    ]);
    const unknown = await inbox([{}], { path: "/werkblad?wie=mallory&soort=x&wanneer=y&uitvoerder=z" });
    expect(unknown.hrefs).toHaveLength(1);
    expect((await inbox([{}], { path: "/werkblad?wanneer=late" })).text).toContain("Haal een filter weg");
  });

  it("has jobcarving requests beside the vacancies, by the same rule", async () => {
    const { text, hrefs } = await inbox([shortlistedOn("2026-11-18")], {
      requests: [
        { receivedAt: "2026-11-17T10:00:00.000Z", ...shortlistedOn("2026-11-17") },
        { status: "in-talks", ...shortlistedOn("2026-11-20") },
        { status: "received", stepSince: "2026-11-22T10:00:00.000Z" },
        { accountManager: "joris.visser" },
        { status: "declined" },
      ],
    });
    expect(text).toMatch(/Te laat \(2\).*Jobcarving: Verpleegkundige.*Te laat sinds 19 november.*Medewerker magazijn/);
    expect(text).toMatch(/Binnenkort \(1\).*De voorstellen worden gemaakt/);
    expect(text).toMatch(/Wacht op anderen \(1\).*Wacht op de werkgever.*Kies met de werkgever een bundel/);
    expect(hrefs).toContain("/werkblad/jobcarving/J-00000000");
  });

  it("calls new what came in since the last working day", async () => {
    const { text } = await inbox([
      { receivedAt: "2026-11-20T16:00:00.000Z" },
      { receivedAt: "2026-11-19T16:00:00.000Z" },
    ]);
    expect(text.match(/Nieuw/g)).toHaveLength(1);
  });

  it("says so when there is nothing", async () => {
    expect((await inbox([{}], { staffId: "ruben.smit" })).text).toContain("U hebt nu geen open werk.");
    expect((await inbox([], { path: "/werkblad?wie=alle" })).text).toContain("Er is nu geen open werk.");
  });

  it("shows a hundred on a page, and counts all of them", async () => {
    const many = Array.from({ length: 120 }, (_, index) => ({ reference: `V-${String(index).padStart(8, "0")}` }));
    const first = await inbox(many);
    expect(first.hrefs).toHaveLength(100);
    expect(first.text).toMatch(/Binnenkort \(120\).*Bladzijde 1 van 2 Volgende 100/);
    const second = await inbox(many, { path: "/werkblad?pagina=2" });
    expect(second.hrefs).toHaveLength(20);
    expect(new Set([...first.hrefs, ...second.hrefs]).size).toBe(120);
  });

  it("is a file that a spreadsheet opens, with the same rows and no formula in it", async () => {
    const { html, headers } = await inbox([{}, { accountManager: "joris.visser" }], {
      path: "/werkblad/werkvoorraad.csv",
    });
    expect(headers.get("Content-Disposition")).toBe('attachment; filename="werkvoorraad.csv"');
    expect(html.trim().split("\r\n")).toHaveLength(2);
    expect(html).toContain(";V-00000000;Medewerker magazijn;");
  });
});
