import { isOpen } from "#shared/domain/life-cycles.ts";
import type { Mail } from "#shared/domain/mail-record.ts";
import type { AboutWork } from "#shared/domain/mails/about-work.ts";
import { closingDateMoved, vacancyExpired, vacancyReceived } from "#shared/domain/mails/employer-mails.ts";
import { shortlistReady } from "#shared/domain/mails/staff-mails.ts";
import { type Region, staffMember } from "#shared/domain/region.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Clock, MailProvider, Signer } from "#shared/ports/services.ts";
import type { MailStore, VacancyStore } from "#shared/ports/stores.ts";
import { earlierWork } from "./earlier-work.ts";
import { sendMailOnce } from "./send-mail-once.ts";
import { statusUrl } from "./status-link.ts";

type Deps = {
  vacancies: Pick<VacancyStore, "read">;
  mails: MailStore;
  provider: MailProvider;
  signer: Signer;
  region: Region;
  clock: Clock;
  publicUrl: string;
};

/** Sends a mail about a vacancy, once per occasion; nothing for a vacancy that is not there, or not `isStill` so. */
async function tellOnce(
  deps: Deps,
  reference: string,
  occasion: string,
  linkTo: (record: VacancyRecord) => Promise<string>,
  compose: (about: AboutWork<VacancyRecord>) => Mail,
  isStill: (record: VacancyRecord) => boolean = () => true,
): Promise<void> {
  const record = await deps.vacancies.read(reference);
  if (!record || !isStill(record)) return;
  const manager = staffMember(deps.region, record.accountManager);
  if (!manager) throw new Error(`Account manager ${record.accountManager} is not in the region`);
  const about = { record, manager, region: deps.region, link: await linkTo(record) };
  const send = sendMailOnce({ ...deps, domain: new URL(deps.publicUrl).hostname });
  await send(`${reference}/${occasion}`, (messageId) => compose({ ...about, messageId }));
}

/** The status link, to the page in the language that the vacancy was handed in. */
const linkInLanguage =
  (deps: Deps) =>
  ({ reference, submission }: VacancyRecord): Promise<string> =>
    statusUrl(deps)(reference, submission.contact.language);

/** Confirms to the employer that the vacancy arrived, with its reference, contact person and status link, and what it resembles. Once. */
export const confirmToEmployer = (deps: Deps) => async (reference: string) => {
  const record = await deps.vacancies.read(reference);
  const earlier = record && (await earlierWork(deps, deps.vacancies.read)(record));
  return tellOnce(deps, reference, "received", linkInLanguage(deps), (about) => vacancyReceived({ ...about, earlier }));
};

/** Tells the employer that the vacancy closed by itself. Once. */
export const tellExpired = (deps: Deps) => (reference: string) =>
  tellOnce(deps, reference, "expired", linkInLanguage(deps), vacancyExpired);

/** Tells the employer until when the vacancy is open now. Once for a move of the date; nothing of a vacancy that closed. */
export const tellClosingDate = (deps: Deps) => (reference: string, version: string) =>
  tellOnce(deps, reference, `closing-date/${version}`, linkInLanguage(deps), closingDateMoved, (record) =>
    isOpen(record.status),
  );

/** Tells the vacancy's account manager that the shortlist is there. Once per vacancy; nothing of a candidate in it. */
export const tellAccountManager = (deps: Deps) => (reference: string) =>
  tellOnce(
    deps,
    reference,
    "shortlist-ready",
    async () => `${deps.publicUrl}/werkblad/vacatures/${reference}`,
    shortlistReady,
  );
