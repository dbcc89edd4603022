import { readCsv } from "./csv.ts";
import { type ParsedTable, parseRows, type RawRow } from "./parsed-table.ts";
import { PostcodeRow } from "./reference-files.ts";
import { WrongFile } from "./wrong-file.ts";

/** Columns of GeoNames' postal code files (https://download.geonames.org/export/zip/readme.txt), counted from 0. */
const GEONAMES = { country: 0, postcode: 1, place: 2, latitude: 9, longitude: 10 };

/**
 * One centroid per PC4, in order, from a CSV with the header `pc4,lat,lon` (and `places`, of which the first counts) or
 * from GeoNames' postal codes (tab-separated, without header; only the rows of the Netherlands). Several points of one
 * PC4 become their average, so a file with full postcodes will do. Throws `WrongFile` for anything else.
 */
export function parsePostcodes(text: string): ParsedTable<PostcodeRow> {
  const { rows, bad } = parseRows(isGeoNames(text) ? geoNamesRows(text) : csvRows(text), PostcodeRow);
  return { rows: averagePerPc4(rows), bad };
}

const isGeoNames = (text: string): boolean => text.slice(0, text.indexOf("\n")).split("\t").length > GEONAMES.longitude;

function csvRows(text: string): RawRow[] {
  return readCsv(text, ["pc4", "lat", "lon"]).map(({ line, fields }) => ({
    line,
    row: {
      pc4: fields.pc4 ?? "",
      latitude: fields.lat,
      longitude: fields.lon,
      place: fields.places?.split(";")[0] || undefined,
    },
  }));
}

function geoNamesRows(text: string): RawRow[] {
  const rows = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((content, index) => ({ line: index + 1, fields: content.split("\t") }))
    .filter(({ fields }) => fields[GEONAMES.country] === "NL")
    .map(({ line, fields }) => ({
      line,
      row: {
        pc4: fields[GEONAMES.postcode],
        latitude: fields[GEONAMES.latitude],
        longitude: fields[GEONAMES.longitude],
        place: fields[GEONAMES.place] || undefined,
      },
    }));
  if (rows.length === 0) throw new WrongFile("In dit bestand van GeoNames staan geen Nederlandse postcodes.");
  return rows;
}

function averagePerPc4(rows: readonly PostcodeRow[]): PostcodeRow[] {
  const points = Map.groupBy(rows, ({ pc4 }) => pc4);
  return [...points]
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([pc4, same]) => ({
      pc4,
      latitude: average(same.map(({ latitude }) => latitude)),
      longitude: average(same.map(({ longitude }) => longitude)),
      place: same.find(({ place }) => place !== undefined)?.place,
    }));
}

/** In five decimals of a degree, which is about a metre. */
const average = (degrees: readonly number[]): number =>
  Number((degrees.reduce((sum, one) => sum + one, 0) / degrees.length).toFixed(5));
