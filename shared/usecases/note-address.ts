import type { Clock, Signer } from "#shared/ports/services.ts";
import type { AddressStore, CarvingStore, VacancyStore } from "#shared/ports/stores.ts";
import { addressKey } from "./address-key.ts";

/** As long as a request may stand open, with a year to come back to it. */
const KEPT_DAYS = 455;

type Deps = {
  addresses: AddressStore;
  vacancies: Pick<VacancyStore, "read">;
  carvings: Pick<CarvingStore, "read">;
  signer: Signer;
  clock: Clock;
};

/** Notes from which address a vacancy or jobcarving request came, so that its link can be sent there again. */
export const noteAddress =
  ({ addresses, vacancies, carvings, signer, clock }: Deps) =>
  async (reference: string): Promise<void> => {
    const record = await (reference.startsWith("V-") ? vacancies : carvings).read(reference);
    if (!record) return;
    const key = await addressKey(signer, record.submission.contact.email);
    await addresses.note(key, reference, Math.floor(clock().getTime() / 1000) + KEPT_DAYS * 86_400);
  };
