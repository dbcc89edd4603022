import { DAYPARTS } from "#shared/engine/types.ts";
import { type DateOrder, readDate } from "./date-order.ts";

/** What a cell says, or why it says nothing that is understood. An empty cell is never read: it is unknown. */
export type Cell = { value: unknown } | { error: string };
export type CellReader = (cell: string, order: DateOrder) => Cell;

const NUMBER = /^-?\d{1,15}(?:[.,]\d{1,6})?$/;

export const text: CellReader = (cell) => ({ value: cell });

/** A number with a decimal comma or point; no thousands marks, no exponent. */
export const decimal: CellReader = (cell) =>
  NUMBER.test(cell) ? { value: Number(cell.replace(",", ".")) } : { error: "Geef een getal, bijvoorbeeld 24 of 15,5" };

/** A date with the year first, or with the year last when the order of day and month is told. */
export const date: CellReader = (cell, order) => {
  const value = readDate(cell, order);
  if (value !== undefined) return { value };
  return {
    error:
      "Dit kan dag-maand of maand-dag zijn, en het bestand laat niet zien welke: schrijf de datum als JJJJ-MM-DD, bijvoorbeeld 2026-12-01",
  };
};

/** A month: `2024-05`, `05-2024`, or any date in it with the year first. */
export const month: CellReader = (cell) => {
  const [, number, , year] = /^(\d{1,2})([-/.])(\d{4})$/.exec(cell) ?? [];
  if (number !== undefined && year !== undefined) return { value: `${year}-${number.padStart(2, "0")}` };
  const [, yearFirst, monthLast] = /^(\d{4})[-/.](\d{1,2})(?:[-/.]\d{1,2})?$/.exec(cell) ?? [];
  return { value: yearFirst === undefined ? cell : `${yearFirst}-${monthLast?.padStart(2, "0")}` };
};

const sentence = (words: Readonly<Record<string, unknown>>) => `Geef een van: ${Object.keys(words).join(", ")}`;

/** One of these words, in any case. */
export const oneOf =
  (words: Readonly<Record<string, unknown>>): CellReader =>
  (cell) => {
    const found = Object.entries(words).find(([word]) => word === cell.toLowerCase());
    return found ? { value: found[1] } : { error: sentence(words) };
  };

const YES = { ja: true, j: true, yes: true, true: true, waar: true, "1": true };
const NO = { nee: false, n: false, no: false, false: false, onwaar: false, "0": false };
const named = (words: object, value: unknown) => Object.fromEntries(Object.keys(words).map((word) => [word, value]));

const yesOrNo = oneOf({ ...YES, ...NO });
export const yesNo: CellReader = (cell, order) =>
  "error" in yesOrNo(cell, order) ? { error: "Geef ja of nee" } : yesOrNo(cell, order);

const threeWords = oneOf({ ...named(YES, "yes"), ...named(NO, "no"), onbekend: "unknown", unknown: "unknown" });
export const indication: CellReader = (cell, order) =>
  "error" in threeWords(cell, order) ? { error: "Geef ja, nee of onbekend" } : threeWords(cell, order);

const NOTHING = ["geen", "none", "-"];

/** Several codes with `|`, `,` or `;` between them; "geen" says that there are none, which is something known. */
export const list: CellReader = (cell) => ({
  value: NOTHING.includes(cell.toLowerCase())
    ? []
    : cell
        .split(/[|,;]/)
        .map((part) => part.trim())
        .filter((part) => part !== ""),
});

/** Codes that are written in capitals, however they were typed. */
export const capitals: CellReader = (cell, order) =>
  list(NOTHING.includes(cell.toLowerCase()) ? cell : cell.toUpperCase(), order);

const DAY_WORDS = { mon: "ma", tue: "di", wed: "wo", thu: "do", fri: "vr", sat: "za", sun: "zo" } as const;
const PART_WORDS = { night: "nacht", morning: "ochtend", afternoon: "middag", evening: "avond" } as const;

const DUTCH_DAYPARTS: ReadonlyMap<string, string> = new Map(
  DAYPARTS.map((daypart) => {
    const [day, part] = daypart.split("-") as [keyof typeof DAY_WORDS, keyof typeof PART_WORDS];
    return [`${DAY_WORDS[day]}-${PART_WORDS[part]}`, daypart] as const;
  }),
);

/** Dayparts such as `ma-ochtend` or `mon-morning`. */
export const dayparts: CellReader = (cell, order) => {
  const read = list(cell.toLowerCase(), order);
  const parts = "value" in read && Array.isArray(read.value) ? read.value : [];
  return { value: parts.map((part: string) => DUTCH_DAYPARTS.get(part) ?? part) };
};
