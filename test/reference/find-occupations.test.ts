import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseOccupations } from "#infra/local/imports/parse-occupations.ts";
import { findOccupations, MOST_MATCHES } from "#shared/reference/find-occupations.ts";
import { OCCUPATIONS } from "#shared/reference/occupations.ts";
import { builtInTables, withOverrides } from "#shared/reference/tables.ts";
import { sharedData } from "./shared-data.ts";

const find = findOccupations(builtInTables());
const first = (title: string) => find(title)[0]?.code;

describe("finding an occupation for a job title", () => {
  it.each([
    ["Heftruckchauffeur", "8344"],
    ["heftruckchauffeur m/v/x", "8344"],
    ["heftruck", "8344"],
    ["Chauffeur heftruck", "8344"],
    ["CAISSIERE", "5230"],
    ["vakkenvuller", "9334"],
    ["Vakken vuller", "9334"],
    ["Huishoudelijke hulp (20 uur)", "9111"],
    ["Ervaren schoonmaker gezocht in Haarlem", "9112"],
    ["medewerker bediening strandpaviljoen", "5131"],
    ["Productie-medewerker", "9329"],
    ["kok", "5120"],
    ["Orderpicker", "9333"],
    ["timmer", "7115"],
  ])("understands %s", (title, code) => {
    expect(first(title)).toBe(code);
  });

  it("finds every occupation by its own title", () => {
    expect(OCCUPATIONS.filter(({ code, title }) => first(title) !== code)).toEqual([]);
  });

  it("finds every occupation by each of its synonyms", () => {
    const lost = OCCUPATIONS.flatMap(({ code, synonyms }) => synonyms.filter((synonym) => first(synonym) !== code));
    expect(lost).toEqual([]);
  });

  it("says which name it recognised", () => {
    expect(find("reachtruckchauffeur")[0]).toEqual({
      code: "8344",
      title: "Heftruckchauffeur",
      matched: "reachtruckchauffeur",
    });
  });

  it("does not take a word for a compound that only shares its end", () => {
    expect(find("heftruckchauffeur").map(({ code }) => code)).toEqual(["8344"]);
  });

  it.each(["", "  ", "!?", "de", "qwertyuiop"])("finds nothing for %j", (title) => {
    expect(find(title)).toEqual([]);
  });

  it("gives at most five, each code once, for any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom("medewerker", "monteur", "chauffeur", "hulp")), (title) => {
        const codes = find(title).map(({ code }) => code);
        return codes.length <= MOST_MATCHES && new Set(codes).size === codes.length;
      }),
    );
  });
});

const esco = sharedData("esco_occupations_nl.csv");

describe.skipIf(esco === undefined)("finding an occupation with ESCO imported", () => {
  const occupations = esco ? parseOccupations(readFileSync(esco, "utf8")).rows : [];
  const findImported = findOccupations(withOverrides(builtInTables(), { occupations }));

  it.each([
    ["Heftruckchauffeur m/v", "8344"],
    ["vakkenvuller", "9334"],
    ["huishoudelijke hulp", "9111"],
    ["orderpicker", "9333"],
    ["hovenier", "6113"],
    ["monteur zonnepanelen", "7411"],
    ["buschauffeur", "8331"],
    ["inspiciënt", "2654"],
  ])("understands %s", (title, code) => {
    expect(findImported(title)[0]?.code).toBe(code);
  });

  it("shows the imported title", () => {
    expect(findImported("heftruckchauffeur")[0]?.title).toBe("heftruckchauffeur");
  });
});
