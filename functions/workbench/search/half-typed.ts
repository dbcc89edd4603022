/** A word of at least this length may have a letter wrong, and may be the end or the middle of a longer one. */
const GUESSED_LENGTH = 5;
const LETTERS_PER_MISTAKE = 5;

/**
 * Mistakes in `typed` as the beginning of `word`: letters that are missing, too many or wrong. Whoever is still typing
 * has not made a mistake in what is not there yet.
 */
function mistakesAtBeginning(typed: string, word: string): number {
  let before = Array.from({ length: word.length + 1 }, (_unused, at) => at);
  for (let row = 1; row <= typed.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= word.length; at += 1) {
      const changed = (before[at - 1] ?? 0) + (typed[row - 1] === word[at - 1] ? 0 : 1);
      now.push(Math.min(changed, (before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1));
    }
    before = now;
  }
  return Math.min(...before);
}

/**
 * Longer words of a vocabulary that a half typed one may be of: those that begin like it, of which every fifth letter
 * may be wrong, save the first; and compounds that it is a part of. None for a short word or one with a figure in it.
 */
export function longerWords(typed: string, vocabulary: ReadonlySet<string>): string[] {
  if (typed.length < GUESSED_LENGTH || /\d/.test(typed)) return [];
  const most = Math.floor(typed.length / LETTERS_PER_MISTAKE);
  const mayBe = (word: string): boolean =>
    word.length > typed.length &&
    (word.includes(typed) ||
      (word[0] === typed[0] && mistakesAtBeginning(typed, word.slice(0, typed.length + most)) <= most));
  return [...vocabulary].filter(mayBe);
}
