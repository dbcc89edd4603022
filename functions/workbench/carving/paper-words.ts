/** Letters of a title that fit on one line of the sheet that an employer gets, alone or beside another. */
const LINE = 60;
const HALF_LINE = 32;
/** More tasks than this make the sheet two pages, unless each takes one line. */
const WHOLE_TITLES = 6;
/** Main tasks of a function that are named; the others are counted. */
const NAMED = 2;

/** A title as far as one line holds it, cut between words. */
const cutShort = (title: string, letters: number): string =>
  title.length <= letters ? title : `${title.slice(0, letters - 1).replace(/[\s,;]+\S*$/, "")}…`;

/** Titles of the tasks of a job: whole while there are few. */
export const titlesOnPaper = (titles: readonly string[]): readonly string[] =>
  titles.length <= WHOLE_TITLES ? titles : titles.map((title) => cutShort(title, LINE));

/** "Koken, Groente snijden en nog 8". */
export function firstOnPaper(titles: readonly string[]): string {
  const named = titles
    .slice(0, NAMED)
    .map((title) => cutShort(title, HALF_LINE))
    .join(", ");
  return titles.length <= NAMED ? named : `${named} en nog ${titles.length - NAMED}`;
}
