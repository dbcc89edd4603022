import { CONDITIONS, type Condition } from "#shared/engine/types.ts";
import {
  type CellReader,
  capitals,
  date,
  dayparts,
  decimal,
  indication,
  list,
  month,
  oneOf,
  text,
  yesNo,
} from "./csv-cells.ts";

/** A column of a CSV delivery: what it is called, and which field of a candidate (RFC 6901 pointer) it fills. */
export type CsvColumn = {
  /** The Dutch name first, then the English one, then what else people write. */
  names: readonly [string, ...string[]];
  pointer: string;
  read: CellReader;
};

const DISTANCES = {
  geen: "none",
  overbrugbaar: "bridgeable",
  onoverbrugbaar: "unbridgeable",
  none: "none",
  bridgeable: "bridgeable",
  unbridgeable: "unbridgeable",
};

const CONDITION_WORDS: Record<Condition, string> = {
  lifting: "tillen",
  standing: "staan",
  walking: "lopen",
  reaching: "reiken",
  "fine-motor": "fijn_handwerk",
  pace: "tempo",
  noise: "lawaai",
  temperature: "warmte_kou",
  concentration: "concentratie",
  "customer-contact": "klantcontact",
  "working-alone": "alleen_werken",
  "irregular-hours": "onregelmatige_tijden",
};

/** Occupations of a person that have columns; somebody with more is delivered as JSON. */
const MOST_OCCUPATIONS = 10;

const column = (pointer: string, read: CellReader, ...names: [string, ...string[]]): CsvColumn => ({
  names,
  pointer,
  read,
});

const occupation = (number: number): CsvColumn[] => [
  column(`/occupations/${number}/code`, text, `beroep_${number}`, `occupation_${number}`),
  column(`/occupations/${number}/months`, decimal, `beroep_${number}_maanden`, `occupation_${number}_months`),
  column(
    `/occupations/${number}/lastWorked`,
    month,
    `beroep_${number}_laatst_gewerkt`,
    `occupation_${number}_last_worked`,
  ),
  column(`/occupations/${number}/wish`, yesNo, `beroep_${number}_wens`, `occupation_${number}_wish`),
];

/** Every column there is, in the order of the documentation. */
export const CSV_COLUMNS: readonly CsvColumn[] = [
  column("/ref", text, "referentie", "reference", "ref", "kenmerk"),
  column("/distanceToWork", oneOf(DISTANCES), "afstand_tot_werk", "distance_to_work"),
  column("/assessedAt", date, "beoordeeld_op", "assessed_at"),
  column("/municipality", text, "gemeente", "municipality"),
  column("/postcode", text, "postcode"),
  column("/maxDistanceKm", decimal, "reisafstand_km", "max_distance_km"),
  column("/availableFrom", date, "beschikbaar_vanaf", "available_from"),
  column("/hours/min", decimal, "uren_min", "hours_min"),
  column("/hours/max", decimal, "uren_max", "hours_max"),
  column("/dayparts", dayparts, "dagdelen", "dayparts"),
  ...Array.from({ length: MOST_OCCUPATIONS }, (_unused, index) => occupation(index + 1)).flat(),
  column("/skills", list, "vaardigheden", "skills"),
  column("/skillsAssessed", yesNo, "vaardigheden_beoordeeld", "skills_assessed"),
  column("/licences", capitals, "rijbewijzen", "licences", "rijbewijs", "licence"),
  column("/certificates", list, "certificaten", "certificates"),
  column("/education", decimal, "opleidingsniveau", "education"),
  column("/language", decimal, "taalniveau", "language"),
  column("/banenafspraak", indication, "banenafspraak"),
  column("/beschutWerk", indication, "beschut_werk"),
  ...CONDITIONS.map((condition) =>
    column(`/capacity/${condition}`, decimal, `belastbaarheid_${CONDITION_WORDS[condition]}`, `capacity_${condition}`),
  ),
  column("/programme", text, "programma", "programme"),
];

/** True when a row has a cell for each of so many columns, and nothing in cells beyond them. */
export const hasCellPerColumn = (cells: readonly string[], columns: number): boolean =>
  cells.length >= columns && cells.slice(columns).every((cell) => cell.trim() === "");

/** Name of the column that a file of rejected rows has at its end; a file that has it is taken, the column is not read. */
export const ERROR_COLUMN = "fout";
const NOT_READ = [ERROR_COLUMN, "fouten", "error", "errors"];

/** Names are equal whatever stands between their words: `Uren max`, `uren_max`, `urenMax`. */
const plain = (name: string) =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_.-]+/g, "");

const BY_NAME = new Map(CSV_COLUMNS.flatMap((known) => known.names.map((name) => [plain(name), known] as const)));

/** What a header cell names: a column, one that is passed over, or nothing that is known. */
export function columnNamed(name: string): CsvColumn | "not-read" | undefined {
  return BY_NAME.get(plain(name)) ?? (NOT_READ.includes(plain(name)) ? "not-read" : undefined);
}
