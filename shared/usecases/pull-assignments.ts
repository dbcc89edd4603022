import type { Assignment } from "#shared/domain/assignment.ts";
import type { AssignmentStore, FeedEntry, FeedStore, Published } from "#shared/ports/stores.ts";
import type { FeedWatch } from "./watch-feeds.ts";

export type Pulled = { items: { entry: FeedEntry; assignment: Assignment & Published }[]; lastSequence: number };

type Deps = {
  assignments: Pick<AssignmentStore, "readMany">;
  feeds: Pick<FeedStore, "after">;
  feedWatch: FeedWatch;
};

/**
 * The changes of an agency's assignments after a sequence, oldest first, at most `limit`; waits up to `waitSeconds` for
 * the first one.
 *
 * Repeating a call with the same sequence is safe and gives at least the same rows. Rows of other agencies cannot
 * appear: the agency is part of the key. Throws `Problem("unavailable")` when too many wait already.
 */
export const pullAssignments =
  (deps: Deps) =>
  async (input: { agency: string; afterSequence: number; limit: number; waitSeconds: number }): Promise<Pulled> => {
    const { agency, afterSequence, limit, waitSeconds } = input;
    const waits = waitSeconds > 0;
    const read = () => deps.feeds.after(agency, afterSequence, limit);
    let entries = waits && deps.feedWatch.isQuiet(agency, afterSequence) ? [] : await read();
    if (waits && entries.length === 0 && (await deps.feedWatch.news(agency, afterSequence, waitSeconds * 1000))) {
      entries = await read();
    }
    const ids = [...new Set(entries.map(({ assignmentId }) => assignmentId))];
    const found = await deps.assignments.readMany(ids.map((id) => ({ agency, id })));
    const byId = new Map(found.map((assignment) => [assignment.id, assignment]));
    const items = entries.flatMap((entry) => {
      const assignment = byId.get(entry.assignmentId);
      return assignment ? [{ entry, assignment }] : [];
    });
    return { items, lastSequence: entries.at(-1)?.sequence ?? afterSequence };
  };
