import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CSV_COLUMNS } from "#shared/domain/csv-columns.ts";
import { bytes, refusalOf, rowsOf, short, survey } from "./surveyed.ts";
import { aVumProfile } from "./vum-profiles.ts";

const csv = async (text: string | Uint8Array, size?: number) => {
  const found = await survey("csv", typeof text === "string" ? bytes(text) : text, size);
  return { ...found, rows: await rowsOf(found) };
};
const shortOf = async (text: string | Uint8Array) => (await csv(text)).rows.map(short);
const profileOf = async (text: string) => {
  const [first] = (await csv(text)).rows;
  return first && "profile" in first.row ? first.row.profile : first;
};
const errorsOf = async (text: string) => (await csv(text)).errors.map(({ pointer, detail }) => `${pointer}: ${detail}`);

/** A file of one row: these columns beside the three that every row has. */
const one = (columns: Record<string, string>) => {
  const all = { referentie: "a", afstand_tot_werk: "geen", beoordeeld_op: "2026-10-01", ...columns };
  return `${Object.keys(all).join(";")}\n${Object.values(all).join(";")}\n`;
};
const HEAD = "referentie;afstand_tot_werk;beoordeeld_op";

describe("rows of CSV", () => {
  it("fill every field of a candidate, under Dutch names", async () => {
    const text = one({
      gemeente: "GM0392",
      postcode: "2011 ab",
      reisafstand_km: "12,5",
      beschikbaar_vanaf: "01-12-2026",
      uren_min: "8",
      uren_max: "15,2",
      dagdelen: "ma-ochtend|di-Middag",
      beroep_1: "9333",
      beroep_1_maanden: "30",
      beroep_1_laatst_gewerkt: "06-2026",
      beroep_3: "5223",
      beroep_3_wens: "Ja",
      vaardigheden: "s1|s2",
      vaardigheden_beoordeeld: "ja",
      rijbewijzen: "geen",
      certificaten: "VCA",
      opleidingsniveau: "3",
      taalniveau: "4",
      banenafspraak: "nee",
      beschut_werk: "onbekend",
      belastbaarheid_tillen: "2",
      programma: "p1",
      afstand_tot_werk: "overbrugbaar",
      beoordeeld_op: "13-10-2026",
    });
    expect(await profileOf(text)).toEqual({
      distanceToWork: "bridgeable",
      banenafspraak: "no",
      beschutWerk: "unknown",
      postcode: "2011",
      maxDistanceKm: 12.5,
      availableFrom: "2026-12-01",
      hours: { min: 8, max: 15.2 },
      dayparts: ["mon-morning", "tue-afternoon"],
      occupations: [
        { code: "9333", months: 30, lastWorked: "2026-06" },
        { code: "5223", wish: true },
      ],
      skills: ["s1", "s2"],
      skillsAssessed: true,
      licences: [],
      certificates: ["VCA"],
      education: 3,
      language: 4,
      capacity: { lifting: 2 },
      assessedAt: "2026-10-13",
      municipality: "GM0392",
      programme: "p1",
    });
  });

  it("may have English names, in any writing, with a comma or a tab between them and cells in quotes", async () => {
    for (const delimiter of [",", "\t", ";"]) {
      const head = ["Ref", "distanceToWork", "ASSESSED AT", "hours_max", "licences"].join(delimiter);
      const row = ["a", "none", "2026-10-01", '"15,5"', '"AM,B"'].join(delimiter);
      expect(await profileOf(`${head}\n${row}`)).toMatchObject({ hours: { max: 15.5 }, licences: ["AM", "B"] });
    }
  });

  it("know every column by its Dutch and its English name, and no two by one name", () => {
    const names = CSV_COLUMNS.flatMap((column) => column.names.map((name) => name.replace(/[_.-]/g, "").toLowerCase()));
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(CSV_COLUMNS.map(({ pointer }) => pointer)).size).toBe(CSV_COLUMNS.length);
  });

  it("leave unknown what an empty cell leaves unsaid", async () => {
    expect(await profileOf(one({ rijbewijzen: "", uren_max: " ", beroep_1: "", belastbaarheid_staan: "" }))).toEqual({
      distanceToWork: "none",
      banenafspraak: "unknown",
      beschutWerk: "unknown",
      hours: {},
      occupations: [],
      skills: [],
      skillsAssessed: false,
      capacity: {},
      assessedAt: "2026-10-01",
    });
  });

  it("are numbered as a spreadsheet numbers them, also when a cell holds line ends", async () => {
    const text = `${HEAD};programma\na;geen;2026-10-01;"p\n\n1"\n\n;;;\nb;geen;2026-10-01;p2\n`;
    expect(await shortOf(text)).toEqual([
      [2, [["a", "/programma"]]],
      [5, "b"],
    ]);
  });

  it("are named at the column, by the name it has in the file, with all that is wrong", async () => {
    const text = one({
      "Uren max": "1e308",
      beroep_2_maanden: "12",
      rijbewijzen: "B|X",
      opleidingsniveau: "9",
      vaardigheden_beoordeeld: "misschien",
      afstand_tot_werk: "ver",
      beoordeeld_op: "01-02-0206",
    });
    const errors = await errorsOf(text);
    expect(errors.map((error) => error.split(":")[0])).toEqual([
      "/afstand_tot_werk",
      "/beoordeeld_op",
      "/Uren max",
      "/vaardigheden_beoordeeld",
      "/beroep_2",
      "/rijbewijzen",
      "/opleidingsniveau",
    ]);
    expect(errors).toContain("/Uren max: Geef een getal, bijvoorbeeld 24 of 15,5");
    expect(errors).toContain("/vaardigheden_beoordeeld: Geef ja of nee");
  });

  it("with more or fewer cells than the header are named as a whole", async () => {
    const text = `referentie,afstand_tot_werk,beoordeeld_op,uren_max\na,geen,2026-10-01,15,5\nb,geen\nc,geen,2026-10-01,15,\n`;
    expect(await shortOf(text)).toEqual([
      [2, [["a", ""]]],
      [3, [["b", ""]]],
      [4, "c"],
    ]);
    expect((await errorsOf(text))[0]).toBe(
      ": Deze rij heeft 5 cellen en de kop 4: zet een cel met een scheidingsteken tussen aanhalingstekens",
    );
  });
});

