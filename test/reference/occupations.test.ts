import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCsv } from "#infra/local/imports/csv.ts";
import { OccupationCode } from "#shared/domain/fields.ts";
import { OCCUPATIONS } from "#shared/reference/occupations.ts";
import { SKILLS } from "#shared/reference/skills.ts";
import { titleWords } from "#shared/titles/words.ts";
import { sharedData } from "./shared-data.ts";

const wordsOf = (name: string) =>
  titleWords(name)
    .map(({ text }) => text)
    .join(" ");
const codes = OCCUPATIONS.map(({ code }) => code);

describe("occupations", () => {
  it("are at least 120 unit groups, each once, in order of the code", () => {
    expect(codes.length).toBeGreaterThanOrEqual(120);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it("have a code that a vacancy accepts: four digits", () => {
    expect(codes.filter((code) => !/^\d{4}$/.test(OccupationCode.parse(code)))).toEqual([]);
  });

  it("have 3 to 8 synonyms", () => {
    expect(OCCUPATIONS.filter(({ synonyms }) => synonyms.length < 3 || synonyms.length > 8)).toEqual([]);
  });

  it("share no name: a title or synonym means one occupation", () => {
    const owners = OCCUPATIONS.flatMap(({ code, title, synonyms }) =>
      [...new Set([title, ...synonyms].map((name) => wordsOf(name)))].map((name) => ({ name, code })),
    );
    const shared = [...Map.groupBy(owners, ({ name }) => name)].filter(([, same]) => same.length > 1);
    expect(shared).toEqual([]);
  });

  it("name 3 to 6 skills, all of our own list", () => {
    const known = new Set(SKILLS.map(({ code }) => code));
    expect(OCCUPATIONS.filter(({ skills }) => skills.length < 3 || skills.length > 6)).toEqual([]);
    expect(OCCUPATIONS.flatMap(({ skills }) => skills).filter((code) => !known.has(code))).toEqual([]);
  });
});

const iscoGroups = sharedData("esco_ISCOGroups_nl.csv");

describe.skipIf(iscoGroups === undefined)("occupations beside the published ISCO-08 list", () => {
  it("have codes that exist there", () => {
    const published = new Set(
      readCsv(readFileSync(iscoGroups ?? "", "utf8"), ["code"]).map(({ fields }) => fields.code),
    );
    expect(codes.filter((code) => !published.has(code))).toEqual([]);
  });
});
