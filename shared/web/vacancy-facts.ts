import type { Labels } from "#shared/engine/types.ts";

/** "2031 AB Haarlem"; only the postcode where no place is known. */
export function placeInWords(postcode: string, labels: Labels): string {
  const pc4 = postcode.slice(0, 4);
  const place = labels.place(pc4);
  return place === pc4 ? postcode : `${postcode} ${place}`;
}
