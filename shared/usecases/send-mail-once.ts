import { shortHash } from "#shared/domain/fingerprint.ts";
import type { Mail, MailRecord } from "#shared/domain/mail-record.ts";
import type { Clock, MailProvider } from "#shared/ports/services.ts";
import type { MailStore } from "#shared/ports/stores.ts";

/** A mail that waits this long in `sending` was left there by a crash, not by a colleague who is still at it. */
const ABANDONED_AFTER_MS = 30_000;

/** Thrown when another worker is sending this mail right now: the message comes again, and then finds it sent. */
export class BeingSent extends Error {
  override readonly name = "BeingSent";
}

/**
 * Sends the mail that `id` names, once, however often and by however many it is asked.
 *
 * The attempt is written before the mail goes. Found again in that state, the provider is asked; only what surely did
 * not go out is sent again, and what nobody can tell is marked `uncertain` for staff.
 */
export const sendMailOnce =
  (deps: { mails: MailStore; provider: MailProvider; clock: Clock; domain: string }) =>
  async (id: string, compose: (messageId: string) => Mail): Promise<MailRecord["status"]> => {
    const messageId = `<${shortHash(id, 24).toLowerCase()}@${deps.domain}>`;
    const now = deps.clock();
    const first: MailRecord = { id, version: 1, status: "sending", messageId, attempts: 1, at: now.toISOString() };
    const send = async (record: MailRecord) => {
      await deps.provider.send(compose(messageId));
      await deps.mails.replace({
        ...record,
        version: record.version + 1,
        status: "sent",
        at: deps.clock().toISOString(),
      });
      return "sent" as const;
    };
    if (await deps.mails.create(first)) return send(first);

    const record = await deps.mails.read(id);
    if (record?.status !== "sending") return record?.status ?? "uncertain";
    const age = Math.abs(now.getTime() - Date.parse(record.at));
    if (age < ABANDONED_AFTER_MS) throw new BeingSent(`mail ${id} is being sent`);
    const outcome = await deps.provider.lookUp(messageId);
    const next = { ...record, version: record.version + 1, at: now.toISOString() };
    if (outcome === "not-sent") {
      const again: MailRecord = { ...next, attempts: record.attempts + 1 };
      return (await deps.mails.replace(again)) ? send(again) : "sending";
    }
    const status = outcome === "sent" ? "sent" : "uncertain";
    await deps.mails.replace({ ...next, status });
    return status;
  };
