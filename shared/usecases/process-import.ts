import type { CandidateRecord } from "#shared/domain/candidate-record.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { ERRORS_IN_RECORD, type ImportRecord, type RowError } from "#shared/domain/import-record.ts";
import { type ImportRow, readRows } from "#shared/domain/import-rows.ts";
import { isProblem } from "#shared/domain/problem.ts";
import type { Region } from "#shared/domain/region.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CandidateStore, ImportStore, PayloadStore } from "#shared/ports/stores.ts";
import { payloadName } from "./accept-import.ts";
import { completed } from "./deliver-candidate.ts";

/** Rows between two saves of the progress, and writes under way at once. */
const CHUNK = 1000;
const CONCURRENCY = 32;

export const errorsName = (partner: string, id: string): string => `${partner}/${id}/errors`;

type Deps = { imports: ImportStore; payloads: PayloadStore; candidates: CandidateStore; region: Region; clock: Clock };

/**
 * Works an import off: good rows are taken, bad rows are named. It goes on where an earlier attempt stopped; a row that
 * is taken again changes nothing. A payload that cannot be read at all makes a failed import that says why.
 */
export const processImport =
  (deps: Deps) =>
  async (partner: string, id: string): Promise<void> => {
    const stored = await deps.imports.read({ partner, id });
    if (!stored || stored.status === "completed" || stored.status === "failed") return;
    let record: ImportRecord = stored;
    const save = async (change: Partial<ImportRecord>) => {
      record = { ...record, ...change, version: record.version + 1 };
      await deps.imports.replace(record, []);
    };

    let rows: ImportRow[];
    try {
      const payload = await payloadOf(deps.payloads, record);
      rows = readRows(record.format, payload, dayOf(deps.clock()));
    } catch (error) {
      if (!isProblem(error)) throw error;
      await save({ status: "failed", failure: error.message });
      return;
    }

    const errors: RowError[] = rows.flatMap((row) => ("errors" in row ? row.errors : []));
    const rejected = rows.filter((row) => "errors" in row).length;
    await deps.payloads.put(errorsName(partner, id), new TextEncoder().encode(JSON.stringify(errors)));
    await save({ status: "running", total: rows.length, rejected, errors: errors.slice(0, ERRORS_IN_RECORD) });

    for (let start = record.processed; start < rows.length; start += CHUNK) {
      const chunk = rows.slice(start, start + CHUNK).filter((row) => "profile" in row);
      const found = await deps.candidates.readMany(chunk.map(({ ref }) => ({ partner, ref })));
      const known = new Map(found.map((person) => [person.ref, person]));
      await inParallel(chunk, CONCURRENCY, (row) => take(deps, record, row, known.get(row.ref)));
      await save({
        processed: Math.min(start + CHUNK, rows.length),
        accepted: record.accepted + chunk.length,
      });
    }
    await save({ status: "completed" });
  };

/**
 * Takes a row, unless something later is known of the person: what was delivered or withdrawn after this import came
 * in, or this very row at an earlier attempt. A later instant than now was written by a wrong clock and does not count.
 */
async function take(
  { candidates, region, clock }: Deps,
  { partner, receivedAt }: ImportRecord,
  { ref, profile, vum }: Extract<ImportRow, { profile: unknown }>,
  known: CandidateRecord | undefined,
): Promise<void> {
  let stored = known;
  for (;;) {
    const changedAt = clock().toISOString();
    if (stored && stored.changedAt > receivedAt && stored.changedAt <= changedAt) return;
    const delivery = { partner, ref, profile: completed(region, partner, profile), ...(vum ? { vum } : {}), changedAt };
    try {
      await candidates.deliver(delivery, stored?.state === "active" ? stored.version : 0);
      return;
    } catch (error) {
      if (!isProblem(error, "precondition-failed")) throw error;
      stored = await candidates.read({ partner, ref });
    }
  }
}

async function payloadOf(payloads: PayloadStore, { partner, id, parts }: ImportRecord): Promise<Uint8Array> {
  const found: Uint8Array[] = [];
  for (let part = 0; part < parts; part += 1) {
    const bytes = await payloads.get(payloadName(partner, id, part));
    if (!bytes) throw new Error(`part ${part} of import ${id} is missing`);
    found.push(bytes);
  }
  return Buffer.concat(found);
}

/** Works through `items` with at most `limit` under way; the first error stops the rest and is thrown. */
async function inParallel<T>(items: readonly T[], limit: number, work: (item: T) => Promise<void>): Promise<void> {
  const iterator = items.values();
  await Promise.all(
    Array.from({ length: limit }, async () => {
      for (const item of iterator) await work(item);
    }),
  );
}
