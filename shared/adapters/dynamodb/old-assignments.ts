import * as z from "zod";
import { Assignment } from "#shared/domain/assignment.ts";
import { isFollowed } from "#shared/domain/life-cycles.ts";
import type { OldAssignments } from "#shared/ports/old-assignments.ts";
import { feedTable } from "./feeds.ts";
import { linesBefore, remove, removeAt } from "./old-lines.ts";
import { KEYS, type TableHandle } from "./tables.ts";

const Line = Assignment.pick({ agency: true, id: true, status: true }).extend({ version: z.int() });

/** Lines of a feed that are read at once. */
const PAGE = 100;

type Tables = Record<"assignments" | "conversations" | "feeds", TableHandle>;

export function oldAssignments({ assignments, conversations, feeds }: Tables): OldAssignments {
  const feed = feedTable(feeds);

  async function* endedBefore(instant: string) {
    for await (const lines of linesBefore(assignments, Line, instant))
      yield lines.filter(({ status }) => !isFollowed(status));
  }

  async function* feedBefore(agency: string, instant: string) {
    const end = (await feed.last(agency))?.sequence ?? 0;
    for (let after = 0; ; ) {
      const page = await feed.after(agency, after, PAGE);
      const old = page.filter(({ at, sequence }) => at < instant && sequence < end);
      if (old.length > 0) yield old;
      // Lines stand in the order in which they were made: after the first that is young all are.
      if (old.length < PAGE) return;
      after = old.at(-1)?.sequence ?? end;
    }
  }

  return {
    endedBefore,
    feedBefore,
    removeLine: ({ agency, sequence }) => remove(feeds, KEYS.feeds(agency, sequence)),
    async remove({ version, ...key }) {
      await remove(conversations, KEYS.conversations(key));
      return removeAt(assignments, KEYS.assignments(key), version);
    },
  };
}
