import { type AnalysedWord, type WordCounts, wordAnalyser } from "./analyse.ts";
import { type CandidateWord, headFinder } from "./heads.ts";
import { letterGroups } from "./letters.ts";
import { type TitleWord, titleWords } from "./words.ts";

/** How much a feature counts, before its rarity; `domain` when it says what the job is about, not what its bearer does. */
export type Feature = { weight: number; domain: boolean };

/** What a title is compared by. `role` are keys for the head alone, from general to particular. */
export type TitleFeatures = { features: ReadonlyMap<string, Feature>; role: readonly string[] };

/** Reads titles in the language that it learnt from others; words that only `leftOut` have are not known. */
export type ReadFeatures = (title: string, leftOut?: readonly string[]) => TitleFeatures;

const WEIGHT = { word: 1, part: 1, letters: 1, notion: 6 };
const SHORTEST_ENDING = 2;

/** Learns compounds and heads from titles. A word, its parts, its notions and its groups of letters become features. */
export function featureReader(titles: readonly string[]): ReadFeatures {
  const read = titles.map(titleWords);
  const analyse = wordAnalyser(countWords(read));
  const analyseAll = (words: readonly TitleWord[], leftOut?: WordCounts): CandidateWord[] =>
    words.map(({ text, core }) => ({ word: analyse(text, leftOut), core }));
  const findHead = headFinder(read.map((words) => analyseAll(words)));
  return (title, leftOut = []) => {
    const words = analyseAll(titleWords(title), leftOut.length === 0 ? undefined : countWords(leftOut.map(titleWords)));
    const head = findHead(words);
    return {
      features: featuresOf(
        words.map(({ word }) => word),
        head,
      ),
      role: head ? roleKeys(head) : [],
    };
  };
}

function countWords(titles: readonly (readonly TitleWord[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of titles) for (const { text } of words) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Keys begin with a capital for words, parts and notions; groups of letters, which have none, are their own key. */
function featuresOf(words: readonly AnalysedWord[], head: AnalysedWord | undefined): Map<string, Feature> {
  const features = new Map<string, Feature>();
  const add = (key: string, weight: number, domain: boolean) => {
    const known = features.get(key);
    if (known === undefined) features.set(key, { weight, domain });
    else known.domain ||= domain;
  };
  for (const word of words) {
    add(`W${word.stem}`, WEIGHT.word, word !== head);
    for (const notion of word.notions) add(`N${notion}`, WEIGHT.notion, word !== head);
    for (const part of word.parts) {
      const domain = word !== head || part !== word.last;
      add(`P${part.stem}`, WEIGHT.part, domain);
      if (word.notions.length === 0) for (const notion of part.notions) add(`N${notion}`, WEIGHT.notion, domain);
    }
  }
  const stems = words.map((word) => ({ stem: word.stem, roleLetters: word === head ? word.last.stem.length : 0 }));
  for (const { letters, domain } of letterGroups(stems)) add(letters, WEIGHT.letters, domain);
  return features;
}

/** The notions of the head, then its endings, from short to the whole word. */
function roleKeys({ stem, notions, last }: AnalysedWord): string[] {
  const whole = `^${stem}`;
  const endings = Array.from({ length: whole.length - SHORTEST_ENDING + 1 }, (_, i) =>
    whole.slice(-SHORTEST_ENDING - i),
  );
  return [...(notions.length > 0 ? notions : last.notions).map((notion) => `N${notion}`), ...endings];
}
