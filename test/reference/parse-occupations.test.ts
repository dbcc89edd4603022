import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseOccupations } from "#infra/local/imports/parse-occupations.ts";
import { sharedData } from "./shared-data.ts";

const HEADER = "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,code";
const URI = "http://data.europa.eu/esco/occupation";

describe("occupations from ESCO's CSV", () => {
  it("carry label, alternative labels, unit group and URI, the most general first", () => {
    const { rows, bad } = parseOccupations(
      `${HEADER}\nOccupation,${URI}/10,8344,b,,,released,8344.10\nOccupation,${URI}/2,8344,a,"een\ntwee",,released,8344.2\n`,
    );
    expect(rows).toEqual([
      { code: "8344", title: "a", synonyms: ["een", "twee"], uri: `${URI}/2` },
      { code: "8344", title: "b", synonyms: [], uri: `${URI}/10` },
    ]);
    expect(bad).toEqual([]);
  });

  it("are only those that are released", () => {
    expect(parseOccupations(`${HEADER}\nOccupation,${URI}/1,8344,a,,,deprecated,8344.1\n`).rows).toEqual([]);
  });

  it("leave bad lines out and name them by the line on which they begin", () => {
    const { rows, bad } = parseOccupations(
      `${HEADER}\nOccupation,${URI}/1,8344,a,"x\ny",,released,8344.1\nOccupation,${URI}/2,83,"b","x\ny",,released,83.1\nOccupation,${URI}/3,8344,,,,released,8344.3\n`,
    );
    expect(rows).toHaveLength(1);
    expect(bad).toMatchObject([{ line: 4 }, { line: 6, reason: "De naam van het beroep ontbreekt" }]);
  });

  it("are refused without ESCO's columns", () => {
    expect(() => parseOccupations("pc4,lat,lon\n2011,1,2\n")).toThrow(/conceptUri/);
  });
});

const esco = sharedData("esco_occupations_nl.csv");

describe.skipIf(esco === undefined)("the real ESCO file", () => {
  it("gives all of its 3,039 occupations", () => {
    const { rows, bad } = parseOccupations(readFileSync(esco ?? "", "utf8"));
    expect(bad).toEqual([]);
    expect(rows).toHaveLength(3039);
    expect(rows.find(({ title }) => title === "heftruckchauffeur")?.code).toBe("8344");
  });
});
