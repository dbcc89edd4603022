import type { Columns } from "../columnar/columns.ts";
import { addBit, type Bits, emptySets, include } from "./bits.ts";
import type { PoolPart } from "./pool-part.ts";

type HoursColumn = "hoursMin" | "hoursMax";

/** People by the hours that they want: for each value that occurs, mildest first, who wants that or something milder. */
export class HourLadder {
  readonly #isMilder: (value: number, other: number) => boolean;
  readonly values: readonly number[];
  readonly #sets: readonly Bits[];

  constructor(parts: readonly PoolPart[], words: number, column: HoursColumn) {
    // The fewer hours somebody wants at least, the milder; the more at most, the milder.
    this.#isMilder = column === "hoursMin" ? (a, b) => a < b : (a, b) => a > b;
    const found = new Set(parts.flatMap(({ columns }) => valuesIn(columns, column)));
    this.values = [...found].sort((a, b) => (this.#isMilder(a, b) ? -1 : 1));
    this.#sets = emptySets(this.values.length, words);
    const setOf = new Map(this.values.map((value, step) => [value, this.#sets[step] as Bits]));
    for (const { columns, firstWord } of parts) {
      const setByCode = columns.dictionaries.hours.values.map((value) => setOf.get(value));
      const codes = columns[column];
      for (let row = 0; row < columns.rows; row += 1) {
        addBit(setByCode[codes[row] as number] as Bits, firstWord * 32 + row);
      }
    }
    for (let step = 1; step < this.#sets.length; step += 1) {
      include(this.#sets[step] as Bits, this.#sets[step - 1] as Bits);
    }
  }

  /** How many values, mildest first, lie within a limit. */
  stepsWithin(limit: number): number {
    let from = 0;
    let to = this.values.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#isMilder(limit, this.values[middle] as number)) to = middle;
      else from = middle + 1;
    }
    return from;
  }

  /** Who wants one of the first so many values; undefined for none. */
  upTo(steps: number): Bits | undefined {
    return this.#sets[steps - 1];
  }
}

function valuesIn(columns: Columns, column: HoursColumn): number[] {
  const { dictionaries, rows, [column]: codes } = columns;
  const occurs = new Uint8Array(dictionaries.hours.values.length);
  for (let row = 0; row < rows; row += 1) occurs[codes[row] as number] = 1;
  return dictionaries.hours.values.filter((_, code) => occurs[code] === 1);
}
