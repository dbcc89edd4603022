import { lastDelivery } from "#shared/domain/candidate-record.ts";
import { importObjects } from "#shared/domain/import-objects.ts";
import { type ImportRecord, isLaterThan, MissingRefs } from "#shared/domain/import-record.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CandidateStore, PayloadStore } from "#shared/ports/stores.ts";
import { inParallel } from "./in-parallel.ts";
import { withdrawVersion } from "./withdraw-version.ts";

const CONCURRENCY = 16;

/**
 * Withdraws who is missing from a full delivery, and answers how many of them are withdrawn by now. Whoever was
 * delivered after it was received stays, also when that happens at this very moment. Doing it again changes nothing.
 */
export const withdrawMissing =
  ({ candidates, payloads, clock }: { candidates: CandidateStore; payloads: PayloadStore; clock: Clock }) =>
  async ({ partner, id, receivedAt }: ImportRecord): Promise<number> => {
    const bytes = await payloads.get(importObjects.missing(partner, id));
    if (!bytes) throw new Error(`the list of who is missing from import ${id} is not there`);
    const refs = MissingRefs.parse(JSON.parse(new TextDecoder().decode(bytes)));

    let withdrawn = 0;
    await inParallel(refs, CONCURRENCY, async (ref) => {
      for (;;) {
        const person = await candidates.read({ partner, ref });
        const at = clock().toISOString();
        if (person?.state === "withdrawn") withdrawn += 1;
        if (person?.state !== "active" || isLaterThan(receivedAt, lastDelivery(person), at)) return;
        if (await withdrawVersion(candidates)(person, at)) {
          withdrawn += 1;
          return;
        }
      }
    });
    return withdrawn;
  };
