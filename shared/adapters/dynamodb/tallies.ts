import { Tally } from "#shared/domain/tally.ts";
import type { TallyStore } from "#shared/ports/stores.ts";
import { readItems } from "./read-items.ts";
import { KEYS, type TableHandle } from "./tables.ts";
import { putNextVersion, readItem } from "./versioned-item.ts";

export const tallyTable = (table: TableHandle): TallyStore => ({
  read: (id) => readItem(table, KEYS.tallies(id), Tally),
  async readMany(ids) {
    const items = await readItems(table, ids.map(KEYS.tallies));
    return items.map((item) => Tally.parse(item));
  },
  keep: (tally) => putNextVersion(table, KEYS.tallies(tally.id), tally),
});
