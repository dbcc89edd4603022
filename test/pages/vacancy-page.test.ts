import { describe, expect, it } from "vitest";
import type { Shortlist, ShortlistEntry } from "#shared/domain/shortlist.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { aTally } from "../domain/policies.ts";
import { type Desk, deskPages, signedIn } from "./apps.ts";
import { anAssignment, anEntry, aPerson, aRecord, aShortlist, putForward, REFERENCE } from "./desk-records.ts";
import { attributes, part, summaryOf, textOf } from "./html.ts";
import { memoryVacancies } from "./memory-stores.ts";
import { hiddenField } from "./visitor.ts";

const PATH = `/werkblad/vacatures/${REFERENCE}`;

/** Where the card of somebody is in sight, whichever page of the list it stands on. */
const cardOf = (ref: string) => `${PATH}?kandidaat=gemeente-haarlem%3A${ref}#kandidaat-gemeente-haarlem-${ref}`;

/** The page of one vacancy, and its visitor. */
async function pageOf(record = aRecord(), { shortlists = [aShortlist()], ...desk }: Desk = {}) {
  const vacancies = memoryVacancies(new Map([[record.reference, record]]));
  const candidates = ["K-1", "K-2"].map((ref) => aPerson(ref));
  const pages = deskPages({ vacancies, shortlists, candidates, ...desk });
  const visitor = await signedIn(pages.app);
  const { html } = await visitor.get(PATH);
  const decide = async (fields: Record<string, string>) =>
    visitor.post(`${PATH}/besluiten`, {
      csrf: hiddenField(html, "csrf"),
      gezien: hiddenField(html, "gezien"),
      ...fields,
    });
  return { ...pages, visitor, html, text: textOf(html), decide };
}

/** What is chosen in the lists of a card, as its forms would send it. */
const chosenIn = (card: string): Record<string, string> =>
  Object.fromEntries(
    [...card.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].flatMap(([, name = "", options = ""]) => {
      const [, value] = /<option value="([^"]+)" selected/.exec(options) ?? [];
      return value === undefined ? [] : [[name, value]];
    }),
  );

