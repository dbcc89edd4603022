import type { Columns } from "../columnar/columns.ts";
import { CERTIFICATES_UNKNOWN, certificatesOf } from "../columnar/layout.ts";
import { LICENCES_UNKNOWN } from "../columnar/lists.ts";
import { DAYPARTS } from "../types.ts";
import { DAYPARTS_FROM, DAYPARTS_UNKNOWN_AT, LICENCES_FROM } from "./asked-slices.ts";
import { type Bits, type Eligible, emptySets } from "./bits.ts";
import { hoursFor } from "./bundle-requirements.ts";
import { HourLadder } from "./hour-ladder.ts";
import type { PoolPart } from "./pool-part.ts";
import { BLOCK, transpose } from "./transpose.ts";

/** A column of bits, and the slices that they become; a bit that is `turned` means the opposite in the column. */
type Sliced = { of: (columns: Columns) => Uint16Array | Uint32Array; turned: number; from: number; to: number };

const SLICED: readonly Sliced[] = [
  { of: ({ first }) => first, turned: 0, from: 0, to: 32 },
  { of: ({ second }) => second, turned: 0, from: 32, to: LICENCES_FROM },
  { of: ({ licences }) => licences, turned: LICENCES_UNKNOWN, from: LICENCES_FROM, to: DAYPARTS_FROM },
  // The bit after the last daypart says that they are unknown.
  {
    of: ({ dayparts }) => dayparts,
    turned: (1 << DAYPARTS.length) - 1,
    from: DAYPARTS_FROM,
    to: DAYPARTS_UNKNOWN_AT + 1,
  },
];

/**
 * What is known of the people of a pool whatever is asked of them, as sets: what a request needs to know is then a handful
 * of intersections. Made once, from the columns of the pool, which it goes on reading: it serves until somebody comes or
 * goes, and `isOf` tells. It holds no ids.
 */
export class PeopleIndex {
  readonly parts: readonly PoolPart[];
  /** The length of all sets, in words of 32 people. */
  readonly words: number;
  /** By number (`asked-slices.ts`). */
  readonly slices: readonly Bits[];
  readonly #states: readonly string[];
  readonly #leastHours: HourLadder;
  readonly #mostHours: HourLadder;
  readonly #rooms = new Map<number, Eligible>();
  /** By part, the list that each code of certificates stands for; undefined when it is unknown. */
  readonly #certificateLists: readonly (readonly (readonly string[] | undefined)[])[];
  readonly #byCertificates = new Map<string, Bits>();

  constructor(columns: readonly Columns[]) {
    let words = 0;
    this.parts = columns.map((part) => {
      const firstWord = words;
      words += Math.ceil(part.rows / BLOCK);
      return { columns: part, firstWord };
    });
    this.words = words;
    this.slices = slicesOf(this.parts, words);
    this.#states = columns.map(stateOf);
    this.#leastHours = new HourLadder(this.parts, words, "hoursMin");
    this.#mostHours = new HourLadder(this.parts, words, "hoursMax");
    this.#certificateLists = columns.map(({ dictionaries }) =>
      dictionaries.certificates.values.map((list, code) =>
        code === CERTIFICATES_UNKNOWN ? undefined : certificatesOf(list),
      ),
    );
  }

  /** True while these are the very columns that it was made of, and nobody came or went. */
  isOf(columns: readonly Columns[]): boolean {
    return (
      columns.length === this.parts.length &&
      columns.every((part, at) => part === this.parts[at]?.columns && stateOf(part) === this.#states[at])
    );
  }

  /** Who has room for so many minutes a week. The same object wherever the same wishes leave room. */
  withRoom(minutesPerWeek: number): Eligible {
    const { min, max } = hoursFor(minutesPerWeek);
    const least = this.#leastHours.stepsWithin(max);
    const most = this.#mostHours.stepsWithin(min);
    const key = least * (this.#mostHours.values.length + 1) + most;
    const known = this.#rooms.get(key);
    if (known !== undefined) return known;
    const room = this.#roomOf(this.#leastHours.upTo(least), this.#mostHours.upTo(most));
    this.#rooms.set(key, room);
    return room;
  }

  #roomOf(notTooMany: Bits | undefined, notTooFew: Bits | undefined): Eligible {
    const [possible, certain] = emptySets(2, this.words) as [Bits, Bits];
    if (notTooMany === undefined || notTooFew === undefined) return { possible, certain };
    // The most hours of whom they are unknown are the mildest of all.
    const unknown = this.#mostHours.values[0] === Number.POSITIVE_INFINITY ? this.#mostHours.upTo(1) : undefined;
    for (let word = 0; word < this.words; word += 1) {
      const room = (notTooMany[word] as number) & (notTooFew[word] as number);
      possible[word] = room;
      certain[word] = room & ~(unknown?.[word] ?? 0);
    }
    return { possible, certain };
  }

  /** Who is known not to have a certificate. Looked up when it is asked for first: certificates are no closed list. */
  lacking(certificate: string): Bits {
    return this.#whose(`lack ${certificate}`, (held) => held !== undefined && !held.includes(certificate));
  }

  /** Of whom it is not known which certificates they have. */
  get certificatesUnknown(): Bits {
    return this.#whose("unknown", (held) => held === undefined);
  }

  #whose(name: string, holds: (held: readonly string[] | undefined) => boolean): Bits {
    const known = this.#byCertificates.get(name);
    if (known !== undefined) return known;
    const bits = new Int32Array(this.words);
    for (const [at, { columns, firstWord }] of this.parts.entries()) {
      const { certificates, rows } = columns;
      const answers = this.#certificateLists[at]?.map((held) => Number(holds(held))) ?? [];
      for (let row = 0; row < rows; row += 1) {
        const word = firstWord + (row >>> 5);
        bits[word] = (bits[word] as number) | ((answers[certificates[row] as number] as number) << (row & 31));
      }
    }
    this.#byCertificates.set(name, bits);
    return bits;
  }
}

/** Rows are added at the end, and erased; a row is never changed. */
const stateOf = ({ rows, erased }: Columns): string => `${rows} ${erased}`;

function slicesOf(parts: readonly PoolPart[], words: number): readonly Bits[] {
  const slices = emptySets(DAYPARTS_UNKNOWN_AT + 1, words);
  const block = new Int32Array(BLOCK);
  for (const { columns, firstWord } of parts) {
    for (const { of, turned, from, to } of SLICED) {
      const column = of(columns);
      for (let row = 0; row < columns.rows; row += BLOCK) {
        const rows = Math.min(BLOCK, columns.rows - row);
        block.fill(0);
        for (let at = 0; at < rows; at += 1) block[at] = (column[row + at] as number) ^ turned;
        transpose(block);
        const word = firstWord + row / BLOCK;
        for (let slice = from; slice < to; slice += 1) (slices[slice] as Bits)[word] = block[slice - from] as number;
      }
    }
  }
  return slices;
}
