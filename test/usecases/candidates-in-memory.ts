import type { candidateTable } from "#shared/adapters/dynamodb/candidates.ts";
import { type CandidateKey, candidateId } from "#shared/domain/candidate.ts";
import { CandidateRecord } from "#shared/domain/candidate-record.ts";
import type { Event } from "#shared/domain/events.ts";
import { Problem } from "#shared/domain/problem.ts";

/**
 * The candidate store by hand, for tests that ask it thousands of times; it stands under the same contract as the real
 * one. `send` hears of withdrawals.
 */
export function candidatesInMemory(
  send: (events: readonly Event[]) => Promise<void> = async () => undefined,
): ReturnType<typeof candidateTable> {
  const records = new Map<string, CandidateRecord>();
  const active = (key: CandidateKey) => {
    const record = records.get(candidateId(key));
    return record?.state === "active" ? record : undefined;
  };
  const put = (record: CandidateRecord) => records.set(candidateId(record), CandidateRecord.parse(record));

  const store: ReturnType<typeof candidateTable> = {
    read: async (key) => records.get(candidateId(key)),
    readMany: async (keys) => keys.flatMap((key) => records.get(candidateId(key)) ?? []),

    async deliver({ partner, ref, profile, vum, changedAt, receipts }, expectedVersion) {
      const stored = records.get(candidateId({ partner, ref }));
      const current = active({ partner, ref })?.version ?? 0;
      if (expectedVersion !== undefined && expectedVersion !== current)
        throw new Problem("precondition-failed", "Het profiel is intussen veranderd");
      const { version = 0, assignments = [], placedBy, receipts: earlier = [] } = stored ?? {};
      put({
        ...{
          partner,
          ref,
          profile,
          changedAt,
          deliveredAt: changedAt,
          assignments,
          state: "active",
          version: version + 1,
        },
        ...(vum ? { vum } : {}),
        ...(placedBy === undefined ? {} : { placedBy }),
        receipts: receipts ?? earlier,
      });
      return version + 1;
    },

    async createMany(deliveries) {
      const areNew = deliveries.map((delivery) => !records.has(candidateId(delivery)));
      for (const [index, delivery] of deliveries.entries()) if (areNew[index]) await store.deliver(delivery, 0);
      return areNew;
    },

    async withdraw(key, expectedVersion, at, event, receipts = []) {
      const stored = active(key);
      if (stored?.version !== expectedVersion) return false;
      const { partner, ref, assignments, version } = stored;
      put({
        ...{ partner, ref, assignments, version: version + 1, state: "withdrawn", receipts: [...receipts] },
        ...{ changedAt: at, deliveredAt: at },
      });
      await send([event]);
      return true;
    },

    async attach(key, assignment) {
      const stored = active(key);
      if (!stored || stored.assignments.includes(assignment)) return false;
      put({ ...stored, assignments: [...stored.assignments, assignment] });
      return true;
    },

    async markPlaced(key, assignment, at) {
      const stored = active(key);
      if (!stored) return;
      const { placedBy: _before, ...rest } = stored;
      put({
        ...rest,
        ...(assignment === undefined ? {} : { placedBy: assignment }),
        ...(at === undefined ? {} : { changedAt: at }),
      });
    },

    async release(key, assignment, at) {
      const stored = active(key);
      if (stored?.placedBy !== assignment) return;
      const { placedBy: _before, ...rest } = stored;
      put({ ...rest, changedAt: at });
    },

    async *changesSince(since) {
      yield [...records.values()].filter(({ changedAt }) => since === undefined || changedAt >= since);
    },
  };
  return store;
}
