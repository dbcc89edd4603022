import type { Region } from "#shared/domain/region.ts";
import type { Login } from "#shared/ports/login.ts";
import type { Audit, Clock, RandomId, Signer } from "#shared/ports/services.ts";
import type {
  AgencyWork,
  AssignmentStore,
  CandidateStore,
  ConversationStore,
  SessionStore,
} from "#shared/ports/stores.ts";
import type { RecordView } from "#shared/ports/views.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";

/** What the agencies' pages need. */
export type AgencyOptions = {
  assignments: AssignmentStore;
  work: AgencyWork;
  conversations: ConversationStore;
  candidates: Pick<CandidateStore, "read">;
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
