import type { Centroid } from "#shared/engine/types.ts";
import { POSTCODE_TABLE } from "./postcode-table.ts";

/** Centroid of a PC4 in degrees (WGS 84), with the name of a place that people know it by. */
export type PostcodeCentroid = Centroid & { place: string };

let parsed: ReadonlyMap<string, PostcodeCentroid> | undefined;

/** Built-in centroids by PC4: the region and an hour around it. Parsed at the first call; the same map every time. */
export function builtInCentroids(): ReadonlyMap<string, PostcodeCentroid> {
  parsed ??= new Map(POSTCODE_TABLE.trim().split("\n").map(parseLine));
  return parsed;
}

function parseLine(line: string): [string, PostcodeCentroid] {
  const [pc4 = "", latitude, longitude, ...place] = line.split(" ");
  return [pc4, { latitude: Number(latitude), longitude: Number(longitude), place: place.join(" ") }];
}
