import type { Region } from "#shared/domain/region.ts";
import type { Requirements } from "#shared/engine/types.ts";
import type { Clock, EventSender, RandomId, Signer } from "#shared/ports/services.ts";
import type {
  AddressStore,
  CarvingStore,
  DraftStore,
  EmployerStore,
  MailChoices,
  VacancyStore,
} from "#shared/ports/stores.ts";
import type { UsualSkillsStore } from "#shared/ports/usual-skills.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import type { findOccupations } from "#shared/titles/find-occupations.ts";
import type { WidenedPool } from "#shared/usecases/widen-requirements.ts";

/** What the employer's pages need. */
export type WebOptions = {
  vacancies: VacancyStore;
  carvings: CarvingStore;
  employers: EmployerStore;
  drafts: DraftStore;
  addresses: Pick<AddressStore, "list">;
  mailChoices: MailChoices;
  /** What would let in more people; undefined when nobody can say so in time. Never throws. */
  widen: (requirements: Requirements) => Promise<WidenedPool | undefined>;
  /** What people can do, by occupation; undefined when nobody can say so in time. Never throws. */
  usualSkills: Pick<UsualSkillsStore, "read">;
  region: Region;
  tables: ReferenceTables;
  signer: Signer;
  send: EventSender;
  clock: Clock;
  randomId: RandomId;
  publicUrl: string;
  onError: (error: unknown) => void;
};

/** The same, with what all pages share: the index of titles is built once. */
export type WebParts = WebOptions & { occupationsFor: ReturnType<typeof findOccupations> };
