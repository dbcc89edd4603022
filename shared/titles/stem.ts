type Ending = { ending: string; becomes: string; leaves: number };

/** Shortest word of which an ending is taken off. */
const SHORTEST = 5;

/** `ending>becomes>letters that must be left`. The longest that fits is taken, once. */
const ENDINGS: readonly Ending[] = `
  vrouwen>man>3 vrouw>man>3 lieden>man>3 mannen>man>3 lui>man>4
  trices>t>4 trice>t>4 teurs>t>4 teur>t>4 tors>t>4 toren>t>4 tor>t>4 euses>eur>3 euse>eur>3 eurs>eur>3
  sters>>4 ster>>4 aarsters>>4 aarster>>4 aars>>4 aar>>4 ers>>3 er>>3 eressen>>4 eres>>4 esse>>5 isse>is>4 erin>>5
  icus>ic>3 ica>ic>3 ici>ic>3 ieren>ier>3 iers>ier>3 ingen>ing>3 heden>heid>3 isten>ist>3 iste>ist>3
  enten>ent>3 ente>ent>3 ies>ie>3 ien>ie>3 en>>3 es>>4 e>>3 s>>4`
  .trim()
  .split(/\s+/)
  .map((rule) => rule.split(">"))
  .map(([ending = "", becomes = "", leaves]) => ({ ending, becomes, leaves: Number(leaves) }))
  .sort((a, b) => b.ending.length - a.ending.length);

/**
 * What a Dutch word for a job has in common with its inflections and its forms for men and women: "verkoper",
 * "verkoopster" and "verkoop" all give `verkop`, "technica" and "technicus" `technic`. A key to compare by, not a word.
 */
export function stem(word: string): string {
  if (word.length < SHORTEST) return tidy(word);
  const rule = ENDINGS.find(({ ending, leaves }) => word.endsWith(ending) && word.length - ending.length >= leaves);
  return tidy(rule ? word.slice(0, word.length - rule.ending.length) + rule.becomes : word);
}

/** The same spelling in an open and a closed syllable: bakk-er and bak, mak-er and maak, schrijv-er and schrijf. */
function tidy(stemmed: string): string {
  const single = stemmed.replace(/([aeou])\1/g, "$1").replace(/([bcdfghjklmnpqrstvwxz])\1$/, "$1");
  return single.length > 3 ? single.replace(/v$/, "f").replace(/z$/, "s") : single;
}