describe("a file as spreadsheets write it", () => {
  it("may have a delimiter after the last column", async () => {
    expect(await shortOf(`${HEAD};\na;geen;2026-10-01;\nb;geen;2026-10-01;;\n`)).toEqual([
      [2, "a"],
      [3, "b"],
    ]);
  });

  it("loses nothing that stands under no name", async () => {
    expect(await shortOf(`${HEAD};\na;geen;2026-10-01;iets\n`)).toEqual([[2, [["a", ""]]]]);
    expect(await refusalOf(csv("referentie;;afstand_tot_werk;beoordeeld_op\na;;geen;2026-10-01\n"))).toBe(
      "Deze kolommen hebben geen naam; haal ze weg: 2",
    );
  });

  it("may name licences in small letters", async () => {
    expect(await profileOf(one({ rijbewijzen: "b|am" }))).toMatchObject({ licences: ["B", "AM"] });
    expect(await profileOf(one({ rijbewijzen: "geen" }))).toMatchObject({ licences: [] });
  });

  it("is warned by the names of its own columns", async () => {
    const { warnings } = await csv("Referentie;Afstand tot werk;Beoordeeld op\na;geen;2026-10-01\na;geen;2025-10-01\n");
    expect(warnings.map(({ pointer }) => pointer)).toEqual(["/Referentie", "/Beoordeeld op"]);
  });

  it("hears in plain words which choices there are, and what is missing", async () => {
    expect(await errorsOf(`${HEAD};rijbewijzen\na;geen;;Q\n`)).toEqual([
      expect.stringMatching(/^\/rijbewijzen: Geef een van: AM, A1, A2, A, B, /),
      "/beoordeeld_op: Dit veld is verplicht",
    ]);
  });
});

