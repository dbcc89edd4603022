import type { Licence } from "#shared/engine/types.ts";

/** What driving asks in occupations that drive something else than a car, by their leading digits; null is no licence. */
const BY_OCCUPATION: Readonly<Record<string, Licence | null>> = {
  "8311": null,
  "8312": null,
  "8321": "AM",
  "8331": "D",
  "8332": "C",
  "8341": "T",
  "8342": null,
  "8343": null,
  "8344": null,
  "8350": null,
};

const TRUCK = /(?<!fork ?|lift |hand |light |pallet )\btrucks?\b/i;

/** The licences that driving asks in an occupation; a lorry in the statement asks C, anything else B. */
export function licencesToDrive(statement: string, occupation: string): readonly Licence[] {
  const usual = BY_OCCUPATION[occupation];
  if (usual === null) return [];
  return [usual ?? (TRUCK.test(statement) ? "C" : "B")];
}

/** Licences for which a driver by trade needs Code 95 (European rules on the qualification of drivers). */
export const asksCode95 = (licences: readonly Licence[]): boolean => licences.includes("C") || licences.includes("D");
