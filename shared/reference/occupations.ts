import type { Occupation } from "./occupation.ts";
import { ELEMENTARY_OCCUPATIONS } from "./occupations/elementary.ts";
import { MACHINE_OCCUPATIONS } from "./occupations/machines.ts";
import { OFFICE_OCCUPATIONS } from "./occupations/office.ts";
import { PROFESSIONAL_OCCUPATIONS } from "./occupations/professional.ts";
import { SERVICE_OCCUPATIONS } from "./occupations/service.ts";
import { TRADE_OCCUPATIONS } from "./occupations/trade.ts";

/**
 * The ISCO-08 unit groups that a Werkgeversservicepunt meets, one entry per code, in order of the code. Codes are
 * facts of ISCO-08 (International Labour Organization, 2008); titles, synonyms and skills are our own words. Where
 * ISCO leaves a Dutch name open, it stands where ESCO has it, so that importing ESCO changes no code.
 */
export const OCCUPATIONS: readonly Occupation[] = [
  ...PROFESSIONAL_OCCUPATIONS,
  ...OFFICE_OCCUPATIONS,
  ...SERVICE_OCCUPATIONS,
  ...TRADE_OCCUPATIONS,
  ...MACHINE_OCCUPATIONS,
  ...ELEMENTARY_OCCUPATIONS,
];
