import type { AnalysedWord } from "./analyse.ts";

/** An analysed word, and whether it can be the name of the job itself (see `TitleWord`). */
export type CandidateWord = { word: AnalysedWord; core: boolean };

/** Finds the word of a title that names the job: "operator" in "operator papiermachine", "tekenaar" in "technisch tekenaar". */
export type FindHead = (words: readonly CandidateWord[]) => AnalysedWord | undefined;

type Count = { all: number; alone: number };

/** How many sightings the shorter ending weighs against those of the longer one. */
const BACK_OFF = 3;
/** What is believed of an ending that was never seen. */
const UNSEEN = { share: 0.2, weight: 2 };

/**
 * Learns from titles which words name a job. A word that is the whole core of a title does; what ends like such words
 * (last part of the compound, last four and three letters) probably does too. Of equals the first in the title is taken.
 */
export function headFinder(titles: Iterable<readonly CandidateWord[]>): FindHead {
  const counts = new Map<string, Count>();
  for (const words of titles) {
    const cores = words.filter(({ core }) => core).length;
    for (const { word, core } of words) {
      for (const ending of endings(word)) {
        const count = counts.get(ending) ?? { all: 0, alone: 0 };
        count.all += 1;
        if (core && cores === 1) count.alone += 1;
        counts.set(ending, count);
      }
    }
  }
  const likelihood = (word: AnalysedWord): number => {
    let { share, weight } = UNSEEN;
    for (const ending of endings(word)) {
      const { all, alone } = counts.get(ending) ?? { all: 0, alone: 0 };
      share = (alone + share * weight) / (all + weight);
      weight = BACK_OFF;
    }
    return share;
  };
  return (words) => {
    const cores = words.filter(({ core }) => core);
    const candidates = cores.length > 0 ? cores : words;
    if (candidates.length < 2) return candidates[0]?.word;
    return candidates
      .map(({ word }) => ({ word, share: likelihood(word) }))
      .reduce((best, one) => (one.share > best.share ? one : best)).word;
  };
}

/** From general to particular. */
const endings = ({ text, last }: AnalysedWord): readonly string[] => [
  `3${text.slice(-3)}`,
  `4${text.slice(-4)}`,
  `s${last.stem}`,
];
