import { Codes } from "./codes.ts";
import { CERTIFICATES_UNKNOWN, NUMBERS_FROM_START } from "./layout.ts";

/**
 * What the codes of a segment mean. In `hours`, `available` and `reach` the infinities stand for what is absent or
 * erased, chosen such that every comparison comes out as the specification says:
 * hours.max unknown +∞ (never too few); a contradiction (min above max) or an erased row hours.min +∞ (always too many);
 * availability unknown −∞ (never too late), erased +∞ (always); reach unknown +∞ (never too far).
 */
export type Dictionaries = {
  hours: Codes<number>;
  /** Day numbers. */
  available: Codes<number>;
  reach: Codes<number>;
  assessed: Codes<string>;
  places: Codes<string>;
  prefixes: Codes<string>;
  occupations: Codes<string>;
  skills: Codes<string>;
  certificates: Codes<string>;
};

/** Place of someone whose postcode is unknown. */
export const NO_PLACE = "";

export const emptyDictionaries = (): Dictionaries => ({
  hours: new Codes(NUMBERS_FROM_START),
  available: new Codes(NUMBERS_FROM_START),
  reach: new Codes(NUMBERS_FROM_START),
  assessed: new Codes(),
  places: new Codes(),
  prefixes: new Codes(),
  occupations: new Codes(),
  skills: new Codes(),
  // The code of "unknown" comes first.
  certificates: new Codes(CERTIFICATES_UNKNOWN === 0 ? [""] : []),
});

/** The values of all dictionaries as text. Infinities are no JSON: they are written as words. */
export function dictionariesToText(dictionaries: Dictionaries): string {
  const lists = Object.entries(dictionaries).map(([name, { values }]) => [name, values]);
  return JSON.stringify(Object.fromEntries(lists), (_, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? String(value) : value,
  );
}

export function dictionariesFromText(text: string): Dictionaries {
  const lists: Record<keyof Dictionaries, (string | number)[]> = JSON.parse(text);
  const numbers = (name: keyof Dictionaries) => new Codes(lists[name].map(Number));
  const texts = (name: keyof Dictionaries) => new Codes(lists[name].map(String));
  return {
    hours: numbers("hours"),
    available: numbers("available"),
    reach: numbers("reach"),
    assessed: texts("assessed"),
    places: texts("places"),
    prefixes: texts("prefixes"),
    occupations: texts("occupations"),
    skills: texts("skills"),
    certificates: texts("certificates"),
  };
}
