import type { PolicyBook } from "#shared/domain/policy-book.ts";

/** The policies that administrators of the region made, as one record. */
export type PolicyStore = {
  /** Consistent; undefined before the first. */
  read: () => Promise<PolicyBook | undefined>;
  /** False unless the book is one version on from the stored one, or the first. */
  keep: (book: PolicyBook) => Promise<boolean>;
};
