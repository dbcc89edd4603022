import { dayNumber } from "../calendar.ts";
import { pc4Of } from "../distance.ts";
import { isOnlyWish } from "../occupation.ts";
import { ENGINE_V1 } from "../tables.ts";
import type { CandidateFacts, CandidateOccupation } from "../types.ts";
import { type Dictionaries, NO_PLACE } from "./dictionaries.ts";
import { hashOf } from "./id-bytes.ts";
import {
  CERTIFICATES_UNKNOWN,
  certificatesKey,
  EXPERIENCE,
  FIELD_BITS,
  LISTS,
  MONTH_BITS,
  OCCUPATION_BITS,
} from "./layout.ts";

/** The facts of one person as codes of one set of dictionaries; codes are made where needed. */

const FIRST_YEAR = 1900;
const INFINITY = Number.POSITIVE_INFINITY;

export const placeCode = ({ postcode }: CandidateFacts, { places }: Dictionaries): number =>
  places.of(postcode === undefined ? NO_PLACE : pc4Of(postcode));

export function hoursCodes({ hours: { min = 0, max = INFINITY } }: CandidateFacts, { hours }: Dictionaries) {
  return { min: hours.of(min > max ? INFINITY : min), max: hours.of(max) };
}

export const availableCode = ({ availableFrom }: CandidateFacts, { available }: Dictionaries): number =>
  available.of(availableFrom === undefined ? Number.NEGATIVE_INFINITY : dayNumber(availableFrom));

export const reachCode = ({ maxDistanceKm = INFINITY }: CandidateFacts, { reach }: Dictionaries): number =>
  reach.of(maxDistanceKm);

export const certificatesCode = ({ certificates: held }: CandidateFacts, { certificates }: Dictionaries): number =>
  held === undefined ? CERTIFICATES_UNKNOWN : certificates.of(certificatesKey(held));

/** A code of ISCO-08: four digits. */
export function isUnitGroup(code: string): boolean {
  if (code.length !== 4) return false;
  for (let at = 0; at < 4; at += 1) if (code.charCodeAt(at) < 48 || code.charCodeAt(at) > 57) return false;
  return true;
}

/** The bit of an occupation's field: of its first two digits, or of the whole of another code. */
export function fieldOf(code: string): number {
  const field = isUnitGroup(code) ? Number(code.slice(0, 2)) : hashOf(code);
  return 1 << (field % FIELD_BITS);
}

/** The bit of an occupation among `OCCUPATION_BITS`: others share it. */
export const occupationBit = (code: string): number =>
  1 << ((isUnitGroup(code) ? Number(code) : hashOf(code)) % OCCUPATION_BITS);

/** The first unit of a row's lists. */
export function listsOf({ occupations, skillsAssessed }: CandidateFacts): number {
  if (occupations.length > LISTS.occupations) {
    throw new RangeError(`${occupations.length} occupations; at most ${LISTS.occupations} fit`);
  }
  return occupations.length | (skillsAssessed ? LISTS.skillsAssessed : 0);
}

/** Experience and month last worked in 16 bits. Throws RangeError for a month before 1900 or beyond the year 3200. */
export function historyOf(occupation: CandidateOccupation): number {
  const { months = 0, lastWorked } = occupation;
  const enough = months >= ENGINE_V1.occupation.experience.fromMonths;
  const experience = enough ? EXPERIENCE.full : isOnlyWish(occupation) ? EXPERIENCE.wish : EXPERIENCE.less;
  return (experience << MONTH_BITS) | (lastWorked === undefined ? 0 : monthNumber(lastWorked));
}

function monthNumber(month: string): number {
  const number = (Number(month.slice(0, 4)) - FIRST_YEAR) * 12 + Number(month.slice(5, 7));
  if (number > 0 && number < 1 << MONTH_BITS) return number;
  throw new RangeError(`lastWorked ${month} is not a month since ${FIRST_YEAR}`);
}

/** The month `YYYY-MM` that `historyOf` wrote; undefined when it is unknown. */
export function monthOf(history: number): string | undefined {
  const number = history & ((1 << MONTH_BITS) - 1);
  if (number === 0) return undefined;
  const year = FIRST_YEAR + Math.floor((number - 1) / 12);
  return `${year}-${String(((number - 1) % 12) + 1).padStart(2, "0")}`;
}

export const experienceOf = (history: number): number => history >>> MONTH_BITS;
