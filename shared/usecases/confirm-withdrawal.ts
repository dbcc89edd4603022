import { eventOf, subjectOf } from "#shared/domain/events.ts";
import { CONFIRM_WITHIN_DAYS, hasLapsed, type ImportRecord, isOver } from "#shared/domain/import-record.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { ImportStore } from "#shared/ports/stores.ts";

/**
 * The partner confirms that who is missing from a full delivery may go. Confirming again changes nothing.
 *
 * Throws `Problem("not-found")` for an import that is not the partner's, `Problem("conflict")` for one that has nothing
 * to confirm, is not read yet, or has waited too long.
 */
export const confirmWithdrawal =
  ({ imports, clock }: { imports: ImportStore; clock: Clock }) =>
  async (partner: string, id: string): Promise<ImportRecord> => {
    const record = await imports.read({ partner, id });
    if (!record) throw new Problem("not-found", "Deze levering is niet gevonden");
    if (record.withdrawal && record.withdrawal.state !== "awaiting-confirmation") return record;
    if (!record.withdrawal) throw new Problem("conflict", "Bij deze levering valt niets te bevestigen");
    if (!isOver(record)) throw new Problem("conflict", "Deze levering wordt nog verwerkt; bevestig daarna");
    const now = clock();
    if (hasLapsed(record, now)) {
      throw new Problem("conflict", `Bevestigen kan tot ${CONFIRM_WITHIN_DAYS} dagen na de levering; lever opnieuw`);
    }
    const version = record.version + 1;
    const confirmed: ImportRecord = { ...record, version, withdrawal: { ...record.withdrawal, state: "running" } };
    const event = eventOf("nl.wsp.import-bevestigd.v1", subjectOf(partner, id), version, now.toISOString());
    await imports.replace(confirmed, [event]);
    return confirmed;
  };