describe("dates in CSV", () => {
  const dates = (...written: string[]) =>
    `${HEAD};beschikbaar_vanaf\n${written.map((date, index) => `r${index};geen;2026-10-01;${date}`).join("\n")}`;
  const readDates = async (...written: string[]) =>
    (await csv(dates(...written))).rows.map(({ row }) => ("profile" in row ? row.profile.availableFrom : "refused"));

  it("with the year first are read as they stand", async () => {
    expect(await readDates("2026-04-03", "2026/4/3", "20260403", "2026-04-03 00:00:00")).toEqual(
      Array(4).fill("2026-04-03"),
    );
  });

  it("are told apart by the dates in the file that can be only one thing", async () => {
    expect(await readDates("03-04-2026", "25-12-2026")).toEqual(["2026-04-03", "2026-12-25"]);
    expect(await readDates("03/04/2026", "12/25/2026")).toEqual(["2026-03-04", "2026-12-25"]);
  });

  it("that could be two days are refused by name when the file does not tell, or tells both", async () => {
    expect(await readDates("03-04-2026", "05-05-2026")).toEqual(["refused", "2026-05-05"]);
    expect(await readDates("03-04-2026", "25-12-2026", "12-25-2026")).toEqual(["refused", "2026-12-25", "2026-12-25"]);
    expect(await errorsOf(dates("03-04-2026"))).toEqual([
      "/beschikbaar_vanaf: Dit kan dag-maand of maand-dag zijn, en het bestand laat niet zien welke: schrijf de datum als JJJJ-MM-DD, bijvoorbeeld 2026-12-01",
    ]);
  });

  it("that do not exist are refused", async () => {
    expect(await readDates("31-02-2026", "0206-01-01", "3-4-26", "morgen", "31-31-2026")).toEqual(
      Array(5).fill("refused"),
    );
  });
});

