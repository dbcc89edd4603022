import { shortHash } from "#shared/domain/fingerprint.ts";
import type { Mail, MailRecord } from "#shared/domain/mail-record.ts";
import { isProblem } from "#shared/domain/problem.ts";
import type { Clock, MailProvider } from "#shared/ports/services.ts";
import type { MailStore } from "#shared/ports/stores.ts";

/** A mail that waits this long in `sending` was left there by a crash, not by a colleague who is still at it. */
const ABANDONED_AFTER_MS = 30_000;
/** Who slept longer than this since it wrote its attempt does not send any more: another may have taken over. */
const ATTEMPT_HOLDS_MS = ABANDONED_AFTER_MS / 2;

/** Thrown when another worker is sending this mail right now: the message comes again, and then finds it sent. */
export class BeingSent extends Error {
  override readonly name = "BeingSent";
}

/**
 * Sends the mail that `id` names, once, however often and by however many it is asked.
 *
 * The attempt is written before the mail goes. Found again in that state, the provider is asked; only what surely did
 * not go out is sent again, and what nobody can tell is marked `uncertain` for staff. A provider that surely sent
 * nothing says so with `Problem("unavailable")`: that attempt is taken back, so that the next one sends at once. The
 * reminders of a mail are written down with the attempt that holds them.
 */
export const sendMailOnce =
  (deps: { mails: MailStore; provider: MailProvider; clock: Clock; domain: string }) =>
  async (id: string, compose: (messageId: string) => Mail): Promise<MailRecord["status"]> => {
    const messageId = `<${shortHash(id, 24).toLowerCase()}@${deps.domain}>`;
    const mail = compose(messageId);
    const now = deps.clock();
    const ageOf = (record: MailRecord, at: Date) => Math.abs(at.getTime() - Date.parse(record.at));
    const said = mail.reminders ? { reminders: [...mail.reminders] } : {};
    const next = (record: MailRecord): MailRecord => ({
      ...record,
      version: record.version + 1,
      at: deps.clock().toISOString(),
    });
    const takeBack = (record: MailRecord) =>
      deps.mails.replace({ ...next(record), attempts: Math.max(0, record.attempts - 1) });

    const send = async (record: MailRecord) => {
      if (ageOf(record, deps.clock()) > ATTEMPT_HOLDS_MS) {
        await takeBack(record);
        throw new BeingSent(`the attempt at mail ${id} is too old`);
      }
      try {
        await deps.provider.send(mail);
      } catch (error) {
        if (isProblem(error, "unavailable")) await takeBack(record);
        throw error;
      }
      await deps.mails.replace({ ...next(record), status: "sent" });
      return "sent" as const;
    };

    const at = now.toISOString();
    const first: MailRecord = { id, version: 1, status: "sending", messageId, attempts: 1, at, ...said };
    if (await deps.mails.create(first)) return send(first);

    const record = await deps.mails.read(id);
    if (record?.status !== "sending") return record?.status ?? "uncertain";
    const isTakenBack = record.attempts === 0;
    if (!isTakenBack && ageOf(record, now) < ABANDONED_AFTER_MS) throw new BeingSent(`mail ${id} is being sent`);
    const outcome = isTakenBack ? "not-sent" : await deps.provider.lookUp(messageId);
    if (outcome === "not-sent") {
      const again: MailRecord = { ...next(record), attempts: record.attempts + 1, ...said };
      if (await deps.mails.replace(again)) return send(again);
      throw new BeingSent(`mail ${id} is being sent by who was first`);
    }
    const status = outcome === "sent" ? "sent" : "uncertain";
    await deps.mails.replace({ ...next(record), status });
    return status;
  };
