import type { Codes } from "./codes.ts";
import { type Columns, closeRow, idAt, makeRoom, occupationsStart, skillsStart } from "./columns.ts";
import type { Dictionaries } from "./dictionaries.ts";
import { byteLength, prefixLength, writeText } from "./id-bytes.ts";
import { COLUMNS } from "./layout.ts";

/** Which dictionary a column's codes are of. All other columns are the same in every segment. */
const DICTIONARY_OF = {
  hoursMin: "hours",
  hoursMax: "hours",
  available: "available",
  reach: "reach",
  certificates: "certificates",
  assessed: "assessed",
  place: "places",
  prefix: "prefixes",
} as const;
const RECODED = Object.entries(DICTIONARY_OF) as [keyof typeof DICTIONARY_OF, keyof Dictionaries][];
const COPIED = COLUMNS.map(({ name }) => name).filter(
  (name) => !(name in DICTIONARY_OF) && name !== "heapStart" && name !== "idStart",
);

/** Codes of one dictionary in those of another, made there when a row first uses them. */
function recoder<Value extends string | number>(mine: Codes<Value>, theirs: Codes<Value>): (code: number) => number {
  const known = new Int32Array(mine.values.length).fill(-1);
  return (code) => {
    const before = known[code] ?? -1;
    if (before >= 0) return before;
    const value = mine.values[code];
    if (value === undefined) throw new RangeError(`code ${code} is in no dictionary`);
    const made = theirs.of(value);
    known[code] = made;
    return made;
  };
}

function recoders(mine: Dictionaries, theirs: Dictionaries): Record<keyof Dictionaries, (code: number) => number> {
  return {
    hours: recoder(mine.hours, theirs.hours),
    available: recoder(mine.available, theirs.available),
    reach: recoder(mine.reach, theirs.reach),
    assessed: recoder(mine.assessed, theirs.assessed),
    places: recoder(mine.places, theirs.places),
    prefixes: recoder(mine.prefixes, theirs.prefixes),
    occupations: recoder(mine.occupations, theirs.occupations),
    skills: recoder(mine.skills, theirs.skills),
    certificates: recoder(mine.certificates, theirs.certificates),
  };
}

/**
 * Adds rows of `from` to `into`, in the codes of the latter; codes that no row uses are left behind. The answered
 * function throws `DictionaryFull`; `into` is then as it was, but for codes that nobody uses.
 */
export function transcriber(from: Columns, into: Columns): (row: number) => void {
  const recode = recoders(from.dictionaries, into.dictionaries);
  return (row) => {
    const id = idAt(from, row);
    const heapFrom = from.heapStart[row] ?? 0;
    const heapTo = from.heapStart[row + 1] ?? 0;
    const prefixEnd = prefixLength(id);
    makeRoom(into, heapTo - heapFrom, byteLength(id, prefixEnd));
    const at = into.rows;
    for (const name of COPIED) into[name][at] = from[name][row] ?? 0;
    for (const [name, dictionary] of RECODED) into[name][at] = recode[dictionary](from[name][row] ?? 0);

    let unit = into.heapStart[at] ?? 0;
    const skillsFrom = skillsStart(from, row);
    into.heap[unit++] = from.heap[heapFrom] ?? 0;
    for (let source = occupationsStart(from, row); source < skillsFrom; source += 2) {
      into.heap[unit++] = recode.occupations(from.heap[source] ?? 0);
      into.heap[unit++] = from.heap[source + 1] ?? 0;
    }
    for (let source = skillsFrom; source < heapTo; source += 1)
      into.heap[unit++] = recode.skills(from.heap[source] ?? 0);
    closeRow(into, unit, writeText(id, prefixEnd, into.idBytes, into.idStart[at] ?? 0));
  };
}
