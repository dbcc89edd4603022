import { eventOf, subjectOf } from "#shared/domain/events.ts";
import { digest, shortHash } from "#shared/domain/fingerprint.ts";
import { importObjects } from "#shared/domain/import-objects.ts";
import type { ImportFormat, ImportMode, ImportRecord } from "#shared/domain/import-record.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { Clock, RandomId } from "#shared/ports/services.ts";
import type { ImportStore, PayloadStore } from "#shared/ports/stores.ts";

/** Bytes per stored object: small enough for every object store's single put. */
const PART_BYTES = 4 * 1024 * 1024;

/**
 * Takes in a delivery of many candidates: stores the payload, then the record that has it processed. The same
 * `requestKey` of a partner makes one import, also when it comes several times at once: each request lays down parts of
 * its own, the record names those that it is made of, and the others are removed.
 *
 * Throws `Problem("key-reused")` when the key came with another payload.
 */
export const acceptImport =
  (deps: { imports: ImportStore; payloads: PayloadStore; clock: Clock; randomId: RandomId }) =>
  async (input: {
    partner: string;
    format: ImportFormat;
    mode?: ImportMode;
    payload: Uint8Array;
    requestKey: string;
  }): Promise<ImportRecord> => {
    const { partner, format, mode = "add", payload } = input;
    const receivedAt = deps.clock().toISOString();
    const id = `I-${shortHash(`${partner}:${input.requestKey}`, 16)}`;
    const mark = digest(`${format} ${mode}`, payload);
    const known = await deps.imports.read({ partner, id });
    if (known) return sameOrThrow(known, mark);

    const parts = Math.max(1, Math.ceil(payload.byteLength / PART_BYTES));
    const record: ImportRecord = {
      partner,
      id,
      version: 1,
      status: "received",
      format,
      mode,
      fingerprint: mark,
      receivedAt,
      partSet: deps.randomId(),
      parts,
      total: 0,
      processed: 0,
      accepted: 0,
      rejected: 0,
      superseded: 0,
      errors: [],
      warnings: [],
    };
    const names = importObjects.parts(record);
    for (const [part, name] of names.entries()) {
      await deps.payloads.put(name, payload.subarray(part * PART_BYTES, (part + 1) * PART_BYTES));
    }
    const event = eventOf("nl.wsp.import-ontvangen.v1", subjectOf(partner, id), 1, receivedAt);
    if (await deps.imports.create(record, [event])) return record;
    const first = (await deps.imports.read({ partner, id })) ?? record;
    // A write whose answer was lost is refused when it is tried again: then the first one is this very request.
    if (first.partSet !== record.partSet) await deps.payloads.remove(names);
    return sameOrThrow(first, mark);
  };

const sameOrThrow = (record: ImportRecord, mark: string): ImportRecord => {
  if (record.fingerprint === mark) return record;
  throw new Problem("key-reused", "Deze Idempotency-Key is al gebruikt voor een andere levering");
};
