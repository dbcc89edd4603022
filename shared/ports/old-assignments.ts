import type { AssignmentKey, FeedEntry } from "./stores.ts";

export type OldAssignment = AssignmentKey & { version: number };

/** What agencies did long ago. */
export type OldAssignments = {
  /** Assignments that are not followed any more and did not change since an instant, page by page. May be a moment behind. */
  endedBefore: (instant: string) => AsyncIterable<readonly OldAssignment[]>;
  /** Lines of an agency's feed from before an instant, the oldest first, page by page; never the last line of the feed. */
  feedBefore: (agency: string, instant: string) => AsyncIterable<readonly FeedEntry[]>;
  removeLine: (line: Pick<FeedEntry, "agency" | "sequence">) => Promise<void>;
  /** Removes what was written about it, and then the assignment itself; false when it is no longer at that version. */
  remove: (assignment: OldAssignment) => Promise<boolean>;
};
