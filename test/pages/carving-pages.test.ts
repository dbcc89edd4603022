import { describe, expect, it } from "vitest";
import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import type { Proposal, Proposals } from "#shared/domain/proposals.ts";
import { proposalId } from "#shared/domain/proposals.ts";
import { type Desk, deskPages, signedIn } from "./apps.ts";
import { aCarvingRecord, aPerson, CARVING_REFERENCE } from "./desk-records.ts";
import { attributes, part, summaryOf, textOf } from "./html.ts";
import { memoryCarvings } from "./memory-stores.ts";
import { hiddenField } from "./visitor.ts";

const PATH = `/werkblad/jobcarving/${CARVING_REFERENCE}`;

const aProposal = (tasks: string[], change: Partial<Proposal> = {}): Proposal => ({
  id: proposalId(tasks),
  tasks,
  hours: 13,
  support: 24,
  certain: 9,
  euroPerWeek: 211.77,
  bestScores: [88.4, 80.5, 71],
  ...change,
});

const WIDE = aProposal(["eten", "linnen", "thee"], {
  hours: 18,
  support: 2,
  certain: 1,
  euroPerWeek: 293.22,
  costliest: { tasks: ["linnen"], supportGained: 22 },
});
const LIGHT = aProposal(["eten", "thee"]);

const theProposals = (change: Partial<Proposals> = {}): Proposals => ({
  reference: CARVING_REFERENCE,
  version: 1,
  requestVersion: 1,
  poolVersion: "40@2026-11-20T10:00:00.000Z",
  evaluatedOn: "2026-11-20",
  analysedAt: "2026-11-20T10:00:00.000Z",
  isExact: true,
  frontSize: 2,
  front: [WIDE, LIGHT],
  ...change,
});

/** The desk with one request, its proposals, and three people who differ in what is known of them. */
async function deskWith(record = aCarvingRecord(), { proposals = [theProposals()], ...desk }: Desk = {}) {
  const carvings = memoryCarvings(new Map([[record.reference, record]]));
  const candidates = ["K-1", "K-2", "K-3"].map((ref) => aPerson(ref));
  const pages = deskPages({ carvings, proposals, candidates, ...desk });
  const visitor = await signedIn(pages.app);
  const open = async (path = "") => {
    const answer = await visitor.get(PATH + path);
    return { ...answer, text: textOf(answer.html) };
  };
  const stored = () => carvings.records.get(record.reference) ?? expect.unreachable();
  return { ...pages, visitor, open, stored };
}

const figuresOf = (html: string, label: string): string[] =>
  [...part(html, "table", `aria-label="${label}"`).matchAll(/<tr[^>]*>(.*?)<\/tr>/g)]
    .slice(1)
    .map(([, row = ""]) => textOf(row));

