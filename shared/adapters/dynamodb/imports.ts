import { ImportRecord } from "#shared/domain/import-record.ts";
import type { EventSender } from "#shared/ports/services.ts";
import type { ImportStore } from "#shared/ports/stores.ts";
import { aggregateTable } from "./aggregate-table.ts";
import type { OnUnsent } from "./outbox.ts";
import { KEYS, type TableHandle } from "./tables.ts";

/** A record of an import stays this long: a year, for who must account for a delivery. */
const KEPT_SECONDS = 365 * 86_400;

export const importTable = (table: TableHandle, send: EventSender, onUnsent: OnUnsent): ImportStore =>
  aggregateTable({
    table,
    schema: ImportRecord,
    keyOf: KEYS.imports,
    keyOfRecord: ({ partner, id }) => ({ partner, id }),
    derived: ({ receivedAt }) => ({ expiresAt: Math.floor(Date.parse(receivedAt) / 1000) + KEPT_SECONDS }),
    send,
    onUnsent,
  });
