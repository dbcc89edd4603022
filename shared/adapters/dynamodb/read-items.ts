import {
  BatchGetCommand,
  type BatchGetCommandInput,
  type DynamoDBDocumentClient,
  GetCommand,
} from "@aws-sdk/lib-dynamodb";
import type { TableHandle } from "./tables.ts";

type Item = Record<string, unknown>;
type Wanted = {
  table: string;
  key: Item;
  askers: { answer: (item?: Item) => void; fail: (reason: unknown) => void }[];
};

/** BatchGetItem takes at most this many keys. */
const BATCH = 100;

/** What is wanted and was not asked for yet, by client: clients do not have the same rights. */
const waiting = new WeakMap<DynamoDBDocumentClient, Map<string, Wanted>>();

/** Names an item among those of all tables; BatchGetItem refuses to read the same one twice. */
const identityOf = (table: string, item: Item, attributes: readonly string[]): string =>
  JSON.stringify([table, ...attributes.toSorted().map((attribute) => item[attribute])]);

async function getOne(client: DynamoDBDocumentClient, { table, key, askers }: Wanted): Promise<void> {
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
  for (const { answer } of askers) answer(Item);
}

/** What the database leaves for later is asked again; what it does not answer then is not there. */
async function getMany(client: DynamoDBDocumentClient, wanted: ReadonlyMap<string, Wanted>): Promise<void> {
  const keysBy = Map.groupBy(wanted.values(), ({ table }) => table);
  const attributesOf = new Map([...keysBy].map(([table, [first]]) => [table, Object.keys(first?.key ?? {})]));
  let pending: NonNullable<BatchGetCommandInput["RequestItems"]> = Object.fromEntries(
    [...keysBy].map(([table, asked]) => [table, { Keys: asked.map(({ key }) => key), ConsistentRead: true }]),
  );
  const found = new Map<string, Item>();
  while (Object.keys(pending).length > 0) {
    const { Responses = {}, UnprocessedKeys = {} } = await client.send(new BatchGetCommand({ RequestItems: pending }));
    for (const [table, items] of Object.entries(Responses))
      for (const item of items) found.set(identityOf(table, item, attributesOf.get(table) ?? []), item);
    pending = UnprocessedKeys;
  }
  for (const [identity, { askers }] of wanted) for (const { answer } of askers) answer(found.get(identity));
}

function ask(client: DynamoDBDocumentClient): void {
  const all = [...(waiting.get(client) ?? [])];
  waiting.delete(client);
  for (let at = 0; at < all.length; at += BATCH) {
    const batch = all.slice(at, at + BATCH);
    const [[, only] = []] = batch;
    const asking = batch.length === 1 && only ? getOne(client, only) : getMany(client, new Map(batch));
    asking.catch((reason: unknown) => {
      for (const [, { askers }] of batch) for (const { fail } of askers) fail(reason);
    });
  }
}

/** The things that are wanted by this client; they are asked for when nothing can be done any more without an answer. */
function wantedBy(client: DynamoDBDocumentClient): Map<string, Wanted> {
  const known = waiting.get(client);
  if (known) return known;
  const wanted = new Map<string, Wanted>();
  waiting.set(client, wanted);
  // A tick that is asked for by a microtask comes when there are no more of those.
  queueMicrotask(() => process.nextTick(ask, client));
  return wanted;
}

/**
 * The item under a key; consistent, and undefined when there is none. All that is wanted at the same time, of whatever
 * tables, goes in one request: a page that needs ten things waits once, and a request costs more than most items.
 */
export function readStored({ client, name: table }: TableHandle, key: Item): Promise<Item | undefined> {
  return new Promise((answer, fail) => {
    const wanted = wantedBy(client);
    const identity = identityOf(table, key, Object.keys(key));
    const known = wanted.get(identity);
    if (known) known.askers.push({ answer, fail });
    else wanted.set(identity, { table, key, askers: [{ answer, fail }] });
  });
}

/** The items under these keys that are there, in the order of the keys. */
export async function readItems(table: TableHandle, keys: readonly Item[]): Promise<Item[]> {
  const items = await Promise.all(keys.map((key) => readStored(table, key)));
  return items.filter((item) => item !== undefined);
}
