import { paginateQuery } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { ASKED_FIELDS, askedFields } from "#shared/domain/asked-fields.ts";
import { Instant } from "#shared/domain/fields.ts";
import { isOpen, VACANCY_STATES } from "#shared/domain/life-cycles.ts";
import { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { EventSender } from "#shared/ports/services.ts";
import type { VacancyStore } from "#shared/ports/stores.ts";
import { aggregateTable } from "./aggregate-table.ts";
import { names } from "./expressions.ts";
import type { OnUnsent } from "./outbox.ts";
import { DESK_CLOSED, DESK_OPEN, KEYS, type TableHandle } from "./tables.ts";

const Row = z.object({
  reference: z.string(),
  title: z.string(),
  employerName: z.string(),
  kvkNumber: z.string(),
  accountManager: z.string(),
  status: z.enum(VACANCY_STATES),
  receivedAt: Instant,
  stepSince: Instant,
  asks: z.array(z.enum(ASKED_FIELDS)).optional(),
});

export function vacancyTable(table: TableHandle, send: EventSender, onUnsent: OnUnsent): VacancyStore {
  return {
    ...aggregateTable<string, VacancyRecord>({
      table,
      schema: VacancyRecord,
      keyOf: KEYS.vacancies,
      keyOfRecord: ({ reference }) => reference,
      derived: ({ status, submission }) => ({
        desk: isOpen(status) ? DESK_OPEN : DESK_CLOSED,
        title: submission.title,
        employerName: submission.employer.name,
        kvkNumber: submission.employer.kvkNumber,
        asks: askedFields(submission),
      }),
      send,
      onUnsent,
    }),
    async listOpen() {
      const rows = [];
      const pages = paginateQuery(
        { client: table.client },
        {
          TableName: table.name,
          IndexName: "desk",
          KeyConditionExpression: "#desk = :open",
          ExpressionAttributeNames: names("desk"),
          ExpressionAttributeValues: { ":open": DESK_OPEN },
        },
      );
      for await (const { Items = [] } of pages) rows.push(...Items.map((item) => Row.parse(item)));
      return rows;
    },
  };
}
