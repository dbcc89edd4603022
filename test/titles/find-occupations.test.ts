import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseOccupations } from "#infra/local/imports/parse-occupations.ts";
import { OCCUPATIONS } from "#shared/reference/occupations.ts";
import { builtInTables, withOverrides } from "#shared/reference/tables.ts";
import { findOccupations, MOST_MATCHES } from "#shared/titles/find-occupations.ts";
import { sharedData } from "../reference/shared-data.ts";
import { seededRandom } from "./typing-errors.ts";

const find = findOccupations({ occupations: OCCUPATIONS });
const first = (title: string) => find(title)[0]?.code;

describe("a title that an employer types", () => {
  it.each([
    ["heftruckchauffeur m/v", "8344"],
    ["heftruck", "8344"],
    ["Heftruck chauffeuse", "8344"],
    ["chauffeur heftruck dagdienst", "8344"],
    ["schoonmaakster", "9112"],
    ["Ervaren schoonmaker gezocht in Haarlem", "9112"],
    ["vakkenvuller", "9334"],
    ["Vakken vuller", "9334"],
    ["hulp in de huishouding", "9111"],
    ["Huishoudelijke hulp (20 uur)", "9111"],
    ["chauffeur C/E", "8332"],
    ["kassamedewerker 20 uur", "5230"],
    ["Kassière", "5230"],
    ["CAISSIERE", "5230"],
    ["verkoopmedewerkster kleding", "5223"],
    ["medewerker distributiecentrum nachtdienst", "9333"],
    ["medewerker bediening strandpaviljoen", "5131"],
    ["serveerster", "5131"],
    ["monteur cv", "7126"],
    ["callcenter agent", "4222"],
    ["thuishulp", "5322"],
    ["bijrijder", "9333"],
    ["tuinder", "6113"],
    ["visverwerker", "7511"],
    ["Productie-medewerker", "9329"],
    ["ICT helpdesk", "3512"],
    ["timmer", "7115"],
  ])("is understood: %s", (title, code) => {
    expect(first(title)).toBe(code);
  });

  it.each([
    ["heftruckchaufeur", "8344"],
    ["schoonmaaker", "9112"],
    ["vrachtwgenchauffeur", "8332"],
    ["orderpikker", "9333"],
    ["electricien", "7411"],
    ["receptionnist", "4226"],
  ])("is understood with a typing error: %s", (title, code) => {
    expect(first(title)).toBe(code);
  });

  it("that is the name of an occupation finds that", () => {
    const names = OCCUPATIONS.flatMap(({ code, title, synonyms }) =>
      [title, ...synonyms].map((name) => ({ code, name })),
    );
    expect(names.filter(({ code, name }) => first(name) !== code)).toEqual([]);
  });

  it("finds names alike only, not whatever ends alike", () => {
    expect(find("heftruckchauffeur").map(({ code }) => code)).toEqual(["8344"]);
  });
});

describe("what is no title", () => {
  it.each(["", "  ", "!?", "de", "qwertyuiop", "asdfghjkl", "blablabla", "lekker weer", "hallo wereld", "aaaaaaa"])(
    "finds nothing: %j",
    (title) => {
      expect(find(title)).toEqual([]);
    },
  );

  it("is nearly always known when it is random letters", () => {
    const random = seededRandom(7);
    const letters = (count: number) =>
      Array.from({ length: count }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join("");
    const gibberish = Array.from({ length: 500 }, (_, index) => letters(5 + (index % 10)));
    expect(gibberish.filter((title) => find(title).length > 0).length).toBeLessThan(15);
  });
});

describe("the answer", () => {
  it("says which name it recognised", () => {
    expect(find("reachtruckchauffeur")[0]).toEqual({
      code: "8344",
      title: "Heftruckchauffeur",
      matched: "reachtruckchauffeur",
      isSure: true,
    });
  });

  it.each([
    "Ervaren schoonmaker gezocht in Haarlem",
    "kassamedewerker 20 uur",
    "chauffeur heftruck dagdienst",
    "schoonmaaker",
  ])("is sure of what has the words of a name: %s", (title) => {
    expect(find(title)[0]?.isSure).toBe(true);
  });

  it.each(["heftrukchaufeur", "pannenkoek", "medewerker distributiecentrum nachtdienst"])(
    "is not sure of what only looks like one: %s",
    (title) => {
      expect(find(title).map(({ isSure }) => isSure)).not.toContain(true);
    },
  );

  it.each([
    ["heftrukchaufeur", "Heftruckchauffeur"],
    ["vuilnis man m/v", "Vuilnisman"],
    ["Verzorgenden instelling", "Verzorgende in een instelling"],
  ])("to %j has %j in it", (title, occupation) => {
    expect(find(title).map((match) => match.title)).toContain(occupation);
  });

  it("is at most five, each code once, for any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom("medewerker", "monteur", "chauffeur", "hulp")), (title) => {
        const codes = find(title).map(({ code }) => code);
        return codes.length <= MOST_MATCHES && new Set(codes).size === codes.length;
      }),
    );
  });

  it("comes quickly for the longest text", () => {
    expect(() => find("heftruckchauffeur".repeat(10_000))).not.toThrow();
  });

  it("prefers the earlier of two own titles, and an own title to a synonym", () => {
    const named = (code: string, title: string, synonyms: string[] = []) => ({ code, title, synonyms, skills: [] });
    const codes = (occupations: ReturnType<typeof named>[]) =>
      findOccupations({ occupations })("duiker").map((one) => one.code);
    expect(codes([named("7541", "Duiker"), named("8350", "Duiker")])).toEqual(["7541", "8350"]);
    expect(codes([named("8350", "Matroos", ["duiker"]), named("7541", "Duiker")])).toEqual(["7541", "8350"]);
  });

  it("is none without occupations", () => {
    expect(findOccupations({ occupations: [] })("kok")).toEqual([]);
  });
});

const esco = sharedData("esco_occupations_nl.csv");

describe.skipIf(esco === undefined)("with ESCO imported, a title", () => {
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
  ])("is understood, and surely: %s", (title, code) => {
    expect(findImported(title)[0]).toMatchObject({ code, isSure: true });
  });

  it("shows the imported name of the occupation", () => {
    expect(findImported("heftruckchauffeur")[0]?.title).toBe("heftruckchauffeur");
  });
});
