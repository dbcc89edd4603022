import { describe, expect, it } from "vitest";
import { titleWords } from "#shared/titles/words.ts";

const read = (title: string) => titleWords(title).map(({ text }) => text);
const core = (title: string) => titleWords(title).flatMap(({ text, core }) => (core ? text : []));

describe("the words of a title", () => {
  it.each([
    ["Heftruckchauffeur m/v/x", ["heftruckchauffeur"]],
    ["CAISSIÈRE (m/v)", ["caissiere"]],
    ["Kassamedewerker 20 uur", ["kassamedewerker"]],
    ["kok 24-32 uur per week, € 14,50 per uur", ["kok"]],
    ["Ervaren schoonmaker gezocht", ["schoonmaker"]],
    ["hulp in de huishouding", ["hulp", "huishouding"]],
    ["chauffeur C/E", ["chauffeur", "c", "e"]],
    ["3D-animator", ["3d", "animator"]],
  ])("leave out what says nothing of the job: %s", (title, words) => {
    expect(read(title)).toEqual(words);
  });

  it("keep words that say nothing when there are no others", () => {
    expect(read("leerling gezocht")).toEqual(["leerling", "gezocht"]);
  });

  it("are core until a preposition, a comma or a bracket", () => {
    expect(core("operator van persen")).toEqual(["operator"]);
    expect(core("schilder (bouw)")).toEqual(["schilder"]);
    expect(core("medewerker visverwerking, vroege dienst")).toEqual(["medewerker", "visverwerking"]);
  });

  it.each(["", "  ", "!?", "de", "(m/v)"])("are none in %j", (title) => {
    expect(read(title)).toEqual([]);
  });
});
