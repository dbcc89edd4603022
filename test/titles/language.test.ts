import { describe, expect, it } from "vitest";
import { wordAnalyser } from "#shared/titles/analyse.ts";
import { compoundSplitter } from "#shared/titles/compounds.ts";
import { headFinder } from "#shared/titles/heads.ts";
import { notionsOf } from "#shared/titles/notions.ts";
import { spellingCorrector } from "#shared/titles/spelling.ts";
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

describe("a typing error", () => {
  const counts = new Map([
    ["chauffeur", 3],
    ["loodgieter", 1],
    ["boekhouder", 1],
    ["boekhouden", 2],
    ["lakker", 5],
  ]);
  const correct = spellingCorrector(counts.keys());
  const meant = (word: string) => correct(word, (known) => counts.get(known) ?? 0);

  it.each([
    ["chaufeur", "chauffeur"],
    ["chauuffeur", "chauffeur"],
    ["lootgieter", "loodgieter"],
    ["loodigeter", "loodgieter"],
    ["boekhoude", "boekhouden"],
  ])("%s is probably %s", (word, known) => {
    expect(meant(word)).toBe(known);
  });

  it.each(["lekker", "chafeur", "loodgieter", "straatmuzikant"])("is not supposed in %s", (word) => {
    expect(meant(word)).toBeUndefined();
  });

  it("is not corrected to a word that is not met any more", () => {
    expect(correct("lootgieter", () => 0)).toBeUndefined();
  });
});

describe("a word that nobody knows", () => {
  const vocabulary = new Map([["xylofonist", 1]]);
  const analyse = wordAnalyser(vocabulary);

  it("is read as the known word that it is a typing error of", () => {
    expect(analyse("xylofnist").text).toBe("xylofonist");
  });

  it("is left as it is when the titles that have that word do not count", () => {
    expect(analyse("xylofnist", vocabulary).text).toBe("xylofnist");
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
  const analyse = wordAnalyser(new Map(titles.flatMap((title) => title.split(" ")).map((word) => [word, 1])));
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
