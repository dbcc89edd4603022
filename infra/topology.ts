/**
 * The platform's topology, said once, as plain data: tables with their indexes, queues, buckets, functions with what
 * each may touch, routes and schedules. `infra/local` turns it into in-process servers, `infra/aws` into CloudFormation;
 * a test holds both against it. Nothing here knows either.
 */

export type Key = { name: string; type: "S" | "N" };

/** `projection`: all attributes, the keys alone, or the keys and the named attributes. */
export type Index = {
  name: string;
  partitionKey: Key;
  sortKey: Key;
  projection: "all" | "keys" | readonly string[];
};

/** `expires` names the attribute that holds the second (epoch) after which an item may be removed. */
export type Table = { partitionKey: Key; sortKey?: Key; indexes: readonly Index[]; expires?: string };

/** A queue, its one consumer, and its dead-letter queue `<name>-dlq`. Times in seconds. */
export type Queue = {
  consumer: string;
  batchSize: number;
  visibilityTimeout: number;
  maxReceiveCount: number;
  retention: number;
  deadLetterRetention: number;
  /** Whom it hurts when a message ends in the dead-letter queue: the text of its alarm. */
  hurts: string;
};

export type Access = "read" | "write" | "read-write";

/** `add`: to lay down objects, and neither to read nor to remove any. */
export type BucketAccess = Access | "add";

/** Days after which an object is removed; until `lockedForDays` nobody can remove or change one, whatever their rights. */
export type Bucket = { expiresAfterDays: number; lockedForDays?: number };

export type LambdaFunction = {
  /** Seconds. */
  timeout: number;
  /** Megabytes. */
  memory: number;
  /** What V8 is told about its heap, where its own choice is not the best. */
  v8Flags?: readonly string[];
  tables: Readonly<Record<string, Access>>;
  buckets: Readonly<Record<string, BucketAccess>>;
  sendsTo: readonly string[];
  /** Whether it hands mail to the provider, and whether it holds the key that signs links and form tokens. */
  sendsMail?: boolean;
  signsLinks?: boolean;
  /** Whether it searches the log for who saw somebody. */
  searchesViews?: boolean;
  /** Whether it asks other organisations, with the desk's own client certificate. */
  asksOthers?: boolean;
  /** Whom it hurts when it fails: the text of its alarm. */
  hurts: string;
};

/**
 * Path prefix of an address; the longest prefix wins. Everybody's address serves what names no entrance. Organisations
 * come in at an address of their own, where a client certificate says who they are; the local deployment has one address
 * for all.
 */
export type Route = { prefix: string; function: string; entrance?: "organisations" };

export type Schedule = { name: string; everySeconds: number; function: string };

const text = (name: string): Key => ({ name, type: "S" });
const number = (name: string): Key => ({ name, type: "N" });

/** Sparse: an item stands in it only while it holds events that were not sent. */
const outbox: Index = {
  name: "outbox",
  partitionKey: text("outboxState"),
  sortKey: text("outboxSince"),
  projection: "keys",
};

/** What changed of late on the desk's lists: whoever keeps them in memory reads on from where they were. */
const lines = (...projection: readonly string[]): Index => ({
  name: "lines",
  partitionKey: text("lines"),
  sortKey: text("changedAt"),
  projection: projection.length === 0 ? "keys" : projection,
});

const WORK_LINE = [
  ...["title", "description", "employerName", "kvkNumber", "accountManager", "status", "version"],
  ...["receivedAt", "stepSince", "asked", "filled", "latest", "reminded"],
];

const DAY = 86_400;

const queue = (consumer: string, timeout: number, batchSize: number, hurts: string): Queue => ({
  consumer,
  batchSize,
  visibilityTimeout: 6 * timeout,
  maxReceiveCount: 5,
  retention: 4 * DAY,
  deadLetterRetention: 14 * DAY,
  hurts,
});

