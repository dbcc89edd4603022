import type { Hono } from "hono";
import { apiApp } from "#functions/api/app.ts";
import { assignmentRoutes } from "#functions/api/routes/assignments.ts";
import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { feedTable } from "#shared/adapters/dynamodb/feeds.ts";
import { sweepOutboxes } from "#shared/adapters/dynamodb/sweep.ts";
import type { TableHandle } from "#shared/adapters/dynamodb/tables.ts";
import { hmacSigner } from "#shared/adapters/hmac-signer.ts";
import { newAssignment } from "#shared/domain/assignment.ts";
import { type Event, eventOf, subjectOf, subjectParts } from "#shared/domain/events.ts";
import type { AssignmentState } from "#shared/domain/life-cycles.ts";
import type { EventSender } from "#shared/ports/services.ts";
import type { AssignmentKey, AssignmentStore, FeedStore } from "#shared/ports/stores.ts";
import { region } from "#shared/runtime/region.ts";
import { closeAssignment } from "#shared/usecases/close-assignment.ts";
import { publishAssignment } from "#shared/usecases/publish-assignment.ts";
import { watchFeeds } from "#shared/usecases/watch-feeds.ts";
import type { interleaved } from "./interleaved.ts";
import { type MemoryDatabase, through } from "./memory-database.ts";
import { AT, aVacancyRecord, BY } from "./records.ts";

/** A process dies right before or right after its so-manieth request to database or queue, counted from 1. */
export type Death = { step: number; when: "before" | "after" };

/** One run of a function: its stores, and whether it still lives. From its death on nothing it asks arrives. */
export type Process = {
  assignments: AssignmentStore;
  feeds: FeedStore;
  tables: { assignments: TableHandle };
  send: EventSender;
  api: Hono;
  dieAt: (death: Death) => void;
  isDead: () => boolean;
};

const SCOPES = ["assignments:read", "assignments:write"] as const;
const REASONS: Partial<Record<AssignmentState, { reason: string }>> = {
  "not-placed": { reason: "travel" },
  ended: { reason: "other" },
};
const GRACE_MS = 5_000;

/**
 * Agencies and everything that writes and serves their feeds: real stores, use cases and routes on one database. What
 * is under way at the same time interleaves as `late` says, request by request.
 */
export function feedWorld(
  database: MemoryDatabase,
  agencies: readonly string[],
  late: ReturnType<typeof interleaved> = (_name, work) => work,
) {
  const messages: { event: Event; isDone: boolean }[] = [];
  let now = Date.parse(AT);
  const clock = () => new Date(now);

  function startProcess(): Process {
    let death: Death | undefined;
    let steps = 0;
    let isDead = false;
    const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      if (isDead) throw new Error("this process is dead");
      steps += 1;
      const isLast = steps === death?.step;
      isDead = isLast;
      if (isLast && death?.when === "before") throw new Error("died before a request");
      const outcome = await late(name, work)();
      if (isDead) throw new Error("died before the answer came");
      return outcome;
    };
    const send: EventSender = (events) =>
      step("SendMessage", async () => {
        const own = events.filter(({ subject }) => agencies.includes(subjectParts(subject)[0] ?? ""));
        messages.push(...own.map((event) => ({ event, isDone: false })));
      });
    const table = (name: "assignments" | "feeds") => through(database.table(name), step);
    const assignments = assignmentTable(table("assignments"), send, () => undefined);
    const feeds = feedTable(table("feeds"));
    const routes = assignmentRoutes({
      assignments,
      feeds,
      employers: { read: async () => undefined },
      feedWatch: watchFeeds({ feeds, pause: late("pause", async () => undefined) }),
      region,
      signer: hmacSigner(async () => "a secret of this test"),
      clock,
      audit: () => undefined,
      recordView: async () => undefined,
    });
    const clients = agencies.map((id) => ({ id, partner: id, scopes: [...SCOPES] }));
    const api = apiApp({
      routes,
      region: { ...region, clients },
      verifyToken: async (clientId) => ({ clientId, scopes: [...SCOPES] }),
      publicUrl: "https://wsp.example",
      issuer: "https://login.example",
      parts: {},
      audit: () => undefined,
      onError: () => undefined,
    });
    return {
      ...{ assignments, feeds, tables: { assignments: table("assignments") }, send, api },
      dieAt: (next) => {
        death = { ...next, step: steps + next.step };
      },
      isDead: () => isDead,
    };
  }

  /** Runs work in a process of its own; false when it died, whatever it did until then. */
  async function run(death: Death | undefined, work: (process: Process) => Promise<unknown>): Promise<boolean> {
    const process = startProcess();
    if (death) process.dieAt(death);
    try {
      await work(process);
    } catch (error) {
      if (!process.isDead()) throw error;
    }
    return !process.isDead();
  }

  let server = startProcess();

  return {
    agencies,
    messages,
    run,
    /** The one process that answers the agencies' pulls; another one after it died. */
    server(): Process {
      if (server.isDead()) server = startProcess();
      return server;
    },
    /** Nothing that was to die does so any more. */
    restartServer() {
      server = startProcess();
    },
    passTime(milliseconds: number) {
      now += milliseconds;
    },

    /** What is stored of an assignment now, past every process. */
    stored: (key: AssignmentKey) =>
      assignmentTable(
        database.table("assignments"),
        async () => {},
        () => {},
      ).read(key),

    /** Puts somebody forward; doing it again changes nothing. */
    assign: ({ agency, id }: AssignmentKey, death?: Death) =>
      run(death, ({ assignments }) => {
        const at = clock().toISOString();
        const made = newAssignment({ agency, id }, { partner: "uwv", ref: id }, aVacancyRecord("V-1"), BY.id, at);
        const event = eventOf("nl.wsp.toewijzing-gewijzigd.v1", subjectOf(agency, id), 1, at);
        return assignments.create({ ...made, published: 0 }, [event]);
      }),

    /** Reports a step as the agency, over its API; answers the status, or nothing when the process died. */
    async report({ agency, id }: AssignmentKey, status: AssignmentState, death?: Death): Promise<number | undefined> {
      let answered: number | undefined;
      const isAlive = await run(death, async ({ api }) => {
        const response = await api.request(`/api/v1/assignments/${id}/status`, {
          method: "PUT",
          headers: { Authorization: `Bearer ${agency}`, "Content-Type": "application/json" },
          body: JSON.stringify({ status, ...REASONS[status] }),
        });
        answered = response.status;
      });
      return isAlive ? answered : undefined;
    },

    close: (key: AssignmentKey, death?: Death) =>
      run(death, ({ assignments }) => closeAssignment({ assignments, clock })(key, "vacancy-filled")),

    /** Delivers one message to the function that writes feeds; it counts as done unless that died. */
    async deliver(message: (typeof messages)[number], death?: Death): Promise<void> {
      const [agency = "", id = ""] = subjectParts(message.event.subject);
      if (await run(death, (process) => publishAssignment(process)({ agency, id }))) message.isDone = true;
    },

    /** What the clock function does every minute: sends what stayed in outboxes. */
    sweep: (death?: Death) =>
      run(death, ({ tables, send }) => {
        const before = new Date(now - GRACE_MS).toISOString();
        return sweepOutboxes(
          [{ table: tables.assignments, keyAttributes: ["agency", "id"] }],
          before,
          send,
          () => undefined,
        );
      }),
  };
}

export type FeedWorld = ReturnType<typeof feedWorld>;