describe("a CSV file", () => {
  const good = `${HEAD}\na;geen;2026-10-01\n`;

  it("may be UTF-8 with or without a mark, or Windows-1252", async () => {
    const named = one({ programma: "é" });
    const windows = Uint8Array.from(named, (character) => character.charCodeAt(0));
    const expected = [[2, [["a", "/programma"]]]];
    for (const payload of [named, `\ufeff${named}`, windows]) expect(await shortOf(payload)).toEqual(expected);
    const { rejectedRows } = await csv(windows);
    expect(rejectedRows).toContain("é");
    expect(await shortOf(`\ufeff${good}`)).toEqual([[2, "a"]]);
  });

  it.each<[string, string | Uint8Array, string]>([
    [
      "that is broken UTF-8",
      Uint8Array.of(...bytes(one({ programma: "é" })), 0xe9, 0x0a),
      "Het bestand is geen UTF-8; sla het op als UTF-8 en lever het opnieuw",
    ],
    [
      "that says it is UTF-8 and is not",
      Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes(good), 0xe9),
      "Het bestand is geen UTF-8; sla het op als UTF-8 en lever het opnieuw",
    ],
    [
      "that is UTF-16",
      Uint8Array.of(0xff, 0xfe, 0x72, 0x00),
      "Het bestand is UTF-16; sla het op als UTF-8 en lever het opnieuw",
    ],
    [
      "with a quote left open",
      `${good}b;"geen;2026-10-01\nc;geen;2026-10-01\n`,
      "In de rij die begint op regel 3 gaat een aanhalingsteken open dat niet dicht gaat",
    ],
    [
      "with a quote left open in a file so large that it is not read to the end",
      `${good}b;"geen;2026-10-01\n${"c;geen;2026-10-01\n".repeat(19_000)}`,
      "De rij die begint op regel 3 is groter dan 300 kB: staat er een aanhalingsteken te veel of te weinig?",
    ],
    [
      "with text after a quote",
      `${good}b;"geen"x;2026-10-01\n`,
      "De rij die begint op regel 3 is geen CSV: staat er een aanhalingsteken te veel of te weinig?",
    ],
    ["without rows", `${HEAD}\n`, "De levering is leeg; stuur minstens één kandidaat"],
    ["of line ends alone", "\n\n", "De levering is leeg; stuur minstens één kandidaat"],
    [
      "with one row too many",
      HEAD + "\na;geen;2026-10-01".repeat(20_001),
      "Dit zijn te veel rijen: lever hoogstens 20.000 per keer",
    ],
    [
      "without a header, of which nothing is repeated",
      "Jan;123456782\na;b\n",
      "De eerste regel noemt geen kolom die wij kennen: zet daar de namen van de kolommen",
    ],
    [
      "with columns that do not exist here",
      `${HEAD};naam;bsn\n`,
      'Deze kolommen bestaan hier niet; haal ze weg of verbeter de naam: "naam", "bsn"',
    ],
    ["with a column twice", `${HEAD};Reference\n`, 'Deze kolommen staan er twee keer in: "referentie"'],
    [
      "without what is required",
      "referentie;postcode\n",
      'Deze kolommen zijn verplicht en ontbreken: "afstand_tot_werk", "beoordeeld_op"',
    ],
  ])("%s is refused with its reason", async (_name, payload, reason) => {
    expect(await refusalOf(csv(payload, 4_000_000))).toBe(reason);
  });

  it("may begin with the line by which a spreadsheet is told the delimiter, which it does not count", async () => {
    for (const [delimiter, end] of [
      [";", "\n"],
      [",", "\r\n"],
      ["\t", "\n"],
    ] as const) {
      const lines = [HEAD, "a;geen;2026-10-01", "b;ver;2026-10-01"].map((line) => line.replaceAll(";", delimiter));
      const text = [`sep=${delimiter}`, ...lines].join(end);
      for (const size of [1, 7, 1000])
        expect((await csv(text, size)).rows.map(short)).toEqual([
          [2, "a"],
          [3, [["b", "/afstand_tot_werk"]]],
        ]);
    }
    expect(await refusalOf(csv(`sep=;\n${HEAD}\na;geen;"2026\n`))).toMatch(/regel 3 /);
  });

  it("is read the same wherever the parts are cut", async () => {
    const text = `\ufeff${one({ programma: '"p""1"', rijbewijzen: "AM|B", postcode: "2011" })}`;
    const whole = (await csv(text)).rows;
    for (let size = 1; size < 20; size += 1) expect((await csv(text, size)).rows).toEqual(whole);
  });
});

describe("a BSN in the place of a reference", () => {
  it("is refused, and stands nowhere in what is answered", async () => {
    for (const written of ["123456782", "1234.56.782", "BSN 123456782", "bsn123456782", "H-123456782-1"]) {
      const found = await csv(one({ referentie: written, programma: "p1" }));
      expect(found.errors).toEqual([
        {
          row: 2,
          pointer: "/referentie",
          detail: "Dit is een burgerservicenummer: dat mag hier niet staan. Gebruik een eigen kenmerk, dat geen BSN is",
        },
      ]);
      expect(JSON.stringify(found)).not.toMatch(/1234.?56.?782/);
      expect(found.rejectedRows).toContain("•••••••••");
    }
  });

  it("is refused also where a spreadsheet took the 0 off, with how to keep an own number", async () => {
    const found = await csv(`${one({ referentie: "12345672" })}12345672;geen;2026-10-01;x\n`);
    expect(found.errors[0]).toEqual({
      row: 2,
      pointer: "/referentie",
      detail: expect.stringMatching(/zet er dan een letter/),
    });
    expect(JSON.stringify(found)).not.toContain("12345672");
    const { errors, rejectedRows } = await survey("ndjson", bytes('{"ref":"12345672"}'));
    expect(JSON.stringify([errors, rejectedRows])).not.toContain("12345672");
  });

  it("is refused in every code, at its place", async () => {
    const columns = {
      vaardigheden: "s1|x123456782",
      certificaten: "123456782",
      programma: "p-123456782",
      beroep_1: "urn:123456782",
    };
    const found = await csv(one(columns));
    expect(found.errors.map(({ pointer }) => pointer).toSorted()).toEqual([
      ...["/beroep_1", "/certificaten", "/programma", "/vaardigheden"],
    ]);
    expect(JSON.stringify(found)).not.toContain("123456782");
  });

  it("is told from other numbers by the eleven test", async () => {
    for (const ref of ["123456789", "12345679", "K12345671", "HLM-2026-00042", "1b4e28ba-2fa1-11d2-883f-123456782abc"])
      expect(await shortOf(one({ referentie: ref }))).toEqual([[2, ref]]);
  });
});

