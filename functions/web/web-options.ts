import type { Region } from "#shared/domain/region.ts";
import type { Clock, RandomId, Signer } from "#shared/ports/services.ts";
import type { CarvingStore, EmployerStore, VacancyStore } from "#shared/ports/stores.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";

/** What the employer's pages need. */
export type WebOptions = {
  vacancies: VacancyStore;
  carvings: CarvingStore;
  employers: EmployerStore;
  region: Region;
  tables: ReferenceTables;
  signer: Signer;
  clock: Clock;
  randomId: RandomId;
  publicUrl: string;
  onError: (error: unknown) => void;
};
