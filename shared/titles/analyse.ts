import { compoundSplitter } from "./compounds.ts";
import { NOTION_WORDS, notionsOf } from "./notions.ts";
import { stem } from "./stem.ts";

type Part = { stem: string; notions: readonly number[] };

/** A word taken apart: its stem, the notions it stands for by itself, and the parts of the compound (one if it is none). */
export type AnalysedWord = Part & { text: string; parts: readonly Part[]; last: Part };

/** Takes a word apart. */
export type AnalyseWord = (word: string) => AnalysedWord;

/**
 * Learns compounds from a vocabulary (and the table of synonyms). Words of the vocabulary are analysed once and kept;
 * others anew each time, so that what people type is not remembered.
 */
export function wordAnalyser(vocabulary: ReadonlySet<string>): AnalyseWord {
  const split = compoundSplitter([...NOTION_WORDS, ...vocabulary]);
  const known = new Map<string, AnalysedWord>();
  const partOf = (text: string): Part => ({ stem: stem(text), notions: notionsOf(text) });
  const analyse = (text: string): AnalysedWord => {
    const whole = partOf(text);
    const texts = split(text);
    const parts = texts.length > 1 ? texts.map(partOf) : [whole];
    return { ...whole, text, parts, last: parts.at(-1) ?? whole };
  };
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const analysed = analyse(text);
    if (vocabulary.has(text)) known.set(text, analysed);
    return analysed;
  };
}
