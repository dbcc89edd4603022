import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { TitleLabel } from "#shared/titles/labels.ts";
import { sharedData } from "../reference/shared-data.ts";

type Row = Record<string, string>;

const rowsOf = (file: string): Row[] => parse(readFileSync(file, "utf8"), { columns: true, bom: true });

/** Every label of ESCO's occupations, or undefined where the file is absent. */
export function escoLabels(): TitleLabel[] | undefined {
  const file = sharedData("esco_occupations_nl.csv");
  return file === undefined ? undefined : rowsOf(file).flatMap(labelsOf);
}

/** The names of the ISCO unit groups, as labels of occupations of their own, or undefined where the file is absent. */
export function iscoGroupLabels(): TitleLabel[] | undefined {
  const file = sharedData("esco_ISCOGroups_nl.csv");
  if (file === undefined) return undefined;
  const groups = rowsOf(file).filter(({ code = "" }) => code.length === 4);
  return groups.map(({ code = "", preferredLabel = "" }, index) => ({
    text: preferredLabel,
    code,
    occupation: 1_000_000 + index,
    preferred: true,
  }));
}

function labelsOf({ iscoGroup = "", preferredLabel = "", altLabels = "" }: Row, occupation: number): TitleLabel[] {
  const synonyms = altLabels.split("\n").flatMap((text) => text.trim() || []);
  return [preferredLabel, ...synonyms].map((text, index) => ({
    text,
    code: iscoGroup,
    occupation,
    preferred: index === 0,
  }));
}
