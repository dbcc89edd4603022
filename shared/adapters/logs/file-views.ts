import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { dayOf } from "#shared/domain/dates.ts";
import { type SeenLine, seenLineOf } from "#shared/domain/log-line.ts";
import { type FindViews, MOST_VIEWS } from "#shared/ports/views.ts";

/** Looks in the log file of the local deployment, read from its beginning at every search. */
export const fileViews =
  (file: string): FindViews =>
  async ({ subject, from, to }) => {
    const found: SeenLine[] = [];
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      const line = text.includes(subject) ? seenLineOf(text, subject) : undefined;
      const day = line && dayOf(new Date(line.at));
      if (line && day !== undefined && from <= day && day <= to) found.push(line);
    }
    return found.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, MOST_VIEWS);
  };
