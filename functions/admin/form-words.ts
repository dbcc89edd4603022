import { municipalityName, partnerName, type Region } from "#shared/domain/region.ts";
import type { DistanceToWork } from "#shared/engine/types.ts";
import type { FormWords } from "#shared/web/field-words.ts";
import { ACTS, DO } from "./contact-person-page.tsx";
import {
  FIELDS,
  groupField,
  municipalityField,
  othersField,
  ownClientsField,
  strategicField,
} from "./policy-fields.ts";
import { STEP, STEPS } from "./policy-form.tsx";
import { GROUP_WORDS } from "./words.ts";

/** What the buttons of forms that have several say. */
const STEP_WORDS: Readonly<Record<string, string>> = {
  [STEPS.preview]: "Kijk wat er verandert",
  [STEPS.confirm]: "Leg de versie vast",
  [STEPS.edit]: "Terug om te wijzigen",
};
const ACT_WORDS: Readonly<Record<string, string>> = {
  [ACTS.find]: "Zoek",
  [ACTS.export]: "Download alles",
  [ACTS.erase]: "Wis naam, e-mailadres en telefoonnummer voorgoed",
};

const CONTRACT_PARTS: Readonly<Record<string, string>> = {
  uitvoerder: "Uitvoerder",
  van: "Eerste dag",
  tot: "Laatste dag",
};

/** "Contract 2: Eerste dag" of "1-van". */
function contractWords(rest: string): string {
  const [row, part = ""] = rest.split("-");
  return `Contract ${Number(row) + 1}: ${CONTRACT_PARTS[part] ?? "Programma"}`;
}

const group = (code: string): string => GROUP_WORDS[code as DistanceToWork] ?? code;

/** What the forms of the administrator call their fields. */
export function formWords(region: Region): FormWords {
  const choices = Object.fromEntries(region.partners.map(({ code, name }) => [code, name]));
  const staff = Object.fromEntries(region.staff.map(({ id, name }) => [id, name]));
  return {
    [FIELDS.version]: { label: "Naam van de versie" },
    [FIELDS.from]: { label: "Geldt vanaf" },
    "e-mail": { label: "E-mailadres" },
    naar: { label: "Nieuwe contactpersoon", choices: staff },
    [STEP]: { label: "U koos", choices: STEP_WORDS },
    [DO]: { label: "U koos", choices: ACT_WORDS },
    van: { label: "Van", choices: staff },
    tot: { label: "Tot en met" },
    [ownClientsField("")]: { label: (code) => `Eigen klanten van ${partnerName(region, code)}`, choices },
    [municipalityField("")]: { label: (code) => municipalityName(region, code), choices },
    "programma-": { label: contractWords, choices },
    [groupField("")]: { label: (code) => `Kandidaten ${group(code)}`, choices },
    [othersField("")]: { label: (code) => `Wie kan het overnemen van kandidaten ${group(code)}?`, choices },
    [strategicField("")]: { label: (code) => `Strategische partner in ${municipalityName(region, code)}`, choices },
    [FIELDS.maximumPercent]: { label: "Hoogste aandeel van de strategische partner" },
    [FIELDS.steersFrom]: { label: "Vanaf hoeveel toewijzingen geldt de grens?" },
  };
}
