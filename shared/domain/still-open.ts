import { addDays } from "#shared/engine/calendar.ts";
import { dayOf } from "./dates.ts";
import { isOpen } from "./life-cycles.ts";
import type { VacancyRecord } from "./vacancy-record.ts";

/** Days without a word from the employer after which an open vacancy is asked about, and after which it expires. */
const ASK_AFTER_DAYS = 30;
const EXPIRE_AFTER_DAYS = 90;

type Open = Pick<VacancyRecord, "status" | "receivedAt" | "confirmedOpenAt">;

/** The day on which the employer last said that there is this work: at first by handing it in. */
const lastWord = ({ receivedAt, confirmedOpenAt }: Open): string => dayOf(new Date(confirmedOpenAt ?? receivedAt));

/** Whether it is time to ask "is this still open?", and the day on which silence closes it. Nothing for a closed one. */
export function stillOpenQuestion(record: Open, today: string): { isDue: boolean; expiresOn: string } | undefined {
  if (!isOpen(record.status)) return undefined;
  const day = lastWord(record);
  return { isDue: addDays(day, ASK_AFTER_DAYS) <= today, expiresOn: addDays(day, EXPIRE_AFTER_DAYS) };
}
