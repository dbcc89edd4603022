import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longerWords } from "#functions/workbench/search/half-typed.ts";

const WORDS = new Set([
  "heftruckchauffeur",
  "heftruck",
  "reachtruckchauffeur",
  "hefboom",
  "chauffeur",
  "kok",
  "v12345",
]);

const letters = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(..."abcdef"), minLength, maxLength });

describe("longer words that a half typed one may be of", () => {
  it.each([
    ["a beginning", "heftr", ["heftruckchauffeur", "heftruck"]],
    ["a beginning with a letter too few", "heftruk", ["heftruckchauffeur", "heftruck"]],
    ["a beginning with a letter too many", "hefftruck", ["heftruckchauffeur"]],
    ["a beginning with another letter", "heftrack", ["heftruckchauffeur"]],
    ["the end of a compound", "chauffeur", ["heftruckchauffeur", "reachtruckchauffeur"]],
    ["the middle of a compound", "truck", ["heftruckchauffeur", "heftruck", "reachtruckchauffeur"]],
  ])("are found by %s", (_what, typed, found) => {
    expect(longerWords(typed, WORDS)).toEqual(found);
  });

  it.each([
    ["a short word", "hef"],
    ["a word with a figure", "v1234"],
    ["another first letter", "keftr"],
    ["two mistakes in a word of seven letters", "hoftruk"],
  ])("are not guessed at for %s", (_what, typed) => {
    expect(longerWords(typed, WORDS)).toEqual([]);
  });

  it("are found by every beginning and every part of five letters or more, whatever the word", () => {
    fc.assert(
      fc.property(letters(0, 6), letters(5, 9), letters(0, 6), (before, typed, after) => {
        const word = before + typed + after;
        expect(longerWords(typed, new Set([word]))).toEqual(word === typed ? [] : [word]);
      }),
    );
  });

  it("are found with one letter left out of a beginning", () => {
    fc.assert(
      fc.property(letters(6, 12), fc.nat(), letters(2, 6), (beginning, place, after) => {
        const left = 1 + (place % (beginning.length - 1));
        const typed = beginning.slice(0, left) + beginning.slice(left + 1);
        expect(longerWords(typed, new Set([beginning + after]))).toEqual([beginning + after]);
      }),
    );
  });
});
