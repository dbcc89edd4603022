import { dayNumber } from "../calendar.ts";
import { latestStart } from "../criteria.ts";
import { pc4Of } from "../distance.ts";
import { ENGINE_V1 } from "../tables.ts";
import type { Requirements } from "../types.ts";
import { weightsOf } from "./asked.ts";
import { Codes } from "./codes.ts";
import { bitCriteria, failMasks } from "./filter-words.ts";
import { certificatesKey } from "./layout.ts";
import { daypartMask, licenceMask } from "./lists.ts";

export type OpenVacancy = { id: string; requirements: Requirements };

/** Open vacancies in columns, in the order in which they were given: what a changed candidate is held against. */
export type PackedVacancies = {
  ids: readonly string[];
  /** Bits of the filter words that must not be set. */
  first: Uint32Array;
  second: Uint32Array;
  latestDay: Int32Array;
  hoursMin: Float64Array;
  hoursMax: Float64Array;
  requiredDayparts: Uint32Array;
  preferredDayparts: Uint32Array;
  requiredLicences: Uint16Array;
  /** Level asked, hard or not; 0 when none is. */
  education: Uint8Array;
  language: Uint8Array;
  totalWeight: Uint8Array;
  place: Uint16Array;
  occupation: Uint16Array;
  /** Sets of required certificates. */
  certificates: Uint16Array;
  /** Where each vacancy's demanded skills begin in `skills` and `importances`; the next one's beginning is their end. */
  skillsStart: Uint32Array;
  skills: Uint16Array;
  importances: Uint8Array;
  dictionaries: {
    places: Codes<string>;
    occupations: Codes<string>;
    certificates: Codes<string>;
    skills: Codes<string>;
  };
};

/** Packs vacancies. Throws `DictionaryFull` beyond 65,536 different codes of one kind. */
export function packVacancies(vacancies: Iterable<OpenVacancy>): PackedVacancies {
  const open = [...vacancies];
  const asked = open.map(({ requirements }) => requirements);
  const masks = asked.map((requirements) => failMasks(bitCriteria(requirements)));
  const dictionaries = {
    places: new Codes<string>(),
    occupations: new Codes<string>(),
    certificates: new Codes<string>(),
    skills: new Codes<string>(),
  };
  const demanded = asked.flatMap(({ skills }) => skills);
  const skillsStart = new Uint32Array(open.length + 1);
  for (const [at, { skills }] of asked.entries()) skillsStart[at + 1] = (skillsStart[at] ?? 0) + skills.length;
  return {
    ids: open.map(({ id }) => id),
    first: Uint32Array.from(masks, ({ first }) => first),
    second: Uint32Array.from(masks, ({ second }) => second),
    latestDay: Int32Array.from(asked, ({ startDate }) => dayNumber(latestStart(startDate))),
    hoursMin: Float64Array.from(asked, ({ hoursPerWeek }) => hoursPerWeek.min),
    hoursMax: Float64Array.from(asked, ({ hoursPerWeek }) => hoursPerWeek.max),
    requiredDayparts: Uint32Array.from(asked, ({ schedule }) => daypartMask(schedule?.required ?? [])),
    preferredDayparts: Uint32Array.from(asked, ({ schedule }) => daypartMask(schedule?.preferred ?? [])),
    requiredLicences: Uint16Array.from(asked, ({ licences = [] }) => licenceMask(licences)),
    education: Uint8Array.from(asked, ({ education }) => education?.level ?? 0),
    language: Uint8Array.from(asked, ({ language }) => language?.level ?? 0),
    totalWeight: Uint8Array.from(asked, (requirements) =>
      Object.values(weightsOf(requirements)).reduce((sum, weight) => sum + weight, 0),
    ),
    place: Uint16Array.from(asked, ({ workplace }) => dictionaries.places.of(pc4Of(workplace.postcode))),
    occupation: Uint16Array.from(asked, ({ occupation }) => dictionaries.occupations.of(occupation)),
    certificates: Uint16Array.from(asked, ({ certificates = [] }) =>
      dictionaries.certificates.of(certificatesKey(certificates)),
    ),
    skillsStart,
    skills: Uint16Array.from(demanded, ({ code }) => dictionaries.skills.of(code)),
    importances: Uint8Array.from(demanded, ({ importance }) => ENGINE_V1.skills.importance[importance]),
    dictionaries,
  };
}
