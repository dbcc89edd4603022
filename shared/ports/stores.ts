import type { AskedField } from "#shared/domain/asked-fields.ts";
import type { Assignment, AssignmentChange } from "#shared/domain/assignment.ts";
import type { CandidateKey, CandidateProfile } from "#shared/domain/candidate.ts";
import type { CandidateRecord, Receipt } from "#shared/domain/candidate-record.ts";
import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import type { Conversation } from "#shared/domain/conversation.ts";
import type { Draft } from "#shared/domain/draft.ts";
import type { EmployerRecord } from "#shared/domain/employer-record.ts";
import type { Event } from "#shared/domain/events.ts";
import type { ImportRecord } from "#shared/domain/import-record.ts";
import type { MailRecord } from "#shared/domain/mail-record.ts";
import type { MailChoice } from "#shared/domain/mails/mail-topics.ts";
import type { PoolMark, PoolSnapshot } from "#shared/domain/pool-snapshot.ts";
import type { Proposals } from "#shared/domain/proposals.ts";
import type { Reminded } from "#shared/domain/reminded.ts";
import type { ReportDay } from "#shared/domain/reports/report-day.ts";
import type { Rim, Shortlist } from "#shared/domain/shortlist.ts";
import type { Tally } from "#shared/domain/tally.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";

/**
 * A store of aggregates: one record, one item, one conditional write. Events are written with the record and sent right
 * after; what a crash leaves unsent is sent by the sweep, so an event is heard at least once.
 *
 * `create` answers false when the key exists. `replace` expects the record to be one version on from the stored one and
 * throws `Problem("conflict")` when somebody was first. Reads are consistent.
 */
export type AggregateStore<K, T> = {
  read: (key: K) => Promise<T | undefined>;
  create: (record: T, events: readonly Event[]) => Promise<boolean>;
  replace: (record: T, events: readonly Event[]) => Promise<void>;
};

/** A row of the desk's list: what the inbox shows without opening a vacancy. */
export type DeskRow = Pick<VacancyRecord, "reference" | "status" | "receivedAt" | "stepSince" | "accountManager"> & {
  title: string;
  employerName: string;
  kvkNumber: string;
  /** What it asks of a candidate; absent on a row that an earlier version wrote. */
  asks?: readonly AskedField[] | undefined;
};

export type VacancyStore = AggregateStore<string, VacancyRecord> & {
  /** Records of the references given that exist, in no order; consistent. */
  readMany: (references: readonly string[]) => Promise<VacancyRecord[]>;
  /** Open vacancies, oldest first. May be a moment behind. */
  listOpen: () => Promise<DeskRow[]>;
};

/** A row of the desk's list of jobcarving requests. */
export type CarvingRow = Pick<
  CarvingRecord,
  "reference" | "status" | "receivedAt" | "stepSince" | "accountManager" | "requestVersion"
> & {
  title: string;
  employerName: string;
  kvkNumber: string;
};

export type CarvingStore = AggregateStore<string, CarvingRecord> & {
  /** Open requests, oldest first. May be a moment behind. */
  listOpen: () => Promise<CarvingRow[]>;
};

export type ProposalStore = {
  read: (reference: string) => Promise<Proposals | undefined>;
  /** False unless the proposals are one version on from the stored ones, or the first. */
  keep: (proposals: Proposals) => Promise<boolean>;
};

export type TallyStore = {
  /** Consistent. */
  read: (id: string) => Promise<Tally | undefined>;
  /** Those of these that there are, in no order. Consistent. */
  readMany: (ids: readonly string[]) => Promise<Tally[]>;
  /** False unless the tally is one version on from the stored one, or the first. */
  keep: (tally: Tally) => Promise<boolean>;
};

/** What was done on each day, for reports. */
export type ReportDays = {
  /** Days of those given that were folded, in no order; consistent. */
  readMany: (days: readonly string[]) => Promise<ReportDay[]>;
  /** Puts a day in the place of what was folded before; nothing happens when that was later. */
  put: (day: ReportDay) => Promise<void>;
  /** The day up to which everything was folded; undefined before the first fold. */
  foldedUpTo: () => Promise<string | undefined>;
  markFolded: (day: string) => Promise<void>;
};

export type EmployerStore = {
  /** The employer as first stored: a second vacancy finds the same account manager. */
  ensure: (employer: EmployerRecord) => Promise<EmployerRecord>;
  read: (kvkNumber: string) => Promise<EmployerRecord | undefined>;
};

