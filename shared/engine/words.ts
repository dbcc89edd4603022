import type { DemandCriterion } from "./types.ts";

/** Dutch words (B1) for what the engine's codes and figures mean, for explanations only. */

/** What a work condition asks, such that "zonder …" and "… tot niveau 1" both read well. */
export const DEMAND_WORDS: Record<DemandCriterion, string> = {
  "demand:lifting": "tillen",
  "demand:standing": "staan",
  "demand:walking": "lopen",
  "demand:reaching": "reiken",
  "demand:fine-motor": "fijn handwerk",
  "demand:pace": "hoog tempo",
  "demand:noise": "lawaai",
  "demand:temperature": "warmte of kou",
  "demand:concentration": "langdurige concentratie",
  "demand:customer-contact": "contact met klanten",
  "demand:working-alone": "alleen werken",
  "demand:irregular-hours": "onregelmatige werktijden",
};

const EDUCATION_WORDS: Readonly<Record<number, string>> = {
  1: "geen opleiding",
  2: "basisschool",
  3: "vmbo",
  4: "mbo, havo of vwo",
  5: "hbo",
  6: "universiteit",
};

const LANGUAGE_WORDS: Readonly<Record<number, string>> = { 1: "geen", 2: "redelijk", 3: "goed", 4: "heel goed" };

const MONTHS = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
];

const DAYPART_WORDS: Readonly<Record<string, string>> = {
  mon: "maandag",
  tue: "dinsdag",
  wed: "woensdag",
  thu: "donderdag",
  fri: "vrijdag",
  sat: "zaterdag",
  sun: "zondag",
  night: "nacht",
  morning: "ochtend",
  afternoon: "middag",
  evening: "avond",
};

export const educationInWords = (level: number): string => EDUCATION_WORDS[level] ?? String(level);

/** How someone speaks Dutch: "spreekt … Nederlands". */
export const languageInWords = (level: number): string => LANGUAGE_WORDS[level] ?? String(level);

/** "maart 2024" for `2024-03`. */
export const monthInWords = (month: string): string =>
  `${MONTHS[Number(month.slice(5, 7)) - 1] ?? ""} ${month.slice(0, 4)}`.trim();

/** "1 februari 2027" for `2027-02-01`. */
export const dateInWords = (date: string): string => `${Number(date.slice(8, 10))} ${monthInWords(date)}`;

/** "zaterdagochtend" for `sat-morning`. */
export const daypartInWords = (daypart: string): string =>
  daypart
    .split("-")
    .map((part) => DAYPART_WORDS[part] ?? part)
    .join("");

/** "A", "A en B", "A, B en C". */
export const enumerate = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} en ${items.at(-1)}`;

/** At most one decimal, with a comma: "24", "21,6". */
export const decimal = (figure: number): string => String(Math.round(figure * 10) / 10).replace(".", ",");

/**
 * Whole kilometres, rounded up: what is further than a limit must not read as equal to it. A metre does not make a
 * kilometre.
 */
export const kilometres = (km: number): string => `${Math.ceil(Math.max(0, km - 0.001))} km`;

/** "24 uur", "20 tot 36 uur". */
export const hoursInWords = (min: number, max: number): string =>
  min === max ? `${decimal(max)} uur` : `${decimal(min)} tot ${decimal(max)} uur`;

/** "5 maanden", "1 jaar"; whole years from twelve months. */
export function durationInWords(months: number): string {
  if (months < 1) return "korter dan 1 maand";
  if (months < 12) return months === 1 ? "1 maand" : `${months} maanden`;
  return `${Math.floor(months / 12)} jaar`;
}

export const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
