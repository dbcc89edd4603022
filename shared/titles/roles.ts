import type { Numbered } from "./labels.ts";

/** How often each key of a head was seen in each group. */
export type RoleCounts = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Groups of a level of the classification, by the first digits of the code, and the share of all labels in each. */
export type RoleLevel = { groups: Numbered; atLarge: Float64Array; counts: RoleCounts };

/** Keys of the head of a title, from general to particular, and the labels that do not count: their unit group and keys. */
export type RoleQuery = {
  role: readonly string[];
  leftOut: readonly { group: number; role: ReadonlySet<string> }[];
};

/** How many sightings a more general key weighs against those of a more particular one. */
const BACK_OFF = { ending: 3, notion: 5 };
const SMOOTHING = 0.1;

/** Counts the keys of all labels; `codes` are those of the unit groups, `groups[i]` the unit group of `roles[i]`. */
export function roleLevel(roles: readonly (readonly string[])[], groups: Int32Array, codes: Numbered): RoleLevel {
  const counts = new Map<string, Map<number, number>>();
  const labels = new Float64Array(codes.names.length).fill(SMOOTHING);
  for (const [index, keys] of roles.entries()) {
    const place = codes.of[groups[index] ?? 0] ?? 0;
    labels[place] = (labels[place] ?? 0) + 1;
    for (const key of keys) {
      const count = counts.get(key) ?? new Map<number, number>();
      counts.set(key, count.set(place, (count.get(place) ?? 0) + 1));
    }
  }
  const all = labels.reduce((sum, count) => sum + count, 0);
  return { groups: codes, atLarge: labels.map((count) => count / all), counts };
}

/**
 * How much more often than labels at large those with this head are in each group of the level, as a logarithm. Starts
 * from all labels, and lets every more particular key correct that as far as it was seen.
 */
export function roleEvidence({ role, leftOut }: RoleQuery, { groups, atLarge, counts }: RoleLevel): Float64Array {
  const share = atLarge.slice();
  for (const key of role) {
    const count = counts.get(key);
    if (count === undefined) continue;
    const without = leftOut.filter(({ role: keys }) => keys.has(key)).map(({ group }) => groups.of[group] ?? 0);
    const seen = count.values().reduce((sum, one) => sum + one, 0) - without.length;
    if (seen <= 0) continue;
    const belief = seen / (seen + (key.startsWith("N") ? BACK_OFF.notion : BACK_OFF.ending));
    for (let place = 0; place < share.length; place += 1) share[place] = (share[place] ?? 0) * (1 - belief);
    const correct = (place: number, sightings: number) => {
      share[place] = (share[place] ?? 0) + (belief * sightings) / seen;
    };
    for (const [place, sightings] of count) correct(place, sightings);
    for (const place of without) correct(place, -1);
  }
  return share.map((one, place) => Math.log(Math.max(one, 1e-9) / (atLarge[place] ?? 1)));
}
