import * as z from "zod";
import { greatCircleKm, pc4Of } from "#shared/engine/distance.ts";
import type { Centroid } from "#shared/engine/types.ts";
import { Problem } from "./problem.ts";

/** A postcode as VUM writes it: four digits and two letters. */
export const VumPostcode = z
  .string("Geef een postcode als 1234AB")
  .regex(/^[0-9]{4}[a-zA-Z]{2}$/, "Geef een postcode als 1234AB");

const WHOLE_KM = "Geef een heel aantal kilometers van 0 tot en met 999";

/** The mandatory `selectiegebied` of a question: so many km around a postcode. */
const Km = z.int(WHOLE_KM).min(0, WHOLE_KM).max(999, WHOLE_KM);
export const SelectionArea = z.object(
  { afstand: Km, postcode: VumPostcode },
  { error: "Geef een selectiegebied met postcode en afstand" },
);
export type SelectionArea = z.infer<typeof SelectionArea>;

/** Where a PC4 lies: within so many km of a point, 0 when it is known exactly. Undefined for what is no postcode. */
export type Locate = (pc4: string) => (Centroid & { withinKm: number }) | undefined;

/** Km from the middle of an area to a postcode, or undefined when it certainly lies outside. */
export type KmInside = (postcode: string) => number | undefined;

/**
 * Measures from the middle of a selection area, as the crow flies between centroids (VUM calls `afstand` the radius
 * around the postcode). A postcode that is known only roughly counts as inside when it may be; the same four digits are
 * 0 km apart. Throws `Problem("invalid-input")` for a middle that is no Dutch postcode.
 */
export function kmInside({ postcode, afstand }: SelectionArea, locate: Locate): KmInside {
  const middle = pc4Of(postcode);
  const from = locate(middle);
  if (!from) throw new Problem("invalid-input", `selectiegebied: ${middle} is geen Nederlandse postcode`);
  const measured = new Map<string, number | undefined>([[middle, 0]]);
  const measure = (pc4: string): number | undefined => {
    const place = locate(pc4);
    if (!place) return undefined;
    const km = Math.max(0, greatCircleKm(from, place) - from.withinKm - place.withinKm);
    return km <= afstand ? km : undefined;
  };
  return (own) => {
    const pc4 = pc4Of(own);
    if (!measured.has(pc4)) measured.set(pc4, measure(pc4));
    return measured.get(pc4);
  };
}
