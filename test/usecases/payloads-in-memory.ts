import type { Clock } from "#shared/ports/services.ts";
import type { PayloadStore } from "#shared/ports/stores.ts";

/** Objects in memory; `names` is what a test looks into. */
export function payloadsInMemory(clock: Clock): PayloadStore & { names: () => string[] } {
  const objects = new Map<string, { bytes: Uint8Array; storedAt: Date }>();
  return {
    names: () => [...objects.keys()].toSorted(),
    put: async (name, bytes) => void objects.set(name, { bytes, storedAt: clock() }),
    get: async (name) => objects.get(name)?.bytes,
    async remove(names) {
      for (const name of names) objects.delete(name);
    },
    async *list() {
      for (const [name, { storedAt }] of objects) yield { name, storedAt };
    },
  };
}
