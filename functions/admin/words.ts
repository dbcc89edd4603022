import { dateInWords } from "#shared/domain/dates.ts";
import type { PolicyChange, Standing } from "#shared/domain/policy-book.ts";
import type { PolicyCase } from "#shared/domain/policy-changes.ts";
import { municipalityName, partnerName, type Region, staffMember } from "#shared/domain/region.ts";
import type { DistanceToWork } from "#shared/engine/types.ts";

export const GROUP_WORDS: Readonly<Record<DistanceToWork, string>> = {
  none: "zonder afstand tot werk",
  bridgeable: "met overbrugbare afstand",
  unbridgeable: "met grote afstand",
};

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  planned: "Gaat nog in",
  "in-force": "Geldt nu",
  past: "Voorbij",
};

const CHANGE_WORDS: Readonly<Record<PolicyChange["what"], string>> = {
  added: "toegevoegd",
  "taken-back": "teruggenomen",
};

const NOBODY = "geen";

/** "Pasmatch"; "geen" where there is none. */
export const agencyInWords = (region: Region, code: string | undefined): string =>
  code === undefined ? NOBODY : partnerName(region, code);

/** "Pasmatch, Start Kennemerland"; "geen" where there are none. */
export const agenciesInWords = (region: Region, codes: readonly string[]): string =>
  codes.map((code) => partnerName(region, code)).join(", ") || NOBODY;

export const personInWords = (region: Region, id: string): string => staffMember(region, id)?.name ?? id;

/** "Versie 2027-1, die ingaat op 1 januari 2027, toegevoegd door Fatima Mulder". */
export const changeInWords = (region: Region, { by, what, version, from }: PolicyChange): string =>
  `Versie ${version}, die ingaat op ${dateInWords(from)}, ${CHANGE_WORDS[what]} door ${personInWords(region, by)}`;

/** "Haarlem, met overbrugbare afstand"; "programma p1, met grote afstand". */
export function caseInWords(region: Region, { distanceToWork, municipality, programme, partner }: PolicyCase): string {
  const who =
    municipality !== undefined
      ? municipalityName(region, municipality)
      : programme !== undefined
        ? `programma ${programme}`
        : `eigen klanten van ${partnerName(region, partner ?? "")}`;
  return `${who}, ${GROUP_WORDS[distanceToWork]}`;
}

/** "van 1 januari 2027 tot en met 30 juni 2027"; nothing where no day is said. */
export const periodInWords = (from: string | undefined, until: string | undefined): string =>
  [from ? `van ${dateInWords(from)}` : "", until ? `tot en met ${dateInWords(until)}` : ""].filter(Boolean).join(" ");
