import { isOpen } from "#shared/domain/life-cycles.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Elsewhere } from "#shared/domain/vum-elsewhere.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { ElsewhereStore } from "#shared/ports/vum.ts";

/** What other regions answered about an open vacancy, until it expires: a store may be late to remove it. */
export const readElsewhere =
  (deps: { elsewhere: Pick<ElsewhereStore, "read">; clock: Clock }) =>
  async ({ reference, status }: Pick<VacancyRecord, "reference" | "status">): Promise<Elsewhere | undefined> => {
    if (!isOpen(status)) return undefined;
    const stored = await deps.elsewhere.read(reference);
    return stored && stored.expiresAt > deps.clock().getTime() / 1000 ? stored : undefined;
  };
