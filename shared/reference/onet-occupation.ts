/**
 * An occupation of O*NET-SOC with its tasks in English, in O*NET's order, and the occupations of ESCO (URI, with their
 * ISCO-08 unit group) to which they apply. `jobZone` (1 to 5) is how much preparation O*NET says it asks.
 */
export type OnetOccupation = {
  code: string;
  title: string;
  jobZone?: number | undefined;
  tasks: readonly { statement: string; isCore: boolean }[];
  occupations: readonly { code: string; uri: string }[];
};
