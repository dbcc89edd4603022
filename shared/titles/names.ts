import type { TitleLabel } from "./labels.ts";
import { titleWords } from "./words.ts";

/** A label that is the title itself, and what that adds to the score of its unit group. */
export type Named = { label: number; bonus: number };

/** Above any evidence: who writes the very name means that, and an occupation's own title more than a synonym. */
const BONUS = { title: 1000, laterTitle: 10, synonym: 100 };

/**
 * Finds labels equal to a title, in the words that count: one for each unit group. Of own titles the earlier goes first
 * (an imported table stands before the built-in one); between synonyms the other evidence decides.
 */
export function nameFinder(labels: readonly TitleLabel[]): (title: string, leftOut: ReadonlySet<number>) => Named[] {
  const byName = Map.groupBy(labels.keys(), (label) => nameOf(labels[label]?.text ?? ""));
  return (title, leftOut) => {
    const found = new Map<string, Named>();
    const same = (byName.get(nameOf(title)) ?? []).filter((label) => !leftOut.has(label));
    for (const own of [true, false]) {
      for (const label of same) {
        const { code = "", preferred = false } = labels[label] ?? {};
        if (preferred !== own || found.has(code)) continue;
        found.set(code, { label, bonus: own ? BONUS.title - BONUS.laterTitle * found.size : BONUS.synonym });
      }
    }
    return [...found.values()];
  };
}

const nameOf = (title: string): string =>
  titleWords(title)
    .map(({ text }) => text)
    .join(" ");
