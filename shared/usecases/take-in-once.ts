import type { Event } from "#shared/domain/events.ts";
import { shortHash } from "#shared/domain/fingerprint.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { AggregateStore } from "#shared/ports/stores.ts";

type TakenIn = { reference: string; submissionKey: string; fingerprint: string };

const MAX_COLLISIONS = 5;

/**
 * Stores what was handed in exactly once per submission key, under a reference that follows from that key: a double click,
 * a resent form or a retried request answers the record that is already there.
 *
 * Throws `Problem("key-reused")` when the key came with something else before.
 */
export async function takeInOnce<R extends TakenIn>(
  store: Pick<AggregateStore<string, R>, "create" | "read">,
  prefix: string,
  record: R,
  eventFor: (reference: string) => Event,
): Promise<{ record: R; isRepeat: boolean }> {
  for (let attempt = 0; attempt < MAX_COLLISIONS; attempt += 1) {
    const reference = `${prefix}-${shortHash(`${record.submissionKey}:${attempt}`, 8)}`;
    const own = { ...record, reference };
    if (await store.create(own, [eventFor(reference)])) return { record: own, isRepeat: false };
    const stored = await store.read(reference);
    if (stored?.submissionKey !== record.submissionKey) continue;
    if (stored.fingerprint === record.fingerprint) return { record: stored, isRepeat: true };
    throw new Problem("key-reused", `Deze aanvraag is al ontvangen als ${reference}, met andere gegevens`);
  }
  throw new Problem("unavailable", "Er kon geen referentie worden gemaakt; probeer het opnieuw");
}
