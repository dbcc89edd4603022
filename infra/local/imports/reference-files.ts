import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { OccupationCode, Pc4 } from "#shared/domain/fields.ts";
import type { TableOverrides } from "#shared/reference/tables.ts";

const Latitude = z.coerce
  .number("De breedtegraad is geen getal")
  .min(50.5, "De breedtegraad ligt buiten Nederland (50,5 tot 53,8)")
  .max(53.8, "De breedtegraad ligt buiten Nederland (50,5 tot 53,8)");
const Longitude = z.coerce
  .number("De lengtegraad is geen getal")
  .min(3.1, "De lengtegraad ligt buiten Nederland (3,1 tot 7,4)")
  .max(7.4, "De lengtegraad ligt buiten Nederland (3,1 tot 7,4)");

const UnitGroup = z.string().regex(/^\d{4}$/, "De ISCO-08-code heeft geen vier cijfers");

/** A point of a postcode in degrees (WGS 84), as in a file that is imported and in the table that comes out. */
export const PostcodeRow = z.strictObject({
  pc4: Pc4,
  latitude: Latitude,
  longitude: Longitude,
  place: z.string().trim().min(1).optional(),
});
export type PostcodeRow = z.infer<typeof PostcodeRow>;

/** An occupation of an imported classification, filed under its ISCO-08 unit group. */
export const OccupationRow = z.strictObject({
  code: OccupationCode,
  title: z.string().trim().min(1, "De naam van het beroep ontbreekt"),
  synonyms: z.array(z.string()),
  uri: z.url("De URI van het beroep ontbreekt"),
});
export type OccupationRow = z.infer<typeof OccupationRow>;

/** The tasks of an O*NET occupation, with the occupations of ESCO that they serve. */
export const OnetOccupationRow = z.strictObject({
  code: z.string().regex(/^\d{2}-\d{4}\.\d{2}$/, "De O*NET-code heeft niet de vorm 12-3456.00"),
  title: z.string().trim().min(1, "De naam van het O*NET-beroep ontbreekt"),
  jobZone: z.int().min(1).max(5).optional(),
  tasks: z.array(z.strictObject({ statement: z.string().trim().min(1, "De taak ontbreekt"), isCore: z.boolean() })),
  occupations: z.array(z.strictObject({ code: UnitGroup, uri: z.url("De URI van het beroep ontbreekt") })),
});
export type OnetOccupationRow = z.infer<typeof OnetOccupationRow>;

/** Where an import puts its table, relative to the data directory. */
export const POSTCODES_FILE = join("reference", "postcodes.json");
export const OCCUPATIONS_FILE = join("reference", "occupations.json");
export const TASKS_FILE = join("reference", "tasks.json");

/**
 * The tables that were imported into `dataDir`; what was never imported is left out. Throws an error that names the
 * file when one is there but is not what an import writes.
 */
export async function loadOverrides(dataDir: string): Promise<TableOverrides> {
  const postcodes = await readTable(join(dataDir, POSTCODES_FILE), PostcodeRow);
  const occupations = await readTable(join(dataDir, OCCUPATIONS_FILE), OccupationRow);
  const onetOccupations = await readTable(join(dataDir, TASKS_FILE), OnetOccupationRow);
  return {
    ...(postcodes && { postcodes: new Map(postcodes.map(({ pc4, ...centroid }) => [pc4, centroid])) }),
    ...(occupations && { occupations }),
    ...(onetOccupations && { onetOccupations }),
  };
}

async function readTable<Row>(file: string, row: z.ZodType<Row>): Promise<Row[] | undefined> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return z.array(row).parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`De tabel ${file} is niet te lezen: importeer opnieuw, of verwijder dit bestand.`, { cause });
  }
}
