import { DeleteCommand, paginateQuery } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { CARVING_STATES, isCarvingOpen } from "#shared/domain/carving-record.ts";
import { isOpen, VACANCY_STATES } from "#shared/domain/life-cycles.ts";
import type { OldWork } from "#shared/ports/old-work.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { KEYS, LINES, type TableHandle } from "./tables.ts";

/** Lines that are read at once. */
const PAGE = 100;

async function* closedLines<Status>(
  { client, name }: TableHandle,
  status: z.ZodType<Status>,
  isStillOpen: (status: Status) => boolean,
  instant: string,
) {
  const line = z.object({ reference: z.string(), version: z.int(), status });
  const pages = paginateQuery(
    { client, pageSize: PAGE },
    {
      TableName: name,
      IndexName: "lines",
      KeyConditionExpression: "#lines = :all AND #changedAt < :instant",
      ExpressionAttributeNames: names("lines", "changedAt"),
      ExpressionAttributeValues: { ":all": LINES, ":instant": instant },
    },
  );
  for await (const { Items = [] } of pages)
    yield Items.map((item) => line.parse(item)).filter((found) => !isStillOpen(found.status));
}

/** False when the item is no longer at that version. */
async function removeAt({ client, name }: TableHandle, Key: Record<string, string>, version: number): Promise<boolean> {
  try {
    await client.send(
      new DeleteCommand({
        TableName: name,
        Key,
        ConditionExpression: "#version = :version",
        ExpressionAttributeNames: names("version"),
        ExpressionAttributeValues: { ":version": version },
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}

type Tables = Record<"vacancies" | "shortlists" | "carvings" | "proposals", TableHandle>;

/**
 * The same index that the desk's lists read. What was made for a piece of work goes first: when a crash comes between, the
 * work itself is still found.
 */
export function oldWork({ vacancies, shortlists, carvings, proposals }: Tables): OldWork {
  const remove = (of: TableHandle, key: Record<string, string>) =>
    of.client.send(new DeleteCommand({ TableName: of.name, Key: key }));
  return {
    vacancies: {
      closedBefore: (instant) => closedLines(vacancies, z.enum(VACANCY_STATES), isOpen, instant),
      async remove({ reference, version }) {
        await remove(shortlists, KEYS.shortlists(reference));
        return removeAt(vacancies, KEYS.vacancies(reference), version);
      },
    },
    carvings: {
      closedBefore: (instant) => closedLines(carvings, z.enum(CARVING_STATES), isCarvingOpen, instant),
      async remove({ reference, version }) {
        await remove(proposals, KEYS.proposals(reference));
        return removeAt(carvings, KEYS.carvings(reference), version);
      },
    },
  };
}
