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

/** The groups of a tally that rows belong to; none when they do not matter any more. */
type GroupsOf = (need: number) => readonly Group[];
/** One criterion's needs, numbered from 0. */
type Relaxable = { source: NeedSource; count: number; groupsOf: GroupsOf };

/** What rows of one segment can need to be let in by a vacancy: rules in the order of `kindsOf`, and groups by need. */
export type UnlockNeeds = { rules: readonly (NeedRule | undefined)[]; groupsOf: GroupsOf };

export function unlockNeeds(asked: Asked, columns: Columns, sheet: Sheet, furthestKm: number): UnlockNeeds {
  const owners: { base: number; groupsOf: GroupsOf }[] = [];
  const rules = kindsOf(asked).map((kind): NeedRule | undefined => {
    const relaxable = relaxableBy(kind, asked, columns, sheet, furthestKm);
    if (relaxable === undefined) return undefined;
    const { source, count, groupsOf } = relaxable;
    const base = owners.length;
    for (let need = 0; need < count; need += 1) owners.push({ base, groupsOf });
    return { ...source, base, count };
  });
  return {
    rules,
    groupsOf(need) {
      const owner = owners[need];
      return owner?.groupsOf(need - owner.base) ?? [];
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
      const { groups, all } = sheet.certificate;
      const groupsOf = (need: number) => withAll(groups[need], all);
      return { source: { by: "table", column: "certificates", table }, count: several + 1, groupsOf };
    }
    default:
      return relaxableWord(kind, asked, sheet);
  }
}

/** Groups of a ladder, by need; a need without a degree is in none. */
const onLadder = (ladder: LadderTally, degrees: readonly (number | undefined)[]): Omit<Relaxable, "source"> => ({
  count: degrees.length,
  groupsOf(need) {
    const degree = degrees[need];
    const group = degree === undefined ? undefined : ladder.at(degree);
    return group === undefined ? [] : [group];
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

/** Groups of a list, by the bit of the only item that is missing. */
function items<Item>(
  required: readonly Item[] | undefined,
  maskOf: (items: readonly Item[]) => number,
  { groups, all }: SetTally,
): Omit<Relaxable, "source"> {
  const byBit = new Map([...new Set(required)].map((item, at) => [31 - Math.clz32(maskOf([item])), groups[at]]));
  return { count: SEVERAL + 1, groupsOf: (bit) => withAll(byBit.get(bit), all) };
}

const withAll = (group: Group | undefined, all: Group): readonly Group[] =>
  group === undefined ? [all] : [group, all];

/** Which of those required is the only one that is not held; undefined for none or several. */
function onlyMissing(required: readonly string[], held: readonly string[]): number | undefined {
  const missing = required.flatMap((certificate, at) => (held.includes(certificate) ? [] : [at]));
  return missing.length === 1 ? missing[0] : undefined;
}
