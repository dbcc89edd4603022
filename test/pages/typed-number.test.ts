import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AROUND, type NumberOf, typedNumber } from "#functions/web/typed-number.ts";

const KINDS = Object.keys(AROUND) as NumberOf[];

describe("a typed number", () => {
  it.each<[NumberOf, string, number]>([
    ["hours a week", "28", 28],
    ["hours a week", "28 uur", 28],
    ["hours a week", " 28,5 u ", 28.5],
    ["hours a week", "ca. 20", 20],
    ["hours a week", "24 u/w", 24],
    ["hours a week", "Minimaal 16 uren per week.", 16],
    ["hours a week", "16 hours a week", 16],
    ["hours a week", "36.5", 36.5],
    ["hours a week", "0", 0],
    ["people", "2 mensen", 2],
    ["people", "ongeveer 3 medewerkers", 3],
    ["euros a month", "€ 2.500,-", 2500],
    ["euros a month", "€2500,--", 2500],
    ["euros a month", "2.500,50", 2500.5],
    ["euros a month", "2 500 euro bruto p/m", 2500],
    ["euros a month", "vanaf EUR 2500 per maand", 2500],
    ["euros a month", "1.234.567", 1_234_567],
    ["euros an hour", "€ 14,50 bruto", 14.5],
    ["euros an hour", "€ 14,50 p.u.", 14.5],
    ["euros an hour", "14,50 per uur", 14.5],
  ])("of %s is found in %j", (of, text, number) => {
    expect(typedNumber(text, of)).toBe(number);
  });

  it.each<[NumberOf, string]>([
    ["hours a week", "3 dagen"],
    ["hours a week", "8 uur per dag"],
    ["hours a week", "40 uur per maand"],
    ["hours a week", "16½"],
    ["hours a week", "½"],
    ["hours a week", "\u22125"],
    ["hours a week", "-5"],
    ["hours a week", "24-32"],
    ["hours a week", "24 tot 32 uur"],
    ["hours a week", "1 of 2"],
    ["hours a week", "2.5.1"],
    ["hours a week", "16:30"],
    ["hours a week", "€ 20"],
    ["people", "2 fte"],
    ["people", "2 teams"],
    ["euros a month", "2,5k"],
    ["euros a month", "€ 30.000 per jaar"],
    ["euros a month", "€ 14,50 per uur"],
    ["euros a month", "2500 netto"],
    ["euros an hour", "€ 2.500 p/m"],
    ["euros an hour", "veel"],
    ["euros an hour", ""],
  ])("of %s is not guessed from %j", (of, text) => {
    expect(typedNumber(text, of)).toBeNaN();
  });

  it("is read back however it is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => {
        const written = (cents / 100).toLocaleString("nl-NL", { style: "currency", currency: "EUR" });
        return typedNumber(written, "euros a month") === cents / 100;
      }),
    );
  });

  const typed = fc.record({ of: fc.constantFrom(...KINDS), number: fc.nat({ max: 999_999 }) });

  it("is itself between any of the words that its field allows, in either case", () => {
    const words = fc.array(fc.nat(), { maxLength: 2 });
    fc.assert(
      fc.property(typed, words, words, fc.boolean(), ({ of, number }, before, after, isLoud) => {
        const said = (places: readonly number[]) => places.map((at) => AROUND[of][at % AROUND[of].length]).join(" ");
        const text = `${said(before)} ${number} ${said(after)}`;
        return text.length > 60 || typedNumber(isLoud ? text.toUpperCase() : text, of) === number;
      }),
    );
  });

  it("is none beside any other word or sign", () => {
    const other = fc.oneof(
      fc.constantFrom("dagen", "per dag", "per jaar", "k", "fte", "netto", "%", "½", "x", "uurtjes", "personeelsuren"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).filter((text) => /[^\s.]/.test(text)),
    );
    fc.assert(
      fc.property(typed, other, ({ of, number }, word) => {
        const isAllowed = AROUND[of].some((phrase) => word.toLowerCase().includes(phrase));
        return isAllowed || /[\d,]/.test(word) || Number.isNaN(typedNumber(`${number} ${word}`, of));
      }),
    );
  });

  it("is looked for in time that does not explode with the length of the text", () => {
    expect(typedNumber(`${"1".repeat(50_000)}x1`, "people")).toBeNaN();
    expect(typedNumber(`${"123 ".repeat(20_000)}x1`, "people")).toBeNaN();
  });
});
