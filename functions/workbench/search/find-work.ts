import MiniSearch, { type Query } from "minisearch";
import type { CarvingLine, VacancyLine } from "#shared/ports/desk-lines.ts";
import type { DeskView } from "#shared/usecases/keep-desk.ts";
import { longerWords } from "./half-typed.ts";

/** What a search found, the best match first. `isPartial` when nothing had all of the words, and this has some. */
export type Found = {
  /** KvK numbers of employers. */
  employers: string[];
  /** References of vacancies and jobcarving requests, open and closed. */
  work: string[];
  isPartial: boolean;
};

/** Looks through a view of the desk; a word may be half typed, typed with a mistake, or both. */
export type FindWork = (view: DeskView, typed: string) => Found;

const MOST_EMPLOYERS = 20;
const MOST_WORK = 100;

type Document = { id: string; title: string; description: string; employerName: string; numbers: string };

const FIELDS = ["title", "description", "employerName", "numbers"] as const;

/** "Café" is found by "cafe". A letter alone, as before the hyphen of every reference, says nothing. */
const plain = (word: string): string | null =>
  word.length === 1 ? null : word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * Words of this length and less are taken as they are typed; of a longer one every fifth letter may be wrong. A number
 * or a reference with another figure is another employer, so those are never guessed at.
 */
const EXACT_LENGTH = 3;
const WRONG_LETTERS = 0.2;
const isExact = (word: string): boolean => word.length <= EXACT_LENGTH || /\d/.test(word);

/** A number that is typed in groups: "0000 0123". */
const grouped = /^\d[\d ]*\d$/;

const tokens: (text: string) => string[] = MiniSearch.getDefault("tokenize");
const wordsOf = (text: string): string[] => tokens(text).flatMap((word) => plain(word) ?? []);

/** Longer words that a half typed one may be of count for less than what was typed. */
const AS_GUESSED = { prefix: false, fuzzy: false, boost: {} };

const workId = (reference: string) => `work:${reference}`;
const employerId = (kvkNumber: string) => `employer:${kvkNumber}`;

/**
 * Keeps an index of the view that was given last, and brings only what changed since up to date. The index holds nothing
 * that is not in the view: what somebody may not see there is not found.
 */
export function findWork(): FindWork {
  const index = new MiniSearch<Document>({
    fields: [...FIELDS],
    processTerm: plain,
    searchOptions: {
      boost: { title: 3, employerName: 3, numbers: 5 },
      prefix: (word) => word.length > 1,
      fuzzy: (word) => (isExact(word) ? false : WRONG_LETTERS),
    },
  });
  const indexed = new Map<string, { version: number; words: readonly string[] }>();
  let vocabulary: ReadonlySet<string> = new Set();
  let known = -1;

  const put = (document: Document, version: number) => {
    const before = indexed.get(document.id);
    if (before?.version === version) return;
    if (before) index.replace(document);
    else index.add(document);
    const { title, description, employerName } = document;
    indexed.set(document.id, { version, words: wordsOf(`${title} ${description} ${employerName}`) });
  };

  const follow = (view: DeskView) => {
    if (view.version === known) return;
    const lines: (VacancyLine | CarvingLine)[] = [...view.vacancies.values(), ...view.carvings.values()];
    const names = Map.groupBy(lines, ({ kvkNumber }) => kvkNumber);
    for (const { reference, version, title, description, employerName, kvkNumber } of lines)
      put({ id: workId(reference), title, description, employerName, numbers: `${reference} ${kvkNumber}` }, version);
    for (const [kvkNumber, own] of names) {
      const employerName = [...new Set(own.map((line) => line.employerName))].join(" ");
      const document = { id: employerId(kvkNumber), title: "", description: "", employerName, numbers: kvkNumber };
      put(document, own.length);
    }
    const current = new Set([...lines.map(({ reference }) => workId(reference)), ...[...names.keys()].map(employerId)]);
    for (const id of indexed.keys()) {
      if (current.has(id)) continue;
      index.discard(id);
      indexed.delete(id);
    }
    vocabulary = new Set([...indexed.values()].flatMap(({ words }) => words));
    known = view.version;
  };

  /** A word as it was typed, or a longer one that it may be of. */
  const orLonger = (word: string): Query => {
    const longer = longerWords(word, vocabulary);
    return longer.length === 0
      ? word
      : { combineWith: "OR", queries: [word, { ...AS_GUESSED, combineWith: "OR", queries: longer }] };
  };

  return (view, typed) => {
    follow(view);
    const asked = grouped.test(typed.trim()) ? typed.replaceAll(" ", "") : typed;
    const queries = wordsOf(asked).map(orLonger);
    const whole = index.search({ combineWith: "AND", queries });
    const results = whole.length > 0 ? whole : index.search({ combineWith: "OR", queries });
    const ids = (kind: string, most: number) =>
      results
        .flatMap(({ id }) => (String(id).startsWith(`${kind}:`) ? [String(id).slice(kind.length + 1)] : []))
        .slice(0, most);
    return {
      employers: ids("employer", MOST_EMPLOYERS),
      work: ids("work", MOST_WORK),
      isPartial: whole.length === 0 && results.length > 0,
    };
  };
}
