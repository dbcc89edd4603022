/**
 * Education by O*NET's job zone, in our levels (1 none, 2 primary, 3 vmbo, 4 mbo, 5 hbo, 6 wo): O*NET describes zone 1 as
 * little preparation, 2 as secondary school, 3 as vocational school, 4 as a bachelor's degree, 5 as graduate school.
 */
const BY_JOB_ZONE: Readonly<Record<number, number>> = { 1: 1, 2: 3, 3: 4, 4: 5, 5: 6 };

/**
 * Education by ISCO-08 major group, after the skill levels of ISCO-08 (International Labour Organization, 2008): 1 for
 * major group 9, 2 for 4 to 8, 3 for 3, 4 for 2, and 3 or 4 for 1. The armed forces (0) have no one level.
 */
const BY_MAJOR_GROUP: Readonly<Record<string, number>> = {
  "1": 5,
  "2": 5,
  "3": 4,
  "4": 3,
  "5": 3,
  "6": 3,
  "7": 3,
  "8": 3,
  "9": 1,
};

/**
 * What an occupation as a whole usually asks: the higher of its job zone and its major group, because O*NET counts what
 * America asks (a registered nurse is in zone 3), and ISCO what the work is. vmbo where neither says it.
 */
export function occupationLevel(code: string, jobZone: number | undefined): number {
  const known = [BY_JOB_ZONE[jobZone ?? 0], BY_MAJOR_GROUP[code.slice(0, 1)]].flatMap((level) => level ?? []);
  return known.length === 0 ? 3 : Math.max(...known);
}
