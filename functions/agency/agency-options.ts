import type {
  AgencyWork,
  AssignmentStore,
  CandidateStore,
  ConversationStore,
  EmployerStore,
} from "#shared/ports/stores.ts";
import type { RecordView } from "#shared/ports/views.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import type { BehindLogin } from "#shared/web/behind-login.ts";

/** What the agencies' pages need. */
export type AgencyOptions = BehindLogin & {
  assignments: AssignmentStore;
  work: AgencyWork;
  conversations: ConversationStore;
  employers: Pick<EmployerStore, "read">;
  candidates: Pick<CandidateStore, "read">;
  tables: ReferenceTables;
  recordView: RecordView;
};
