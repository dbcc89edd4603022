import type { Region } from "#shared/domain/region.ts";
import type { VumSource } from "#shared/domain/vum-source.ts";
import type { ContactMomentStore } from "#shared/ports/contact-moments.ts";
import type { Login } from "#shared/ports/login.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";
import type { Audit, Clock, RandomId, Signer } from "#shared/ports/services.ts";
import type {
  AssignmentStore,
  CandidateStore,
  CarvingStore,
  ConversationStore,
  EmployerStore,
  ProposalStore,
  ReportDays,
  SessionStore,
  ShortlistStore,
  TallyStore,
  VacancyStore,
} from "#shared/ports/stores.ts";
import type { RecordView } from "#shared/ports/views.ts";
import type { AskSource, ElsewhereStore } from "#shared/ports/vum.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import type { DeskView } from "#shared/usecases/keep-desk.ts";
import type { Pool } from "#shared/usecases/keep-pool.ts";

/** What the account manager's pages need. */
export type WorkbenchOptions = {
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
  deskView: () => Promise<DeskView>;
  sessions: SessionStore;
  login: Login;
  region: Region;
  tables: ReferenceTables;
  signer: Signer;
  clock: Clock;
  randomId: RandomId;
  publicUrl: string;
  audit: Audit;
  recordView: RecordView;
  onError: (error: unknown) => void;
};
