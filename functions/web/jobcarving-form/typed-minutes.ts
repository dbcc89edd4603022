const ABOUT = /^(?:ca\.?|circa|ongeveer|about|±|~)\s*/;
const PER_WEEK = /\s*(?:(?:per|a) week|p\/w|\/ ?week)$/;
/** "uur" and "minuten" are put in the place of their English, so that each time is looked for once. */
const IN_DUTCH: readonly (readonly [RegExp, string])[] = [
  [/(?<=[\d\s])(?:hours?|hrs?|h)(?![a-z])/, "uur"],
  [/(?<=[\d\s])(?:minutes?|mins)(?![a-z])/, "min"],
  [/ and /, " en "],
];

const CLOCK = /^(\d{1,3}):([0-5]\d)(?:\s?(?:u|uur|uren))?\.?$/;
const HOURS_AND_MINUTES = /^(\d{1,3})\s?(?:u|uur|uren)\.?\s?(?:en\s)?([0-5]?\d)(?:\s?(?:m|min|minuut|minuten))?\.?$/;
const MINUTES = /^(\d{1,5})\s?(?:m|min|minuut|minuten)\.?$/;
/** Decimals behind a comma, or one behind a dot: "2.30" may be half past two or 2.3 hours. */
const HOURS = /^(\d{1,3})(?:,(\d{1,2})|\.(\d))?(\s?(?:u|uur|uren)\.?)?$/;

/** More hours than this for one task are taken for minutes that lack their word, unless "uur" stands behind them. */
const MOST_BARE_HOURS = 60;
const LONGEST = 40;

/**
 * Whole minutes in a time as people type it: "2,5", "2:30", "2u30", "2 uur en 30 minuten", "45 min", "1½ uur", "2 hours". A bare
 * number is hours. Not a number for anything that may mean two things, so that somebody is asked instead of guessed at.
 */
export function typedMinutes(text: string): number {
  if (text.length > LONGEST) return Number.NaN;
  const halves = text.replace(/(\d*)\s?½/, (_all, whole: string) => `${whole || "0"},5`);
  const bare = halves.trim().toLowerCase().replace(ABOUT, "").replace(PER_WEEK, "");
  const time = IN_DUTCH.reduce((text, [english, dutch]) => text.replace(english, dutch), bare);
  const [, hours, minutes] = CLOCK.exec(time) ?? HOURS_AND_MINUTES.exec(time) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
  const [, onlyMinutes] = MINUTES.exec(time) ?? [];
  if (onlyMinutes !== undefined) return Number(onlyMinutes);
  const [, whole, comma, dot, unit] = HOURS.exec(time) ?? [];
  const isClear = whole !== undefined && (unit !== undefined || Number(whole) <= MOST_BARE_HOURS);
  return isClear ? Math.round(Number(`${whole}.${comma ?? dot ?? "0"}`) * 60) : Number.NaN;
}

/** Minutes as hours and minutes, such that `typedMinutes` reads the same back: "2:30". */
export const clockTime = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
