import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRows } from "#shared/adapters/rows/read-rows.ts";
import { aCandidate } from "../support/builders.ts";
import { bytes, inParts, refusalOf, rowsOf, short, survey, TODAY } from "./surveyed.ts";
import { aVumProfile, PERSONAL } from "./vum-profiles.ts";

const own = async (text: string, size?: number) => rowsOf(await survey("ndjson", bytes(text), size));
const vum = async (profiles: unknown, size?: number) =>
  rowsOf(await survey("vum-json", bytes(JSON.stringify(profiles)), size));
const line = (ref: unknown, change = {}) => JSON.stringify({ ref, ...aCandidate(), ...change });

describe("rows of NDJSON", () => {
  it("are taken or named, each with its number, its reference and all that is wrong with it", async () => {
    const rows = await own(
      [
        line("a"),
        "",
        "{ no json",
        line("b", { education: 9, name: "Jan", hours: { min: 30, max: 10 } }),
        "[]",
        "null",
        line(undefined),
        line("c/d"),
        "   ",
        line("e"),
      ].join("\n"),
    );
    expect(rows.map(short)).toEqual([
      [1, "a"],
      [3, [[undefined, ""]]],
      [
        4,
        [
          ["b", "/hours/max"],
          ["b", "/education"],
          ["b", "/name"],
        ],
      ],
      [5, [[undefined, ""]]],
      [6, [[undefined, ""]]],
      [7, [[undefined, "/ref"]]],
      [8, [["c/d", "/ref"]]],
      [10, "e"],
    ]);
    expect(rows[0]?.row).toEqual({ row: 1, ref: "a", profile: { ...aCandidate(), assessedAt: "2026-10-01" } });
  });

  it("end in any way that lines end, and may begin with a byte order mark", async () => {
    for (const text of [
      `${line("a")}\n${line("b")}`,
      `${line("a")}\r\n${line("b")}\r\n`,
      `\ufeff${line("a")}\n\n${line("b")}\n`,
    ]) {
      expect((await own(text)).map(short).map((row) => (row as unknown[])[1])).toEqual(["a", "b"]);
    }
  });

  it("are refused when there is none", async () => {
    for (const text of ["", "\n\n \n", "\n".repeat(300_000)]) {
      expect(await refusalOf(own(text))).toBe("De levering is leeg; stuur minstens één kandidaat");
    }
  });

  it("of one person: the last that is right counts, the others are passed over and said", async () => {
    const text = [line("a", { education: 9 }), line("a"), line("b"), line("a", { education: 2 }), line("b", { x: 1 })];
    const found = await survey("ndjson", bytes(text.join("\n")));
    expect((await rowsOf(found)).map(short)).toEqual([
      [1, [["a", "/education"]]],
      [2, "a!"],
      [3, "b"],
      [4, "a"],
      [5, [["b", "/x"]]],
    ]);
    expect(found).toMatchObject({ total: 5, rejected: 2, superseded: 1 });
    expect(found.warnings).toEqual([
      {
        row: 2,
        ref: "a",
        pointer: "/ref",
        detail: "Deze verwijzing staat ook in rij 4; die rij is genomen en deze niet",
      },
    ]);
  });

  it("of whom the assessment is old are taken, and said once of each person", async () => {
    const assessed = (ref: string, assessedAt: string) => line(ref, { assessedAt });
    const found = await survey(
      "ndjson",
      bytes(
        [
          assessed("stale", "2026-05-22"),
          assessed("fresh", "2026-05-23"),
          assessed("dormant", "2025-11-22"),
          assessed("renewed", "2020-01-01"),
          assessed("renewed", TODAY),
        ].join("\n"),
      ),
    );
    expect(found).toMatchObject({ total: 5, rejected: 0, superseded: 1, errors: [] });
    expect(found.warnings.map(({ row, ref, pointer, detail }) => [row, ref, pointer, detail.split(":")[0]])).toEqual([
      [4, "renewed", "/ref", expect.any(String)],
      [1, "stale", "/assessedAt", "De beoordeling is ouder dan zes maanden"],
      [3, "dormant", "/assessedAt", "De beoordeling is ouder dan twaalf maanden"],
    ]);
  });

  it("never repeat more of what was sent than a record can hold", async () => {
    const [wrong] = await own(line("x".repeat(5000), { ["y".repeat(200_000)]: 1 }));
    expect(JSON.stringify(wrong).length).toBeLessThan(2000);
    const fields = Object.fromEntries(Array.from({ length: 5000 }, (_unused, index) => [`field${index}`, 1]));
    const [many] = await own(line("a", fields));
    expect(many && "errors" in many.row ? many.row.errors.length : 0).toBe(100);
  });

  it("that are longer than can be stored are named without being kept, and the next is read", async () => {
    const rows = await own([line("a", { programme: "x".repeat(400_000) }), line("b")].join("\n"), 7_000);
    expect(rows.map(short)).toEqual([
      [1, [[undefined, ""]]],
      [2, "b"],
    ]);
  });

  it("are counted all, and named until there are ten thousand errors", async () => {
    const { total, rejected, errors } = await survey("ndjson", bytes(Array(12_000).fill("x").join("\n")), 4_000);
    expect([total, rejected, errors.length]).toEqual([12_000, 12_000, 10_000]);
  });

  it("are refused altogether when there are more than are taken at a time", async () => {
    const refusal = "Dit zijn te veel rijen: lever hoogstens 20.000 per keer";
    expect(await refusalOf(own("x\n".repeat(20_001)))).toBe(refusal);
    expect(await refusalOf(own("x\n".repeat(20_000)))).toBe("");
  });

  it("are refused when they are no UTF-8, wherever the parts are cut", async () => {
    const payload = bytes(line("a", { programme: "één" }));
    for (const size of [1, 2, 3, 1000]) expect(await refusalOf(survey("ndjson", payload, size))).toBe("");
    const broken = Uint8Array.of(...bytes(`${line("b")}\n`), 0x7b, 0xff, 0x7d);
    for (const size of [1, 1000]) {
      expect(await refusalOf(survey("ndjson", broken, size))).toBe(
        "Regel 2 is geen UTF-8; sla het bestand op als UTF-8 en lever het opnieuw",
      );
    }
  });

  it("keep prototypes as they are, and name what tries", async () => {
    const [row] = await own(line("a").replace("{", '{"__proto__":{"polluted":1},'));
    expect(row && short(row)).toEqual([1, [["a", "/__proto__"]]]);
    expect({}).not.toHaveProperty("polluted");
  });

  it("are as many as the lines that say something, whatever they say and wherever the parts are cut", async () => {
    const anyLine = fc.oneof(
      fc.string({ unit: "binary" }).map((text) => text.replace(/[\n\r]/g, "")),
      fc.json(),
      fc.constant(line("a")),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { maxLength: 20 }), fc.integer({ min: 1, max: 50 }), async (lines, size) => {
        const rows = await own([...lines, line("z")].join("\n"), size);
        const expected = lines.flatMap((text, index) => (text.trim() === "" ? [] : [index + 1]));
        expect(rows.map(({ row }) => row.row)).toEqual([...expected, lines.length + 1]);
        for (const { row } of rows) if ("errors" in row) expect(row.errors).not.toEqual([]);
      }),
    );
  });
});

