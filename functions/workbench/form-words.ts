import { CONTACT_CHANNELS } from "#shared/domain/contact-moment.ts";
import {
  AGENCY_REASONS,
  CARVING_DECLINE_REASONS,
  CLOSING_DATE_REASONS,
  DECISION_REASONS,
} from "#shared/domain/reasons.ts";
import { partnerName, type Region } from "#shared/domain/region.ts";
import { dateWords, type FormWords } from "#shared/web/field-words.ts";
import {
  ACTION,
  HOURS,
  NEEDS_ADDED,
  NEW_NEED,
  offerFields,
  rowsField,
  taskFields,
  WISHES,
  YES,
} from "./carving/edit-fields.ts";
import { needInWords } from "./carving/need-words.ts";
import { CLOSING_FIELDS } from "./closing-date/closing-date-form.ts";
import { CONTACT_FIELDS } from "./employer/contact-fields.ts";
import { MENTION_FIELDS } from "./employer/mentions-page.tsx";
import { CARVING_WORDS, type DeskWording, KIND_WORDS } from "./words.ts";

const TASK = taskFields("");
const OFFER = offerFields("");

/** What the buttons that change a request and save nothing say, by what stands before the colon in what they send. */
const ACTION_WORDS: Readonly<Record<string, string>> = {
  taak: "Taak toevoegen",
  splits: "Splits een taak in tweeën",
  eis: "Eis toevoegen",
  voorstel: "Stel taken voor",
  neem: "Neem gekozen taken over",
  sluit: "Sluit dit voorstel",
};

const countedTasks = (count: number): string => (count === 1 ? "1 taak" : `${count} taken`);

/** "K-12 van Gemeente Haarlem": a person, who has no name here. */
const personIn = (region: Region) => (id: string) => {
  const [partner = "", ref = id] = id.split(":");
  return `${ref} van ${partnerName(region, partner)}`;
};

/** What the forms of the desk call their fields. */
export const formWords = (region: Region, wording: DeskWording): FormWords => ({
  kandidaat: { label: "Kandidaat", choices: personIn(region) },
  besluit: {
    label: "Besluit",
    choices: {
      "put-forward": "Voordragen",
      postpone: "Uitstellen",
      "turn-down": "Afwijzen",
      vergelijken: "Vergelijken",
    },
  },
  reden: { label: "Reden", choices: { ...DECISION_REASONS, ...CARVING_DECLINE_REASONS, ...CLOSING_DATE_REASONS } },
  uitvoerder: {
    label: "Uitvoerder",
    choices: Object.fromEntries(region.partners.map(({ code, name }) => [code, name])),
  },
  "reden-uitvoerder": { label: "Waarom een andere uitvoerder?", choices: AGENCY_REASONS },
  bericht: { label: "Nieuw bericht" },
  ...dateWords(CONTACT_FIELDS.on, "Wanneer had u contact?"),
  [CONTACT_FIELDS.channel]: { label: "Hoe had u contact?", choices: CONTACT_CHANNELS },
  [MENTION_FIELDS.name]: { label: "Naam van de persoon" },
  [MENTION_FIELDS.email]: { label: "E-mailadres van de persoon" },
  [CONTACT_FIELDS.note]: { label: "Waar ging het over?" },
  ...dateWords(CLOSING_FIELDS.until, "Tot en met welke dag staat de vacature open?"),
  titel: { label: "Titel van de nieuwe functie" },
  beroep: { label: "Beroep", choices: wording.labels.occupation },
  taken: { label: "Taken die u koos", counted: countedTasks },
  loonwaarde: { label: "Loonwaarde in procenten" },
  naar: { label: "Volgende stap", choices: CARVING_WORDS },
  verklaring: { label: "Waarom is dit werk extra en verdringt het niemand?" },
  [WISHES.description]: { label: "Toelichting" },
  [WISHES.kind]: { label: "Soort werk", choices: KIND_WORDS },
  [WISHES.jobs]: { label: "Aantal banen" },
  [WISHES.startDate]: { label: "Begindatum" },
  [WISHES.carvedWage]: { label: "Loon per uur van de nieuwe functie in euro's" },
  [HOURS.min]: { label: "Uren per week, minstens" },
  [HOURS.max]: { label: "Uren per week, hoogstens" },
  "loon-": { label: "Loon per uur in euro's" },
  [TASK.title]: { label: "Taak" },
  [TASK.minutes]: { label: "Minuten per week" },
  [TASK.carvable]: { label: "Mag naar een andere functie", choices: { [YES]: "Ja" } },
  [TASK.reason]: { label: "Waarom niet, of onder welke voorwaarde" },
  [TASK.needs]: { label: "Deze taak vraagt", choices: needInWords(wording) },
  [TASK.occupation]: { label: "Beroep van de taak", choices: wording.labels.occupation },
  [TASK.estimate]: { label: "Nog geschat van de taak", counted: (count) => `${count} van de antwoorden` },
  [TASK.confirmed]: { label: "De schattingen bij een taak", choices: { [YES]: "kloppen volgens de werkgever" } },
  [rowsField("")]: { label: "Taken van de functie", counted: countedTasks },
  [OFFER.title]: { label: "Taken voorstellen bij de functie" },
  [OFFER.asked]: { label: "Taken voorgesteld bij" },
  [OFFER.ticks]: { label: "Taken die u uit het voorstel koos", counted: countedTasks },
  [NEW_NEED]: { label: "Staat een eis nog bij geen enkele taak?", choices: needInWords(wording) },
  [NEEDS_ADDED]: { label: "Eisen die u toevoegde", choices: needInWords(wording) },
  [ACTION]: { label: "U koos", choices: (value) => ACTION_WORDS[value.split(":")[0] ?? ""] },
});
