import { ENGINE_V1 } from "./tables.ts";
import type { Centroid, MatchingContext } from "./types.ts";

const { earthRadiusKm, roadFactor } = ENGINE_V1.travel;

/** The four digits of a postcode, whether or not letters follow. */
export const pc4Of = (postcode: string): string => postcode.trim().slice(0, 4);

/** Distance in km as the crow flies. Exactly 0 to itself. */
export function greatCircleKm(from: Centroid, to: Centroid): number {
  const radians = Math.PI / 180;
  const halfLatitude = ((to.latitude - from.latitude) * radians) / 2;
  const halfLongitude = ((to.longitude - from.longitude) * radians) / 2;
  const haversine =
    Math.sin(halfLatitude) ** 2 +
    Math.cos(from.latitude * radians) * Math.cos(to.latitude * radians) * Math.sin(halfLongitude) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

/** Road distance in km between two centroids: the great circle, lengthened by the road factor. Exactly 0 to itself. */
export const roadKm = (from: Centroid, to: Centroid): number => greatCircleKm(from, to) * roadFactor;

/** Road distance in km from one fixed place to a postcode; undefined when either has no centroid. */
export type KmToWork = (postcode: string | undefined) => number | undefined;

/**
 * Distances to one workplace. Equal PC4s are 0 km apart, since they have one centroid. A postcode without a centroid is nowhere, even when it equals
 * the workplace's: the specification calls travel unknown as soon as one of the two has none.
 *
 * A region has some hundreds of PC4s and thousands of people, so each distance is computed once, and each way to write a
 * postcode is taken apart once.
 */
export function kmTo(workplace: string, { centroid }: Pick<MatchingContext, "centroid">): KmToWork {
  const work = centroid(pc4Of(workplace));
  const measure = onceEach((pc4) => {
    const home = centroid(pc4);
    return work === undefined || home === undefined ? undefined : roadKm(work, home);
  });
  const known = onceEach((postcode) => measure(pc4Of(postcode)));
  return (postcode) => (postcode === undefined ? undefined : known(postcode));
}

/** Answers the same as `work`, which is asked once of each. */
function onceEach(work: (key: string) => number | undefined): (key: string) => number | undefined {
  const answers = new Map<string, number | undefined>();
  return (key) => {
    const before = answers.get(key);
    if (before !== undefined || answers.has(key)) return before;
    const answer = work(key);
    answers.set(key, answer);
    return answer;
  };
}
