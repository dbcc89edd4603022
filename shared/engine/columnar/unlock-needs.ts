import { askedConditions } from "../criteria.ts";
import { ENGINE_V1 } from "../tables.ts";
import type { Asked } from "./asked.ts";
import type { Columns } from "./columns.ts";
import { KIND, kindsOf } from "./failures.ts";
import { BIT, CONDITION_LEVELS, capacityIn, conditionBit, levelIn } from "./filter-words.ts";
import { certificatesOf } from "./layout.ts";
import { daypartMask, licenceMask } from "./lists.ts";
import { type NeedRule, type NeedSource, SEVERAL } from "./needs.ts";
import type { Sheet } from "./sheet.ts";
import type { Group, LadderTally, SetTally } from "./tally.ts";

const { startStepDays, travelStepKm } = ENGINE_V1.unlocks;

/** Where rows are tallied by what they need. */
type Tallies = {
  /** Adds a score; answers the lowest that still matters for this need, +∞ when none does. */
  enter: (need: number, score: number) => number;
  /** Adds people to the count. */
  add: (need: number, people: number) => void;
};
/** One criterion's needs, numbered from 0. */
type Relaxable = Tallies & { source: NeedSource; count: number };

/** What rows of one segment can need to be let in by a vacancy: rules in the order of `kindsOf`, and tallies by need. */
export type UnlockNeeds = Tallies & { rules: readonly (NeedRule | undefined)[] };

export function unlockNeeds(asked: Asked, columns: Columns, sheet: Sheet, furthestKm: number): UnlockNeeds {
  const owners: { base: number; tallies: Tallies }[] = [];
  const rules = kindsOf(asked).map((kind): NeedRule | undefined => {
    const relaxable = relaxableBy(kind, asked, columns, sheet, furthestKm);
    if (relaxable === undefined) return undefined;
    const { source, count, ...tallies } = relaxable;
    const base = owners.length;
    for (let need = 0; need < count; need += 1) owners.push({ base, tallies });
    return { ...source, base, count };
  });
  return {
    rules,
    enter(need, score) {
      const owner = owners[need];
      return owner?.tallies.enter(need - owner.base, score) ?? Number.POSITIVE_INFINITY;
    },
    add(need, people) {
      const owner = owners[need];
      owner?.tallies.add(need - owner.base, people);
    },
  };
}

/** What relaxes one kind of failure; nothing relaxes client group and target group, and what is not asked nobody fails. */
function relaxableBy(
  kind: number,
  asked: Asked,
  { dictionaries }: Columns,
  sheet: Sheet,
  furthestKm: number,
): Relaxable | undefined {
  const { requirements, requiredCertificates } = asked;
  const { hours, available, certificates } = dictionaries;
  switch (kind) {
    case KIND.tooFewHours:
      return byDegree("hoursMax", hours.values, sheet.fewerHours);
    case KIND.tooManyHours:
      // Whoever contradicts itself (+∞) enters at no number of hours.
      return byDegree("hoursMin", hours.values, sheet.moreHours);
    case KIND.availability: {
      const weeks = available.values.map((day) => Math.ceil((day - asked.latestDay) / startStepDays));
      return byDegree("available", weeks, sheet.availability);
    }
    case KIND.travel: {
      const steps = Array.from({ length: Math.ceil(furthestKm / travelStepKm) + 1 }, (_, step) => step * travelStepKm);
      return { source: { by: "distance" }, ...onLadder(sheet.travel, steps) };
    }
    case KIND.licence:
      if (asked.requiredLicences === 0) return undefined;
      return {
        source: { by: "missing", column: "licences", required: asked.requiredLicences },
        ...items(requirements.licences, licenceMask, sheet.licence),
      };
    case KIND.schedule:
      if (asked.requiredDayparts === 0) return undefined;
      return {
        source: { by: "missing", column: "dayparts", required: asked.requiredDayparts },
        ...items(requirements.schedule?.required, daypartMask, sheet.schedule),
      };
    case KIND.certificate: {
      const several = requiredCertificates.length;
      if (several === 0) return undefined;
      const table = new Uint16Array(certificates.values.length);
      for (const [code, key] of certificates.values.entries()) {
        table[code] = onlyMissing(requiredCertificates, certificatesOf(key)) ?? several;
      }
      return {
        source: { by: "table", column: "certificates", table },
        count: several + 1,
        ...inSet(sheet.certificate, (need) => sheet.certificate.groups[need]),
      };
    }
    default:
      return relaxableWord(kind, asked, sheet);
  }
}

