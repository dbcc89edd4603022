import { stem } from "./stem.ts";

/** Splits a word in the words it is made of; a word that is no compound is its own only part. */
export type SplitCompound = (word: string) => readonly string[];

const SHORTEST_COMPOUND = 7;
const SHORTEST_PART = 3;
const SHORTEST_INFLECTED = 4;
const MOST_PARTS = 5;

/**
 * Learns from a vocabulary how to split Dutch compounds: every part must be a word of it, the last one may be inflected,
 * the others may have a linking s, e or en. Of several ways the one with the longest parts is taken.
 *
 * @example compoundSplitter(["heftruck", "chauffeur"])("heftruckchauffeur") // ["heftruck", "chauffeur"]
 */
export function compoundSplitter(vocabulary: Iterable<string>): SplitCompound {
  const known = new Set([...vocabulary].filter((word) => word.length >= SHORTEST_PART));
  const stems = new Set([...known].map(stem).filter((one) => one.length >= SHORTEST_INFLECTED));
  const isEnd = (text: string) => known.has(text) || (text.length >= SHORTEST_INFLECTED && stems.has(stem(text)));

  const partOf = (text: string): string | undefined => {
    if (known.has(text)) return text;
    if (text.length > 4 && /[se]$/.test(text) && known.has(text.slice(0, -1))) return text.slice(0, -1);
    return text.length > 5 && text.endsWith("en") && isEnd(text) ? text : undefined;
  };

  return (word) => {
    let best: { parts: readonly string[]; value: number } = { parts: [word], value: 0 };
    const walk = (start: number, parts: readonly string[], value: number): void => {
      const rest = word.slice(start);
      if (start > 0 && isEnd(rest) && value + rest.length ** 2 > best.value) {
        best = { parts: [...parts, rest], value: value + rest.length ** 2 };
      }
      if (parts.length === MOST_PARTS - 1) return;
      for (let end = start + SHORTEST_PART; end <= word.length - SHORTEST_PART; end += 1) {
        const part = partOf(word.slice(start, end));
        if (part !== undefined) walk(end, [...parts, part], value + part.length ** 2);
      }
    };
    if (word.length >= SHORTEST_COMPOUND) walk(0, [], 0);
    return best.parts;
  };
}
