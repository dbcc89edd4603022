import { lastDelivery } from "#shared/domain/candidate-record.ts";
import { importObjects } from "#shared/domain/import-objects.ts";
import { type ImportRecord, isLaterThan, MOST_UNCONFIRMED, type Withdrawal } from "#shared/domain/import-record.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { PartnerPeople, PayloadStore } from "#shared/ports/stores.ts";
import type { Survey } from "./survey-import.ts";

/**
 * Finds who stood here when a full delivery was received and is not in it, and lays their references down. Somebody
 * whose row is wrong is in it. More than the share that goes by itself, or a wrong row that may be anybody's, waits for
 * the partner.
 */
export const findMissing =
  ({ partnerPeople, payloads, clock }: { partnerPeople: PartnerPeople; payloads: PayloadStore; clock: Clock }) =>
  async ({ partner, id, receivedAt }: ImportRecord, { refs, hasUnknownRefs }: Survey): Promise<Withdrawal> => {
    const now = clock().toISOString();
    const missing: string[] = [];
    let known = 0;
    for await (const page of partnerPeople.listRefs(partner)) {
      const before = page.filter((person) => !isLaterThan(receivedAt, lastDelivery(person), now));
      known += before.length;
      missing.push(...before.map(({ ref }) => ref).filter((ref) => !refs.has(ref)));
    }
    const mayGo = missing.length === 0 || (!hasUnknownRefs && missing.length <= known * MOST_UNCONFIRMED);
    await payloads.put(importObjects.missing(partner, id), new TextEncoder().encode(JSON.stringify(missing)));
    return { state: mayGo ? "running" : "awaiting-confirmation", known, missing: missing.length, withdrawn: 0 };
  };
