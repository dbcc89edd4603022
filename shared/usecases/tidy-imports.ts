import { importObjects, importOf } from "#shared/domain/import-objects.ts";
import { hasLapsed, type ImportRecord, isOver, RESULTS_KEPT_HOURS } from "#shared/domain/import-record.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { ImportStore, PayloadStore } from "#shared/ports/stores.ts";

/** True while somebody may still need an object of an import. */
function isNeeded(name: string, kind: string, record: ImportRecord, now: Date): boolean {
  if (!isOver(record)) return !kind.startsWith("part-") || importObjects.parts(record).includes(name);
  if (kind !== "missing") return false;
  return record.withdrawal?.state === "running" || (record.withdrawal?.state !== "done" && !hasLapsed(record, now));
}

/**
 * Removes what imports left behind: errors and rejected rows when their time is over, and whatever a crash kept from
 * being removed. What is younger than that time stays, whatever it is; what belongs to no import goes. Answers how many
 * objects it removed.
 */
export const tidyImports =
  ({ imports, payloads, clock }: { imports: ImportStore; payloads: PayloadStore; clock: Clock }) =>
  async (): Promise<number> => {
    const now = clock();
    const superfluous: string[] = [];
    for await (const { name, storedAt } of payloads.list()) {
      if (now.getTime() - storedAt.getTime() < RESULTS_KEPT_HOURS * 3_600_000) continue;
      const owner = importOf(name);
      const record = owner && (await imports.read(owner));
      if (!owner || !record || !isNeeded(name, owner.kind, record, now)) superfluous.push(name);
    }
    await payloads.remove(superfluous);
    return superfluous.length;
  };
