import type { OnetOccupation } from "#shared/reference/onet-occupation.ts";

export const ESCO = "http://data.europa.eu/esco/occupation";

/** An O*NET occupation that is right as it stands: a cook, for one occupation of ESCO. */
export const anOnetOccupation = (change: Partial<OnetOccupation> = {}): OnetOccupation => ({
  code: "35-2014.00",
  title: "Cooks, Restaurant",
  jobZone: 2,
  tasks: [{ statement: "Season and cook food.", isCore: true }],
  occupations: [{ code: "5120", uri: `${ESCO}/cook` }],
  ...change,
});
