import type { CandidateKey } from "#shared/domain/candidate.ts";

/**
 * People who were seen, and by whom. `activity` is the name of the audit line of the same act, `object` the record that
 * they were seen with: ids alone.
 */
export type View = {
  activity: string;
  object: string;
  actor: string;
  origin: string;
  people: readonly CandidateKey[];
};

/**
 * Records for each of these people apart that they were seen: what answers "who saw this person" (AVG 15). To be awaited
 * before the answer leaves, so that nobody is shown unrecorded; nothing is recorded for nobody.
 */
export type RecordView = (view: View) => Promise<void>;
