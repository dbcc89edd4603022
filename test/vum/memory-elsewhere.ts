import type { Elsewhere } from "#shared/domain/vum-elsewhere.ts";
import type { ElsewhereStore } from "#shared/ports/vum.ts";

/** What other regions answered, in memory; `records` is what a test looks into. */
export function memoryElsewhere(records = new Map<string, Elsewhere>()): ElsewhereStore & { records: typeof records } {
  return {
    records,
    read: async (reference) => records.get(reference),
    put: async (elsewhere) => {
      records.set(elsewhere.reference, elsewhere);
    },
    remove: async (reference) => {
      records.delete(reference);
    },
  };
}
