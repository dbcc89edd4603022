import type { AboutWork } from "#shared/domain/mails/about-work.ts";
import { type Region, staffMember } from "#shared/domain/region.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Clock, MailProvider, Signer } from "#shared/ports/services.ts";
import type { MailStore, VacancyStore } from "#shared/ports/stores.ts";

/** What is needed to look after open vacancies: to tell their people, and to close them. */
export type WatchDeps = {
  vacancies: Pick<VacancyStore, "listOpen" | "readMany" | "replace">;
  mails: MailStore;
  provider: MailProvider;
  signer: Signer;
  region: Region;
  clock: Clock;
  publicUrl: string;
};

/** A vacancy with whom it is about and where. Throws for an account manager who is not in the region. */
export function aboutOpenWork(
  { region, publicUrl }: Pick<WatchDeps, "region" | "publicUrl">,
  record: VacancyRecord,
): Omit<AboutWork<VacancyRecord>, "link" | "messageId"> & { domain: string } {
  const manager = staffMember(region, record.accountManager);
  if (!manager) throw new Error(`Account manager ${record.accountManager} is not in the region`);
  return { record, manager, region, domain: new URL(publicUrl).hostname };
}
