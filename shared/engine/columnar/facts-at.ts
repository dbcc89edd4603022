import { addDays } from "../calendar.ts";
import { ENGINE_V1 } from "../tables.ts";
import {
  type CandidateFacts,
  type CandidateOccupation,
  CONDITIONS,
  type Condition,
  type Indication,
} from "../types.ts";
import { type Columns, idAt, isSkillsListComplete, occupationsStart, skillsStart } from "./columns.ts";
import { NO_PLACE } from "./dictionaries.ts";
import { experienceOf, monthOf } from "./encode.ts";
import { BIT, CONDITION_BITS, capacityIn, levelIn } from "./filter-words.ts";
import { CERTIFICATES_UNKNOWN, certificatesOf, EXPERIENCE } from "./layout.ts";
import { DAYPARTS_UNKNOWN, daypartsIn, licencesIn } from "./lists.ts";

const EPOCH = "1970-01-01";
const ifFinite = (value: number | undefined): number | undefined => (Number.isFinite(value) ? value : undefined);

/**
 * Facts of a row that every vacancy, on every date, answers exactly as it would the facts that were packed. They need
 * not be the same: a row knows that someone has twelve months of experience or more, not how many.
 */
export function factsAt(columns: Columns, row: number): CandidateFacts {
  const { hours, available, reach, places, assessed, certificates } = columns.dictionaries;
  const first = columns.first[row] ?? 0;
  const postcode = places.values[columns.place[row] ?? 0] ?? NO_PLACE;
  const day = ifFinite(available.values[columns.available[row] ?? 0]);
  const dayparts = columns.dayparts[row] ?? 0;
  const certificatesCode = columns.certificates[row] ?? 0;
  return {
    id: idAt(columns, row),
    distanceToWork: hasBit(first, BIT.unbridgeable) ? "unbridgeable" : "bridgeable",
    banenafspraak: indicationIn(first, BIT.banenafspraak),
    beschutWerk: indicationIn(first, BIT.beschutWerk),
    postcode: postcode === NO_PLACE ? undefined : postcode,
    maxDistanceKm: ifFinite(reach.values[columns.reach[row] ?? 0]),
    availableFrom: day === undefined ? undefined : addDays(EPOCH, day),
    hours: {
      min: hours.values[columns.hoursMin[row] ?? 0],
      max: ifFinite(hours.values[columns.hoursMax[row] ?? 0]),
    },
    dayparts: dayparts === DAYPARTS_UNKNOWN ? undefined : daypartsIn(dayparts),
    occupations: occupationsAt(columns, row),
    skills: skillsAt(columns, row),
    skillsAssessed: isSkillsListComplete(columns, row),
    licences: hasBit(first, BIT.licencesUnknown) ? undefined : licencesIn(columns.licences[row] ?? 0),
    certificates:
      certificatesCode === CERTIFICATES_UNKNOWN
        ? undefined
        : certificatesOf(certificates.values[certificatesCode] ?? ""),
    education: levelIn(first, BIT.education),
    language: levelIn(first, BIT.language),
    capacity: capacityAt(columns, row),
    assessedAt: assessed.values[columns.assessed[row] ?? 0] ?? "",
  };
}

const hasBit = (word: number, position: number): boolean => (word & (1 << position)) !== 0;

function indicationIn(word: number, { no, unknown }: { no: number; unknown: number }): Indication {
  if (hasBit(word, unknown)) return "unknown";
  return hasBit(word, no) ? "no" : "yes";
}

function occupationsAt(columns: Columns, row: number): CandidateOccupation[] {
  const found: CandidateOccupation[] = [];
  for (let unit = occupationsStart(columns, row); unit < skillsStart(columns, row); unit += 2) {
    const code = columns.dictionaries.occupations.values[columns.heap[unit] ?? 0] ?? "";
    const history = columns.heap[unit + 1] ?? 0;
    const experience = experienceOf(history);
    const months = experience === EXPERIENCE.full ? ENGINE_V1.occupation.experience.fromMonths : undefined;
    found.push({ code, months, lastWorked: monthOf(history), wish: experience === EXPERIENCE.wish });
  }
  return found;
}

function skillsAt(columns: Columns, row: number): string[] {
  const { values } = columns.dictionaries.skills;
  const found: string[] = [];
  const end = columns.heapStart[row + 1] ?? 0;
  for (let unit = skillsStart(columns, row); unit < end; unit += 1) found.push(values[columns.heap[unit] ?? 0] ?? "");
  return found;
}

function capacityAt({ first, second }: Columns, row: number): CandidateFacts["capacity"] {
  const capacity: Partial<Record<Condition, number>> = {};
  for (let at = 0; at < CONDITIONS.length; at += 1) {
    const condition = CONDITIONS[at] as Condition;
    const position = CONDITION_BITS[at] as number;
    const word = (position < 32 ? first : second)[row] ?? 0;
    const level = capacityIn(word >>> (position & 31));
    if (level !== undefined) capacity[condition] = level;
  }
  return capacity;
}
