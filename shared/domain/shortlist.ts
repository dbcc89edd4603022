import * as z from "zod";
import { Instant, IsoDate } from "./fields.ts";

const Component = z.object({
  name: z.string(),
  weight: z.number(),
  value: z.number().nullable(),
  points: z.number(),
  sentence: z.string(),
});

const Question = z.object({ about: z.string(), question: z.string() });

export const ShortlistEntry = z.object({
  candidateId: z.string(),
  partner: z.string(),
  ref: z.string(),
  score: z.number(),
  low: z.number(),
  high: z.number(),
  components: z.array(Component),
  unknown: z.array(z.string()),
  questions: z.array(Question),
  nextQuestion: Question.optional(),
  assessedAt: IsoDate,
  stale: z.boolean(),
  /** When this person came on the list, and stayed since. */
  since: Instant,
});
export type ShortlistEntry = z.infer<typeof ShortlistEntry>;

export const StoredUnlock = z.object({
  criterion: z.string(),
  change: z.string(),
  relaxTo: z.union([z.number(), z.string()]).optional(),
  /** Codes of what is left out, where the criterion is a list. */
  drops: z.array(z.string()).optional(),
  count: z.int(),
  best: z.array(z.number()),
});

/** How many people a change of the pool brought on a list and took off it. */
export const Movement = z.object({ at: Instant, entered: z.int(), left: z.int() });
export type Movement = z.infer<typeof Movement>;

/** The best 50 for one vacancy as they were on `evaluatedOn`, explained, with the version of the rules that made them. */
export const Shortlist = z.object({
  reference: z.string(),
  /** Counts the times that the list was made. */
  version: z.int(),
  requirementsVersion: z.int(),
  engineVersion: z.string(),
  /** Names the state of the pool: number of people in it and the last change seen. */
  poolVersion: z.string(),
  evaluatedOn: IsoDate,
  scoredAt: Instant,
  eligible: z.int(),
  excluded: z.record(z.string(), z.int()),
  entries: z.array(ShortlistEntry),
  unlocks: z.array(StoredUnlock),
  /** Changes of the last two weeks, oldest first. */
  movements: z.array(Movement),
});
export type Shortlist = z.infer<typeof Shortlist>;

/** Whether a list was made for the requirements as they are now; otherwise one that is comes soon. */
export const isForNow = (list: Shortlist | undefined, record: { requirementsVersion: number }): boolean =>
  list?.requirementsVersion === record.requirementsVersion;

export const SHORTLIST_SIZE = 50;

/** What must be known of a list to tell whether a changed person enters or leaves it. */
export type Rim = Pick<Shortlist, "reference" | "movements"> & {
  /** Ids of who is on it. */
  members: readonly string[];
  /** Score of the last on it; absent while there is room for more. */
  floor?: number | undefined;
};

export const rimOf = ({ reference, movements, entries }: Shortlist): Rim => {
  const last = entries.length < SHORTLIST_SIZE ? undefined : entries.at(-1);
  return {
    reference,
    movements,
    members: entries.map(({ candidateId }) => candidateId),
    ...(last && { floor: last.score }),
  };
};