const tables = {
  employers: {
    partitionKey: text("kvkNumber"),
    indexes: [
      { name: "contact", partitionKey: text("accountManager"), sortKey: text("kvkNumber"), projection: "all" },
      outbox,
    ],
  },
  contacts: { partitionKey: text("kvkNumber"), sortKey: text("moment"), indexes: [], expires: "expiresAt" },
  vacancies: {
    partitionKey: text("reference"),
    indexes: [
      {
        name: "desk",
        partitionKey: text("desk"),
        sortKey: text("receivedAt"),
        projection: ["title", "employerName", "kvkNumber", "accountManager", "status", "stepSince", "asks"],
      },
      lines(...WORK_LINE, "reached"),
      outbox,
    ],
  },
  shortlists: {
    partitionKey: text("reference"),
    indexes: [
      {
        name: "rims",
        partitionKey: text("rim"),
        sortKey: text("reference"),
        projection: ["members", "floor", "movements"],
      },
    ],
  },
  carvings: {
    partitionKey: text("reference"),
    indexes: [
      {
        name: "desk",
        partitionKey: text("desk"),
        sortKey: text("receivedAt"),
        projection: ["title", "employerName", "kvkNumber", "accountManager", "status", "stepSince", "requestVersion"],
      },
      lines(...WORK_LINE),
      outbox,
    ],
  },
  proposals: { partitionKey: text("reference"), indexes: [] },
  candidates: {
    partitionKey: text("partner"),
    sortKey: text("ref"),
    indexes: [
      { name: "changes", partitionKey: text("poolShard"), sortKey: text("changedAt"), projection: "all" },
      outbox,
    ],
    expires: "expiresAt",
  },
  assignments: {
    partitionKey: text("agency"),
    sortKey: text("id"),
    indexes: [
      lines("version", "status", "startedOn", "candidate", "changes", "vacancyReference", "reportedAs", "reminded"),
      {
        name: "work",
        partitionKey: text("work"),
        sortKey: text("changedAt"),
        projection: [
          ...["status", "reason", "startedOn", "candidate", "changes"],
          ...["vacancyReference", "title", "employerName"],
        ],
      },
      outbox,
    ],
  },
  conversations: { partitionKey: text("agency"), sortKey: text("id"), indexes: [lines()] },
  feeds: { partitionKey: text("agency"), sortKey: number("sequence"), indexes: [] },
  imports: { partitionKey: text("partner"), sortKey: text("id"), indexes: [outbox], expires: "expiresAt" },
  tallies: { partitionKey: text("id"), indexes: [] },
  policies: { partitionKey: text("id"), indexes: [] },
  elsewhere: { partitionKey: text("reference"), indexes: [], expires: "expiresAt" },
  mails: { partitionKey: text("id"), indexes: [] },
  pools: { partitionKey: text("id"), indexes: [] },
  sessions: { partitionKey: text("id"), indexes: [], expires: "expiresAt" },
  drafts: { partitionKey: text("id"), indexes: [], expires: "expiresAt" },
  addresses: { partitionKey: text("address"), sortKey: text("reference"), indexes: [], expires: "expiresAt" },
} satisfies Record<string, Table>;

