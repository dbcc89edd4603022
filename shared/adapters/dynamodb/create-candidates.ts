import { BatchExecuteStatementCommand } from "@aws-sdk/lib-dynamodb";
import type { CandidateRecord } from "#shared/domain/candidate-record.ts";
import type { Delivery } from "#shared/ports/stores.ts";
import { poolShard, type TableHandle } from "./tables.ts";

/** BatchExecuteStatement takes at most this many statements. */
const BATCH = 25;
const CONCURRENCY = 4;

/** The item of somebody of whom nothing was here. */
export const newCandidateItem = ({
  receipts = [],
  ...delivery
}: Delivery): CandidateRecord & { poolShard: string } => ({
  ...delivery,
  deliveredAt: delivery.changedAt,
  version: 1,
  state: "active",
  assignments: [],
  receipts,
  poolShard: poolShard(delivery.partner, delivery.ref),
});

const insert = (table: string, item: Record<string, unknown>) => ({
  Statement: `INSERT INTO "${table}" VALUE {${Object.keys(item)
    .map((name) => `'${name}': ?`)
    .join(", ")}}`,
  Parameters: Object.values(item),
});

/**
 * `createMany` of the candidate store. BatchWriteItem knows no conditions, and without one an import could undo what was
 * delivered or withdrawn a moment before. PartiQL inserts only where nothing is, 25 statements to a request, each of
 * which succeeds or fails by itself.
 */
export const createCandidates =
  ({ client, name }: TableHandle) =>
  async (deliveries: readonly Delivery[]): Promise<boolean[]> => {
    const stored: boolean[] = Array(deliveries.length).fill(false);
    const starts = Array.from({ length: Math.ceil(deliveries.length / BATCH) }, (_unused, batch) => batch * BATCH);
    const left = starts.values();
    const writeBatches = async () => {
      for (const start of left) {
        const statements = deliveries
          .slice(start, start + BATCH)
          .map((delivery) => insert(name, newCandidateItem(delivery)));
        const { Responses = [] } = await client.send(new BatchExecuteStatementCommand({ Statements: statements }));
        for (const [index, { Error: refusal }] of Responses.entries()) stored[start + index] = refusal === undefined;
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, writeBatches));
    return stored;
  };
