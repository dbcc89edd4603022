/**
 * A word of a title: lower case, no accents. `core` words can be the name of the job itself; what follows a preposition
 * or a comma, or stands between brackets, says more about it ("operator van persen", "schilder (bouw)").
 */
export type TitleWord = { text: string; core: boolean };

const LONGEST_TITLE = 200;
const MARKS_AND_WORDS = /[\p{L}\p{N}+#]+|[(),;/]/gu;
/** "20 uur", "24-32 uur per week", "€ 14,50", "100%". */
const HOURS_AND_PAY =
  /€\s*\d[\d.,]*|\d+([.,-]\s*\d+)*\s*(uur|uren|u|hrs?|euro|%)(?!\p{L})(\s*(per|\/|p\/)\s*(week|w))?/giu;
const PREPOSITIONS = words("van voor in op bij met aan tot uit te ter tbv per naar om via binnen zonder");
const JOINING = words("de het een en of der den the and of");
const SINGLE_LETTERS = words("m v x d w f h");
/** Words of an advertisement that say nothing about the occupation. */
const NOISE = words(
  `gezocht gevraagd zoekt zoeken wij ervaren startend starter vacature vacatures baan job fulltime parttime deeltijd
  voltijd vast vaste tijdelijk tijdelijke oproep flexibel flex leerling stage stagiair stagiaire bbl bol junior senior
  medior garantiebaan participatieplaats proefplaatsing leerwerkplek werkervaringsplaats beschut dagdienst avonddienst
  nachtdienst ochtend middag avond weekend week dienst diensten uur uren vroege late spoed direct beschikbaar`,
);

/** The words of a title in order. "Ervaren caissière (m/v), 20 uur" gives `caissiere`. */
export function titleWords(title: string): TitleWord[] {
  const all = readWords(fold(title.slice(0, LONGEST_TITLE)).replace(HOURS_AND_PAY, " "));
  const telling = all.filter(({ text }) => !NOISE.has(text));
  return telling.length > 0 ? telling : all;
}

/** Lower case, without accents. */
export const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function readWords(folded: string): TitleWord[] {
  const found: TitleWord[] = [];
  let core = true;
  let depth = 0;
  for (const [text] of folded.matchAll(MARKS_AND_WORDS)) {
    if (text === "(") depth += 1;
    else if (text === ")") depth = Math.max(0, depth - 1);
    else if (/^[,;/]$/.test(text) || PREPOSITIONS.has(text)) core &&= found.length === 0;
    else if (!JOINING.has(text) && !SINGLE_LETTERS.has(text)) found.push({ text, core: core && depth === 0 });
  }
  return found;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