export type ShortlistStore = {
  read: (reference: string) => Promise<Shortlist | undefined>;
  /** False unless the list is one version on from the stored one, or the first. */
  keep: (shortlist: Shortlist) => Promise<boolean>;
  /** Rims of the lists that changes of people may still change. May be a moment behind. */
  listRims: () => Promise<Rim[]>;
  /** Takes the list out of `listRims`: its vacancy is closed. */
  close: (reference: string) => Promise<void>;
};

/** What is known of the stored pool of a region, and up to when changes of people were held against vacancies. */
export type PoolSnapshotStore = {
  read: () => Promise<PoolSnapshot | undefined>;
  /** False unless the snapshot is one version on from the stored one, or the first. */
  replace: (snapshot: PoolSnapshot) => Promise<boolean>;
  readMark: () => Promise<PoolMark | undefined>;
  putMark: (mark: PoolMark) => Promise<void>;
};

/** Segments of stored pools: bytes, named by what they are. */
export type SegmentStore = {
  /** Stores bytes and answers their name. */
  put: (bytes: Uint8Array) => Promise<string>;
  get: (name: string) => Promise<Uint8Array | undefined>;
  remove: (names: readonly string[]) => Promise<void>;
};

export type Delivery = Pick<CandidateRecord, "partner" | "ref" | "profile" | "vum" | "changedAt"> &
  Partial<Pick<CandidateRecord, "receipts">>;

/**
 * Candidates. Each write touches its own part of the item, so that a delivery, a placement and a withdrawal at the same
 * moment do not undo each other.
 */
export type CandidateStore = {
  read: (key: CandidateKey) => Promise<CandidateRecord | undefined>;
  /**
   * Stores a delivered profile and answers its version, in one write. `expectedVersion` refuses with
   * `Problem("precondition-failed")` unless it is the stored one (0: there is none).
   */
  deliver: (delivery: Delivery, expectedVersion?: number) => Promise<number>;
  /**
   * Stores those of whom nothing is here, not even a tombstone. Answers, in the same order, whether each was stored; of
   * the others, what is here stays as it was.
   */
  createMany: (deliveries: readonly Delivery[]) => Promise<boolean[]>;
  /**
   * Leaves a tombstone without anything of the person but `receipts`, with the event that says so; false when the active
   * record is no longer at `expectedVersion`.
   */
  withdraw: (
    key: CandidateKey,
    expectedVersion: number,
    at: string,
    event: Event,
    receipts?: readonly Receipt[],
  ) => Promise<boolean>;
  /** Adds an assignment to the person's list; false when the person is not (or no longer) there. */
  attach: (key: CandidateKey, assignment: string) => Promise<boolean>;
  /** Marks the person as placed by an assignment, or no longer. Nothing happens for a person who is gone. */
  markPlaced: (key: CandidateKey, assignment: string | undefined) => Promise<void>;
  /** Records of the keys given that exist, in no order; consistent. */
  readMany: (keys: readonly CandidateKey[]) => Promise<CandidateRecord[]>;
  /** Everything that changed at or after `since` (everything when absent), tombstones included. May be a moment behind. */
  changesSince: (since: string | undefined) => AsyncIterable<CandidateRecord[]>;
};

/** The people that one partner has here. Each answers page by page, and may be a moment behind. */
export type PartnerPeople = {
  /** References of the active ones, with when they were last delivered. */
  listRefs: (partner: string) => AsyncIterable<Pick<CandidateRecord, "ref" | "changedAt" | "deliveredAt">[]>;
  /** Profiles of the active ones, with when they last changed. */
  listProfiles: (partner: string) => AsyncIterable<{ profile: CandidateProfile; changedAt: string }[]>;
};

export type AssignmentKey = { agency: string; id: string };
export type AssignmentStore = AggregateStore<AssignmentKey, Assignment & Published> & {
  readMany: (keys: readonly AssignmentKey[]) => Promise<(Assignment & Published)[]>;
  /** Says that the feed holds every change up to `version`. */
  markPublished: (key: AssignmentKey, version: number) => Promise<void>;
};
/** Last version that stands in the agency's feed. */
export type Published = { published: number };

/** What an agency's list shows of an assignment without opening it. */
export type AssignmentRow = Pick<
  Assignment,
  "agency" | "id" | "status" | "reason" | "startedOn" | "candidate" | "changes"
> & { vacancyReference: string; title: string; employerName: string };

