import { describe, expect, it } from "vitest";
import { wordAnalyser } from "#shared/titles/analyse.ts";
import { compoundSplitter } from "#shared/titles/compounds.ts";
import { headFinder } from "#shared/titles/heads.ts";
import { notionsOf } from "#shared/titles/notions.ts";
import { stem } from "#shared/titles/stem.ts";
import { titleWords } from "#shared/titles/words.ts";

describe("a stem", () => {
  it.each([
    ["verkoper", "verkoopster"],
    ["schrijver", "schrijfster"],
    ["maker", "maakster"],
    ["medewerker", "medewerkster"],
    ["administrateur", "administratrice"],
    ["coordinator", "coordinatrice"],
    ["monteur", "monteuse"],
    ["technicus", "technica"],
    ["docent", "docente"],
    ["schilder", "schilderes"],
    ["leraar", "lerares"],
    ["mesoloog", "mesologe"],
    ["cameraman", "cameravrouw"],
    ["machine", "machines"],
  ])("is the same for %s and %s", (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ["kok", "kop"],
    ["monteur", "montage"],
    ["operator", "opera"],
  ])("is not the same for %s and %s", (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

describe("a compound", () => {
  const split = compoundSplitter(["heftruck", "chauffeur", "verpleeg", "huis", "arts", "bedrijf", "leider", "school"]);

  it.each([
    ["heftruckchauffeur", ["heftruck", "chauffeur"]],
    ["heftruckchauffeuse", ["heftruck", "chauffeuse"]],
    ["verpleeghuisarts", ["verpleeg", "huis", "arts"]],
    ["bedrijfsleider", ["bedrijf", "leider"]],
    ["scholenleider", ["scholen", "leider"]],
    ["museumleider", ["museumleider"]],
    ["chauffeur", ["chauffeur"]],
    ["kok", ["kok"]],
  ])("%s is split in known words", (word, parts) => {
    expect(split(word)).toEqual(parts);
  });
});

describe("notions", () => {
  it("are shared by words for the same", () => {
    expect(notionsOf("docente").filter((notion) => notionsOf("leerkracht").includes(notion))).not.toEqual([]);
  });

  it("are none for other words", () => {
    expect(notionsOf("xylofoon")).toEqual([]);
  });
});

describe("the head of a title", () => {
  const titles = [
    "tekenaar",
    "operator",
    "monteur",
    "technisch tekenaar",
    "operator papiermachine",
    "papiermachine bouw",
  ];
  const analyse = wordAnalyser(new Set(titles.flatMap((title) => title.split(" "))));
  const read = (title: string) => titleWords(title).map(({ text, core }) => ({ word: analyse(text), core }));
  const findHead = headFinder(titles.map(read));

  it.each([
    ["technisch tekenaar", "tekenaar"],
    ["operator papiermachine", "operator"],
    ["bouwkundig hoofdtekenaar", "hoofdtekenaar"],
    ["monteur", "monteur"],
  ])("of %s is %s", (title, head) => {
    expect(findHead(read(title))?.text).toBe(head);
  });

  it("is none without words", () => {
    expect(findHead([])).toBeUndefined();
  });
});
