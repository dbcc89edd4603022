import * as z from "zod";
import { CARVING_STATES, isCarvingOpen } from "#shared/domain/carving-record.ts";
import { isOpen, VACANCY_STATES } from "#shared/domain/life-cycles.ts";
import type { OldWork } from "#shared/ports/old-work.ts";
import { linesBefore, remove, removeAt } from "./old-lines.ts";
import { KEYS, type TableHandle } from "./tables.ts";

async function* closedLines<Status>(
  table: TableHandle,
  status: z.ZodType<Status>,
  isStillOpen: (status: Status) => boolean,
  instant: string,
) {
  const line = z.object({ reference: z.string(), version: z.int(), status });
  for await (const lines of linesBefore(table, line, instant))
    yield lines.filter((found) => !isStillOpen(found.status));
}

type Tables = Record<"vacancies" | "shortlists" | "carvings" | "proposals", TableHandle>;

/**
 * The same index that the desk's lists read. What was made for a piece of work goes first: when a crash comes between, the
 * work itself is still found.
 */
export const oldWork = ({ vacancies, shortlists, carvings, proposals }: Tables): OldWork => ({
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
});
