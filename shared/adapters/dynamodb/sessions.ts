import { DeleteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { SessionStore } from "#shared/ports/stores.ts";
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
export const sessionTable = ({ client, name }: TableHandle): SessionStore => ({
  async read(id) {
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: KEYS.sessions(id), ConsistentRead: true }),
    );
    return Session.safeParse(Item).data;
  },
  async put(session) {
    await client.send(new PutCommand({ TableName: name, Item: session }));
  },
  async remove(id) {
    await client.send(new DeleteCommand({ TableName: name, Key: KEYS.sessions(id) }));
  },
});
