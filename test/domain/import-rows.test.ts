import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ImportRow, readRows } from "#shared/domain/import-rows.ts";
import { Problem } from "#shared/domain/problem.ts";
import { aCandidate } from "../support/builders.ts";
import { aVumProfile, PERSONAL } from "./vum-profiles.ts";

const TODAY = "2026-11-22";
const bytes = (text: string) => new TextEncoder().encode(text);
const own = (text: string) => readRows("ndjson", bytes(text), TODAY);
const vum = (profiles: unknown) => readRows("vum-json", bytes(JSON.stringify(profiles)), TODAY);
const line = (ref: unknown, change = {}) => JSON.stringify({ ref, ...aCandidate(), ...change });

/** A row in short: its number with its ref, or with the pointers of its errors. */
const short = (row: ImportRow): unknown =>
  "errors" in row ? [row.row, row.errors.map(({ ref, pointer }) => [ref, pointer])] : [row.row, row.ref];

const refusalOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem && error.kind === "invalid-input") return error.message;
    throw error;
  }
  return "";
};

describe("rows of NDJSON", () => {
  it("are taken or named, each with its number, its reference and all that is wrong with it", () => {
    const rows = own(
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
          ["b", "/education"],
          ["b", "/name"],
          ["b", "/hours/max"],
        ],
      ],
      [5, [[undefined, ""]]],
      [6, [[undefined, ""]]],
      [7, [[undefined, "/ref"]]],
      [8, [["c/d", "/ref"]]],
      [10, "e"],
    ]);
    const [first] = rows;
    expect(first).toEqual({
      row: 1,
      ref: "a",
      profile: { ...aCandidate(), assessedAt: "2026-10-01" },
    });
  });

  it("end in any way that lines end, and may begin with a byte order mark", () => {
    for (const text of [
      `${line("a")}\n${line("b")}`,
      `${line("a")}\r\n${line("b")}\r\n`,
      `\ufeff${line("a")}\n\n${line("b")}\n`,
    ]) {
      expect(own(text).flatMap((row) => ("ref" in row ? [row.ref] : []))).toEqual(["a", "b"]);
    }
    expect(own("")).toEqual([]);
    expect(own("\n\n \n")).toEqual([]);
  });

  it("with a reference that stood there already are named, with the row it stood in; a bad row does not count", () => {
    const rows = own([line("a", { education: 9 }), line("a"), line("b"), line("a", { education: 2 })].join("\n"));
    expect(rows.map(short)).toEqual([
      [1, [["a", "/education"]]],
      [2, "a"],
      [3, "b"],
      [4, [["a", "/ref"]]],
    ]);
    expect(rows[3]).toMatchObject({ errors: [{ detail: expect.stringContaining("rij 2") }] });
  });

  it("never repeat more of what was sent than a record can hold", () => {
    const [wrong] = own(line("x".repeat(5000), { ["y".repeat(500_000)]: 1 }));
    expect(JSON.stringify(wrong).length).toBeLessThan(2000);
    const fields = Object.fromEntries(Array.from({ length: 5000 }, (_unused, index) => [`field${index}`, 1]));
    const [many] = own(line("a", fields));
    expect(many && "errors" in many ? many.errors.length : 0).toBe(100);
  });

  it("are counted all, and named until there are ten thousand errors", () => {
    const rows = own(Array.from({ length: 12_000 }, () => "x").join("\n"));
    expect(rows).toHaveLength(12_000);
    expect(rows.flatMap((row) => ("errors" in row ? row.errors : []))).toHaveLength(10_000);
    expect(rows.every((row) => "errors" in row)).toBe(true);
  });

  it("are refused altogether when there are more than anybody has", () => {
    expect(refusalOf(() => own("x\n".repeat(250_001)))).toContain("250.000");
    expect(own("\n".repeat(300_000))).toEqual([]);
  });

  it("are refused when they are no UTF-8", () => {
    expect(refusalOf(() => readRows("ndjson", Uint8Array.of(0x7b, 0xff, 0x7d), TODAY))).toContain("UTF-8");
  });

  it("keep prototypes as they are, and name what tries", () => {
    const [row] = own(line("a").replace("{", '{"__proto__":{"polluted":1},'));
    expect(row && short(row)).toEqual([1, [["a", "/__proto__"]]]);
    expect({}).not.toHaveProperty("polluted");
  });

  it("are as many as the lines that say something, whatever they say", () => {
    const anyLine = fc.oneof(
      fc.string({ unit: "binary" }).map((text) => text.replace(/[\n\r]/g, "")),
      fc.json(),
      fc.constant(line("a")),
    );
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 20 }), (lines) => {
        const rows = own(lines.join("\n"));
        const expected = lines.flatMap((text, index) => (text.trim() === "" ? [] : [index + 1]));
        expect(rows.map(({ row }) => row)).toEqual(expected);
        for (const row of rows) if ("errors" in row) expect(row.errors).not.toEqual([]);
      }),
    );
  });
});

describe("rows of a VUM delivery", () => {
  it("become candidates with their search profile; the person's own details are dropped", () => {
    const [row] = vum([aVumProfile()]);
    expect(row).toMatchObject({ row: 1, ref: "vum-1", profile: { postcode: "2011", assessedAt: TODAY } });
    for (const personal of PERSONAL) expect(JSON.stringify(row)).not.toContain(personal);
    expect(row).toMatchObject({ vum: { werktijden: aVumProfile().werktijden, sector: aVumProfile().sector } });
  });

  it("are named by their place in the profile that was sent", () => {
    const rows = vum([
      aVumProfile(),
      { ...aVumProfile({ idWerkzoekende: "b" }), mobiliteit: { maximaleReisafstand: -1 }, bsn: "1" },
      null,
      aVumProfile({ idWerkzoekende: ".hidden" }),
      aVumProfile(),
    ]);
    expect(rows.map(short)).toEqual([
      [1, "vum-1"],
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
      [5, [["vum-1", "/idWerkzoekende"]]],
    ]);
  });

  it("of more than a store can hold are named, not left to fail", () => {
    const opleiding = Array.from({ length: 100 }, () => ({
      toelichtingOpleiding: "x".repeat(2000),
      naamOpleidingsinstituut: "y".repeat(500),
    }));
    const cursus = Array.from({ length: 100 }, () => ({ toelichtingCursus: "é".repeat(2000) }));
    const rows = vum([aVumProfile({ arbeidsmarktkwalificatie: { opleiding, cursus } })]);
    expect(rows.map(short)).toEqual([[1, [["vum-1", ""]]]]);
  });

  it("come as one JSON array", () => {
    for (const text of ["{}", "", "null", "[", '"x"', JSON.stringify(aVumProfile())]) {
      expect(refusalOf(() => readRows("vum-json", bytes(text), TODAY))).toContain("array");
    }
    expect(vum([])).toEqual([]);
    expect(refusalOf(() => readRows("vum-json", bytes(`[${"0,".repeat(250_000)}0]`), TODAY))).toContain("250.000");
  });
});
