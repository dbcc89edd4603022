import { ENGINE_V1 } from "../tables.ts";
import type { Columns } from "./columns.ts";

const { travelStepKm } = ENGINE_V1.unlocks;

/**
 * How to tell what a row needs that fails one criterion only: a small number, which with `base` is its need. Needs of all
 * criteria of a vacancy are numbered together; what each means only `unlock-needs.ts` knows.
 */
export type NeedRule = { base: number; count: number } & NeedSource;
export type NeedSource =
  /** By the code in a column. */
  | { by: "table"; column: "hoursMin" | "hoursMax" | "available" | "certificates"; table: Uint16Array }
  /** By the bits of a filter word, from `shift` up: one per level, of which a row below it has all higher ones too. `lower`
   * is the number of levels below the one that is asked. */
  | { by: "levels"; column: "first" | "second"; shift: number; mask: number; lower: number }
  /** The bit of the only item of a list that is missing, or `SEVERAL`. */
  | { by: "missing"; column: "licences" | "dayparts"; required: number }
  /** By the code of reach, in the table of `stepsBeyond`. */
  | { by: "distance" };

/** Of rows that lack several items of a list. */
export const SEVERAL = 32;

/** Writes by code of reach how many steps someone would have to travel further to come `km`; 0 who comes so far. */
export function stepsBeyond(reachKm: readonly number[], km: number | undefined, into: Uint16Array): void {
  for (let code = 0; code < reachKm.length; code += 1) {
    const limit = reachKm[code] as number;
    into[code] = km !== undefined && limit < km ? Math.ceil((km - limit) / travelStepKm) : 0;
  }
}

/** The need of a row by a rule; `steps` is what `stepsBeyond` wrote. */
export function needBy(rule: NeedRule, columns: Columns, steps: Uint16Array): (row: number) => number {
  const { base } = rule;
  switch (rule.by) {
    case "table": {
      const { column, table } = rule;
      const codes = columns[column];
      return (row) => base + (table[codes[row] as number] as number);
    }
    case "levels": {
      const { column, shift, mask } = rule;
      const words = columns[column];
      return (row) => base + (((words[row] as number) >>> shift) & mask);
    }
    case "missing": {
      const { column, required } = rule;
      const held = columns[column];
      return (row) => {
        const missing = required & ~(held[row] as number);
        return base + ((missing & (missing - 1)) === 0 ? 31 - Math.clz32(missing) : SEVERAL);
      };
    }
    case "distance": {
      const { reach } = columns;
      return (row) => base + (steps[reach[row] as number] as number);
    }
  }
}
