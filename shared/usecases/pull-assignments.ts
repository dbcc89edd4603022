import type { Assignment } from "#shared/domain/assignment.ts";
import type { AssignmentStore, FeedEntry, FeedStore, Published } from "#shared/ports/stores.ts";

export type Pulled = { items: { entry: FeedEntry; assignment: Assignment & Published }[]; lastSequence: number };

/** How often a waiting caller's feed is looked at. */
const LOOK_EVERY_MS = 500;

type Deps = {
  assignments: AssignmentStore;
  feeds: FeedStore;
  /** Resolves after so many milliseconds. */
  pause: (ms: number) => Promise<void>;
};

/**
 * The changes of an agency's assignments after a sequence, oldest first, at most `limit`; waits up to `waitSeconds` for
 * the first one.
 *
 * Repeating a call with the same sequence is safe and gives at least the same rows. Rows of other agencies cannot
 * appear: the agency is part of the key.
 */
export const pullAssignments =
  (deps: Deps) =>
  async (input: { agency: string; afterSequence: number; limit: number; waitSeconds: number }): Promise<Pulled> => {
    const looks = Math.floor((input.waitSeconds * 1000) / LOOK_EVERY_MS);
    let entries = await deps.feeds.after(input.agency, input.afterSequence, input.limit);
    for (let look = 0; entries.length === 0 && look < looks; look += 1) {
      await deps.pause(LOOK_EVERY_MS);
      entries = await deps.feeds.after(input.agency, input.afterSequence, input.limit);
    }
    const ids = [...new Set(entries.map(({ assignmentId }) => assignmentId))];
    const found = await deps.assignments.readMany(ids.map((id) => ({ agency: input.agency, id })));
    const byId = new Map(found.map((assignment) => [assignment.id, assignment]));
    const items = entries.flatMap((entry) => {
      const assignment = byId.get(entry.assignmentId);
      return assignment ? [{ entry, assignment }] : [];
    });
    return { items, lastSequence: entries.at(-1)?.sequence ?? input.afterSequence };
  };
