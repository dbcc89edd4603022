import { describe, expect, it } from "vitest";
import { deskWork, inboxOf } from "#functions/workbench/desk-work.ts";
import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { deskPages, signedIn } from "./apps.ts";
import { aCarvingRecord, aRecord } from "./desk-records.ts";
import { attributes, textOf } from "./html.ts";
import { memoryCarvings, memoryVacancies } from "./memory-stores.ts";

/** The inbox of somebody on Monday 23 November 2026, with these vacancies on the desk. */
async function inbox(
  records: readonly Partial<VacancyRecord>[],
  { path = "/werkblad", staffId = "amina.bakker", requests = [] as readonly Partial<CarvingRecord>[] } = {},
) {
  const made = records.map((change, index) => aRecord({ reference: `V-0000000${index}`, ...change }));
  const vacancies = memoryVacancies(new Map(made.map((record) => [record.reference, record])));
  const asked = requests.map((change, index) => aCarvingRecord({ reference: `J-0000000${index}`, ...change }));
  const carvings = memoryCarvings(new Map(asked.map((record) => [record.reference, record])));
  const visitor = await signedIn(deskPages({ vacancies, carvings }).app, staffId);
  const { html } = await visitor.get(path);
  return { html, text: textOf(html.slice(html.indexOf("<main"), html.indexOf("</main>"))) };
}

const shortlistedOn = (day: string) => ({ stepSince: `${day}T10:00:00.000Z` });

describe("the inbox", () => {
  it("says what is late and since when, what is due today, soon, and under way", async () => {
    const { text } = await inbox([
      shortlistedOn("2026-11-17"),
      shortlistedOn("2026-11-19"),
      shortlistedOn("2026-11-20"),
      { status: "in-progress", ...shortlistedOn("2026-11-12") },
      { status: "filled" },
    ]);
    expect(text).toMatch(/Te laat \(1\).*Te laat sinds 19 november 2026/);
    expect(text).toMatch(/Vandaag \(1\).*Eerste blik uiterlijk op 23 november 2026/);
    expect(text).toMatch(/Binnenkort \(1\).*Eerste blik uiterlijk op 24 november 2026/);
    expect(text).toMatch(/In behandeling \(1\).*Volg wie is voorgedragen/);
  });

  it("opens on one's own work and shows how much the team has", async () => {
    const records = [{}, { accountManager: "joris.visser" }, { accountManager: "selma.dejong" }];
    const mine = await inbox(records);
    expect(mine.text).toMatch(/^Mijn werk Mijn werk \(1\) Het hele team \(3\)/);
    expect(mine.html).toContain('<a href="/werkblad" aria-current="page">Mijn werk (1)</a>');
    expect(attributes(mine.html, "href").filter((href) => href.startsWith("/werkblad/vacatures/"))).toHaveLength(1);

    const all = await inbox(records, { path: "/werkblad?wie=alle" });
    expect(all.html).toContain('<a href="/werkblad?wie=alle" aria-current="page">Het hele team (3)</a>');
    expect(attributes(all.html, "href").filter((href) => href.startsWith("/werkblad/vacatures/"))).toHaveLength(3);
    expect(all.text).toContain("Joris Visser");
  });

  it("has jobcarving requests beside the vacancies, by the same rule, oldest first", async () => {
    const { html, text } = await inbox([shortlistedOn("2026-11-18")], {
      requests: [
        { receivedAt: "2026-11-17T10:00:00.000Z", ...shortlistedOn("2026-11-17") },
        { status: "in-talks", ...shortlistedOn("2026-11-12") },
        { status: "received", stepSince: "2026-11-22T10:00:00.000Z" },
        { accountManager: "joris.visser" },
        { status: "declined" },
      ],
    });
    expect(text).toContain("Mijn werk (4) Het hele team (5)");
    expect(text).toMatch(/Te laat \(2\).*Jobcarving: Verpleegkundige.*Te laat sinds 19 november.*Medewerker magazijn/);
    expect(text).toMatch(/Binnenkort \(1\).*uiterlijk op 24 november 2026 Ontvangen, de voorstellen worden gemaakt/);
    expect(text).toMatch(/In behandeling \(1\).*Kies met de werkgever een bundel/);
    expect(attributes(html, "href")).toContain("/werkblad/jobcarving/J-00000000");
  });

  it("says so when there is nothing", async () => {
    expect((await inbox([{}], { staffId: "ruben.smit" })).text).toContain("U hebt nu geen open werk.");
    expect((await inbox([], { path: "/werkblad?wie=alle" })).text).toContain("Er is nu geen open werk.");
  });

  it("puts each piece of work in one group", () => {
    const row = { title: "t", employerName: "e", kvkNumber: "00000123" };
    const rows = [12, 17, 19, 20, 23].map((day) => ({ ...aRecord(shortlistedOn(`2026-11-${day}`)), ...row }));
    const { late, today, soon, underWay } = inboxOf(deskWork(rows, []), "2026-11-23");
    expect([late.length, today.length, soon.length, underWay.length]).toEqual([2, 1, 2, 0]);
    expect(late[0]?.stepSince).toContain("2026-11-12");
  });
});
