import { askedConditions } from "../criteria.ts";
import { ENGINE_V1 } from "../tables.ts";
import type { Asked } from "./asked.ts";
import type { Columns } from "./columns.ts";
import { KIND, kindsOf } from "./failures.ts";
import { type Filter, ROW_MASK, ROWS_AT_ONCE } from "./filter.ts";
import { BIT, capacityIn, conditionBit, levelIn } from "./filter-words.ts";
import { Gate, type GroupsOf } from "./gate.ts";
import { certificatesOf } from "./layout.ts";
import { daypartMask, licenceMask } from "./lists.ts";
import type { Scorer } from "./scorer.ts";
import type { Sheet } from "./sheet.ts";
import type { LadderTally, SetTally } from "./tally.ts";

const { startStepDays, travelStepKm } = ENGINE_V1.unlocks;

/** Code for rows that lack several items of a list; below it the bit of the only one. */
const SEVERAL = 32;

/**
 * Counts, for one vacancy over one segment, the rows that a filter put in its buckets: those that fail one criterion
 * only. `take` after each scan, with the same `km`; `finish` once at the end.
 */
export type AlmostCounter = { take: (filter: Filter, km: number | undefined) => void; finish: () => void };

export function almostCounter(
  asked: Asked,
  columns: Columns,
  sheet: Sheet,
  scorer: Scorer,
  furthestKm: number,
): AlmostCounter {
  const gates: (Gate | undefined)[] = [];
  const kinds = kindsOf(asked);
  const gateOf = (bucket: number): Gate | undefined => {
    if (!(bucket in gates)) gates[bucket] = gateFor(kinds[bucket] ?? 0, asked, columns, sheet, scorer, furthestKm);
    return gates[bucket];
  };
  return {
    take({ almost, almostRows }, km) {
      for (let bucket = 0; bucket < kinds.length; bucket += 1) {
        const rows = almostRows[bucket] as number;
        if (rows > 0) gateOf(bucket)?.take(almost, bucket * ROWS_AT_ONCE, rows, km);
      }
    },
    finish: () => {
      for (const gate of gates) gate?.finish();
    },
  };
}

/** The gate of one kind of failure; none for client group and target group, which nothing relaxes. */
function gateFor(
  kind: number,
  asked: Asked,
  columns: Columns,
  sheet: Sheet,
  scorer: Scorer,
  furthestKm: number,
): Gate | undefined {
  const { dictionaries } = columns;
  const { requirements, bits, requiredCertificates } = asked;
  const byColumn = (column: Uint16Array, codes: number, groupsOf: GroupsOf): Gate =>
    new Gate(scorer, codes, groupsOf, (rows, from, count, into) => {
      for (let at = 0; at < count; at += 1) into[at] = column[(rows[from + at] as number) & ROW_MASK] as number;
    });

  switch (kind) {
    case KIND.tooFewHours:
      return byColumn(columns.hoursMax, ...degrees(sheet.fewerHours, dictionaries.hours.values));
    case KIND.tooManyHours: {
      // Whoever contradicts itself (+∞) enters at no number of hours.
      const least = dictionaries.hours.values.map((hours) => (Number.isFinite(hours) ? hours : undefined));
      return byColumn(columns.hoursMin, ...degrees(sheet.moreHours, least));
    }
    case KIND.availability: {
      const weeks = dictionaries.available.values.map((day) => Math.ceil((day - asked.latestDay) / startStepDays));
      return byColumn(columns.available, ...degrees(sheet.availability, weeks));
    }
    case KIND.travel:
      return travelGate(columns, sheet.travel, scorer, furthestKm);
    case KIND.licence: {
      const groupsOf = groupsByBit(requirements.licences, licenceMask, sheet.licence);
      return listGate(scorer, columns.licences, asked.requiredLicences, groupsOf);
    }
    case KIND.schedule: {
      const groupsOf = groupsByBit(requirements.schedule?.required, daypartMask, sheet.schedule);
      return listGate(scorer, columns.dayparts, asked.requiredDayparts, groupsOf);
    }
    case KIND.certificate: {
      const only = dictionaries.certificates.values.map((key) =>
        onlyMissing(requiredCertificates, certificatesOf(key)),
      );
      const { groups, all } = sheet.certificate;
      return byColumn(columns.certificates, only.length, (code) => {
        const group = groups[only[code] ?? -1];
        return group === undefined ? [all] : [group, all];
      });
    }
    default:
      return wordGate(bits.find(({ position }) => position === kind)?.criterion, asked, columns, sheet, scorer);
  }
}

