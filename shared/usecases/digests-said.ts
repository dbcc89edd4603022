import { addWorkingDays, type DaysOff } from "#shared/domain/working-days.ts";
import type { MailProvider } from "#shared/ports/services.ts";
import type { MailStore } from "#shared/ports/stores.ts";

/** Id of the mail that a recipient gets on a working day. */
export const digestId = (recipient: string, day: string): string => `digest/${recipient}/${day}`;

/** A reminder that was not marked is looked for this many working days back. */
const MOST_DAYS_BACK = 30;

type Deps = { mails: Pick<MailStore, "read">; provider: Pick<MailProvider, "lookUp"> };

/**
 * Which reminders a recipient's mails held: what stands in a mail that went, or of which nobody can say whether it went,
 * was said. Today's mail is, once it went: while it is being sent it is composed again. An attempt of an earlier day is
 * not taken up again, so the provider tells what became of it. Those days do not change any more and are looked into once.
 */
export function digestsSaid({ mails, provider }: Deps, today: string, daysOff: DaysOff | undefined) {
  const past = new Map<string, Promise<ReadonlySet<string>>>();

  const read = async (recipient: string, day: string): Promise<ReadonlySet<string>> => {
    const record = await mails.read(digestId(recipient, day));
    if (record?.status !== "sending") return new Set(record?.reminders);
    const isOver = day < today && record.attempts > 0;
    const mayHaveGone = isOver && (await provider.lookUp(record.messageId)) !== "not-sent";
    return new Set(mayHaveGone ? record.reminders : []);
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
