import { closingDate, lastOpenDay } from "#shared/domain/closing-date.ts";
import { dateInWords, dayOf } from "#shared/domain/dates.ts";
import type { MailRecord } from "#shared/domain/mail-record.ts";
import { closingSoon } from "#shared/domain/mails/employer-mails.ts";
import { closingSoonAtDesk } from "#shared/domain/mails/staff-mails.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { aboutOpenWork, type WatchDeps } from "./about-open-work.ts";
import { eachInTurn } from "./each-in-turn.ts";
import { expireVacancy } from "./expire-vacancy.ts";
import { sendMailOnce } from "./send-mail-once.ts";
import { statusUrl } from "./status-link.ts";

/** Records that are looked at together: a desk may hold more than fits in memory. */
const AT_ONCE = 100;

/**
 * Closes each open vacancy whose closing date has passed, as its employer asked, with everything that runs on it. A week
 * before, the employer and the account manager hear of it, each once for a date; nothing closes before the employer was
 * told and had two days to keep it open. Answers how many were told and how many closed.
 */
export const watchClosingDates = (deps: WatchDeps) => async (): Promise<{ told: number; closed: number }> => {
  const today = dayOf(deps.clock());
  const done = { told: 0, closed: 0 };
  await eachInTurn(openVacancies(deps), async (record) => {
    const what = await tellOrClose(deps, record, today);
    if (what) done[what] += 1;
  });
  return done;
};

async function* openVacancies({ vacancies }: WatchDeps): AsyncGenerator<VacancyRecord> {
  const references = (await vacancies.listOpen()).map(({ reference }) => reference);
  for (let start = 0; start < references.length; start += AT_ONCE) {
    yield* await vacancies.readMany(references.slice(start, start + AT_ONCE));
  }
}

async function tellOrClose(
  deps: WatchDeps,
  record: VacancyRecord,
  today: string,
): Promise<"told" | "closed" | undefined> {
  const closing = closingDate(record, today);
  if (!closing?.isNear) return undefined;
  const { closesOn } = closing;
  const id = `${record.reference}/closing/${closesOn}`;
  const [mail, mailToDesk] = await Promise.all([deps.mails.read(id), deps.mails.read(atDesk(id))]);
  const isTold = mail !== undefined && hasGone(mail);
  const lastDay = lastOpenDay(closesOn, isTold ? dayOf(new Date(mail.at)) : today);
  if (isTold && today > lastDay) {
    const what = `Gesloten: de werkgever zocht tot en met ${dateInWords(closesOn)}`;
    return (await expireVacancy(deps)(record, { what, expiredBy: "closing-date" })) ? "closed" : undefined;
  }
  if (isTold && mailToDesk !== undefined && hasGone(mailToDesk)) return undefined;
  return (await tell(deps, record, id, lastDay)) && !isTold ? "told" : undefined;
}

/** Of the same mail, to the account manager. */
const atDesk = (id: string): string => `${id}/desk`;
/** Whether nothing more is to be done for it: it went, or nobody can tell, which staff see. */
const hasGone = ({ status }: MailRecord): boolean => status !== "sending";

/** Tells who was not told yet; answers whether the employer's mail surely went. */
async function tell(deps: WatchDeps, record: VacancyRecord, id: string, lastDay: string): Promise<boolean> {
  const { reference, submission } = record;
  const { domain, ...about } = aboutOpenWork(deps, record);
  const send = sendMailOnce({ ...deps, domain });
  const link = await statusUrl(deps)(reference, submission.contact.language);
  const status = await send(id, (messageId) => closingSoon({ ...about, lastDay, link, messageId }));
  await send(atDesk(id), (messageId) =>
    closingSoonAtDesk({ ...about, lastDay, link: `${deps.publicUrl}/werkblad/vacatures/${reference}`, messageId }),
  );
  return status === "sent";
}
