import type { Region } from "#shared/domain/region.ts";
import type { Clock, Signer } from "#shared/ports/services.ts";
import type { AddressStore, CarvingStore, VacancyStore } from "#shared/ports/stores.ts";
import { addressKey } from "./address-key.ts";

type Deps = {
  addresses: AddressStore;
  vacancies: Pick<VacancyStore, "read">;
  carvings: Pick<CarvingStore, "read">;
  signer: Signer;
  region: Pick<Region, "retention">;
  clock: Clock;
};

/** Notes from which address a vacancy or jobcarving request came, so that its link can be sent there again. */
export const noteAddress =
  ({ addresses, vacancies, carvings, signer, region, clock }: Deps) =>
  async (reference: string): Promise<void> => {
    const record = await (reference.startsWith("V-") ? vacancies : carvings).read(reference);
    if (!record) return;
    const key = await addressKey(signer, record.submission.contact.email);
    const seconds = Math.floor(clock().getTime() / 1000);
    await addresses.note(key, reference, seconds + region.retention.addressDays * 86_400);
  };
