import { isOpen } from "#shared/domain/life-cycles.ts";
import { mayBeSameWork } from "#shared/domain/same-work.ts";
import type { VacancySubmission } from "#shared/domain/vacancy.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Signer } from "#shared/ports/services.ts";
import type { AddressStore, VacancyStore } from "#shared/ports/stores.ts";
import { addressKey } from "./address-key.ts";

type Deps = {
  addresses: Pick<AddressStore, "list">;
  vacancies: Pick<VacancyStore, "readMany">;
  signer: Signer;
};

/**
 * The open vacancy that may be the same as one that is about to be handed in, from the same mail address; the last one
 * where there are more. It is for the desk, and for who holds a link of that employer: to anybody else it would tell who
 * looks for whom.
 */
export const findSameVacancy =
  ({ addresses, vacancies, signer }: Deps) =>
  async (submission: VacancySubmission): Promise<VacancyRecord | undefined> => {
    const key = await addressKey(signer, submission.contact.email);
    const own = (await addresses.list(key)).filter((reference) => reference.startsWith("V-"));
    const records = own.length === 0 ? [] : await vacancies.readMany(own);
    const email = submission.contact.email.toLowerCase();
    return records
      .filter((record) => isOpen(record.status) && mayBeSameWork(record.submission, submission))
      .filter((record) => record.submission.contact.email.toLowerCase() === email)
      .toSorted((one, other) => (one.receivedAt < other.receivedAt ? 1 : -1))[0];
  };
