import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { CandidateRef } from "#shared/domain/candidate.ts";
import {
  amount,
  Code,
  distinct,
  EmailAddress,
  HoursPerWeek,
  IsoDate,
  IsoMonth,
  KvkNumber,
  line,
  OccupationCode,
  Pc4,
  PhoneNumber,
  Postcode,
  paragraphs,
} from "#shared/domain/fields.ts";
import { check } from "#shared/domain/input.ts";

const made = (schema: z.ZodType, input: unknown): unknown => {
  const result = schema.safeParse(input);
  return result.success ? result.data : "refused";
};

/** Each field with what it makes of an input; the canonical form is always a fixed point. */
const ACCEPTED: [string, z.ZodType, [unknown, unknown][]][] = [
  [
    "Postcode",
    Postcode,
    [
      ["2011 AB", "2011 AB"],
      ["2011ab", "2011 AB"],
      ["2011AB", "2011 AB"],
      ["  2011   ab ", "2011 AB"],
      ["2011\u00a0AB", "2011 AB"],
      ["20 11 a b", "2011 AB"],
    ],
  ],
  [
    "Pc4",
    Pc4,
    [
      ["2011", "2011"],
      ["2011 ab", "2011"],
      [" 2011AB", "2011"],
    ],
  ],
  [
    "KvkNumber",
    KvkNumber,
    [
      ["12345678", "12345678"],
      ["1234 5678", "12345678"],
      ["12.34.56.78", "12345678"],
      ["KVK 12.34.56.78", "12345678"],
      ["KvK-nummer: 1234 5678", "12345678"],
      ["kvk nr. 12345678", "12345678"],
      ["12 345 678\n", "12345678"],
      ["00000000", "00000000"],
    ],
  ],
  [
    "EmailAddress",
    EmailAddress,
    [
      [" naam@voorbeeld.nl ", "naam@voorbeeld.nl"],
      ["Robin.O'Hara+werk@mail.voorbeeld.nl", "Robin.O'Hara+werk@mail.voorbeeld.nl"],
      ["naam@voorbeeld.nl\r\n", "naam@voorbeeld.nl"],
    ],
  ],
  [
    "PhoneNumber",
    PhoneNumber,
    [
      ["023 511 00 00", "023 511 00 00"],
      ["+31 (0)6-12345678 ", "+31 (0)6-12345678"],
      ["0201234567", "0201234567"],
    ],
  ],
  [
    "line",
    line(20),
    [
      ["  Zoë van 't Hof ", "Zoë van 't Hof"],
      ["李小龍 👩‍🏭", "李小龍 👩‍🏭"],
      ["\u202eomgekeerd\u2069", "omgekeerd"],
      ["einde\n", "einde"],
    ],
  ],
  [
    "paragraphs",
    paragraphs(40),
    [
      ["een\r\ntwee\rdrie", "een\ntwee\ndrie"],
      ["een\u2028twee\tdrie", "een\ntwee\tdrie"],
      ["\n\n tekst \n", "tekst"],
    ],
  ],
  [
    "OccupationCode",
    OccupationCode,
    [
      ["9333", "9333"],
      [
        "https://linkeddata.competentnl.nl/uwv/id/occupation/57D17BDAA8",
        "https://linkeddata.competentnl.nl/uwv/id/occupation/57D17BDAA8",
      ],
    ],
  ],
  [
    "IsoDate",
    IsoDate,
    [
      ["2028-02-29", "2028-02-29"],
      ["2026-12-31", "2026-12-31"],
      ["2000-02-29", "2000-02-29"],
    ],
  ],
  [
    "IsoMonth",
    IsoMonth,
    [
      ["2024-05", "2024-05"],
      ["1999-12", "1999-12"],
    ],
  ],
  [
    "HoursPerWeek",
    HoursPerWeek,
    [
      [0, 0],
      [168, 168],
      [37.5, 37.5],
      [15.2, 15.2],
      [0.29, 0.29],
    ],
  ],
  [
    "amount",
    amount(1_000_000),
    [
      [14.71, 14.71],
      [999_999.99, 999_999.99],
      [0, 0],
    ],
  ],
  [
    "CandidateRef",
    CandidateRef,
    [
      ["a", "a"],
      ["2026.11_22-Z", "2026.11_22-Z"],
      ["x".repeat(200), "x".repeat(200)],
    ],
  ],
];

