import type { VumSource } from "#shared/domain/vum-source.ts";
import type { ContactMomentStore } from "#shared/ports/contact-moments.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";
import type {
  AssignmentStore,
  CandidateStore,
  CarvingStore,
  ConversationStore,
  EmployerStore,
  ProposalStore,
  ReportDays,
  ShortlistStore,
  TallyStore,
  VacancyStore,
} from "#shared/ports/stores.ts";
import type { RecordView } from "#shared/ports/views.ts";
import type { AskSource, ElsewhereStore } from "#shared/ports/vum.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import type { ReadDesk } from "#shared/usecases/keep-desk.ts";
import type { Pool } from "#shared/usecases/keep-pool.ts";
import type { BehindLogin } from "#shared/web/behind-login.ts";

/** What the account manager's pages need. */
export type WorkbenchOptions = BehindLogin & {
  vacancies: VacancyStore;
  carvings: CarvingStore;
  proposals: ProposalStore;
  employers: EmployerStore;
  contacts: ContactMomentStore;
  shortlists: ShortlistStore;
  candidates: CandidateStore;
  assignments: AssignmentStore;
  conversations: ConversationStore;
  tallies: TallyStore;
  reportDays: Pick<ReportDays, "readMany">;
  /** What other regions answered, and who can be asked. */
  elsewhere: ElsewhereStore;
  otherRegions: { sources: readonly VumSource[]; ask: AskSource; patienceMs: number };
  policies: PolicyStore;
  /** Everybody who can be matched, kept warm: bundles are weighed against it. */
  pool: Pool;
  /** Everything on the desk of two years, kept warm: for lists and searches. */
  deskView: ReadDesk;
  tables: ReferenceTables;
  recordView: RecordView;
};
