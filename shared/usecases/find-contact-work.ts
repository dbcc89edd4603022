import { type ContactWork, carvingWork, vacancyWork } from "#shared/domain/contact-person.ts";
import type { Signer } from "#shared/ports/services.ts";
import type { AddressStore, CarvingStore, VacancyStore } from "#shared/ports/stores.ts";
import { addressKey } from "./address-key.ts";

export type ContactDeps = {
  addresses: Pick<AddressStore, "list" | "forget">;
  vacancies: Pick<VacancyStore, "read" | "replace">;
  carvings: Pick<CarvingStore, "read" | "replace">;
  signer: Signer;
};

/** Every vacancy and jobcarving request, open or closed, that names a mail address as its contact person's now. */
export const findContactWork =
  ({ addresses, vacancies, carvings, signer }: ContactDeps) =>
  async (email: string): Promise<ContactWork[]> => {
    const key = await addressKey(signer, email);
    const isTheirs = async ({ record }: ContactWork) =>
      (await addressKey(signer, record.submission.contact.email)) === key;
    const found: ContactWork[] = [];
    for (const reference of await addresses.list(key)) {
      const vacancy = reference.startsWith("V-") ? await vacancies.read(reference) : undefined;
      const carving = vacancy ? undefined : await carvings.read(reference);
      const work = vacancy ? vacancyWork(vacancy) : carving && carvingWork(carving);
      if (work && (await isTheirs(work))) found.push(work);
    }
    return found;
  };
