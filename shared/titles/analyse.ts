import { compoundSplitter } from "./compounds.ts";
import { NOTION_WORDS, notionsOf } from "./notions.ts";
import { spellingCorrector } from "./spelling.ts";
import { stem } from "./stem.ts";

type Part = { stem: string; notions: readonly number[] };

/** A word taken apart: its stem, the notions it stands for by itself, and the parts of the compound (one if it is none). */
export type AnalysedWord = Part & { text: string; parts: readonly Part[]; last: Part };

/** How many titles have a word. */
export type WordCounts = ReadonlyMap<string, number>;

/** Takes a word apart; `leftOut` are titles that do not count, so that what only they have is not known. */
export type AnalyseWord = (word: string, leftOut?: WordCounts) => AnalysedWord;

const NONE: WordCounts = new Map();

/**
 * Learns words and compounds from a vocabulary (and the table of synonyms). A word that is neither known nor made of
 * known words is taken for the known one that it is a typing error of, if there is one. Words of the vocabulary are
 * analysed once and kept; others anew each time, so that what people type is not remembered.
 */
export function wordAnalyser(vocabulary: WordCounts): AnalyseWord {
  const split = compoundSplitter([...NOTION_WORDS, ...vocabulary.keys()]);
  const correct = spellingCorrector([...NOTION_WORDS, ...vocabulary.keys()]);
  const synonyms = new Set(NOTION_WORDS);
  const analysed = new Map<string, AnalysedWord>();
  const partOf = (text: string): Part => ({ stem: stem(text), notions: notionsOf(text) });
  const takeApart = (text: string): AnalysedWord => {
    const whole = partOf(text);
    const texts = split(text);
    const parts = texts.length > 1 ? texts.map(partOf) : [whole];
    return { ...whole, text, parts, last: parts.at(-1) ?? whole };
  };
  const analyse = (text: string): AnalysedWord => {
    const before = analysed.get(text);
    if (before !== undefined) return before;
    const found = takeApart(text);
    if (vocabulary.has(text)) analysed.set(text, found);
    return found;
  };
  return (text, leftOut = NONE) => {
    const countOf = (word: string) =>
      (vocabulary.get(word) ?? 0) - (leftOut.get(word) ?? 0) + (synonyms.has(word) ? 1 : 0);
    const found = analyse(text);
    if (countOf(text) > 0 || found.parts.length > 1 || found.notions.length > 0) return found;
    const meant = correct(text, countOf);
    return meant === undefined ? found : analyse(meant);
  };
}
