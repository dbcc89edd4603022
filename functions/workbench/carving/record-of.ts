import type { Context } from "hono";
import { type CarvingRecord, CarvingReference } from "#shared/domain/carving-record.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { CarvingStore } from "#shared/ports/stores.ts";

export type RecordOf = (context: Context) => Promise<CarvingRecord>;

/** The request that an address names. Throws `Problem("not-found")` for one that is not there. */
export const recordIn =
  (carvings: CarvingStore): RecordOf =>
  async (context) => {
    const reference = context.req.param("reference") ?? "";
    const record = CarvingReference.safeParse(reference).success ? await carvings.read(reference) : undefined;
    if (!record) throw new Problem("not-found", "Dit jobcarvingverzoek is niet gevonden");
    return record;
  };