/** On a ladder, by need; a need without a degree is in no group. */
const onLadder = (ladder: LadderTally, degrees: readonly (number | undefined)[]): Omit<Relaxable, "source"> => ({
  count: degrees.length,
  enter(need, score) {
    const degree = degrees[need];
    return degree === undefined ? Number.POSITIVE_INFINITY : ladder.enter(degree, score);
  },
  add(need, people) {
    const degree = degrees[need];
    const group = degree === undefined ? undefined : ladder.at(degree);
    if (group) group.count += people;
  },
});

/** A ladder whose degrees are given by the codes of a column: codes of one degree are one need. No infinity is a degree. */
function byDegree(
  column: "hoursMin" | "hoursMax" | "available",
  degreeOf: readonly number[],
  ladder: LadderTally,
): Relaxable {
  const degrees = new Map<number, number>();
  const table = new Uint16Array(degreeOf.length);
  for (const [code, degree] of degreeOf.entries()) {
    if (!degrees.has(degree)) degrees.set(degree, degrees.size);
    table[code] = degrees.get(degree) ?? 0;
  }
  const finite = [...degrees.keys()].map((degree) => (Number.isFinite(degree) ? degree : undefined));
  return { source: { by: "table", column, table }, ...onLadder(ladder, finite) };
}

/** Education, language and demands: the degree is among the bits of a filter word, of which `position` is looked at. */
function relaxableWord(position: number, { requirements, bits }: Asked, sheet: Sheet): Relaxable | undefined {
  const criterion = bits.find((bit) => bit.position === position)?.criterion;
  const inBits = (
    from: number,
    levels: number,
    ladder: LadderTally,
    degree: (code: number) => number | undefined,
  ): Relaxable => ({
    source: {
      by: "levels",
      column: position < 32 ? "first" : "second",
      shift: from & 31,
      mask: (1 << levels) - 1,
      lower: position - from + 1,
    },
    ...onLadder(
      ladder,
      Array.from({ length: 1 << levels }, (_, code) => degree(code)),
    ),
  });
  if (criterion === "education" || criterion === "language") {
    const { below, levels } = BIT[criterion];
    return inBits(below, levels, sheet[criterion], (code) => levelIn(code << below, BIT[criterion]));
  }
  const conditions = askedConditions(requirements);
  const at = conditions.findIndex(({ condition }) => criterion === `demand:${condition}`);
  const condition = conditions[at]?.condition;
  const ladder = sheet.demands[at];
  if (condition === undefined || ladder === undefined) return undefined;
  return inBits(conditionBit(condition), CONDITION_LEVELS, ladder, capacityIn);
}

/** In a list, by the bit of the only item that is missing. */
function items<Item>(
  required: readonly Item[] | undefined,
  maskOf: (items: readonly Item[]) => number,
  tally: SetTally,
): Omit<Relaxable, "source"> {
  const byBit = new Map([...new Set(required)].map((item, at) => [31 - Math.clz32(maskOf([item])), tally.groups[at]]));
  return { count: SEVERAL + 1, ...inSet(tally, (bit) => byBit.get(bit)) };
}

/** In a set: people who need one item given up are in its group, and everybody is in that of all. */
const inSet = (tally: SetTally, groupOf: (need: number) => Group | undefined): Tallies => ({
  enter: (need, score) => tally.enter(groupOf(need), score),
  add: (need, people) => tally.count(groupOf(need), people),
});

/** Which of those required is the only one that is not held; undefined for none or several. */
function onlyMissing(required: readonly string[], held: readonly string[]): number | undefined {
  const missing = required.flatMap((certificate, at) => (held.includes(certificate) ? [] : [at]));
  return missing.length === 1 ? missing[0] : undefined;
}
