import { shortlistReady, vacancyReceived } from "#shared/domain/mails.ts";
import { type Region, staffMember } from "#shared/domain/region.ts";
import type { Clock, MailProvider, Signer } from "#shared/ports/services.ts";
import type { MailStore, VacancyStore } from "#shared/ports/stores.ts";
import { sendMailOnce } from "./send-mail-once.ts";
import { statusUrl } from "./status-link.ts";

type Deps = {
  vacancies: VacancyStore;
  mails: MailStore;
  provider: MailProvider;
  signer: Signer;
  region: Region;
  clock: Clock;
  publicUrl: string;
};

const domainOf = (publicUrl: string) => new URL(publicUrl).hostname;

/** Confirms to the employer that the vacancy arrived, with its reference, contact person and status link. Once. */
export const confirmToEmployer =
  (deps: Deps) =>
  async (reference: string): Promise<void> => {
    const record = await deps.vacancies.read(reference);
    if (!record) return;
    const manager = staffMember(deps.region, record.accountManager);
    if (!manager) throw new Error(`Account manager ${record.accountManager} is not in the region`);
    const link = await statusUrl(deps)(reference);
    await sendMailOnce({ ...deps, domain: domainOf(deps.publicUrl) })(`${reference}/received`, (messageId) =>
      vacancyReceived({ record, manager, region: deps.region, link, messageId }),
    );
  };

/** Tells the vacancy's account manager that the shortlist is there. Once per vacancy; nothing of a candidate in it. */
export const tellAccountManager =
  (deps: Deps) =>
  async (reference: string): Promise<void> => {
    const record = await deps.vacancies.read(reference);
    if (!record) return;
    const manager = staffMember(deps.region, record.accountManager);
    if (!manager) throw new Error(`Account manager ${record.accountManager} is not in the region`);
    const link = `${deps.publicUrl}/werkblad/vacatures/${reference}`;
    await sendMailOnce({ ...deps, domain: domainOf(deps.publicUrl) })(`${reference}/shortlist-ready`, (messageId) =>
      shortlistReady({ record, manager, region: deps.region, link, messageId }),
    );
  };
