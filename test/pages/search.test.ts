import { describe, expect, it } from "vitest";
import { findWork } from "#functions/workbench/search/find-work.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { keepDesk } from "#shared/usecases/keep-desk.ts";
import { deskPages, signedIn } from "./apps.ts";
import { aCarvingRecord, aRecord } from "./desk-records.ts";
import { attributes, part, textOf } from "./html.ts";
import { memoryDeskLines } from "./memory-desk-lines.ts";
import { memoryCarvings, memoryVacancies } from "./memory-stores.ts";

const bakery = { kvkNumber: "12345678", name: "Bakkerij Zonneweelde" };

const RECORDS: readonly VacancyRecord[] = [
  aRecord({ reference: "V-3K7Q2M9X" }),
  aRecord({ reference: "V-00000002" }, { title: "Bakker", description: "Brood bakken in de nacht.", employer: bakery }),
  aRecord({ reference: "V-00000003", status: "withdrawn" }, { title: "Verkoper in de winkel", employer: bakery }),
];

function desk(records: readonly VacancyRecord[] = RECORDS) {
  const vacancies = memoryVacancies(new Map(records.map((record) => [record.reference, record])));
  const carvings = memoryCarvings(new Map([["J-3K7Q2M9X", aCarvingRecord()]]));
  return { vacancies, carvings };
}

async function searched(typed: string, path = "/werkblad/zoeken") {
  const visitor = await signedIn(deskPages(desk()).app);
  const { html, status } = await visitor.get(`${path}?${new URLSearchParams({ zoek: typed })}`);
  const main = part(html, "main");
  const hrefs = attributes(main, "href").filter((href) => /^\/werkblad\/\w+\/[\w-]+$/.test(href));
  return { html, status, hrefs, text: textOf(main) };
}

const BAKER = "/werkblad/vacatures/V-00000002";
const EMPLOYER = "/werkblad/werkgevers/12345678";

describe("searching the desk", () => {
  it.each([
    ["the title", "Bakker", BAKER],
    ["the description", "brood", BAKER],
    ["half a word", "brood bak", BAKER],
    ["a word with a typing error", "bakkerij zonnewelde", EMPLOYER],
    ["half a word", "bakk", BAKER],
    ["half a word with a typing error", "verpleegkunige", "/werkblad/jobcarving/J-3K7Q2M9X"],
    ["half a long word with a typing error", "zonnewel", EMPLOYER],
    ["a part of a compound", "weelde", EMPLOYER],
    ["the employer's name", "Zonneweelde", EMPLOYER],
    ["the reference", "V-00000002", BAKER],
    ["the reference in small letters", "v-3k7q2m9x", "/werkblad/vacatures/V-3K7Q2M9X"],
    ["the KvK number as people type it", "1234 5678", EMPLOYER],
    ["work that is closed", "verkoper", "/werkblad/vacatures/V-00000003"],
    ["a jobcarving request", "verpleegkundige", "/werkblad/jobcarving/J-3K7Q2M9X"],
  ])("finds by %s", async (_what, typed, href) => {
    expect((await searched(typed)).hrefs).toContain(href);
  });

  it("puts what matches best first, and leaves the rest out", async () => {
    const { hrefs, text } = await searched("bakker");
    expect(hrefs.filter((href) => href.includes("vacatures"))[0]).toBe(BAKER);
    expect(hrefs).not.toContain("/werkblad/vacatures/V-3K7Q2M9X");
    expect(text).toMatch(/Werkgevers \(1\).*Bakkerij Zonneweelde 12345678 2 Amina Bakker/);
  });

  it.each(["12345670", "V-00000009", "1234 5670"])("guesses at no number: %s", async (typed) => {
    expect((await searched(typed)).hrefs).not.toContain(EMPLOYER);
    expect((await searched(typed)).hrefs).not.toContain(BAKER);
  });

  it("shows what has a part of the words when nothing has all, and says so", async () => {
    const { text, hrefs } = await searched("bakker piloot");
    expect(text).toContain("Er is niets met al deze woorden");
    expect(hrefs).toContain(BAKER);
  });

  it("says that nothing is found, and shows what was typed as text", async () => {
    const { text, html } = await searched("<script>qqzz</script>");
    expect(text).toContain("Niets gevonden voor “<script>qqzz</script>”");
    expect(html).not.toContain("<script>qqzz");
  });

  it.each(["", "   ", "x".repeat(5000), "😀", "((((", "a*b:c", "\u202Eneerg"])(
    "answers whatever is typed: %j",
    async (typed) => {
      expect((await searched(typed)).status).toBe(200);
    },
  );

  it("is a file too", async () => {
    expect((await searched("bakker", "/werkblad/zoeken.csv")).html).toContain(
      "V-00000002;Bakker;Bakkerij Zonneweelde;12345678",
    );
  });

  it("follows what changes, and forgets what is gone", async () => {
    const { vacancies, carvings } = desk();
    let now = Date.parse("2026-11-23T09:00:00Z");
    const lines = memoryDeskLines({ vacancies, carvings, assignments: [] });
    const view = keepDesk({ lines, clock: () => new Date(now) });
    const find = findWork();
    expect(find(await view(), "brood").work).toEqual(["V-00000002"]);

    const changed = aRecord({ reference: "V-00000002", version: 3 }, { title: "Slager", employer: bakery });
    vacancies.records.set("V-00000002", changed);
    expect(find(await view(), "slager").work).toEqual(["V-00000002"]);
    vacancies.records.delete("V-00000002");
    vacancies.records.delete("V-00000003");
    now += 3_600_000;
    expect(find(await view(), "slager")).toEqual({ work: [], employers: [], isPartial: false });
    expect(find(await view(), "zonneweelde").employers).toEqual([]);
  });

  it("answers only who is signed in", async () => {
    const { app } = deskPages(desk());
    const answer = await app.request("/werkblad/zoeken?zoek=bakker");
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toMatch(/^\/werkblad\/aanmelden/);
  });
});