const REFUSED: [string, z.ZodType, unknown[]][] = [
  [
    "Postcode",
    Postcode,
    ["0123 AB", "2011", "2011 A", "2011 ABC", "2011 A1", "AB 2011", "", 2011, null, "２０１１ AB"],
  ],
  ["Pc4", Pc4, ["0123", "201", "20111", "2011 A", 2011, ""]],
  [
    "KvkNumber",
    KvkNumber,
    [
      "1234567",
      "123456789",
      "1234567a",
      "",
      12345678,
      "１２３４５６７８",
      "-1234567",
      "KVK",
      "KVK 1234567",
      "btw 12345678",
    ],
  ],
  [
    "EmailAddress",
    EmailAddress,
    [
      "naam",
      "naam@",
      "@voorbeeld.nl",
      "naam@voorbeeld",
      "a b@voorbeeld.nl",
      "naam@voorbeeld.nl, ander@voorbeeld.nl",
      "naam@voorbeeld.nl\nBcc: x@evil.example",
      "naam@voorbeeld.nl\r\nSubject: x",
      "Naam <naam@voorbeeld.nl>",
      "naam@voor\u0000beeld.nl",
      "naam@vоorbeeld.nl",
      `${"a".repeat(320)}@voorbeeld.nl`,
      "naam@-voorbeeld.nl",
      "naam@voorbeeld..nl",
    ],
  ],
  [
    "PhoneNumber",
    PhoneNumber,
    ["12345", "bel mij", "023 511 00 00 toestel 4", "+".repeat(10), "1".repeat(16), "٠٢٣٥١١٠٠٠٠"],
  ],
  [
    "line",
    line(20),
    [
      "",
      "   ",
      "een\ntwee",
      "een\r\nBcc: x",
      "a\u0000b",
      "a\u0085b",
      "a\u2028b",
      "\ud800",
      "a\ufffd",
      "x".repeat(21),
      5,
      "\u202e",
    ],
  ],
  ["paragraphs", paragraphs(40), ["", "\n\n", "a\u0000b", "a\u000bb", "a\u009fb", "\udc00x", "x".repeat(41)]],
  ["Code", Code, ["", " a", "a b", "-a", "a\n", "é", "x".repeat(201), "a\u0000", "<script>", 4]],
  ["OccupationCode", OccupationCode, ["933", "93333", "abc", "magazijn", "9333 ", ""]],
  [
    "IsoDate",
    IsoDate,
    [
      "2026-02-29",
      "2026-02-30",
      "2026-13-01",
      "2026-00-10",
      "2026-04-31",
      "2100-02-29",
      "26-1-1",
      "2026-1-1",
      "2026-11-22T00:00:00Z",
      "22-11-2026",
      "",
      20261122,
    ],
  ],
  ["IsoMonth", IsoMonth, ["2024-13", "2024-00", "1899-01", "2024", "2024-5", "05-2024"]],
  ["HoursPerWeek", HoursPerWeek, [-1, 168.01, Number.NaN, Number.POSITIVE_INFINITY, "32", 1 / 3, 1e-300, null]],
  ["amount", amount(1000), [-0.01, 1000.01, 0.001, 5e-324, "10", Number.NaN]],
  ["CandidateRef", CandidateRef, ["", "-a", ".a", "..", "a/b", "a:b", "a b", "a\n", "é", "x".repeat(201), 12]],
];

describe("fields", () => {
  it.each(ACCEPTED)("%s accepts what people paste, and answers one form", (_name, schema, cases) => {
    for (const [input, expected] of cases) {
      expect([input, made(schema, input)]).toEqual([input, expected]);
      expect(made(schema, expected)).toEqual(expected);
    }
  });

  it.each(REFUSED)("%s refuses what it is not", (_name, schema, inputs) => {
    for (const input of inputs) expect([input, made(schema, input)]).toEqual([input, "refused"]);
  });

  it("refuse with a sentence in Dutch that says what to give", () => {
    for (const [name, schema, inputs] of REFUSED) {
      for (const input of inputs) {
        const message = check(schema, input).errors[0]?.detail;
        expect([name, message]).toEqual([name, expect.stringMatching(/^[A-Z].{5,}$/)]);
        expect(message).not.toMatch(/\b(invalid|expected|required|received|must)\b/i);
      }
    }
  });

  it("let no text through that could break a mail header or a store", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), (text) => {
        const value = made(line(40), text);
        if (value === "refused" || typeof value !== "string") return;
        expect(value).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(value.isWellFormed()).toBe(true);
        expect(made(line(40), value)).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  it("decide quickly about a long input made to be slow", () => {
    const long = [
      [EmailAddress, `${"a.".repeat(100_000)}@`],
      [EmailAddress, `a@${"a-".repeat(100_000)}`],
      [PhoneNumber, "1 ".repeat(100_000)],
      [Postcode, `${" ".repeat(200_000)}x`],
      [KvkNumber, ".".repeat(200_000)],
      [IsoDate, "2026-".repeat(50_000)],
      [Code, "a".repeat(200_000)],
    ] as const;
    for (const [schema, input] of long) expect(made(schema, input)).toBe("refused");
  });

  it("keep the first of equal values", () => {
    expect(distinct(["b", "a", "b", "c", "a"])).toEqual(["b", "a", "c"]);
  });
});
