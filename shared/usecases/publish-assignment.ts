import type { AssignmentKey, AssignmentStore, FeedStore } from "#shared/ports/stores.ts";

/**
 * Appends an assignment's unpublished changes to its agency's feed, oldest first.
 *
 * Nothing is lost: a change stands in the feed before the assignment says so. Order holds: an entry is appended at the
 * very sequence after the last one that was read *before* the assignment was, so a worker that slept finds its place
 * taken and looks again; a change can stand twice, next to itself, but never after a later one.
 */
export const publishAssignment =
  (deps: { assignments: AssignmentStore; feeds: FeedStore }) =>
  async (key: AssignmentKey): Promise<void> => {
    for (;;) {
      const last = await deps.feeds.last(key.agency);
      const assignment = await deps.assignments.read(key);
      const change = assignment?.changes.find(({ version }) => version === assignment.published + 1);
      if (!change) return;
      const isThere = last?.assignmentId === key.id && last.version === change.version;
      const sequence = (last?.sequence ?? 0) + 1;
      if (isThere || (await deps.feeds.append({ ...change, agency: key.agency, sequence, assignmentId: key.id }))) {
        await deps.assignments.markPublished(key, change.version);
      }
    }
  };
