import * as z from "zod";
import { Instant } from "./fields.ts";

/** Who did something: a person of the desk or of an agency, a machine client, an employer by link, or the platform. */
export const Actor = z.object({
  kind: z.enum(["staff", "agency", "client", "employer", "platform"]),
  id: z.string().max(120),
});
export type Actor = z.infer<typeof Actor>;

export const PLATFORM: Actor = { kind: "platform", id: "platform" };

/** One line of a record's history: what happened, when, by whom, in words for the desk. No personal data. */
export const HistoryEntry = z.object({ at: Instant, what: z.string().max(400), by: Actor });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Lines kept per record; the oldest go first, but the very first stays. */
export const MAX_HISTORY = 500;

export const withHistory = (history: readonly HistoryEntry[], entry: HistoryEntry): HistoryEntry[] => {
  const all = [...history, entry];
  const [first] = all;
  return all.length <= MAX_HISTORY || first === undefined ? all : [first, ...all.slice(all.length - MAX_HISTORY + 1)];
};
