import type { VacancySubmission } from "./vacancy.ts";

/** Fields of a candidate that a vacancy may ask for: while one is unknown, nobody can tell whether the person fits. */
export const ASKED_FIELDS = [
  "occupations",
  "skills",
  "postcode",
  "maxDistanceKm",
  "hours/max",
  "availableFrom",
  "dayparts",
  "licences",
  "certificates",
  "education",
  "language",
  "capacity",
] as const;
export type AskedField = (typeof ASKED_FIELDS)[number];

/** How many open vacancies ask for each field; one that is not there is asked for by none. */
export type OpenDemand = Readonly<Partial<Record<AskedField, number>>>;

/** Every vacancy has a place, hours, a first day and an occupation. */
const ALWAYS: readonly AskedField[] = ["occupations", "postcode", "maxDistanceKm", "hours/max", "availableFrom"];

/** The fields that this vacancy asks for. */
export function askedFields(vacancy: VacancySubmission): AskedField[] {
  const { skills, schedule, licences, certificates, education, language, demands } = vacancy;
  const asks = (list: readonly unknown[] | undefined) => (list ?? []).length > 0;
  const sometimes: [AskedField, boolean][] = [
    ["skills", asks(skills)],
    ["dayparts", asks(schedule?.required) || asks(schedule?.preferred)],
    ["licences", asks(licences)],
    ["certificates", asks(certificates)],
    ["education", education !== undefined],
    ["language", language !== undefined],
    ["capacity", Object.values(demands).some((level) => (level ?? 0) > 0)],
  ];
  return [...ALWAYS, ...sometimes.flatMap(([field, isAsked]) => (isAsked ? [field] : []))];
}

/** The sum of what vacancies ask for. */
export function demandOf(vacancies: readonly { asks?: readonly AskedField[] | undefined }[]): OpenDemand {
  const counts = new Map<AskedField, number>();
  for (const { asks = [] } of vacancies) for (const field of asks) counts.set(field, (counts.get(field) ?? 0) + 1);
  return Object.fromEntries(counts);
}
