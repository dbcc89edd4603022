/** Repeatable chance: the same seed gives the same answers in the same order, on every machine. */
export type Random = {
  /** From 0 up to but not including 1. */
  next: () => number;
  chance: (share: number) => boolean;
  /** A whole number, both ends included. */
  integer: (min: number, max: number) => number;
  pick: <T>(values: readonly T[]) => T;
  /** A value in proportion to its weight. */
  weighted: <T>(choices: readonly (readonly [value: T, weight: number])[]) => T;
  /** These fields, or none of them in `share` of the cases: how a profile says that something is unknown. */
  unless: <F extends object>(share: number, fields: () => F) => Partial<F>;
};

export function seededRandom(seed: string): Random {
  const next = mulberry32(fnv1a(seed));
  const chance = (share: number) => next() < share;
  return {
    next,
    chance,
    integer: (min, max) => min + Math.floor(next() * (max - min + 1)),
    pick: (values) => at(values, Math.floor(next() * values.length)),
    weighted: (choices) => weighted(choices, next()),
    unless: (share, fields) => (chance(share) ? {} : fields()),
  };
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError("There is nothing to choose from");
  return value;
}

function weighted<T>(choices: readonly (readonly [T, number])[], share: number): T {
  let left = share * choices.reduce((sum, [, weight]) => sum + weight, 0);
  const index = choices.findIndex(([, weight]) => {
    left -= weight;
    return left < 0;
  });
  return at(choices, index === -1 ? choices.length - 1 : index)[0];
}

/** Mulberry32 by Tommy Ettinger (public domain): 32 bits of state, good enough for invented people. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a in 32 bits (Fowler, Noll, Vo): a number to start from for every text. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}