describe("a long shortlist", () => {
  const anotherRegion = {
    ...{ code: "elders", name: "Regio Elders", oin: "00000001234567890000", url: "https://elders.example" },
    ...({ kind: "bron", km: 30 } as const),
  };
  const refs = Array.from({ length: 40 }, (_unused, index) => `K-${index + 1}`);
  const longList = () =>
    pageOf(aRecord(), {
      shortlists: [aShortlist({ entries: refs.map((ref) => anEntry(ref)), eligible: 40 })],
      candidates: refs.map((ref) => aPerson(ref)),
      otherRegions: { sources: [anotherRegion] },
    });
  const cardsIn = (html: string) =>
    attributes(html, "id").filter((id) => id.startsWith("kandidaat-gemeente-haarlem-K"));
  const cards = (from: number, to: number) =>
    refs.slice(from - 1, to).map((ref) => `kandidaat-gemeente-haarlem-${ref}`);

  it("stands on pages of ten, with everybody's place on the whole list", async () => {
    const { visitor, html, text } = await longList();
    expect(cardsIn(html)).toEqual(cards(1, 10));
    expect(text).toContain("Groslijst: de beste 40 van 40 mensen die kunnen");
    const last = await visitor.get(`${PATH}?pagina=4`);
    expect(cardsIn(last.html)).toEqual(cards(31, 40));
    expect(textOf(last.html)).toContain("Bladzijde 4 van 4");
    expect(textOf(last.html)).toContain("31. Kandidaat K-31");
    for (const wrong of ["0", "99", "x", "-1"])
      expect([cards(1, 10), cards(31, 40)]).toContainEqual(
        cardsIn((await visitor.get(`${PATH}?pagina=${wrong}`)).html),
      );
  });

  it("opens where somebody stands, and goes back there after a decision or a refusal", async () => {
    const { visitor, decide } = await longList();
    expect(cardsIn((await visitor.get(cardOf("K-20").replace(/#.*/, ""))).html)).toEqual(cards(11, 20));
    const refused = await decide({ kandidaat: "gemeente-haarlem:K-20", besluit: "postpone" });
    expect([refused.status, cardsIn(refused.html)]).toEqual([400, cards(11, 20)]);
  });

  it("shows nobody, and notes nobody as seen, who is on another page", async () => {
    const { visitor, views } = await longList();
    const seenAt = views.length;
    const { html } = await visitor.get(`${PATH}?pagina=2`);
    expect(textOf(html)).toContain("Vacatures in andere regio's");
    expect(refs.filter((ref) => new RegExp(`\\b${ref}\\b`).test(html))).toEqual(refs.slice(10, 20));
    expect(views.slice(seenAt).flatMap(({ people }) => people.map(({ ref }) => ref))).toEqual(refs.slice(10, 20));
  });
});

describe("what would let more people in", () => {
  const unlock = (criterion: string, change: string, count: number, best = [82.4]): Shortlist["unlocks"][number] => ({
    criterion,
    change,
    count,
    best,
  });
  const linesOf = async (unlocks: Shortlist["unlocks"], excluded: Shortlist["excluded"] = {}) => {
    const { html } = await pageOf(aRecord(), { shortlists: [aShortlist({ unlocks, excluded })] });
    const section = html.slice(html.indexOf("Wat zou meer mensen toelaten?"), html.indexOf("Groslijst:"));
    return [...section.matchAll(/<li>(?!<strong>)(.*?)<\/li>/g)].map(([, line = ""]) => textOf(line));
  };

  it("reads as a sentence: what gives way, how many enter, and how good the best is", async () => {
    expect(
      await linesOf([
        unlock("licence", "zonder rijbewijs B", 14),
        unlock("certificate", "zonder certificaat vca-basis", 3),
        unlock("hours", "vanaf 12 uur per week", 1),
        unlock("education", "zonder eis aan opleiding", 2, []),
      ]),
    ).toEqual([
      "Zonder rijbewijs B: 14 kandidaten erbij, de beste met 82 punten",
      "Zonder VCA Basis (veilig werken): 3 kandidaten erbij, de beste met 82 punten",
      "Zonder eis aan opleiding: 2 kandidaten erbij",
      "Vanaf 12 uur per week: 1 kandidaat erbij, met 82 punten",
    ]);
  });

  it("stands per requirement, the one that lets in most first, at most three lines each", async () => {
    const travel = [5, 10, 15, 20, 25].map((km) => unlock("travel", `${km} km verder reizen`, km));
    const lines = await linesOf([...travel, unlock("licence", "zonder rijbewijs B", 90)]);
    expect(lines.map((line) => line.split(":")[0])).toEqual([
      "Zonder rijbewijs B",
      "5 km verder reizen",
      "10 km verder reizen",
      "15 km verder reizen",
    ]);
  });

  it("does not count out one or two people where that hints at what somebody can bear", async () => {
    const lines = await linesOf([
      unlock("demand:lifting", "zonder tillen", 2),
      unlock("demand:pace", "zonder hoog tempo", 3),
    ]);
    expect(lines).toEqual([
      "Zonder hoog tempo: 3 kandidaten erbij, de beste met 82 punten",
      "Zonder tillen: minder dan 3 kandidaten erbij",
    ]);
    const { text } = await pageOf(aRecord(), {
      shortlists: [aShortlist({ excluded: { "demand:lifting": 1, "target-group": 2, travel: 1 } })],
    });
    expect(text).toContain("Doelgroep van deze plek minder dan 3 Tillen en dragen minder dan 3 Reisafstand 1");
  });
});

describe("from blocked to carved", () => {
  const heavy = { demands: { lifting: 3 } as const, licences: ["B" as const], hoursPerWeek: { min: 16, max: 32 } };
  const blockedBy = (criterion: string, count: number) => ({
    shortlists: [aShortlist({ unlocks: [{ criterion, change: "x", count, best: [80] }] })],
  });

  it("is offered for the demand of the work that keeps three or more people out, and for no other", async () => {
    const offered = async (criterion: string, count: number) =>
      (await pageOf(aRecord({}, heavy), blockedBy(criterion, count))).html.includes("Begin een jobcarvingverzoek");
    expect(await Promise.all([offered("demand:lifting", 3), offered("licence", 9)])).toEqual([true, true]);
    expect(await Promise.all([offered("demand:lifting", 2), offered("travel", 9), offered("target-group", 9)])).toEqual(
      [false, false, false],
    );
  });

  it("says before the click who begins it, and that the employer is not told", async () => {
    const { text } = await pageOf(aRecord({}, heavy), blockedBy("demand:lifting", 5));
    expect(text).toContain("De werkgever krijgt hiervan geen bericht: bespreek het zelf.");
  });

  it("begins one request, however often it is clicked, with the blocking demand on one task", async () => {
    const { html, visitor, carvings, audit } = await pageOf(aRecord({}, heavy), blockedBy("demand:lifting", 5));
    const click = () =>
      visitor.post(`${PATH}/jobcarving`, { csrf: hiddenField(html, "csrf"), eis: hiddenField(html, "eis") });
    const [first, second] = [await click(), await click()];
    const [record] = [...carvings.records.values()];
    expect(carvings.records.size).toBe(1);
    expect([first.location, second.location]).toEqual(
      Array(2).fill(`/werkblad/jobcarving/${record?.reference}/wijzigen`),
    );
    const [{ title, tasks } = expect.unreachable()] = record?.submission.functions ?? [];
    expect(title).toBe("Medewerker magazijn");
    expect(tasks.length).toBeGreaterThan(3);
    expect(tasks.filter(({ demands }) => demands.lifting === 3)).toHaveLength(1);
    expect(tasks.every(({ licences }) => licences?.includes("B"))).toBe(true);
    expect(record?.submission).toMatchObject({ wishedHours: { min: 8, max: 32 }, kind: "regular" });
    expect(record?.submission.description).toContain(`Begonnen vanuit vacature ${REFERENCE}`);
    expect(audit.map(({ action, object }) => `${action} ${object}`)).toContain(
      `submit-carving ${record?.reference} ${REFERENCE}`,
    );
  });

  it("begins another request when the earlier one was closed, whose form then leads to its page", async () => {
    const { html, visitor, carvings } = await pageOf(aRecord({}, heavy), blockedBy("demand:lifting", 5));
    const click = () =>
      visitor.post(`${PATH}/jobcarving`, { csrf: hiddenField(html, "csrf"), eis: hiddenField(html, "eis") });
    const first = (await click()).location;
    for (const [reference, record] of carvings.records)
      carvings.records.set(reference, { ...record, status: "declined" });
    expect((await visitor.get(first)).location).toBe(first.replace("/wijzigen", ""));
    const second = (await click()).location;
    expect(second).not.toBe(first);
    expect((await visitor.get(second)).status).toBe(200);
  });

  it("is refused for a demand that no task can have, and for a vacancy that is not there", async () => {
    const { html, visitor, carvings } = await pageOf(aRecord({}, heavy), blockedBy("demand:lifting", 5));
    const send = (path: string, eis: string) => visitor.post(path, { csrf: hiddenField(html, "csrf"), eis });
    expect((await send(`${PATH}/jobcarving`, "travel")).status).toBe(404);
    expect((await send(`${PATH}/jobcarving`, "demand:onzin")).status).toBe(400);
    expect((await send("/werkblad/vacatures/V-00000000/jobcarving", "licence")).status).toBe(404);
    expect(carvings.records.size).toBe(0);
  });
});

describe("a vacancy that was carved", () => {
  it("says from which request, who stated when that it pushes nobody out, and is not carved again", async () => {
    const carvedFrom = {
      ...{ reference: "J-3K7Q2M9X", proposal: "P-3K7Q2M9X", statement: "Dit werk bleef liggen." },
      ...{ checkedBy: "amina.bakker", at: "2026-11-20T10:00:00.000Z" },
    };
    const unlocks = [{ criterion: "licence", change: "x", count: 9, best: [80] }];
    const asked = { licences: ["B" as const], description: "Je taken:\n- Thee schenken\n- Eten rondbrengen" };
    const { html, text } = await pageOf(aRecord({ carvedFrom }, asked), { shortlists: [aShortlist({ unlocks })] });
    expect(text).toContain(
      "Uit jobcarvingverzoek J-3K7Q2M9X. Gecontroleerd door Amina Bakker op 20 november om 11:00.",
    );
    expect(text).toContain("Waarom dit werk extra is en niemand verdringt: Dit werk bleef liggen.");
    expect(attributes(html, "href")).toContain("/werkblad/jobcarving/J-3K7Q2M9X");
    expect(html).not.toContain("Begin een jobcarvingverzoek");
    expect(html).toContain('<p class="prose">- Thee schenken</p>');
  });
});

describe("instruments for the employer", () => {
  const cardsOf = (html: string) => [...html.matchAll(/<article.*?<\/article>/gs)].map(([card]) => card);

  it("stand once per vacancy, by target group, for its hours and start", async () => {
    const { text } = await pageOf(aRecord({}, { startDate: "2026-12-01", hoursPerWeek: { min: 16, max: 24 } }));
    expect(text.match(/Geen doelgroep/g)).toHaveLength(1);
    expect(text).toContain("€ 1.020,25 per maand (€ 9,81 per uur), forfaitair");
  });

  it("promise nothing that goes with a wage where there is none, on the page and of who was placed", async () => {
    const base = aRecord({ status: "in-progress" }, { startDate: "2026-12-01", kind: "participation-place" });
    const record = { ...base, decisions: { "gemeente-haarlem:K-1": putForward("K-1") } };
    const changes = [{ version: 2, status: "placed" as const, at: "2026-11-22T13:30:00.000Z" }];
    const { text } = await pageOf(record, {
      assignments: [anAssignment("K-1", record, { status: "placed", changes })],
    });
    expect(text.match(/Banenafspraak nee nee nee proefplaatsing en jobcoach/g)).toHaveLength(2);
    expect(text.match(/Voor dit werk is er geen loon\./g)).toHaveLength(2);
    expect(text).not.toMatch(/€ .* per maand|\d baan\b/);
  });

  it("say the same on every card, whatever group somebody is in", async () => {
    const candidates = [
      aPerson("K-1", { banenafspraak: "yes" }),
      aPerson("K-2", { banenafspraak: "no", beschutWerk: "yes" }),
    ];
    const { html } = await pageOf(aRecord(), { candidates });
    const said = cardsOf(html).map((card) => {
      const text = textOf(card).replaceAll(/K-\d/g, "");
      return text.slice(text.indexOf("Regelingen voor de werkgever"), text.indexOf("Wat er per doelgroep kan"));
    });
    expect(new Set(said).size).toBe(1);
    expect(said[0]).toContain("Vraag bij Gemeente Haarlem na of voor deze kandidaat een regeling geldt.");
  });

  it("have the figures of the day on which somebody who was placed begins", async () => {
    const base = aRecord({ status: "in-progress" }, { startDate: "2026-12-01" });
    const record = { ...base, decisions: { "gemeente-haarlem:K-1": putForward("K-1") } };
    const changes = [{ version: 2, status: "placed" as const, at: "2026-11-22T13:30:00.000Z" }];
    const { html } = await pageOf(record, {
      assignments: [anAssignment("K-1", record, { status: "placed", changes })],
    });
    const [placed = "", other = ""] = cardsOf(html).map(textOf);
    expect(placed).toContain("Hieronder de bedragen op de begindatum, 1 december 2026.");
    expect(other).not.toContain("Loonkostenvoordeel");
  });
});

describe("a card on the shortlist", () => {
  it("says for and against in words, what is unknown and what to ask first", async () => {
    const entry = anEntry("K-1", {
      unknown: ["licence", "demand:lifting"],
      questions: [
        { about: "licence", question: "Heeft de kandidaat rijbewijs B?" },
        { about: "demand:lifting", question: "Past tillen in dit werk bij de kandidaat?" },
      ],
      nextQuestion: { about: "licence", question: "Heeft de kandidaat rijbewijs B?" },
      stale: true,
    });
    const record = aRecord({}, { licences: ["B"], demands: { lifting: 2, pace: 1 }, kind: "garantiebaan" });
    const { html } = await pageOf(record, { shortlists: [aShortlist({ entries: [entry] })] });
    const card = textOf(part(html, "article"));
    expect(card).toContain("1. Kandidaat K-1 82 van 100 punten (tussen 70 en 90, want niet alles is bekend)");
    expect(card).toContain("Beoordeeld op 1 oktober 2026. Ouder dan zes maanden: eerst navragen");
    expect(card).toContain("Wat pleit voor Zelfde beroep: Magazijnmedewerker");
    expect(card).toContain("Wat pleit tegen Reizen: 18 km van Haarlem");
    expect(card).toContain("Past Doelgroep van deze plek, begindatum, aantal uren, reisafstand, werktempo");
    expect(card).toContain("Onbekend Rijbewijs, tillen en dragen");
    expect(card).toContain("Vraag eerst: Heeft de kandidaat rijbewijs B?");
  });

  it("does not say that all is known while a requirement is not, when no place depends on it", async () => {
    const scored = anEntry("K-1").components.filter(({ value }) => value !== null);
    const cardWith = async (unknown: ShortlistEntry["unknown"]) => {
      const shortlist = aShortlist({ entries: [anEntry("K-1", { components: scored, unknown })] });
      return textOf(
        part((await pageOf(aRecord({}, { licences: ["B"] }), { shortlists: [shortlist] })).html, "article"),
      );
    };
    expect(await cardWith([])).toContain("Alles wat meetelt is bekend");
    const open = await cardWith(["licence"]);
    expect(open).toContain("Onbekend Rijbewijs");
    expect(open).toContain("Alles wat punten oplevert is bekend. Blijkt de kandidaat niet te passen");
    expect(open).not.toContain("Alles wat meetelt");
  });

  it("says of who came on the list later since when", async () => {
    const at = "2026-11-21T13:05:00.000Z";
    const shortlist = aShortlist({
      entries: [anEntry("K-1"), anEntry("K-2", { since: at })],
      movements: [{ at, entered: 1, left: 0 }],
    });
    const { text } = await pageOf(aRecord(), { shortlists: [shortlist] });
    expect(text.match(/Nieuw op de lijst/g)).toHaveLength(1);
    expect(text.slice(text.indexOf("2. Kandidaat K-2"))).toContain("Nieuw op de lijst sinds 21 november om 14:05");
  });

  it("says of what somebody can bear whether it fits, never how much", async () => {
    const record = aRecord({}, { demands: { lifting: 2 } });
    const { html } = await pageOf(record);
    const cards = html.slice(html.indexOf("<article"), html.lastIndexOf("</article>"));
    expect(textOf(cards)).toContain("tillen en dragen");
    expect(cards).not.toMatch(/banenafspraak|beschut|niveau|capacity|bridgeable/i);
  });

  it("puts the advice under the choice, as its description", async () => {
    const { html } = await pageOf();
    expect(html).toMatch(/<select[^>]*id="uitvoerder-1"[^>]*aria-describedby="advies-1"/);
    expect(part(html, "option", 'value="pasmatch" selected')).toBe("Pasmatch");
    expect(textOf(part(html, "p", 'id="advies-1"'))).toMatch(/^Advies: Pasmatch: .*\.$/);
  });

  it("advises by the shares as they stand this year", async () => {
    const full = (year: number) => ({ tallies: [aTally("GM0392", { pasmatch: 97, kennemerkracht: 23 }, year)] });
    const { html } = await pageOf(aRecord(), full(2026));
    expect(part(html, "option", 'value="start-kennemerland" selected')).toBe("Start Kennemerland");
    expect(textOf(part(html, "p", 'id="advies-1"'))).toContain(
      "Pasmatch heeft in Haarlem al 81 % van 120 toewijzingen",
    );
    const { html: before } = await pageOf(aRecord(), full(2025));
    expect(part(before, "option", 'value="pasmatch" selected')).toBe("Pasmatch");
  });
});

describe("decisions", () => {
  it("stand in a list, newest first, with what became of whom was put forward", async () => {
    const base = aRecord({ status: "in-progress" });
    const record = {
      ...base,
      decisions: {
        "gemeente-haarlem:K-1": putForward("K-1"),
        "gemeente-haarlem:K-9": putForward("K-9", "joris.visser"),
        "gemeente-haarlem:K-2": {
          decision: "turn-down",
          reason: "not-available",
          by: "amina.bakker",
          at: "2026-11-21T09:00:00.000Z",
        } as const,
      },
    };
    const assignments = [
      anAssignment("K-1", record, {
        status: "not-placed",
        reason: "employer-chose-other",
        changes: [{ version: 2, status: "not-placed", at: "2026-11-22T13:30:00.000Z" }],
      }),
    ];
    const { html } = await pageOf(record, { assignments });
    const section = html.slice(html.indexOf("Besluiten (3)"), html.indexOf("Wat zou meer mensen"));
    const rows = [...section.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].slice(1).map(([, row = ""]) => textOf(row));
    expect(rows).toEqual([
      "K-2 Gemeente Haarlem Afgewezen voor deze vacature. Nu niet beschikbaar – Amina Bakker 21 november om 10:00",
      "K-1 Gemeente Haarlem Voorgedragen bij Pasmatch Niet geplaatst. De werkgever koos iemand anders 22 november om 14:30 Amina Bakker 20 november om 12:00",
      "K-9 Gemeente Haarlem Voorgedragen bij Pasmatch Wordt klaargezet Joris Visser 20 november om 12:00",
    ]);
    expect(attributes(section, "href").filter((href) => href.includes("?kandidaat="))).toEqual([
      cardOf("K-2"),
      cardOf("K-1"),
    ]);
  });

  it("says on the card and in the list that the agency's next step is late, and since when", async () => {
    const base = aRecord({ status: "in-progress" });
    const decisions = { "gemeente-haarlem:K-1": putForward("K-1"), "gemeente-haarlem:K-2": putForward("K-2") };
    const record = { ...base, decisions };
    const at = (day: string) => [{ version: 1, status: "assigned" as const, at: `${day}T10:00:00.000Z` }];
    const { html } = await pageOf(record, {
      assignments: [
        anAssignment("K-1", record, { changes: at("2026-11-17") }),
        anAssignment("K-2", record, { changes: at("2026-11-20") }),
      ],
    });
    expect(textOf(html).match(/Te laat sinds 19 november 2026/g)).toHaveLength(2);
    expect(textOf(part(html, "article", "K-1"))).toContain(
      "Klaargezet voor de uitvoerder, 17 november om 11:00 Te laat",
    );
    expect(part(html, "article", "K-2")).not.toContain("Te laat");
  });

  it("leads back to the person it was about, and stands there instead of the forms", async () => {
    const { decide, visitor, vacancies, audit } = await pageOf();
    const done = await decide({
      kandidaat: "gemeente-haarlem:K-2",
      besluit: "put-forward",
      uitvoerder: "uwv",
      "reden-uitvoerder": "candidate-asks",
    });
    expect([done.status, done.location]).toEqual([303, cardOf("K-2")]);
    expect(vacancies.records.get(REFERENCE)).toMatchObject({
      status: "in-progress",
      decisions: { "gemeente-haarlem:K-2": { agency: "uwv", agencyReason: "candidate-asks", by: "amina.bakker" } },
    });
    const { html } = await visitor.get(PATH);
    const card = part(html, "article", "K-2");
    expect(textOf(card)).toContain("Voorgedragen bij UWV. De kandidaat vraagt erom, door Amina Bakker");
    expect(card).not.toContain("<form");
    expect(textOf(html)).toContain("Kandidaat K-2: voorgedragen bij UWV. De kandidaat vraagt erom (Amina Bakker)");
    expect(audit.map(({ action, object }) => `${action} ${object}`)).toContain(
      `put-forward ${REFERENCE} gemeente-haarlem:K-2`,
    );
  });

  it.each([
    [{ besluit: "turn-down" }, 400, "Kies eerst een reden uit de lijst bij kandidaat K-1."],
    [{ besluit: "postpone", reden: "made-up" }, 400, "Kies eerst een reden uit de lijst bij kandidaat K-1."],
    [
      { besluit: "put-forward", uitvoerder: "uwv" },
      400,
      "Het advies is Pasmatch: kies waarom u een andere uitvoerder kiest.",
    ],
    [
      { besluit: "put-forward", uitvoerder: "pasmatch", "reden-uitvoerder": "candidate-asks" },
      400,
      "Pasmatch is het advies, maar u gaf een reden om af te wijken: kies een andere uitvoerder, of laat de reden weg.",
    ],
    [{ besluit: "put-forward", uitvoerder: "gemeente-haarlem" }, 400, "Deze uitvoerder kan niet worden gekozen."],
  ])("that cannot be taken says why, beside a way to the person: %j", async (fields, status, why) => {
    const { decide, vacancies } = await pageOf();
    const refused = await decide({ kandidaat: "gemeente-haarlem:K-1", ...fields });
    expect(refused.status).toBe(status);
    expect(part(refused.html, "title")).toMatch(/^Niet gelukt: Medewerker magazijn/);
    expect(summaryOf(refused.html)).toEqual([{ field: "kandidaat-gemeente-haarlem-K-1", text: why }]);
    expect(textOf(refused.html)).toContain("1 fout: verbeter dit eerst");
    expect(attributes(refused.html, "id")).toContain("kandidaat-gemeente-haarlem-K-1");
    expect(vacancies.records.get(REFERENCE)?.decisions).toEqual({});
  });

  it("that is refused keeps the agency and the reason that were chosen, on that card alone", async () => {
    const { decide, visitor, vacancies } = await pageOf();
    const elsewhere = { kandidaat: "gemeente-haarlem:K-1", besluit: "put-forward", uitvoerder: "uwv" };
    const { html } = await decide(elsewhere);
    expect(chosenIn(part(html, "article", "K-1"))).toEqual({ uitvoerder: "uwv" });
    expect(chosenIn(part(html, "article", "K-2"))).toEqual({ uitvoerder: "pasmatch" });

    const sent = { ...elsewhere, ...chosenIn(part(html, "article", "K-1")), "reden-uitvoerder": "candidate-asks" };
    const stale = await visitor.post(`${PATH}/besluiten`, { csrf: hiddenField(html, "csrf"), ...sent });
    expect(stale.status).toBe(409);
    const kept = chosenIn(part(stale.html, "article", "K-1"));
    expect(kept).toEqual({ uitvoerder: "uwv", "reden-uitvoerder": "candidate-asks" });
    expect((await decide({ ...elsewhere, ...kept })).status).toBe(303);
    expect(vacancies.records.get(REFERENCE)?.decisions).toMatchObject({
      "gemeente-haarlem:K-1": { agency: "uwv", agencyReason: "candidate-asks" },
    });
  });

  it("on a vacancy that is closed, or about somebody who is not there, are not taken", async () => {
    const { decide } = await pageOf(aRecord({ status: "withdrawn" }));
    const closed = await decide({ kandidaat: "gemeente-haarlem:K-1", besluit: "put-forward" });
    expect([closed.status, textOf(closed.html).includes("Deze vacature is gesloten.")]).toEqual([409, true]);
    expect(closed.html).not.toContain('name="besluit"');

    const open = await pageOf();
    for (const kandidaat of ["gemeente-haarlem:K-404", "nobody", "../../etc"]) {
      expect((await open.decide({ kandidaat, besluit: "put-forward" })).status).toBe(404);
    }
    expect((await open.decide({ kandidaat: "gemeente-haarlem:K-1", besluit: "hire" })).status).toBe(404);
  });
});

describe("work that may have been handed in twice", () => {
  const KIM = { name: "Kim", email: "kim@werkgever.example" };
  const page = async (twin: VacancyRecord) => {
    const records = [aRecord(), twin];
    const vacancies = memoryVacancies(new Map(records.map((record) => [record.reference, record])));
    const { html } = await (await signedIn(deskPages({ vacancies }).app)).get(`/werkblad/vacatures/${REFERENCE}`);
    return { html, text: textOf(html) };
  };

  it("is named at the desk, whoever of the employer handed it in", async () => {
    const twin = aRecord({ reference: "V-00000002" }, { title: "MEDEWERKER-magazijn", contact: KIM });
    const { html, text } = await page(twin);
    expect(attributes(html, "href")).toContain("/werkblad/vacatures/V-00000002");
    expect(text).toContain("MEDEWERKER-magazijn (V-00000002), ontvangen op 20 november 2026. Groslijst klaar.");
  });

  it.each([
    ["it is closed", aRecord({ reference: "V-00000002", status: "withdrawn" })],
    ["it has another title", aRecord({ reference: "V-00000002" }, { title: "Kok" })],
    [
      "it is of another employer",
      aRecord({ reference: "V-00000002" }, { employer: { kvkNumber: "00000999", name: "Ander" } }),
    ],
  ])("is not when %s", async (_when, other) => {
    expect((await page(other)).text).not.toContain("Misschien dubbel");
  });
});

describe("the page of a vacancy", () => {
  it("says whose it is, where it stands and by when somebody must look", async () => {
    const { text } = await pageOf();
    expect(text).toContain("Accountmanager Amina Bakker");
    expect(text).toContain("Groslijst klaar, sinds 20 november om 11:00. Eerste blik uiterlijk op 24 november 2026");
  });

  it("says when somebody was last reminded of it, of the vacancy or of who was put forward", async () => {
    const reminded = { step: "first-look", since: "2026-11-10T10:00:00.000Z", rung: 2, on: "2026-11-18" } as const;
    const record = aRecord({ reminded, decisions: { "gemeente-haarlem:K-1": putForward("K-1") } });
    const later = anAssignment("K-1", record, { reminded: { ...reminded, step: "introduced", on: "2026-11-20" } });
    expect((await pageOf(record)).text).toContain("Laatste herinnering 18 november 2026");
    expect((await pageOf(record, { assignments: [later] })).text).toContain("Laatste herinnering 20 november 2026");
    expect((await pageOf()).text).not.toContain("herinnering");
  });

  it("shows what the employer offers, until when they look, and how to reach them", async () => {
    const asked = {
      kind: "garantiebaan",
      contract: "temporary",
      salary: { min: 14.4, max: 16, per: "hour" },
      closesOn: "2026-12-24",
      sroiContract: "SROI-2026-17",
      contact: { name: "Robin Voorbeeld", email: "robin@werkgever.example", phone: "023 511 00 00" },
    } as const;
    const { text, html } = await pageOf(aRecord({}, asked));
    expect(text).toContain(
      "Soort plek Garantiebaan Contract Tijdelijk contract Loon vanaf € 14,40 tot € 16,00 per uur " +
        "Sluit vanzelf na 24 december 2026 SROI-contract SROI-2026-17 Contact Robin Voorbeeld",
    );
    expect(attributes(part(html, "details"), "href")).toEqual(["mailto:robin@werkgever.example", "tel:0235110000"]);
    const { text: bare } = await pageOf();
    expect(bare).toContain("Soort plek Gewone baan Contact Robin Voorbeeld, robin@werkgever.example");
  });

  it("offers to look again while the list is being made, and never refreshes by itself", async () => {
    const { html, text } = await pageOf(aRecord({ status: "received" }), { shortlists: [] });
    expect(text).toContain("De groslijst wordt gemaakt.");
    expect(html).not.toContain("http-equiv");
    expect(html).toContain(`href="${PATH}">Kijk opnieuw`);
  });

  it("leaves out who was withdrawn since", async () => {
    const gone = { ...aPerson("K-1"), state: "withdrawn" as const, profile: undefined };
    const { text } = await pageOf(aRecord(), { candidates: [gone as ReturnType<typeof aPerson>, aPerson("K-2")] });
    expect(text).not.toContain("K-1");
    expect(text).toContain("1. Kandidaat K-2");
  });

  it("has one h1, headings without a gap, and ids that are there once", async () => {
    const { html } = await pageOf(aRecord({ decisions: { "gemeente-haarlem:K-1": putForward("K-1") } }));
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    const ids = attributes(html, "id");
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("is an error page for a reference that is unknown or none", async () => {
    const { visitor } = await pageOf();
    const answers = await Promise.all(
      ["V-00000000", "V-3K7Q2M9", "x"].map((reference) => visitor.get(`/werkblad/vacatures/${reference}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ html }) => html)).size).toBe(1);
  });

  it("is noted when it is seen", async () => {
    const { audit } = await pageOf();
    expect(audit).toContainEqual({
      action: "view-shortlist",
      object: REFERENCE,
      result: "done",
      actor: "amina.bakker",
      origin: "workbench",
    });
  });
});