const functions = {
  web: {
    timeout: 10,
    memory: 512,
    tables: {
      vacancies: "read-write",
      carvings: "read-write",
      employers: "read-write",
      addresses: "read",
      drafts: "read-write",
      mails: "read-write",
      pools: "read",
    },
    buckets: { pools: "read" },
    sendsTo: ["scoring", "notifications", "carving", "assignments"],
    signsLinks: true,
    hurts: "employers cannot hand in a vacancy or follow its status",
  },
  api: {
    timeout: 29,
    memory: 1024,
    tables: {
      vacancies: "read-write",
      employers: "read-write",
      shortlists: "read",
      candidates: "read-write",
      assignments: "read-write",
      feeds: "read",
      imports: "read-write",
      carvings: "read-write",
      proposals: "read",
      tallies: "read",
      policies: "read",
    },
    buckets: { imports: "read-write", anchors: "add" },
    sendsTo: ["scoring", "notifications", "assignments", "feeds", "imports", "carving"],
    signsLinks: true,
    hurts: "partners cannot deliver candidates or pull assignments",
  },
  workbench: {
    timeout: 10,
    memory: 1024,
    tables: {
      vacancies: "read-write",
      shortlists: "read",
      candidates: "read",
      assignments: "read",
      conversations: "read-write",
      employers: "read-write",
      contacts: "read-write",
      sessions: "read-write",
      elsewhere: "read-write",
      carvings: "read-write",
      proposals: "read",
      pools: "read",
      tallies: "read",
      policies: "read",
    },
    buckets: { pools: "read", anchors: "add" },
    sendsTo: ["assignments", "carving", "notifications"],
    signsLinks: true,
    asksOthers: true,
    hurts: "account managers cannot work on their vacancies",
  },
  agency: {
    timeout: 10,
    memory: 512,
    tables: {
      assignments: "read-write",
      conversations: "read-write",
      employers: "read",
      candidates: "read",
      sessions: "read-write",
    },
    buckets: { anchors: "add" },
    sendsTo: ["assignments", "feeds"],
    signsLinks: true,
    hurts: "agencies without software of their own cannot see or report on their assignments",
  },
  vum: {
    timeout: 20,
    memory: 1024,
    tables: { candidates: "read", vacancies: "read" },
    buckets: { anchors: "add" },
    sendsTo: [],
    signsLinks: true,
    hurts: "other regions cannot find our candidates and vacancies",
  },
  admin: {
    timeout: 10,
    memory: 512,
    tables: {
      policies: "read-write",
      employers: "read-write",
      vacancies: "read-write",
      carvings: "read-write",
      addresses: "read-write",
      contacts: "read",
      sessions: "read-write",
    },
    buckets: { anchors: "add" },
    sendsTo: ["assignments", "notifications"],
    signsLinks: true,
    searchesViews: true,
    hurts: "administrators cannot change who places whom",
  },
  score: {
    timeout: 15,
    memory: 2048,
    tables: { vacancies: "read-write", shortlists: "read-write", candidates: "read", pools: "read" },
    buckets: { pools: "read" },
    sendsTo: ["notifications"],
    hurts: "new vacancies get no shortlist",
  },
  pool: {
    timeout: 240,
    memory: 2048,
    tables: {
      candidates: "read",
      vacancies: "read",
      shortlists: "read-write",
      pools: "read-write",
      carvings: "read",
      proposals: "read",
    },
    buckets: { pools: "read-write" },
    sendsTo: ["scoring", "carving"],
    hurts: "new and changed candidates do not reach existing shortlists, and scoring starts slowly",
  },
  carve: {
    timeout: 60,
    memory: 2048,
    tables: {
      carvings: "read-write",
      proposals: "read-write",
      vacancies: "read-write",
      employers: "read-write",
      candidates: "read",
      pools: "read",
    },
    buckets: { pools: "read" },
    sendsTo: ["scoring", "notifications"],
    hurts: "jobcarving requests get no proposals, and approved ones do not become vacancies",
  },
  notify: {
    timeout: 10,
    memory: 256,
    tables: { vacancies: "read", carvings: "read", mails: "read-write", addresses: "read-write", employers: "read" },
    buckets: {},
    sendsTo: [],
    sendsMail: true,
    signsLinks: true,
    hurts: "employers and account managers get no mail",
  },
  digest: {
    timeout: 60,
    memory: 256,
    tables: {
      vacancies: "read-write",
      carvings: "read-write",
      assignments: "read-write",
      conversations: "read",
      employers: "read",
      shortlists: "read",
      candidates: "read",
      mails: "read-write",
    },
    buckets: {},
    sendsTo: ["assignments", "notifications"],
    sendsMail: true,
    signsLinks: true,
    hurts: "nobody is reminded of late work, vacancies that nobody answers for stay open, and digests do not come",
  },
  assign: {
    timeout: 10,
    memory: 256,
    tables: {
      vacancies: "read-write",
      candidates: "read-write",
      conversations: "read-write",
      employers: "read",
      carvings: "read-write",
      assignments: "read-write",
      tallies: "read-write",
      elsewhere: "write",
    },
    buckets: {},
    sendsTo: ["assignments", "feeds"],
    hurts: "people who were put forward do not reach their agency, or stay open after a placement",
  },
  feed: {
    timeout: 10,
    memory: 256,
    tables: { assignments: "read-write", feeds: "read-write" },
    buckets: {},
    sendsTo: [],
    hurts: "agencies do not see their new assignments",
  },
  import: {
    timeout: 120,
    memory: 1024,
    // Left alone, V8 lets the garbage of a large import grow until the memory is used up. An import needs little at once.
    v8Flags: ["--max-semi-space-size=4", "--max-old-space-size=192"],
    tables: { imports: "read-write", candidates: "read-write", vacancies: "read" },
    buckets: { imports: "read-write" },
    sendsTo: ["assignments"],
    hurts: "source partners' imports stay unprocessed",
  },
  clock: {
    timeout: 30,
    memory: 256,
    tables: {
      vacancies: "read-write",
      candidates: "read-write",
      assignments: "read-write",
      conversations: "write",
      feeds: "read-write",
      employers: "read-write",
      imports: "read-write",
      shortlists: "write",
      proposals: "write",
      carvings: "read-write",
      tallies: "read-write",
    },
    buckets: { imports: "read-write" },
    sendsTo: ["scoring", "notifications", "assignments", "feeds", "imports", "carving"],
    hurts: "what a crash left unsent stays unsent, and reports stand still",
  },
} satisfies Record<string, LambdaFunction>;

