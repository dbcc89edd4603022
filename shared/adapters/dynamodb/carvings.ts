import * as z from "zod";
import { CARVING_STATES, CarvingRecord, carvingTitle, isCarvingOnDesk } from "#shared/domain/carving-record.ts";
import type { EventSender } from "#shared/ports/services.ts";
import type { CarvingStore } from "#shared/ports/stores.ts";
import { aggregateTable } from "./aggregate-table.ts";
import { DeskItem, deskAttributes, listDesk } from "./desk-index.ts";
import { lineAttributes } from "./desk-lines.ts";
import type { OnUnsent } from "./outbox.ts";
import { KEYS, type TableHandle } from "./tables.ts";

const Row = DeskItem.extend({ status: z.enum(CARVING_STATES), requestVersion: z.int() });

export const carvingTable = (table: TableHandle, send: EventSender, onUnsent: OnUnsent): CarvingStore => ({
  ...aggregateTable<string, CarvingRecord>({
    table,
    schema: CarvingRecord,
    keyOf: KEYS.carvings,
    keyOfRecord: ({ reference }) => reference,
    derived: (record) => {
      const { submission, approvals } = record;
      const { employer, description = "", jobs } = submission;
      return {
        ...deskAttributes(isCarvingOnDesk(record), carvingTitle(submission), employer),
        ...lineAttributes(record, { description, asked: jobs, filled: approvals.length }),
      };
    },
    send,
    onUnsent,
  }),
  listOpen: () => listDesk(table, Row),
});