/** An agency's assignments as lists; each may be a moment behind. */
export type AgencyWork = {
  /** Those that it still follows, the one that changed longest ago first. */
  open: (agency: string) => Promise<AssignmentRow[]>;
  /** Those that ended, the last one first, page by page. */
  closed: (agency: string) => AsyncIterable<AssignmentRow[]>;
};

/** What desk and agency wrote to each other about an assignment. */
export type ConversationStore = AggregateStore<AssignmentKey, Conversation> & {
  readMany: (keys: readonly AssignmentKey[]) => Promise<Conversation[]>;
  /** Those in which something was written since an instant; may be a moment behind. */
  changedSince: (since: string) => Promise<AssignmentKey[]>;
};

/** Takes the client group out of what an assignment is counted under, without a new version: no agency sees it. */
export type ForgetClientGroup = (key: AssignmentKey) => Promise<void>;

/** One line of an agency's feed. `sequence` counts from 1 without gaps. */
export type FeedEntry = { agency: string; sequence: number; assignmentId: string } & AssignmentChange;

export type FeedStore = {
  /** Sequence of the last entry; 0 for an empty feed. Consistent. */
  last: (agency: string) => Promise<FeedEntry | undefined>;
  /** Appends at exactly that sequence; false when another entry stands there already. */
  append: (entry: FeedEntry) => Promise<boolean>;
  /** Entries after a sequence, oldest first. Consistent. */
  after: (agency: string, sequence: number, limit: number) => Promise<FeedEntry[]>;
};

export type ImportStore = AggregateStore<{ partner: string; id: string }, ImportRecord>;

/** Payloads and results of imports: bytes by name. */
export type PayloadStore = {
  put: (name: string, bytes: Uint8Array) => Promise<void>;
  get: (name: string) => Promise<Uint8Array | undefined>;
  /** Removes what there is of these; nothing happens for a name that is not there. */
  remove: (names: readonly string[]) => Promise<void>;
  /** Everything that stands there, with when it was put. */
  list: () => AsyncIterable<{ name: string; storedAt: Date }>;
};

export type MailStore = {
  read: (id: string) => Promise<MailRecord | undefined>;
  /** False when the id exists. */
  create: (record: MailRecord) => Promise<boolean>;
  /** False when somebody was first. */
  replace: (record: MailRecord) => Promise<boolean>;
};

/** Which requests a mail address handed in. The address itself is not in it: `address` is a keyed hash. */
export type AddressStore = {
  /** Notes that a request came from an address, for so long (epoch second). */
  note: (address: string, reference: string, expiresAt: number) => Promise<void>;
  /** References of the requests that came from an address, at most a hundred. Consistent. */
  list: (address: string) => Promise<string[]>;
  /** Nothing happens when it was not noted. */
  forget: (address: string, reference: string) => Promise<void>;
};

export type DraftStore = {
  /** Consistent. */
  read: (id: string) => Promise<Draft | undefined>;
  /** Puts it in the place of what was kept; false when that was sent already, and stays. */
  keep: (draft: Draft) => Promise<boolean>;
};

/** What recipients chose about mail that is not duty; everything is on until somebody switches it off. */
export type MailChoices = {
  isOff: (choice: MailChoice) => Promise<boolean>;
  put: (choice: MailChoice, isOff: boolean, at: string) => Promise<void>;
};

/**
 * Writes the last reminder on the record it was about, without a new version. A change of the record at the same moment
 * may lose the mark: it is for people to see, and whether a reminder went stands with the mails.
 */
export type ReminderMarks = {
  vacancy: (reference: string, reminded: Reminded) => Promise<void>;
  carving: (reference: string, reminded: Reminded) => Promise<void>;
  assignment: (key: AssignmentKey, reminded: Reminded) => Promise<void>;
};

/** A signed-in person, or a login that is under way. `id` is the hash of what the cookie holds. */
export type SessionRecord =
  | {
      id: string;
      kind: "login";
      state: string;
      nonce: string;
      codeVerifier: string;
      returnTo: string;
      expiresAt: number;
    }
  | PersonSession;

export type PersonSession = {
  id: string;
  kind: "staff" | "agency";
  personId: string;
  startedAt: number;
  lastSeenAt: number;
  expiresAt: number;
};

export type SessionStore = {
  read: (id: string) => Promise<SessionRecord | undefined>;
  put: (session: SessionRecord) => Promise<void>;
  remove: (id: string) => Promise<void>;
};