/** Groups of a ladder whose degrees a dictionary holds. */
const degrees = (ladder: LadderTally, degreeOf: readonly (number | undefined)[]): [codes: number, GroupsOf] => [
  degreeOf.length,
  (code) => {
    const degree = degreeOf[code];
    const group = degree === undefined ? undefined : ladder.at(degree);
    return group === undefined ? [] : [group];
  },
];

function travelGate(columns: Columns, ladder: LadderTally, scorer: Scorer, furthestKm: number): Gate {
  const { reach, dictionaries } = columns;
  const reachKm = Float64Array.from(dictionaries.reach.values);
  const steps = Array.from({ length: Math.ceil(furthestKm / travelStepKm) + 1 }, (_, step) => step * travelStepKm);
  return new Gate(scorer, ...degrees(ladder, steps), (rows, from, count, into, km) => {
    for (let at = 0; at < count; at += 1) {
      const limit = reachKm[reach[(rows[from + at] as number) & ROW_MASK] as number] as number;
      into[at] = Math.ceil((km - limit) / travelStepKm);
    }
  });
}

/** Education, language and demands: the degree is among the bits of a filter word. */
function wordGate(
  criterion: string | undefined,
  asked: Asked,
  columns: Columns,
  sheet: Sheet,
  scorer: Scorer,
): Gate | undefined {
  const gate = (word: Uint32Array, shift: number, bits: number, ladder: LadderTally, degree: Degree) => {
    const table = Array.from({ length: 1 << bits }, (_, code) => degree(code));
    const mask = (1 << bits) - 1;
    return new Gate(scorer, ...degrees(ladder, table), (rows, from, count, into) => {
      for (let at = 0; at < count; at += 1)
        into[at] = ((word[(rows[from + at] as number) & ROW_MASK] as number) >>> shift) & mask;
    });
  };
  type Degree = (code: number) => number | undefined;
  if (criterion === "education" || criterion === "language") {
    const { below, levels } = BIT[criterion];
    return gate(columns.first, below, levels, sheet[criterion], (code) => levelIn(code << below, BIT[criterion]));
  }
  const at = askedConditions(asked.requirements).findIndex(({ condition }) => criterion === `demand:${condition}`);
  const condition = askedConditions(asked.requirements)[at]?.condition;
  const ladder = sheet.demands[at];
  if (condition === undefined || ladder === undefined) return undefined;
  const position = conditionBit(condition);
  return gate(position < 32 ? columns.first : columns.second, position & 31, 4, ladder, capacityIn);
}

/** A list as a mask: which of the required items is the only one missing. */
function listGate(scorer: Scorer, held: Uint16Array | Uint32Array, required: number, groupsOf: GroupsOf): Gate {
  return new Gate(scorer, SEVERAL + 1, groupsOf, (rows, from, count, into) => {
    for (let at = 0; at < count; at += 1) {
      const missing = required & ~(held[(rows[from + at] as number) & ROW_MASK] as number);
      into[at] = (missing & (missing - 1)) === 0 ? 31 - Math.clz32(missing) : SEVERAL;
    }
  });
}

function groupsByBit<Item>(
  items: readonly Item[] | undefined,
  maskOf: (items: readonly Item[]) => number,
  { groups, all }: SetTally,
): GroupsOf {
  const byBit = new Map([...new Set(items)].map((item, at) => [31 - Math.clz32(maskOf([item])), groups[at]]));
  return (code) => {
    const group = byBit.get(code);
    return group === undefined ? [all] : [group, all];
  };
}

/** Which of those required is the only one that is not held; -1 for none or several. */
function onlyMissing(required: readonly string[], held: readonly string[]): number {
  const missing = required.flatMap((certificate, at) => (held.includes(certificate) ? [] : [at]));
  return missing.length === 1 ? (missing[0] ?? -1) : -1;
}
