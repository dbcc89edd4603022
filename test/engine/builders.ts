import type { CandidateFacts, Labels, MatchingContext, Requirements } from "#shared/engine/types.ts";

/** Kilometres of road per degree of latitude, by the specification's radius and road factor. */
const KM_PER_DEGREE = ((6371.0088 * Math.PI) / 180) * 1.25;

/** `pc4At(12)` lies 12 km by road north of the work (`WORK`), up to 99 km. Nowhere else has a centroid. */
export const pc4At = (km: number): string => String(2000 + km);
export const WORK = pc4At(0);
export const NOWHERE = "9999";

export const aContext = (overrides: Partial<MatchingContext> = {}): MatchingContext => ({
  date: "2026-11-22",
  centroid: (pc4) =>
    /^20\d\d$/.test(pc4) ? { latitude: 52 + (Number(pc4) - 2000) / KM_PER_DEGREE, longitude: 4.6 } : undefined,
  skillGroups: () => [],
  ...overrides,
});

/** A vacancy that asks little: cook, 20 to 36 hours, from 1 January 2027. */
export const aRequirement = (overrides: Partial<Requirements> = {}): Requirements => ({
  kind: "regular",
  occupation: "5120",
  skills: [],
  hoursPerWeek: { min: 20, max: 36 },
  workplace: { postcode: `${WORK} AB` },
  startDate: "2027-01-01",
  demands: {},
  ...overrides,
});

/** Someone of whom nothing is unknown and whom nothing excludes from `aRequirement()`. */
export const aCandidate = (overrides: Partial<CandidateFacts> = {}): CandidateFacts => ({
  id: "haarlem:1",
  distanceToWork: "bridgeable",
  banenafspraak: "yes",
  beschutWerk: "yes",
  postcode: WORK,
  maxDistanceKm: 20,
  availableFrom: "2026-12-01",
  hours: { min: 16, max: 36 },
  dayparts: ["mon-morning", "mon-afternoon"],
  occupations: [{ code: "5120", months: 36, lastWorked: "2026-06" }],
  skills: [],
  skillsAssessed: true,
  licences: [],
  certificates: [],
  education: 4,
  language: 3,
  capacity: {},
  assessedAt: "2026-11-01",
  ...overrides,
});

/** Someone of whom nothing is known that may be unknown. */
export const aStranger = (overrides: Partial<CandidateFacts> = {}): CandidateFacts => ({
  id: "haarlem:2",
  distanceToWork: "bridgeable",
  banenafspraak: "unknown",
  beschutWerk: "unknown",
  hours: {},
  occupations: [],
  skills: [],
  skillsAssessed: false,
  capacity: {},
  assessedAt: "2026-11-01",
  ...overrides,
});

const OCCUPATIONS: Record<string, string> = { "5120": "kok", "5131": "kelner", "9412": "keukenhulp" };

export const LABELS: Labels = {
  occupation: (code) => OCCUPATIONS[code] ?? code,
  skill: (code) => code,
  certificate: (code) => code.toUpperCase(),
  place: (pc4) => (pc4 === WORK ? "Haarlem" : pc4),
};
