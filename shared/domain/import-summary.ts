import * as z from "zod";
import type { Summary } from "./completeness.ts";

/** Unknown fields that are named: more is not mended at once. */
const MOST_NAMED = 5;

/** How complete and fresh the people are whose rows were taken, in counts; nobody of them is in it. */
export const ImportSummary = z.object({
  people: z.int(),
  completeness: z.number(),
  stale: z.int(),
  dormant: z.int(),
  /** What to ask next, what most open vacancies ask for first; `people` of whom it is unknown. */
  questions: z.array(
    z.object({ field: z.string(), question: z.string(), people: z.int(), openVacancies: z.int(), why: z.string() }),
  ),
});
export type ImportSummary = z.infer<typeof ImportSummary>;

export const importSummary = ({ unknown, ...counts }: Summary): ImportSummary => ({
  ...counts,
  questions: unknown.slice(0, MOST_NAMED).map(({ sentence, ...question }) => ({ ...question, why: sentence })),
});