describe("the page of a jobcarving request", () => {
  it("says what was asked, where it stands, and by when somebody must look", async () => {
    const { open, audit } = await deskWith();
    const { text } = await open();
    expect(text).toContain("Jobcarving: Verpleegkundige Werkgever Zorghuis Verzonnen, KvK 00000456");
    expect(text).toContain("Voorstellen klaar, sinds 20 november om 11:00. Eerste blik uiterlijk op 24 november 2026");
    expect(text).toContain("Gewenst 1 baan van 8 tot 24 uur");
    expect(text).toContain("Wonden verzorgen (hoofdtaak) 15 uur Opleiding: hbo (harde eis) Nee");
    expect(text).toContain("Linnenkar vullen (hoofdtaak) 5 uur Zwaarte: Tillen en dragen: 2 van 3 Ja");
    expect(audit).toContainEqual(expect.objectContaining({ action: "view-proposals", object: CARVING_REFERENCE }));
  });

  it("draws the front as one picture with a text in its place, and the table under it has its figures", async () => {
    const { html } = await (await deskWith()).open();
    const picture = part(html, "svg", 'role="img"');
    expect(attributes(html, "aria-label")).toContainEqual(
      expect.stringMatching(/^Voor 18 uur per week zijn er minder dan 3 mensen, voor 13 uur 24\. Grafiek van 2/),
    );
    expect(picture).not.toContain("<a ");
    expect(figuresOf(html, "Voorgestelde bundels").map((row) => row.replace(/,? Vergelijk.*/, ""))).toEqual([
      "Bundel 1 Maaltijden rondbrengen, Linnenkar vullen, Thee schenken 18 minder dan 3 minder dan 3 € 293,22",
      "Bundel 2 Maaltijden rondbrengen, Thee schenken 13 24 9 € 211,77",
    ]);
    const toBundle = `${PATH}/bundel?taken=eten&taken=thee`;
    const links = html.slice(html.indexOf("plot__links"), html.indexOf("</figure>"));
    expect(attributes(links, "href")).toContain(toBundle);
    expect(attributes(links, "tabindex")).toEqual(["-1", "-1"]);
    expect(attributes(part(html, "table", "Voorgestelde bundels"), "href")).toContain(toBundle);
  });

  it("says that nothing is missing, or what may be, and of which pool it is", async () => {
    const proven = await (await deskWith()).open();
    expect(proven.text).toContain("Bewezen: geen enkele andere bundel is op alle punten minstens even goed.");
    expect(proven.text).toContain("Berekend op 20 november 2026");
    expect(proven.text).toContain("40 mensen, stand van 20 november om 11:00");
    const front = [{ ...LIGHT, atMost: { hours: 14.5, support: 30 } }];
    const open = await (await deskWith(undefined, { proposals: [theProposals({ isExact: false, front })] })).open();
    expect(open.text).toContain("kan nog hoogstens 1,5 uur of 6 mensen meer hebben");
  });

  it.each([
    ["zijn samen nooit 38 tot 40 uur per week", { wishedHours: { min: 38, max: 40 } }, {}],
    ["er staat nog niemand in de pool.", {}, { poolVersion: "0@2026-11-20T10:00:00.000Z" }],
    ["er is niemand in de pool die een deel van deze taken kan doen", {}, {}],
    ["de tijd was op voordat alles doorzocht was", {}, { isExact: false }],
  ])("says of a front without bundles that %s, and that nothing was proven", async (why, asked, found) => {
    const proposals = [theProposals({ front: [], frontSize: 0, ...found })];
    const { text } = await (await deskWith(aCarvingRecord({}, asked), { proposals })).open();
    expect(text).toContain(why);
    expect(text.match(/Geen enkele bundel past|Nog geen bundel gevonden/g)).toHaveLength(1);
    expect(text).not.toMatch(/Bewezen|de stip/);
    expect(text).toContain("Berekend op 20 november 2026");
  });

  it("says why there are no amounts, and shows none", async () => {
    const { euroPerWeek: _unknown, ...figures } = LIGHT;
    const withoutEuro = "Van een functie is het uurloon niet ingevuld.";
    const { text } = await (
      await deskWith(undefined, { proposals: [theProposals({ front: [figures], withoutEuro })] })
    ).open();
    expect(text).toContain(`Zonder bedragen: ${withoutEuro}`);
    expect(text).not.toContain("gerekend wordt met het minimumloon");
    expect(text).not.toContain("Vrij per week");
  });

  it("shows the twenty that together show the whole of a long front", async () => {
    const front = Array.from({ length: 60 }, (_, at) => aProposal([`t${at}`], { hours: 60 - at, support: 10 + at }));
    const { html, text } = await (
      await deskWith(undefined, { proposals: [theProposals({ front, frontSize: 60 })] })
    ).open();
    expect(figuresOf(html, "Voorgestelde bundels")).toHaveLength(20);
    expect(text).toContain("Er zijn 60 bundels; hier staan er 20");
  });

  it("puts two or three bundles side by side, and asks for that many", async () => {
    const { open } = await deskWith();
    const both = await open(`?vergelijk=${WIDE.id}&vergelijk=${LIGHT.id}`);
    expect(figuresOf(both.html, "Bundels naast elkaar")).toContain("Uren per week 18 uur 13 uur");
    expect(figuresOf(both.html, "Bundels naast elkaar")).toContain(
      "Kost de meeste mensen zonder ‘Linnenkar vullen’ +22 geen enkele taak",
    );
    expect(figuresOf(both.html, "Bundels naast elkaar")).toContain(
      "Wat overblijft Verpleegkundige: 15 uur Verpleegkundige: 20 uur",
    );
    const one = await open(`?vergelijk=${WIDE.id}&naast-elkaar=ja`);
    expect(one.text).toContain("Kies 2 of 3 bundels om te vergelijken; dit zijn er 1");
    expect(one.html.match(/<input[^>]*checked/g)).toEqual([expect.stringContaining(WIDE.id)]);
    expect((await open("?naast-elkaar=ja")).text).toContain("Kies 2 of 3 bundels om te vergelijken; dit zijn er 0");
    expect((await open()).text).not.toContain("Kies 2 of 3 bundels");
  });

  it("proposes a division over several jobs", async () => {
    const jobs = {
      bundles: [{ id: LIGHT.id, tasks: LIGHT.tasks, hours: 13, support: 24, certain: 9 }],
      ...{ placeable: 1, hours: 13, optimal: false, bound: { people: 2, hours: 18 } },
    };
    const { text } = await (
      await deskWith(aCarvingRecord({}, { jobs: 2 }), { proposals: [theProposals({ jobs })] })
    ).open();
    expect(text).toContain("Verdeling over 2 banen");
    expect(text).toContain("Zo kan 1 mens tegelijk aan het werk, samen 13 uur. De tijd was op: hoogstens 2 mensen");
  });

  it("offers to look again while it is analysed, also after a change", async () => {
    for (const proposals of [[], [theProposals({ requestVersion: 0 })]]) {
      const { html, text } = await (await deskWith(undefined, { proposals })).open();
      expect(text).toContain("De voorstellen worden gemaakt.");
      expect(part(html, "main")).not.toContain("<svg");
    }
  });

  it("takes the steps that may follow, and notes who did", async () => {
    const { open, visitor, stored, audit } = await deskWith();
    const { html } = await open();
    const take = (naar: string) => visitor.post(`${PATH}/stap`, { csrf: hiddenField(html, "csrf"), naar });
    expect((await take("in-talks")).location).toBe(PATH);
    expect(stored()).toMatchObject({ status: "in-talks", version: 3 });
    expect((await open()).html).not.toContain('value="in-talks"');
    expect((await take("declined")).status).toBe(404);
    expect(audit.map(({ action }) => action)).toContain("carving-in-talks");
  });

  it("is declined for a reason, which stays in the history with who chose it", async () => {
    const { open, visitor, stored, audit } = await deskWith();
    const { html } = await open();
    const [csrf, versie] = [hiddenField(html, "csrf"), hiddenField(html, "versie")];
    const decline = (reden: string) => visitor.post(`${PATH}/afwijzing`, { csrf, versie, reden });
    const refused = await decline("zomaar");
    expect(refused.status).toBe(400);
    expect(summaryOf(refused.html)).toEqual([{ field: "reden", text: "Kies een reden om dit verzoek af te wijzen" }]);
    expect(stored().status).toBe("analysed");
    expect((await decline("displaces")).location).toBe(PATH);
    const closed = await open();
    expect(closed.text).toContain("Jobcarvingverzoek ontvangen (de werkgever)");
    expect(closed.text).toContain("Afgewezen: Het werk verdringt mensen die het nu doen (Amina Bakker)");
    expect(closed.html).not.toMatch(/name="(naar|reden)"/);
    expect(audit.map(({ action }) => action)).toContain("carving-declined");
  });

  it("is not declined by who did not see what a colleague did meanwhile, and begins talks once", async () => {
    const { open, visitor, stored } = await deskWith();
    const { html } = await open();
    const csrf = hiddenField(html, "csrf");
    const talk = () => visitor.post(`${PATH}/stap`, { csrf, naar: "in-talks" });
    expect([(await talk()).status, (await talk()).status, stored().version]).toEqual([303, 303, 3]);
    const late = await visitor.post(`${PATH}/afwijzing`, {
      csrf,
      versie: hiddenField(html, "versie"),
      reden: "displaces",
    });
    expect(late.status).toBe(409);
    expect(summaryOf(late.html)[0]?.text).toContain("Iemand anders deed intussen iets met dit verzoek");
    expect(late.html).toContain('value="displaces" selected');
    expect(stored().status).toBe("in-talks");
  });

  it("takes no form of another session", async () => {
    const { visitor, stored } = await deskWith();
    for (const step of ["stap", "afwijzing", "goedkeuring"])
      expect((await visitor.post(`${PATH}/${step}`, { csrf: "x", naar: "declined" })).status).toBe(403);
    expect(stored().version).toBe(2);
  });

  it("is an error page for a reference that is unknown or none", async () => {
    const { visitor } = await deskWith();
    for (const reference of ["J-00000000", "V-3K7Q2M9X", "x"])
      for (const page of ["", "/bundel", "/voorstel?taken=eten"])
        expect((await visitor.get(`/werkblad/jobcarving/${reference}${page}`)).status).toBe(404);
  });
});

