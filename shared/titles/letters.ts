/** A group of letters, and whether most of them say what the job is about. */
export type LetterGroup = { letters: string; domain: boolean };

/** A stemmed word; its last `roleLetters` say what its bearer does. */
export type StemmedWord = { stem: string; roleLetters: number };

const FEWEST = 3;
const MOST = 4;

/** The groups of three and four letters of the words, with a space around each word, from left to right. */
export function letterGroups(words: readonly StemmedWord[]): LetterGroup[] {
  const text = ` ${words.map(({ stem }) => stem).join(" ")} `;
  const balance: number[] = [];
  for (const { stem, roleLetters } of words) {
    balance.push(0);
    for (let at = 0; at < stem.length; at += 1) balance.push(at < stem.length - roleLetters ? 1 : -1);
  }
  const groups: LetterGroup[] = [];
  for (let size = FEWEST; size <= MOST; size += 1) {
    for (let at = 0; at + size <= text.length; at += 1) {
      let domain = 0;
      for (let letter = at; letter < at + size; letter += 1) domain += balance[letter] ?? 0;
      groups.push({ letters: text.slice(at, at + size), domain: domain > 0 });
    }
  }
  return groups;
}
