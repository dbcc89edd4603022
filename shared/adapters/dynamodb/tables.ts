import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** A table as adapters see it: the client that may use it, its name, and its key's attribute names. */
export type TableHandle = { client: DynamoDBDocumentClient; name: string };

/** Storage keys of every table, in this one file. The partner or agency stands first: nobody reads across it. */
export const KEYS = {
  employers: (kvkNumber: string) => ({ kvkNumber }),
  contacts: ({ kvkNumber, on, id }: { kvkNumber: string; on: string; id: string }) => ({
    kvkNumber,
    moment: `${on}#${id}`,
  }),
  vacancies: (reference: string) => ({ reference }),
  carvings: (reference: string) => ({ reference }),
  proposals: (reference: string) => ({ reference }),
  shortlists: (reference: string) => ({ reference }),
  candidates: ({ partner, ref }: { partner: string; ref: string }) => ({ partner, ref }),
  assignments: ({ agency, id }: { agency: string; id: string }) => ({ agency, id }),
  conversations: ({ agency, id }: { agency: string; id: string }) => ({ agency, id }),
  feeds: (agency: string, sequence: number) => ({ agency, sequence }),
  imports: ({ partner, id }: { partner: string; id: string }) => ({ partner, id }),
  tallies: (id: string) => ({ id }),
  policies: (id: string) => ({ id }),
  elsewhere: (reference: string) => ({ reference }),
  mails: (id: string) => ({ id }),
  pools: (id: string) => ({ id }),
  sessions: (id: string) => ({ id }),
  drafts: (id: string) => ({ id }),
  addresses: (address: string, reference: string) => ({ address, reference }),
} as const;

/** Value of `outboxState` while an item holds events that were not sent. */
export const OUTBOX_PENDING = "pending";

/** Value of `desk` for vacancies that are open. */
export const DESK_OPEN = "open";
export const DESK_CLOSED = "closed";

/** Value of `lines` for everything that the desk's lists show. */
export const LINES = "all";

/** Value of `work` for what an agency still follows, or no longer: the agency stands first here too. */
export const workOf = (agency: string, isFollowed: boolean): string => `${agency}/${isFollowed ? "open" : "closed"}`;

/** Value of `rim` for a shortlist that changes of people may still change. */
export const RIM_OPEN = "open";

/** The pool's changes are spread over this many partitions of the index `changes`. */
export const POOL_SHARDS = 4;

/** The shard that a candidate's changes stand in: spreads evenly, and is the same for ever. */
export function poolShard(partner: string, ref: string): string {
  let hash = 0;
  for (const character of `${partner}:${ref}`) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return String(hash % POOL_SHARDS);
}
