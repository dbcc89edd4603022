const ABOUT = ["ca", "circa", "ongeveer", "±", "+/-", "~", "about", "approx", "around"];
const FROM = ["vanaf", "minstens", "minimaal", "min", "from", "at least"];
const UP_TO = ["tot", "hoogstens", "maximaal", "max", "up to", "at most"];
const EUROS = ["€", "eur", "euro", "euro's", "euros", "bruto", "gross"];
const PER_WEEK = ["per week", "in de week", "a week", "p/w", "pw", "p.w", "/week", "/ week", "/w", "wk"];
const PER_HOUR = ["per uur", "per hour", "an hour", "p.u", "p/u", "pu", "/uur", "/ uur", "/u", "/hour"];
const PER_MONTH = ["per maand", "per month", "a month", "p.m", "p/m", "pm", "/maand", "/ maand", "/m", "/month"];
const PEOPLE = ["mens", "mensen", "persoon", "personen", "medewerker", "medewerkers", "plek", "plekken", "plaatsen"];
const PEOPLE_IN_ENGLISH = ["person", "people", "employee", "employees", "worker", "workers", "place", "places"];

/**
 * What people write around a number without changing what it means, by what the field asks for. "Per day" around a number
 * of hours a week is not among them: it is another answer.
 */
export const AROUND = {
  "hours a week": [
    ...[...ABOUT, ...FROM, ...UP_TO, ...PER_WEEK],
    ...["u", "uur", "uren", "h", "hr", "hrs", "hour", "hours"],
  ],
  people: [...ABOUT, ...PEOPLE, ...PEOPLE_IN_ENGLISH],
  "euros an hour": [...ABOUT, ...FROM, ...UP_TO, ...EUROS, ...PER_HOUR],
  "euros a month": [...ABOUT, ...FROM, ...UP_TO, ...EUROS, ...PER_MONTH],
} as const satisfies Record<string, readonly string[]>;

/** What a field with a number asks for. */
export type NumberOf = keyof typeof AROUND;

const escaped = (phrase: string): string => phrase.replace(/[.+/]/g, "\\$&").replaceAll(" ", "\\s+");

/** Nothing but these phrases, each as a whole, with space and full stops between them. */
const onlyOf = (phrases: readonly string[]): RegExp => {
  const longestFirst = phrases.toSorted((one, other) => other.length - one.length).map(escaped);
  return new RegExp(`^[\\s.]*(?:(?:${longestFirst.join("|")})(?!\\p{L})[\\s.]*)*$`, "iu");
};

const ONLY: Readonly<Record<NumberOf, RegExp>> = {
  "hours a week": onlyOf(AROUND["hours a week"]),
  people: onlyOf(AROUND.people),
  "euros an hour": onlyOf(AROUND["euros an hour"]),
  "euros a month": onlyOf(AROUND["euros a month"]),
};

/** Whole part, in groups or not, and decimals or "-" for none. */
const NUMBER = /(\d{1,3}(?:[ .]\d{3})+(?!\d)|\d+)(?:[.,](?:(\d+)|[-–—]+))?/;

/** Nobody writes more around a number than this. */
const LONGEST = 60;

/**
 * The number in what people type: "28 uur", "1.234,50", "€ 2.500,-". Not a number when there is none or more than one, or
 * when words stand around it that may give it another meaning, so that somebody is asked instead of guessed at.
 */
export function typedNumber(text: string, of: NumberOf): number {
  if (text.length > LONGEST) return Number.NaN;
  const plain = text.replace(/\s+/g, " ");
  const found = NUMBER.exec(plain);
  if (found === null) return Number.NaN;
  const [all, whole = "", decimals = "0"] = found;
  const around = [plain.slice(0, found.index), plain.slice(found.index + all.length)];
  if (!around.every((words) => ONLY[of].test(words))) return Number.NaN;
  return Number(`${whole.replace(/[ .]/g, "")}.${decimals}`);
}