const queues = {
  scoring: queue("score", functions.score.timeout, 10, "vacancies wait for a shortlist"),
  notifications: queue("notify", functions.notify.timeout, 10, "employers or account managers miss a mail"),
  assignments: queue("assign", functions.assign.timeout, 10, "people who were put forward do not reach an agency"),
  feeds: queue("feed", functions.feed.timeout, 10, "agencies miss a change of an assignment"),
  carving: queue("carve", functions.carve.timeout, 1, "jobcarving requests wait for proposals"),
  imports: queue("import", functions.import.timeout, 1, "a source partner's import is not processed"),
} satisfies Record<string, Queue>;

export const topology = {
  tables: tables as Readonly<Record<keyof typeof tables, Table>>,
  queues: queues as Readonly<Record<keyof typeof queues, Queue>>,
  functions: functions as Readonly<Record<keyof typeof functions, LambdaFunction>>,
  buckets: {
    imports: { expiresAfterDays: 7 },
    // Whatever still counts is written anew every hour; who was erased is gone from what a crash left within a day.
    pools: { expiresAfterDays: 1 },
    // Anchors of log chains: as long as the longest log is kept, and a month more.
    anchors: { expiresAfterDays: 396, lockedForDays: 395 },
  } as Readonly<Record<"imports" | "pools" | "anchors", Bucket>>,
  routes: [
    { prefix: "/api/v1", function: "api" },
    { prefix: "/health", function: "api" },
    { prefix: "/werkblad", function: "workbench" },
    { prefix: "/beheer", function: "admin" },
    { prefix: "/uitvoerder", function: "agency" },
    { prefix: "/vum", function: "vum", entrance: "organisations" },
    { prefix: "/", function: "web" },
  ] satisfies Route[],
  schedules: [
    { name: "sweep", everySeconds: 60, function: "clock" },
    { name: "keep-pool", everySeconds: 300, function: "pool" },
    { name: "digests", everySeconds: 900, function: "digest" },
  ] satisfies Schedule[],
} as const;

export type QueueName = keyof typeof queues;
export type FunctionName = keyof typeof functions;

/** Name of the dead-letter queue that belongs to a queue. */
export const deadLetterQueue = (queueName: string): string => `${queueName}-dlq`;
