import { DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { SessionStore } from "#shared/ports/stores.ts";
import { readStored } from "./read-items.ts";
import { KEYS, type TableHandle } from "./tables.ts";

const Session = z.discriminatedUnion("kind", [
  z.object({
    id: z.string(),
    kind: z.literal("login"),
    state: z.string(),
    nonce: z.string(),
    codeVerifier: z.string(),
    returnTo: z.string(),
    expiresAt: z.number(),
  }),
  z.object({
    id: z.string(),
    kind: z.enum(["staff", "agency"]),
    personId: z.string(),
    startedAt: z.number(),
    lastSeenAt: z.number(),
    expiresAt: z.number(),
  }),
]);

/** What an earlier version wrote otherwise is no session: its owner signs in again. */
export const sessionTable = (table: TableHandle): SessionStore => ({
  async read(id) {
    return Session.safeParse(await readStored(table, KEYS.sessions(id))).data;
  },
  async put(session) {
    await table.client.send(new PutCommand({ TableName: table.name, Item: session }));
  },
  async remove(id) {
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: KEYS.sessions(id) }));
  },
});
