import * as z from "zod";
import { ASKED_FIELDS, askedFields } from "#shared/domain/asked-fields.ts";
import { isOpen, VACANCY_STATES } from "#shared/domain/life-cycles.ts";
import { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { EventSender } from "#shared/ports/services.ts";
import type { VacancyStore } from "#shared/ports/stores.ts";
import { aggregateTable } from "./aggregate-table.ts";
import { DeskItem, deskAttributes, listDesk } from "./desk-index.ts";
import { lineAttributes } from "./desk-lines.ts";
import type { OnUnsent } from "./outbox.ts";
import { KEYS, type TableHandle } from "./tables.ts";

const Row = DeskItem.extend({ status: z.enum(VACANCY_STATES), asks: z.array(z.enum(ASKED_FIELDS)).optional() });

export const vacancyTable = (table: TableHandle, send: EventSender, onUnsent: OnUnsent): VacancyStore => ({
  ...aggregateTable<string, VacancyRecord>({
    table,
    schema: VacancyRecord,
    keyOf: KEYS.vacancies,
    keyOfRecord: ({ reference }) => reference,
    derived: (record) => {
      const { status, submission, placements } = record;
      const { title, description, employer, positions } = submission;
      return {
        ...deskAttributes(isOpen(status), title, employer),
        ...lineAttributes(record, { description, asked: positions, filled: placements.length }),
        asks: askedFields(submission),
      };
    },
    send,
    onUnsent,
  }),
  listOpen: () => listDesk(table, Row),
});
