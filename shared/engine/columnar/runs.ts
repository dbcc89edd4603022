import type { Columns } from "./columns.ts";
import type { Segment } from "./segment.ts";

/** Rows `from` up to but not including `to`, all in one place (a PC4, or "" when it is unknown). */
export type Run = { from: number; to: number; place: string };

export const isSegment = (columns: Columns): columns is Segment => "placeStart" in columns;

/** The runs of a segment, one per place; of a growing end, as its rows happen to follow each other. */
export function* runsOf(columns: Columns): Generator<Run> {
  const { values } = columns.dictionaries.places;
  if (isSegment(columns)) {
    for (const [at, place] of values.entries()) {
      const from = columns.placeStart[at] ?? 0;
      const to = columns.placeStart[at + 1] ?? from;
      if (to > from) yield { from, to, place };
    }
    return;
  }
  for (let from = 0, to = 0; from < columns.rows; from = to) {
    const code = columns.place[from] ?? 0;
    while (to < columns.rows && columns.place[to] === code) to += 1;
    yield { from, to, place: values[code] ?? "" };
  }
}
