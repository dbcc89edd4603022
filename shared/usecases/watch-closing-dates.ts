import { closingDate, lastOpenDay } from "#shared/domain/closing-date.ts";
import { dateInWords, dayOf } from "#shared/domain/dates.ts";
import { eventOf } from "#shared/domain/events.ts";
import { PLATFORM } from "#shared/domain/history.ts";
import type { MailRecord } from "#shared/domain/mail-record.ts";
import { closingSoon } from "#shared/domain/mails/employer-mails.ts";
import { closingSoonAtDesk } from "#shared/domain/mails/staff-mails.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { type Region, staffMember } from "#shared/domain/region.ts";
import { inState, type VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Clock, MailProvider, Signer } from "#shared/ports/services.ts";
import type { MailStore, VacancyStore } from "#shared/ports/stores.ts";
import { sendMailOnce } from "./send-mail-once.ts";
import { statusUrl } from "./status-link.ts";

type Deps = {
  vacancies: Pick<VacancyStore, "listOpen" | "readMany" | "replace">;
  mails: MailStore;
  provider: MailProvider;
  signer: Signer;
  region: Region;
  clock: Clock;
  publicUrl: string;
};

/** Records that are looked at together: a desk may hold more than fits in memory. */
const AT_ONCE = 100;

/**
 * Closes each open vacancy whose closing date has passed, as its employer asked, with everything that runs on it. A week
 * before, the employer and the account manager hear of it, each once for a date; nothing closes before the employer was
 * told and had two days to keep it open. Answers how many were told and how many closed.
 */
export const watchClosingDates = (deps: Deps) => async (): Promise<{ told: number; closed: number }> => {
  const today = dayOf(deps.clock());
  const references = (await deps.vacancies.listOpen()).map(({ reference }) => reference);
  const done = { told: 0, closed: 0 };
  const failures: unknown[] = [];
  for (let start = 0; start < references.length; start += AT_ONCE) {
    for (const record of await deps.vacancies.readMany(references.slice(start, start + AT_ONCE))) {
      try {
        const what = await tellOrClose(deps, record, today);
        if (what) done[what] += 1;
      } catch (error) {
        // The next one is looked at all the same; this one again in a quarter of an hour.
        failures.push(error);
      }
    }
  }
  if (failures.length > 0) throw failures[0];
  return done;
};

async function tellOrClose(deps: Deps, record: VacancyRecord, today: string): Promise<"told" | "closed" | undefined> {
  const closing = closingDate(record, today);
  if (!closing?.isNear) return undefined;
  const { closesOn } = closing;
  const id = `${record.reference}/closing/${closesOn}`;
  const [mail, mailToDesk] = await Promise.all([deps.mails.read(id), deps.mails.read(atDesk(id))]);
  const isTold = mail !== undefined && hasGone(mail);
  const lastDay = lastOpenDay(closesOn, isTold ? dayOf(new Date(mail.at)) : today);
  if (isTold && today > lastDay) return (await close(deps, record, closesOn)) ? "closed" : undefined;
  if (isTold && mailToDesk !== undefined && hasGone(mailToDesk)) return undefined;
  return (await tell(deps, record, id, lastDay)) && !isTold ? "told" : undefined;
}

/** Of the same mail, to the account manager. */
const atDesk = (id: string): string => `${id}/desk`;
/** Whether nothing more is to be done for it: it went, or nobody can tell, which staff see. */
const hasGone = ({ status }: MailRecord): boolean => status !== "sending";

/** Tells who was not told yet; answers whether the employer's mail surely went. */
async function tell(deps: Deps, record: VacancyRecord, id: string, lastDay: string): Promise<boolean> {
  const { region, publicUrl } = deps;
  const { reference, submission } = record;
  const manager = staffMember(region, record.accountManager);
  if (!manager) throw new Error(`Account manager ${record.accountManager} is not in the region`);
  const about = { record, manager, region, lastDay };
  const send = sendMailOnce({ ...deps, domain: new URL(publicUrl).hostname });
  const link = await statusUrl(deps)(reference, submission.contact.language);
  const status = await send(id, (messageId) => closingSoon({ ...about, link, messageId }));
  await send(atDesk(id), (messageId) =>
    closingSoonAtDesk({ ...about, link: `${publicUrl}/werkblad/vacatures/${reference}`, messageId }),
  );
  return status === "sent";
}

/** False when somebody changed the vacancy meanwhile: perhaps the employer just chose another date. */
async function close({ vacancies, clock }: Deps, record: VacancyRecord, closesOn: string): Promise<boolean> {
  const at = clock().toISOString();
  const closed: VacancyRecord = {
    ...inState(record, "expired", at, PLATFORM, `Gesloten: de werkgever zocht tot en met ${dateInWords(closesOn)}`),
    expiredBy: "closing-date",
  };
  const { reference, version } = closed;
  try {
    await vacancies.replace(closed, [
      eventOf("nl.wsp.vacature-gesloten.v1", reference, version, at),
      eventOf("nl.wsp.vacature-verlopen.v1", reference, version, at),
    ]);
    return true;
  } catch (error) {
    if (isProblem(error, "conflict")) return false;
    throw error;
  }
}
