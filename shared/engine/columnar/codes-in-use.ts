import type { Codes } from "./codes.ts";
import type { Dictionaries } from "./dictionaries.ts";
import { NO_PLACE } from "./dictionaries.ts";
import { certificatesOf } from "./layout.ts";
import type { PackedPool } from "./pool.ts";

/** Every code that is written down in a pool, by kind; some may be of people who were taken out since. */
export type CodesInUse = Record<"occupations" | "skills" | "certificates" | "places", Set<string>>;

export function codesInUse({ parts }: Pick<PackedPool, "parts">): CodesInUse {
  const all = (of: (dictionaries: Dictionaries) => Codes<string>): Set<string> =>
    new Set(parts.flatMap(({ dictionaries }) => of(dictionaries).values));
  const places = all((dictionaries) => dictionaries.places);
  places.delete(NO_PLACE);
  return {
    occupations: all(({ occupations }) => occupations),
    skills: all(({ skills }) => skills),
    certificates: new Set([...all(({ certificates }) => certificates)].flatMap(certificatesOf)),
    places,
  };
}
