import { addWorkingDays, type DaysOff } from "#shared/domain/working-days.ts";
import type { MailStore } from "#shared/ports/stores.ts";

/** Id of the mail that a recipient gets on a working day. */
export const digestId = (recipient: string, day: string): string => `digest/${recipient}/${day}`;

/** A reminder that was not marked is looked for this many working days back. */
const MOST_DAYS_BACK = 30;

/**
 * Which reminders a recipient's mails held: what stands in a mail that went, or of which nobody can say whether it went,
 * was said. Days before `today` do not change any more and are read once.
 */
export function digestsSaid(mails: Pick<MailStore, "read">, today: string, daysOff: DaysOff | undefined) {
  const past = new Map<string, Promise<ReadonlySet<string>>>();

  const read = async (recipient: string, day: string): Promise<ReadonlySet<string>> => {
    const record = await mails.read(digestId(recipient, day));
    const isTakenBack = record?.status === "sending" && record.attempts === 0;
    return new Set(isTakenBack ? [] : record?.reminders);
  };
  const saidIn = (recipient: string, day: string) => {
    if (day === today) return read(recipient, day);
    const id = digestId(recipient, day);
    const said = past.get(id) ?? read(recipient, day);
    past.set(id, said);
    return said;
  };

  /** The day of the mail that held the reminder, from the day it was due on; undefined when none did. */
  return async (recipient: string, reminderId: string, from: string): Promise<string | undefined> => {
    let day = from;
    for (let looked = 0; day <= today && looked < MOST_DAYS_BACK; looked += 1) {
      if ((await saidIn(recipient, day)).has(reminderId)) return day;
      day = addWorkingDays(day, 1, daysOff);
    }
    return undefined;
  };
}
