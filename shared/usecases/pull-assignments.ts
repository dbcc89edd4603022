import type { Assignment } from "#shared/domain/assignment.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { AssignmentStore, FeedEntry, FeedStore, Published } from "#shared/ports/stores.ts";
import type { FeedWatch } from "./watch-feeds.ts";

/** Where somebody is in a feed; `begun`, of who reads it from its beginning, is the end that it had then. */
type Place = { sequence: number; begun?: number };

export type Pulled = { items: { entry: FeedEntry; assignment: Assignment & Published }[]; next: Place };

type Deps = {
  assignments: Pick<AssignmentStore, "readMany">;
  feeds: Pick<FeedStore, "after" | "last">;
  feedWatch: FeedWatch;
};

/**
 * The changes of an agency's assignments after a place in its feed, or from its beginning, oldest first, at most `limit`;
 * waits up to `waitSeconds` for the first one.
 *
 * Repeating a call with the same place is safe and gives at least the same rows. Rows of other agencies cannot
 * appear: the agency is part of the key. Throws `Problem("unavailable")` when too many wait already, and
 * `Problem("invalid-input")` when changes after that place were removed meanwhile, because their term was over: nothing is
 * passed over unsaid.
 */
export const pullAssignments =
  (deps: Deps) =>
  async (input: { agency: string; after?: Place; limit: number; waitSeconds: number }): Promise<Pulled> => {
    const { agency, limit, waitSeconds } = input;
    const { sequence, begun = 0 } = input.after ?? {
      sequence: 0,
      begun: (await deps.feeds.last(agency))?.sequence ?? 0,
    };
    const waits = waitSeconds > 0;
    const read = () => deps.feeds.after(agency, sequence, limit);
    let entries = waits && deps.feedWatch.isQuiet(agency, sequence) ? [] : await read();
    if (waits && entries.length === 0 && (await deps.feedWatch.news(agency, sequence, waitSeconds * 1000))) {
      entries = await read();
    }
    mustBeWhole(entries, sequence, begun);
    const ids = [...new Set(entries.map(({ assignmentId }) => assignmentId))];
    const found = await deps.assignments.readMany(ids.map((id) => ({ agency, id })));
    const byId = new Map(found.map((assignment) => [assignment.id, assignment]));
    const items = entries.flatMap((entry) => {
      const assignment = byId.get(entry.assignmentId);
      return assignment ? [{ entry, assignment }] : [];
    });
    return { items, next: { sequence: entries.at(-1)?.sequence ?? sequence, begun } };
  };

/** A feed counts without gaps: where a number is missing, its line was removed. */
function mustBeWhole(entries: readonly FeedEntry[], after: number, begun: number): void {
  let seen = after;
  for (const { sequence } of entries) {
    if (sequence > seen + 1 && sequence - 1 > begun)
      throw new Problem("invalid-input", "Deze cursor is te oud: wijzigingen van daarna zijn gewist", [
        {
          pointer: "/after",
          detail: "Laat `after` weg om vooraan te beginnen: u krijgt dan alles wat er nog is",
        },
      ]);
    seen = sequence;
  }
}
