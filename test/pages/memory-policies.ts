import type { PolicyBook } from "#shared/domain/policy-book.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";

/** The policies that administrators made, in memory under the rules of the store; `book` is what a test looks into. */
export function memoryPolicies(book?: PolicyBook): PolicyStore & { book: () => PolicyBook | undefined } {
  let stored = book;
  return {
    book: () => stored,
    read: async () => stored,
    async keep(next) {
      if ((stored?.version ?? 0) !== next.version - 1) return false;
      stored = next;
      return true;
    },
  };
}
