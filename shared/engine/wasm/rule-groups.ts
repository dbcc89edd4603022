import type { FilterTables } from "../columnar/filter.ts";
import { type NeedRule, SEVERAL } from "../columnar/needs.ts";
import type { Segment } from "../columnar/segment.ts";
import { codeBits } from "../columnar/slices.ts";
import { ENGINE_V1 } from "../tables.ts";
import { bitsIn, type SliceOf } from "./slice-of.ts";

/** How the kernel tells the rows of a group, as `filter.wat` numbers it; 0 is no rule. */
const HOW = { slices: 1, codes: 2, table: 3, items: 4 } as const;
/** Turns a mask about. */
const ABOUT = -1;
const AS_IT_IS = 0;
/** Degrees beyond the mildest that occur are not shown; of a set or of levels all groups matter. */
const { perCriterion } = ENGINE_V1.unlocks;
const ALL_MATTER = 0;

/**
 * A rule as the kernel goes by it: groups of rows, each with its need, which are told one after the other; the last is all
 * that is left. What a group asks for is a slice, a limit of codes or a number in a table; 0 is several items at once.
 */
export type RuleGroups = {
  how: number;
  /** A column, the lowest of its slices, or a list of slices. */
  from: number;
  /** Number of slices of the codes, or of items in the list. */
  count: number;
  flip: number;
  groups: readonly { asks: number; need: number }[];
  most: number;
};

/** What rules refer to: where the slices of a segment and the lists of required items are in memory. */
export type Places = { sliceOf: SliceOf; licences: number; dayparts: number };

/** The groups of a rule; of `distance` they differ by place, and are those of `groupsByDistance`. */
export function ruleGroups(rule: NeedRule, segment: Segment, tables: FilterTables, places: Places): RuleGroups {
  const { base } = rule;
  const { sliceOf } = places;
  switch (rule.by) {
    case "table":
      return rule.column === "certificates"
        ? byCertificate(rule.table, base, segment, tables)
        : byCode({ ...rule, column: rule.column }, segment, tables, sliceOf);
    case "levels": {
      const { column, shift, mask, lower } = rule;
      const groups = Array.from({ length: lower }, (_, level) => ({
        asks: sliceOf(column, shift + level),
        need: base + (mask & (-1 << level)),
      }));
      return { how: HOW.slices, from: 0, count: 0, flip: AS_IT_IS, groups, most: ALL_MATTER };
    }
    case "missing": {
      const { column, required } = rule;
      const singles = bitsIn(required).map((bit) => ({ asks: sliceOf(column, bit), need: base + bit }));
      const several = singles.length > 1 ? [{ asks: 0, need: base + SEVERAL }] : [];
      const groups = [...several, ...singles];
      return { how: HOW.items, from: places[column], count: singles.length, flip: ABOUT, groups, most: ALL_MATTER };
    }
    case "distance":
      return {
        how: HOW.codes,
        from: sliceOf("reach", 0),
        count: codeBits(segment.dictionaries.reach),
        flip: AS_IT_IS,
        groups: [],
        most: perCriterion,
      };
  }
}

type CodeRule = { column: "hoursMin" | "hoursMax" | "available"; table: Uint16Array; base: number };

/** Codes follow values here: those that fail are the lowest or the highest, and codes of one degree follow each other. */
function byCode(
  { column, table, base }: CodeRule,
  { dictionaries }: Segment,
  tables: FilterTables,
  sliceOf: SliceOf,
): RuleGroups {
  const dictionary = column === "available" ? dictionaries.available : dictionaries.hours;
  const isBelow = column === "hoursMax";
  const codes = { how: HOW.codes, from: sliceOf(column, 0), count: codeBits(dictionary), most: perCriterion };
  if (isBelow) return { ...codes, flip: AS_IT_IS, groups: downFrom(table, base, tables.tooFewHours.indexOf(0)) };
  const fails = column === "available" ? tables.tooLate : tables.tooManyHours;
  return { ...codes, flip: ABOUT, groups: upFrom(table, base, fails.indexOf(1)) };
}

/** Groups of codes from `from` up, by need: each has the codes below what it asks. */
function upFrom(table: Uint16Array, base: number, from: number): RuleGroups["groups"] {
  const groups: { asks: number; need: number }[] = [];
  for (let code = from; code < table.length; code += 1) {
    const need = base + (table[code] as number);
    const last = groups.at(-1);
    if (last?.need === need) last.asks = code + 1;
    else groups.push({ asks: code + 1, need });
  }
  return groups;
}

/** Groups of codes below `below`, the highest first: each has the codes from what it asks. */
export function downFrom(table: Uint16Array, base: number, below: number): { asks: number; need: number }[] {
  const groups: { asks: number; need: number }[] = [];
  for (let code = below - 1; code >= 0; code -= 1) {
    const need = base + (table[code] as number);
    const last = groups.at(-1);
    if (last?.need === need) last.asks = code;
    else groups.push({ asks: code, need });
  }
  return groups;
}

function byCertificate(table: Uint16Array, base: number, { certificates }: Segment, tables: FilterTables): RuleGroups {
  const needs = new Set<number>();
  for (const [code, need] of table.entries()) if (tables.lacksCertificates[code] === 1) needs.add(need);
  const groups = Array.from(needs, (need) => ({ asks: need, need: base + need }));
  return { how: HOW.table, from: certificates.byteOffset, count: 0, flip: AS_IT_IS, groups, most: ALL_MATTER };
}