describe("rows of a VUM delivery", () => {
  it("become candidates with their search profile; the person's own details are dropped", async () => {
    const [row] = await vum([aVumProfile()]);
    expect(row?.row).toMatchObject({ row: 1, ref: "vum-1", profile: { postcode: "2011", assessedAt: TODAY } });
    for (const personal of PERSONAL) expect(JSON.stringify(row)).not.toContain(personal);
    expect(row?.row).toMatchObject({ vum: { werktijden: aVumProfile().werktijden, sector: aVumProfile().sector } });
  });

  it("are named by their place in the profile that was sent", async () => {
    const rows = await vum([
      aVumProfile(),
      { ...aVumProfile({ idWerkzoekende: "b" }), mobiliteit: { maximaleReisafstand: -1 }, bsn: "1" },
      null,
      aVumProfile({ idWerkzoekende: ".hidden" }),
      aVumProfile(),
    ]);
    expect(rows.map(short)).toEqual([
      [1, "vum-1!"],
      [
        2,
        [
          ["b", "/mobiliteit/bemiddelingspostcode"],
          ["b", "/mobiliteit/maximaleReisafstand"],
          ["b", "/bsn"],
        ],
      ],
      [3, [[undefined, ""]]],
      [4, [[".hidden", "/idWerkzoekende"]]],
      [5, "vum-1"],
    ]);
  });

  it("of more than a store can hold are named, not left to fail", async () => {
    const opleiding = Array.from({ length: 100 }, () => ({
      toelichtingOpleiding: "x".repeat(2000),
      naamOpleidingsinstituut: "y".repeat(500),
    }));
    const cursus = Array.from({ length: 100 }, () => ({ toelichtingCursus: "é".repeat(2000) }));
    const rows = await vum([aVumProfile({ arbeidsmarktkwalificatie: { opleiding, cursus } }), aVumProfile()]);
    expect(rows.map(short)).toEqual([
      [1, [[undefined, ""]]],
      [2, "vum-1"],
    ]);
  });

  it("come as one JSON array", async () => {
    const whole = JSON.stringify([aVumProfile()]);
    const texts = ["{}", "", "null", "[", '"x"', JSON.stringify(aVumProfile()), `${whole}1`, `[${whole}`];
    for (const text of [...texts, "[1}", '["a]']) {
      expect([text, await refusalOf(survey("vum-json", bytes(text)))]).toEqual([
        text,
        "Lever een JSON-array met VUM-profielen",
      ]);
    }
    expect(await refusalOf(vum([]))).toBe("De levering is leeg; stuur minstens één kandidaat");
    expect(await refusalOf(survey("vum-json", bytes(`[${"0,".repeat(20_000)}0]`)))).toContain("20.000");
  });

  it("are named one by one when they are no JSON, and the others are read", async () => {
    const text = `[${JSON.stringify(aVumProfile())},{"idWerkzoekende":"x" "y":1},${JSON.stringify(aVumProfile({ idWerkzoekende: "vum-2" }))}]`;
    const found = await survey("vum-json", bytes(text));
    expect((await rowsOf(found)).map(short)).toEqual([
      [1, "vum-1"],
      [2, [[undefined, ""]]],
      [3, "vum-2"],
    ]);
    expect(found.errors[0]?.detail).toBe("Dit element is geen geldige JSON");
    for (const [sent, row] of [
      ["[1,]", 2],
      ["[,1]", 1],
      ["[1 2]", 1],
    ] as const)
      expect((await survey("vum-json", bytes(sent))).errors).toContainEqual({
        row,
        pointer: "",
        detail: "Dit element is geen geldige JSON",
      });
  });

  it("are given back without what is the person's own, or no field of VUM, when they are rejected", async () => {
    const wrong = { ...aVumProfile({ idWerkzoekende: "vum-wrong" }), sector: [{ codeSbi: -1 }], naam: "canary" };
    const { rejected, rejectedRows } = await survey("vum-json", bytes(JSON.stringify([wrong, "canary", ["canary"]])));
    expect(rejected).toBe(3);
    expect(rejectedRows).toContain("vum-wrong");
    expect(rejectedRows).toContain('""codeSbi"":-1');
    for (const own of [...PERSONAL, "canary"]) expect(rejectedRows).not.toContain(own);
  });

  it("are the elements of the array, whatever they are, however it is written and wherever the parts are cut", async () => {
    const gap = fc.constantFrom("", " ", "\n", "\t\r\n");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue(), { minLength: 1, maxLength: 8 }),
        gap,
        fc.integer({ min: 1, max: 20 }),
        async (values, space, size) => {
          const text = `${space}[${values.map((value) => space + JSON.stringify(value) + space).join(",")}]${space}`;
          const read = [];
          for await (const row of readRows("vum-json", () => inParts(bytes(text), size))) read.push(row);
          expect(read).toEqual(
            values.map((value, index) => ({ row: index + 1, sent: JSON.parse(JSON.stringify(value)) })),
          );
        },
      ),
    );
  });
});
