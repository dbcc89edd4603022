import { PolicyBook } from "#shared/domain/policy-book.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";
import { KEYS, type TableHandle } from "./tables.ts";
import { putNextVersion, readItem } from "./versioned-item.ts";

export const policyTable = (table: TableHandle, region: string): PolicyStore => ({
  read: () => readItem(table, KEYS.policies(region), PolicyBook),
  keep: (book) => putNextVersion(table, KEYS.policies(region), book),
});
