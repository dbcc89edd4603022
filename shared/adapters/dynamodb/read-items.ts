import { BatchGetCommand, type BatchGetCommandOutput } from "@aws-sdk/lib-dynamodb";
import type { TableHandle } from "./tables.ts";

type Item = Record<string, unknown>;

/** BatchGetItem takes at most this many keys. */
const BATCH = 100;

/** The items under these keys that are there, in no order; batches are asked for at once, what is left over again. */
export async function readItems(
  { client, name }: TableHandle,
  keys: readonly Item[],
  { isConsistent }: { isConsistent: boolean },
): Promise<Item[]> {
  const batches = Array.from({ length: Math.ceil(keys.length / BATCH) }, async (_unused, at) => {
    const found: Item[] = [];
    let pending: Item[] = keys.slice(at * BATCH, (at + 1) * BATCH);
    while (pending.length > 0) {
      const { Responses, UnprocessedKeys }: BatchGetCommandOutput = await client.send(
        new BatchGetCommand({ RequestItems: { [name]: { Keys: pending, ConsistentRead: isConsistent } } }),
      );
      found.push(...(Responses?.[name] ?? []));
      pending = UnprocessedKeys?.[name]?.Keys ?? [];
    }
    return found;
  });
  return (await Promise.all(batches)).flat();
}