describe("a bundle that is put together by hand", () => {
  it("reckons people, hours and money of the ticked tasks against the pool of now", async () => {
    const { html, text } = await (await deskWith()).open("/bundel?taken=eten&taken=thee");
    expect(text).toContain("13 uur per week; 3 mensen kunnen het.");
    expect(text).toContain("Vrij per week € 211,77");
    expect(text).toContain("Beroep Keukenhulp");
    expect(figuresOf(html, "Wat van elke functie overblijft")).toEqual([
      "Verpleegkundige 33 uur 20 uur Wonden verzorgen, Linnenkar vullen",
    ]);
    expect(figuresOf(html, "Loonkosten van deze taken, voor en na")).toEqual([
      "Nu, in de bestaande functies € 403,00 € 1.746,33",
      "Straks, voor € 14,71 per uur € 191,23 € 828,66",
      "Verschil € 211,77 € 917,67",
    ]);
    expect(html.match(/<input type="checkbox"[^>]*checked/g)).toHaveLength(2);
    expect(html).not.toMatch(/name="taken" value="zorg"/);
  });

  it("says per target group what an employer can get, to the cent, and what that rests on", async () => {
    const { html, text } = await (await deskWith()).open("/bundel?taken=eten&taken=thee&loonwaarde=40");
    const [banenafspraak, wajong, , , none] = figuresOf(html, "Regelingen per doelgroep");
    expect(banenafspraak).toContain("€ 552,64 per maand (€ 9,81 per uur), forfaitair in de eerste 6 maanden");
    expect(banenafspraak).toContain("daarna € 663,16 per maand (€ 11,77 per uur) bij 40 % loonwaarde");
    expect(banenafspraak).toContain("€ 682,76 per jaar, zolang de baan duurt 0,51 baan");
    expect(wajong).toContain("nee, loondispensatie navragen navragen proefplaatsing, jobcoach en no-riskpolis");
    expect(none).toContain("nee nee nee");
    expect(text).toContain("Wettelijk minimumloon per uur, 21 jaar en ouder: 14,71 euro (sinds 1 januari 2026)");
  });

  it("names what a date outside the tables lacks", async () => {
    const record = aCarvingRecord({}, { startDate: "2027-03-01" });
    const { html, text } = await (await deskWith(record)).open("/bundel?taken=eten");
    const [banenafspraak = "", , , , none] = figuresOf(html, "Regelingen per doelgroep");
    expect(banenafspraak).toContain(
      "nog niet te berekenen: in de tabel ‘Loonkostensubsidie: vakantiebijslag, werkgeverslasten en grenzen’ ontbreekt de periode vanaf 1 januari 2027",
    );
    // The hours of the banenafspraak rest on no table, and so does what somebody asks for.
    expect(banenafspraak).toMatch(/0,27 baan proefplaatsing, jobcoach en no-riskpolis$/);
    expect(none).toBe("Geen doelgroep nee nee nee proefplaatsing");
    expect(text).toContain("Geen bedragen. In de tabel ‘Wettelijk minimumloon per uur, 21 jaar en ouder’ ontbreekt");
  });

  it.each(["-1", "101", "veel", "40,5"])("asks for a whole percentage instead of %s", async (loonwaarde) => {
    const { text, html } = await (await deskWith()).open(`/bundel?taken=eten&loonwaarde=${loonwaarde}`);
    expect(text).toContain("Vul een heel percentage in van 0 tot en met 100");
    expect(text).not.toContain("daarna €");
    expect(attributes(html, "value")).toContain(loonwaarde);
  });

  it("takes along what stays together, says so, and has one box for it", async () => {
    const record = aCarvingRecord(
      {},
      {
        functions: [
          {
            title: "Keukenhulp",
            tasks: [
              { id: "was", title: "Wassen", minutesPerWeek: 300, carvable: true, together: ["droog"] },
              { id: "droog", title: "Drogen", minutesPerWeek: 200, carvable: true },
            ],
          },
        ],
      },
    );
    const { html, text } = await (await deskWith(record)).open("/bundel?taken=droog");
    expect(text).toContain("Meegenomen, want deze taken blijven bij elkaar: Wassen");
    expect(text).toContain("8,3 uur per week");
    expect(html.match(/type="checkbox"/g)).toHaveLength(1);
  });

  it("does not count out one or two people where it tells what they can bear", async () => {
    const candidates = [aPerson("K-1", { capacity: { lifting: 3 } }), aPerson("K-2", { capacity: { lifting: 0 } })];
    const desk = await deskWith(undefined, { candidates });
    const heavy = await desk.open("/bundel?taken=eten&taken=linnen&taken=thee");
    expect(heavy.text).toContain("18 uur per week; minder dan 3 mensen kunnen het.");
    expect(heavy.text).toContain("zonder ‘Linnenkar vullen’ +minder dan 3");
    expect(heavy.text).toContain("niet getoond bij minder dan 3 mensen");
    expect((await desk.open("/bundel?taken=eten&taken=thee")).text).toContain("13 uur per week; 2 mensen kunnen het.");
  });

  it("says when it is outside the wished hours, and passes over what cannot be carved or is not there", async () => {
    const { text } = await (await deskWith()).open("/bundel?taken=linnen&taken=zorg&taken=niets");
    expect(text).toContain("5 uur per week, buiten de gewenste 8 tot 24 uur");
  });

  it("sends its module from its own address, for ever", async () => {
    const { open, visitor } = await deskWith();
    const { html } = await open("/bundel");
    const [src = ""] = attributes(html, "src");
    const module = await visitor.get(src);
    expect([module.status, module.headers.get("Content-Type")]).toEqual([200, "text/javascript; charset=utf-8"]);
    expect(module.headers.get("Cache-Control")).toContain("immutable");
    expect(html).not.toMatch(/<script(?![^>]*src=)|\son\w+="/);
  });
});

describe("an approval", () => {
  const approval = {
    titel: "Voedingsassistent",
    beroep: "9412",
    soort: "regular",
    verklaring: "Dit werk bleef liggen; niemand verliest uren.",
  };
  async function approving(record: CarvingRecord = aCarvingRecord(), tasks = ["eten", "thee"]) {
    const desk = await deskWith(record);
    const { html } = await desk.open(`/bundel?${tasks.map((id) => `taken=${id}`).join("&")}`);
    const send = (change: Record<string, string | string[]> = {}) =>
      desk.visitor.post(`${PATH}/goedkeuring`, {
        csrf: hiddenField(html, "csrf"),
        verzoekversie: "1",
        taken: tasks,
        ...approval,
        ...change,
      });
    return { ...desk, html, send };
  }

  it("has the occupation of most of the work chosen already", async () => {
    const { html } = await approving();
    expect(part(html, "option", 'value="9412" selected')).toBe("Keukenhulp");
  });

  it("is recorded with who checked it, and leads to the job", async () => {
    const { send, stored, open, audit } = await approving();
    expect((await send()).location).toBe(`${PATH}#functies`);
    expect(stored()).toMatchObject({
      status: "carved",
      approvals: [{ title: "Voedingsassistent", tasks: ["eten", "thee"], checkedBy: "amina.bakker", kind: "regular" }],
    });
    expect((await open()).text).toContain("Voedingsassistent (de vacature wordt gemaakt; kijk zo opnieuw)");
    expect(audit).toContainEqual(
      expect.objectContaining({ action: "approve-bundle", object: `${CARVING_REFERENCE} eten thee` }),
    );
  });

  it("has a link to its vacancy as soon as that is there", async () => {
    const done = { proposal: LIGHT.id, tasks: LIGHT.tasks, title: "Voedingsassistent", occupation: "9412" };
    const record = aCarvingRecord({
      status: "carved",
      approvals: [
        {
          ...done,
          ...{ kind: "regular", statement: "Extra werk.", checkedBy: "amina.bakker" },
          ...{ at: "2026-11-20T10:00:00.000Z", vacancy: "V-3K7Q2M9X" },
        },
      ],
    });
    const { html } = await (await deskWith(record)).open();
    expect(part(html, "a", "/werkblad/vacatures/V-3K7Q2M9X")).toBe("Voedingsassistent");
    expect(textOf(html)).toContain("Gecontroleerd door Amina Bakker op 20 november om 11:00: Extra werk.");
  });

  it("that is not whole keeps what was typed, and says what is wrong in the order of the page", async () => {
    const { send, stored } = await approving();
    const refused = await send({ titel: " ", beroep: "", verklaring: "" });
    expect(refused.status).toBe(400);
    expect(summaryOf(refused.html)).toEqual([
      { field: "titel", text: "Vul de titel van de nieuwe functie in" },
      { field: "beroep", text: "Kies het beroep van de nieuwe functie" },
      { field: "verklaring", text: "Schrijf op waarom dit werk extra is en niemand verdringt" },
    ]);
    const kept = await send({ titel: "Theedame", verklaring: "", loonwaarde: "40" });
    expect(attributes(kept.html, "value")).toContain("Theedame");
    expect(textOf(kept.html)).toContain("bij 40 % loonwaarde");
    expect(stored().approvals).toEqual([]);
  });

  it("of a request that changed meanwhile is refused, with what was typed and the figures of now", async () => {
    const { html, send, stored, carvings } = await approving();
    expect(hiddenField(html, "verzoekversie")).toBe("1");
    const { submission } = stored();
    const [source = expect.unreachable()] = submission.functions;
    const tasks = source.tasks.map((task) => (task.id === "thee" ? { ...task, minutesPerWeek: 120 } : task));
    carvings.records.set(CARVING_REFERENCE, {
      ...stored(),
      requestVersion: 2,
      submission: { ...submission, functions: [{ ...source, tasks }] },
    });
    const refused = await send();
    expect(refused.status).toBe(409);
    expect(summaryOf(refused.html)).toEqual([
      { field: "taken", text: expect.stringContaining("Het verzoek is intussen gewijzigd") },
    ]);
    expect(textOf(refused.html)).toContain("9 uur per week");
    expect(attributes(refused.html, "value")).toContain("Voedingsassistent");
    expect(stored().approvals).toEqual([]);
    expect((await send({ verzoekversie: hiddenField(refused.html, "verzoekversie") })).status).toBe(303);
  });

  it("of a bundle outside the wished hours says so at the tasks", async () => {
    const { send } = await approving(undefined, ["linnen"]);
    const refused = await send();
    expect(summaryOf(refused.html)).toEqual([
      { field: "taken", text: "De taken zijn samen 5 uur; gewenst is 8 tot 24 uur" },
    ]);
  });

  it("on a request that is closed is not taken", async () => {
    const { send, html } = await approving(aCarvingRecord({ status: "declined" }));
    expect(html).not.toContain("Functie creëren");
    expect((await send()).status).toBe(409);
  });
});

describe("a request that a job was carved from, and that asks for another", () => {
  const JOB: CarvingRecord["approvals"][number] = {
    proposal: LIGHT.id,
    tasks: LIGHT.tasks,
    title: "Voedingsassistent",
    occupation: "9412",
    kind: "regular",
    statement: "Extra werk.",
    checkedBy: "amina.bakker",
    at: "2026-11-20T10:00:00.000Z",
  };
  const carvedOnce = (jobs = 2) => aCarvingRecord({ status: "carved", approvals: [JOB] }, { jobs });
  const LINEN = aProposal(["linnen"], { hours: 5 });

  it("shows the tasks of that job as taken: they cannot be ticked, and are not carved out again", async () => {
    const { html, text } = await (await deskWith(carvedOnce())).open("/bundel?taken=linnen&taken=eten");
    expect(text).toContain("Maaltijden rondbrengen 7 uur. Zit al in ‘Voedingsassistent’");
    expect(attributes(html.slice(0, html.indexOf("loonwaarde-veld")), "id")).toEqual(
      expect.not.arrayContaining(["taak-eten", "taak-thee"]),
    );
    expect(figuresOf(html, "Wat van elke functie overblijft")).toEqual([
      "Verpleegkundige 20 uur 15 uur Wonden verzorgen",
    ]);
    expect(html).toContain("Functie creëren");
  });

  it("marks the bundles that cannot be a job any more, and draws the others", async () => {
    const proposals = [theProposals({ front: [WIDE, LIGHT, LINEN], frontSize: 3 })];
    const { html } = await (await deskWith(carvedOnce(), { proposals })).open();
    const rows = figuresOf(html, "Voorgestelde bundels");
    const isTaken = (row: string) => row.includes("Kan niet meer: taken zitten al in ‘Voedingsassistent’");
    expect(rows.map(isTaken)).toEqual([true, true, false]);
    expect(figuresOf(html, "Taken van Verpleegkundige")[1]).toContain("Zit al in ‘Voedingsassistent’");
    expect(html).toContain("Grafiek van 1 bundel:");
    expect(attributes(html, "href").filter((href) => href.includes("/bundel?"))).toEqual(
      Array(2).fill(`${PATH}/bundel?taken=linnen`),
    );
  });

  it("offers no approval when all its jobs are there", async () => {
    const { html } = await (await deskWith(carvedOnce(1))).open("/bundel?taken=linnen");
    expect(html).not.toContain("Functie creëren");
  });
});

describe("the proposal for the employer", () => {
  it("has tasks, hours, costs, instruments and what remains on one sheet, and nothing of the people", async () => {
    const { html, text } = await (await deskWith()).open("/voorstel?taken=eten&taken=thee");
    expect(figuresOf(html, "Taken van de nieuwe functie")).toEqual([
      "Maaltijden rondbrengen Verpleegkundige 7 uur",
      "Thee schenken Verpleegkundige 6 uur",
    ]);
    expect(text).toContain("Uren 13 uur per week (gewenst: 8 tot 24 uur)");
    expect(text).toContain("Verschil € 211,77 € 917,67");
    expect(text).toContain("Regelingen die kunnen gelden");
    expect(text).not.toMatch(/mensen kunnen het|scores/);
  });

  it("names two main tasks that stay, each in one line, and counts the others", async () => {
    const tasks = ["eten", "zorg", "was", "thee"].map((id) => ({
      ...{
        id,
        minutesPerWeek: 600,
        carvable: true,
        title: `${id} ${"en wat daar verder bij hoort ".repeat(3)}`.trim(),
      },
    }));
    const record = aCarvingRecord({}, { functions: [{ title: "Verzorgende", hourlyWage: 20, tasks }] });
    const { html } = await (await deskWith(record)).open("/voorstel?taken=thee");
    expect(figuresOf(html, "Wat van elke functie overblijft")).toEqual([
      "Verzorgende 40 uur 30 uur eten en wat daar verder bij…, zorg en wat daar verder bij… en nog 1",
    ]);
  });

  it("says nothing of what the desk must still fill in, and names in each row the figure that is missing", async () => {
    const { html, text } = await (await deskWith(aCarvingRecord({}, { startDate: "2027-03-01" }))).open(
      "/voorstel?taken=eten&taken=thee",
    );
    expect(text).toContain("Dit rekenen we met u uit zodra het loon bekend is.");
    expect(text).toContain("Voor deze begindatum zijn nog niet alle bedragen bekend.");
    expect(text).not.toContain("Vul in");
    const rows = figuresOf(html, "Regelingen per doelgroep");
    expect(rows[0]).toContain("in de tabel ‘Loonkostenvoordeel’ ontbreekt de periode vanaf 1 januari 2027 0,51 baan");
    expect(rows).toHaveLength(5);
    expect(rows.every((row) => !row.includes("€"))).toBe(true);
  });

  it("without tasks leads to where they are chosen", async () => {
    const { open } = await deskWith();
    expect((await open("/voorstel")).location).toBe(`${PATH}/bundel`);
  });
});

describe("changing a request with the employer", () => {
  const typed = {
    soort: "beschut-werk",
    banen: "2",
    begin: "2027-02-01",
    "loon-nieuw": "15,20",
    toelichting: "Samen met de werkgever nagelopen.",
    "uren-min": "8",
    "uren-max": "24",
    "loon-0": "31,50",
    "taken-0": ["zorg", "eten", "linnen", "thee"],
    "beroep-eten": "9412",
    "beroep-linnen": "9412",
    "beroep-thee": "9412",
    "titel-zorg": "Wonden verzorgen",
    "minuten-zorg": "900",
    "eisen-zorg": ["education 5"],
    "titel-eten": "Maaltijden rondbrengen",
    "minuten-eten": "450",
    "los-eten": "ja",
    "eisen-eten": ["demand:lifting 2"],
    "titel-linnen": "",
    "minuten-linnen": "300",
    "titel-thee": "Thee schenken",
    "minuten-thee": "360",
    "los-thee": "ja",
  };
  async function changing() {
    const desk = await deskWith();
    const { html } = await desk.open("/wijzigen");
    const send = (change: Record<string, string | string[]> = {}) =>
      desk.visitor.post(`${PATH}/wijzigen`, {
        csrf: hiddenField(html, "csrf"),
        verzoekversie: hiddenField(html, "verzoekversie"),
        ...typed,
        ...change,
      });
    return { ...desk, html, send };
  }

  it("moves what is asked from one task to another, drops a task without a title, and seeks anew", async () => {
    const { send, stored } = await changing();
    expect((await send()).location).toBe(PATH);
    const { requestVersion, submission } = stored();
    const [{ hourlyWage, tasks } = expect.unreachable()] = submission.functions;
    expect([requestVersion, hourlyWage]).toEqual([2, 31.5]);
    expect(submission).toMatchObject({ kind: "beschut-werk", jobs: 2, startDate: "2027-02-01", carvedWage: 15.2 });
    expect(
      tasks.map(({ id, minutesPerWeek, carvable, demands, education, language, occupation }) => ({
        ...{ id, minutesPerWeek, carvable, demands, education, language, occupation },
      })),
    ).toEqual([
      { id: "zorg", minutesPerWeek: 900, carvable: false, demands: {}, education: 5 },
      { id: "eten", minutesPerWeek: 450, carvable: true, demands: { lifting: 2 }, occupation: "9412" },
      { id: "thee", minutesPerWeek: 360, carvable: true, demands: {}, occupation: "9412" },
    ]);
  });

  it("begins with the request as it is", async () => {
    const { html, visitor, stored } = await changing();
    const fields = [...html.matchAll(/<input [^>]*name="([^"]+)"[^>]*>/g)].flatMap(([tag, name = ""]) =>
      /type="(checkbox|radio)"/.test(tag) && !/ checked/.test(tag)
        ? []
        : [[name, attributes(tag, "value")[0] ?? ""] as const],
    );
    const sent = Object.fromEntries(
      [...Map.groupBy(fields, ([name]) => name)].map(([name, all]) => [name, all.map(([, value]) => value)]),
    );
    const before = stored();
    expect((await visitor.post(`${PATH}/wijzigen`, sent)).status).toBe(303);
    expect(stored().submission.functions).toEqual(
      before.submission.functions.map((source) => ({
        ...source,
        tasks: source.tasks.map((task) => ({ licences: [], certificates: [], dayparts: [], together: [], ...task })),
      })),
    );
  });

  it("overwrites nothing that somebody else changed meanwhile, keeps what was typed, and saves once that was seen", async () => {
    const { send, stored } = await changing();
    expect((await send({ "minuten-eten": "400" })).location).toBe(PATH);
    const refused = await send({ "minuten-eten": "333" });
    expect(refused.status).toBe(409);
    expect(summaryOf(refused.html)).toEqual([
      { field: "bewaren", text: expect.stringContaining("Het verzoek is intussen gewijzigd") },
    ]);
    expect(attributes(refused.html, "value")).toContain("333");
    expect(stored().requestVersion).toBe(2);
    const again = { verzoekversie: hiddenField(refused.html, "verzoekversie"), "minuten-eten": "333" };
    expect((await send(again)).location).toBe(PATH);
    expect(stored()).toMatchObject({ requestVersion: 3 });
  });

  it("keeps what was typed and says at each field what is wrong", async () => {
    const { send, stored } = await changing();
    const refused = await send({ "minuten-eten": "veel", "uren-max": "4", "loon-0": "0" });
    expect(refused.status).toBe(400);
    expect(summaryOf(refused.html).map(({ field }) => field)).toEqual(
      expect.arrayContaining(["uren-max", "loon-0", "minuten-eten"]),
    );
    expect(attributes(refused.html, "value")).toContain("veel");
    const withoutTasks = await send(Object.fromEntries(["zorg", "eten", "thee"].map((id) => [`titel-${id}`, ""])));
    expect(summaryOf(withoutTasks.html)).toContainEqual({ field: "titel-zorg", text: "Geef minstens 1 taak" });
    expect(summaryOf((await send({ "loon-nieuw": "0" })).html).map(({ field }) => field)).toEqual(["loon-nieuw"]);
    expect(stored().requestVersion).toBe(1);
  });
});
