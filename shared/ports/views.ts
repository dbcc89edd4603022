import type { CandidateKey } from "#shared/domain/candidate.ts";
import type { SeenLine, ViewActivity, ViewOrigin } from "#shared/domain/log-line.ts";

/**
 * People who were seen, and by whom. `activity` is the name of the audit line of the same act, `object` the record that
 * they were seen with: ids alone.
 */
export type View = {
  activity: ViewActivity;
  object: string;
  actor: string;
  origin: ViewOrigin;
  people: readonly CandidateKey[];
};

/**
 * Records for each of these people apart that they were seen: what answers "who saw this person" (AVG 15). To be awaited
 * before the answer leaves, so that nobody is shown unrecorded; nothing is recorded for nobody.
 */
export type RecordView = (view: View) => Promise<void>;

/** Most looks that one search answers. */
export const MOST_VIEWS = 1_000;

/**
 * The looks at the person of this name (`seenSubject`) on the days from `from` up to and with `to`, the latest first, at
 * most `MOST_VIEWS`. May be some minutes behind.
 *
 * Throws `Problem("unavailable")` when the log does not answer in time.
 */
export type FindViews = (search: { subject: string; from: string; to: string }) => Promise<SeenLine[]>;
