import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Seen } from "#shared/usecases/decide.ts";

/** Field of a form that says what somebody had before them; in a form about many, one per person. */
export const SEEN = "gezien";
export const seenField = (id: string): string => `${SEEN}.${id}`;

/** What a page shows of a person, as it stands in a form: "3" before any decision, "3 2026-11-20T11:00:00.000Z" after. */
export const seenOf = ({ requirementsVersion, decisions }: VacancyRecord, id: string): string =>
  [requirementsVersion, decisions[id]?.at ?? ""].join(" ").trim();

/** What a form says that was seen. Where it says nothing that a page of ours says, nothing that was decided was seen. */
export function readSeen(value: string): Seen {
  const [version = "", decidedAt] = value.split(" ");
  return { requirementsVersion: Number(version), decidedAt };
}
