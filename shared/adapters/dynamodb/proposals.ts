import { Proposals } from "#shared/domain/proposals.ts";
import type { ProposalStore } from "#shared/ports/stores.ts";
import { KEYS, type TableHandle } from "./tables.ts";
import { putNextVersion, readItem } from "./versioned-item.ts";

export const proposalTable = (table: TableHandle): ProposalStore => ({
  read: (reference) => readItem(table, KEYS.proposals(reference), Proposals),
  keep: (proposals) => putNextVersion(table, KEYS.proposals(proposals.reference), proposals),
});