describe("the rejected rows", () => {
  const BAD = "referentie;afstand_tot_werk;beoordeeld_op;uren_max;programma";

  it("stand as they were sent, with what is wrong beside them", async () => {
    const text = `${BAD}\na;geen;13-10-2026;200;"p;1"\nb;geen;13-10-2026;20;p1\nc;ver;03-04-2026;20;p1\n`;
    expect((await csv(text)).rejectedRows).toBe(
      [
        `\ufeff${BAD};fout`,
        'a;geen;2026-10-13;200;"p;1";uren_max: Een week heeft 168 uur | programma: Geef een code van hoogstens 200 letters, cijfers en . _ : / # -',
        "c;ver;2026-04-03;20;p1;afstand_tot_werk: Geef een van: geen, overbrugbaar, onoverbrugbaar, none, bridgeable, unbridgeable",
        "",
      ].join("\r\n"),
    );
  });

  it("can be corrected and sent again, also when nothing is left to tell the order of dates", async () => {
    const first = await csv(`${BAD}\na;geen;13-10-2026;20;p1\nb;ver;03-04-2026;20;p1\n`);
    const corrected = first.rejectedRows.replace(";ver;", ";geen;");
    const again = await csv(corrected);
    expect(again.rows.map(short)).toEqual([[2, "b"]]);
    expect(again.rows[0]?.row).toMatchObject({ profile: { assessedAt: "2026-04-03" } });
  });

  it("hold nothing that a spreadsheet runs, and say the same when they come back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }), async (cell) => {
        const value = cell.trim().replace(/[\0\ufeff\ufffd]/g, "");
        const written = `"${value.replaceAll('"', '""')}"`;
        const text = `${BAD}\n"=1+1";ver;2026-10-01;20;${written}\n`;
        const { rejectedRows } = await csv(text);
        expect(rejectedRows.split("\r\n")[1]).toMatch(/^'=1\+1;ver;/);
        const again = await csv(rejectedRows);
        expect(again.errors).toEqual((await csv(text)).errors);
      }),
    );
  });

  it("hold a row with too many or too few cells whole, in the first", async () => {
    const columns = `fouten;${BAD}`;
    const { rejectedRows } = await csv(`${columns}\n;a;geen;2026-10-01;15;p1;"x;y"\n;b;geen;2026-10-01\n`);
    expect(rejectedRows.split("\r\n").slice(1, 3)).toEqual([
      expect.stringMatching(/^";a;geen;2026-10-01;15;p1;""x;y""";;;;;"?Deze rij heeft 7 cellen en de kop 6/),
      expect.stringMatching(/^";b;geen;2026-10-01";;;;;"?Deze rij heeft 4 cellen en de kop 6/),
    ]);
  });

  it("are all rejected again when they come back as they are", async () => {
    const cell = fc.constantFrom(
      ...[
        "",
        " ",
        "a",
        "b",
        "geen",
        "ver",
        "2026-10-01",
        "13-10-2026",
        "03-04-2026",
        "10/13/2026",
        "20",
        "200",
        "15,5",
      ],
      ...["p1", "p;1", '"', "=1", "'=1", "-5", "\t5", "'-", "B|C", "123456782", "H-123456782", "geen;2026-10-01"],
    );
    const likely = fc.tuple(
      fc.constantFrom("a", "b", "=a", "123456782"),
      fc.constantFrom("geen", "ver"),
      fc.constantFrom("2026-10-01", "13-10-2026", "03-04-2026"),
      ...[cell, cell, cell],
    );
    const columns = fc.shuffledSubarray(["uren_max", "programma", "rijbewijzen", "vaardigheden", "fout", "fouten"]);
    const written = (cells: readonly string[]) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(";");
    const line = fc.oneof(likely, fc.array(cell, { minLength: 1, maxLength: 11 }));
    let judgedAgain = 0;
    await fc.assert(
      fc.asyncProperty(columns, fc.boolean(), fc.array(line, { minLength: 1, maxLength: 6 }), async (...drawn) => {
        const [more, isLast, lines] = drawn;
        const head = isLast ? [...more, ...HEAD.split(";")] : [...HEAD.split(";"), ...more];
        if (lines.every((cells) => cells.every((one) => one.trim() === ""))) return;
        const first = await csv([head, ...lines].map(written).join("\n"));
        if (first.rejected === 0) return;
        const again = await csv(first.rejectedRows);
        expect(again.rows.filter(({ row }) => "profile" in row)).toEqual([]);
        expect(again.rejected).toBe(first.rejected);
        judgedAgain += again.rejected;
      }),
      { numRuns: 400 },
    );
    expect(judgedAgain).toBeGreaterThan(400);
  });

  it("of JSON stand as JSON in one cell", async () => {
    const { rejectedRows } = await survey("ndjson", bytes('{"ref":"a","education":9}'));
    expect(rejectedRows.split("\r\n").slice(0, 2)).toEqual([
      "\ufeffrij;referentie;inhoud;fout",
      expect.stringMatching(/^1;a;"\{""ref"":""a"",""education"":9\}";"?distanceToWork: Dit veld is verplicht/),
    ]);
  });

  describe("of a delivery in JSON", () => {
    const candidate = { ref: "a", distanceToWork: "none", assessedAt: "2026-10-01", education: 9 };

    it("can be corrected in their cell and sent again", async () => {
      const first = await survey("ndjson", bytes(`${JSON.stringify(candidate)}\n{"ref":"b",}\n`));
      const corrected = first.rejectedRows.replace('""education"":9', '""education"":3');
      const again = await csv(corrected);
      expect(again.rows.map(short)).toEqual([
        [2, "a"],
        [3, [[undefined, ""]]],
      ]);
      expect(again.rows[0]?.row).toMatchObject({ profile: { education: 3 } });
      expect(again.errors.map(({ detail }) => detail)).toEqual([
        "De cel inhoud is leeg: zet daar het profiel als JSON",
      ]);
    });

    it("can be, also as VUM profiles", async () => {
      const wrong = { ...aVumProfile(), idWerkzoekende: "een spatie" };
      const first = await survey("vum-json", bytes(JSON.stringify([wrong])));
      expect(first.rejectedRows).toContain("rij;referentie;vum_profiel;fout");
      const again = await csv(first.rejectedRows.replaceAll("een spatie", "zonder-spatie"));
      expect(again.rows.map(short)).toEqual([[2, "zonder-spatie"]]);
      expect(again.rows[0]?.row).toHaveProperty("vum");
    });

    it("are rejected again as they were, under the same head", async () => {
      const first = await survey("ndjson", bytes(JSON.stringify(candidate)));
      const again = await csv(first.rejectedRows);
      expect(again.rows.map(short)).toEqual([[2, [["a", "/education"]]]]);
      expect(again.rejectedRows).toBe(first.rejectedRows.replace("\r\n1;", "\r\n2;"));
    });

    it("say what is wrong with a cell that is no JSON, and with a row of another length", async () => {
      const head = "rij;referentie;inhoud;fout";
      expect(await errorsOf(`${head}\n1;a;{ref: a};\n2;b;{};;teveel\n`)).toEqual([
        ": In de cel inhoud staat geen JSON",
        ": Deze rij heeft 5 cellen en de kop 4",
      ]);
    });

    it("are no such file when another column stands beside them", async () => {
      expect(await refusalOf(csv("referentie;inhoud;uren_max\na;{};20\n"))).toContain('"inhoud"');
    });
  });
});
