import { type CarvingRecord, carvingTitle, isCarvingOpen } from "#shared/domain/carving-record.ts";
import type { Conversation } from "#shared/domain/conversation.ts";
import type { Draft } from "#shared/domain/draft.ts";
import type { EmployerRecord } from "#shared/domain/employer-record.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { Proposals } from "#shared/domain/proposals.ts";
import { rimOf, type Shortlist } from "#shared/domain/shortlist.ts";
import type { Tally } from "#shared/domain/tally.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type {
  AggregateStore,
  AssignmentStore,
  CandidateStore,
  CarvingStore,
  ConversationStore,
  DraftStore,
  EmployerStore,
  ProposalStore,
  SessionRecord,
  SessionStore,
  ShortlistStore,
  TallyStore,
  VacancyStore,
} from "#shared/ports/stores.ts";

type Candidates = Awaited<ReturnType<CandidateStore["readMany"]>>;
type Assignments = Awaited<ReturnType<AssignmentStore["readMany"]>>;

const notUsed = () => Promise.reject(new Error("No page does this"));

type Aggregate = { reference: string; version: number };

/** Records in memory under the rules of `AggregateStore`; its events are nobody's. */
const memoryAggregates = <T extends Aggregate>(records: Map<string, T>): AggregateStore<string, T> => ({
  read: async (reference) => records.get(reference),
  async create(record) {
    if (records.has(record.reference)) return false;
    records.set(record.reference, record);
    return true;
  },
  async replace(record) {
    if (records.get(record.reference)?.version !== record.version - 1) throw new Problem("conflict", "Ingehaald");
    records.set(record.reference, record);
  },
});

const deskNames = ({ name: employerName, kvkNumber }: { name: string; kvkNumber: string }) => ({
  employerName,
  kvkNumber,
});

/** Vacancies in memory; `records` is what a test looks into. */
export function memoryVacancies(records = new Map<string, VacancyRecord>()) {
  const store: VacancyStore = {
    ...memoryAggregates(records),
    readMany: async (references) => references.flatMap((reference) => records.get(reference) ?? []),
    listOpen: async () =>
      [...records.values()]
        .filter(({ status }) => isOpen(status))
        .map(({ submission, ...record }) => ({
          ...record,
          title: submission.title,
          ...deskNames(submission.employer),
        })),
  };
  return { ...store, records };
}

/** Jobcarving requests in memory; `records` is what a test looks into. */
export function memoryCarvings(records = new Map<string, CarvingRecord>()) {
  const store: CarvingStore = {
    ...memoryAggregates(records),
    listOpen: async () =>
      [...records.values()]
        .filter(({ status }) => isCarvingOpen(status))
        .map(({ submission, ...record }) => ({
          ...record,
          title: carvingTitle(submission),
          ...deskNames(submission.employer),
        })),
  };
  return { ...store, records };
}

export const memoryProposals = (proposals: readonly Proposals[]): ProposalStore => ({
  read: async (reference) => proposals.find((found) => found.reference === reference),
  keep: notUsed,
});

export function memoryEmployers(known: readonly EmployerRecord[] = []): EmployerStore {
  const employers = new Map(known.map((employer) => [employer.kvkNumber, employer]));
  return {
    async ensure(employer) {
      const kept = employers.get(employer.kvkNumber) ?? employer;
      employers.set(employer.kvkNumber, kept);
      return kept;
    },
    read: async (kvkNumber) => employers.get(kvkNumber),
  };
}

export const memoryShortlists = (shortlists: readonly Shortlist[]): ShortlistStore => ({
  read: async (reference) => shortlists.find((shortlist) => shortlist.reference === reference),
  keep: notUsed,
  listRims: async () => shortlists.map(rimOf),
  close: notUsed,
});

/** Tallies in memory under the rules of the store. */
export function memoryTallies(tallies: readonly Tally[] = []): TallyStore {
  const records = new Map(tallies.map((tally) => [tally.id, tally]));
  return {
    read: async (id) => records.get(id),
    readMany: async (ids) => ids.flatMap((id) => records.get(id) ?? []),
    async keep(tally) {
      if ((records.get(tally.id)?.version ?? 0) !== tally.version - 1) return false;
      records.set(tally.id, tally);
      return true;
    },
  };
}

export const memoryCandidates = (candidates: Candidates): CandidateStore => ({
  read: async (key) => candidates.find(({ partner, ref }) => partner === key.partner && ref === key.ref),
  readMany: async (keys) =>
    candidates.filter(({ partner, ref }) => keys.some((key) => partner === key.partner && ref === key.ref)),
  deliver: notUsed,
  createMany: notUsed,
  withdraw: notUsed,
  attach: notUsed,
  markPlaced: notUsed,
  async *changesSince() {
    yield candidates;
  },
});

export const memoryAssignments = (assignments: Assignments): AssignmentStore => ({
  read: async (key) => assignments.find(({ id }) => id === key.id),
  readMany: async (keys) => assignments.filter(({ id }) => keys.some((key) => key.id === id)),
  create: notUsed,
  replace: notUsed,
  markPublished: notUsed,
});

/** Drafts in memory under the rules of the store; `records` is what a test looks into. */
export function memoryDrafts() {
  const records = new Map<string, Draft>();
  const store: DraftStore = {
    read: async (id) => records.get(id),
    async keep(draft) {
      if (records.get(draft.id)?.sentAs !== undefined) return false;
      records.set(draft.id, draft);
      return true;
    },
  };
  return { ...store, records };
}

/** What was written about assignments, in memory under the rules of the store. */
export function memoryConversations(): ConversationStore {
  const records = new Map<string, Conversation>();
  const keyOf = ({ agency, id }: { agency: string; id: string }) => `${agency}/${id}`;
  return {
    read: async (key) => records.get(keyOf(key)),
    readMany: async (keys) => keys.flatMap((key) => records.get(keyOf(key)) ?? []),
    changedSince: async (since) => [...records.values()].filter(({ messages }) => (messages.at(-1)?.at ?? "") >= since),
    async create(conversation) {
      if (records.has(keyOf(conversation))) return false;
      records.set(keyOf(conversation), conversation);
      return true;
    },
    async replace(conversation) {
      if (records.get(keyOf(conversation))?.version !== conversation.version - 1)
        throw new Problem("conflict", "Ingehaald");
      records.set(keyOf(conversation), conversation);
    },
  };
}

/** Sessions in memory; `records` is what a thief of the table would have. */
export function memorySessions() {
  const records = new Map<string, SessionRecord>();
  const store: SessionStore = {
    read: async (id) => records.get(id),
    async put(session) {
      records.set(session.id, session);
    },
    async remove(id) {
      records.delete(id);
    },
  };
  return { ...store, records };
}
