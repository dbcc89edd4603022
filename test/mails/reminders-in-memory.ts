import type { Assignment } from "#shared/domain/assignment.ts";
import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import { carvingTitle, isCarvingOpen } from "#shared/domain/carving-record.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import type { Mail, MailRecord } from "#shared/domain/mail-record.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { MailProvider } from "#shared/ports/services.ts";
import type { MailStore } from "#shared/ports/stores.ts";
import { region } from "#shared/runtime/region.ts";
import { findLateWork } from "#shared/usecases/find-late-work.ts";
import { findNewMessages } from "#shared/usecases/find-new-messages.ts";
import { sendDigests } from "#shared/usecases/send-digests.ts";
import { signer } from "../pages/apps.ts";
import { memoryConversations, memoryEmployers } from "../pages/memory-stores.ts";
import { mailChoicesInMemory } from "./mail-choices-in-memory.ts";

/** What becomes of a run: it dies right before or right after its so-manieth effect, or the mail is down. */
export type Fate = { effect: number; when: "before" | "after" } | "mail is down" | undefined;

class Died extends Error {}

const named = ({ employer }: { employer: { name: string; kvkNumber: string } }) => ({
  employerName: employer.name,
  kvkNumber: employer.kvkNumber,
});

/** Work that waits and the mails of the day about it, in memory, with runs that may die at any effect. */
export function remindersInMemory() {
  const vacancies = new Map<string, VacancyRecord>();
  const carvings = new Map<string, CarvingRecord>();
  const assignments = new Map<string, Assignment & { published: number }>();
  const records = new Map<string, MailRecord>();
  const delivered: Mail[] = [];
  let fate: Fate;
  let effects = 0;
  let isDead = false;

  /** Something that changes the world outside the process, unless the process dies first. */
  async function effect<T>(act: () => T): Promise<T> {
    const dies = typeof fate === "object" && ++effects === fate.effect;
    if (isDead || (dies && fate !== undefined && typeof fate === "object" && fate.when === "before")) {
      isDead = true;
      throw new Died();
    }
    const answer = act();
    if (!dies) return answer;
    isDead = true;
    throw new Died();
  }

  const mails: MailStore = {
    read: async (id) => records.get(id),
    create: (record) =>
      effect(() => {
        if (records.has(record.id)) return false;
        records.set(record.id, record);
        return true;
      }),
    replace: (record) =>
      effect(() => {
        if (records.get(record.id)?.version !== record.version - 1) return false;
        records.set(record.id, record);
        return true;
      }),
  };
  const provider: MailProvider = {
    async send(mail) {
      if (fate === "mail is down") throw new Problem("unavailable", "the provider is down");
      await effect(() => delivered.push(mail));
    },
    lookUp: async (messageId) => (delivered.some((mail) => mail.messageId === messageId) ? "sent" : "not-sent"),
  };
  const marked = <T>(of: Map<string, T>, key: string, change: Partial<T>) =>
    effect(() => {
      const record = of.get(key);
      if (record) of.set(key, { ...record, ...change });
    });
  const keyOf = ({ agency, id }: { agency: string; id: string }) => `${agency}/${id}`;

  const assigned = {
    readMany: async (keys: readonly { agency: string; id: string }[]) =>
      keys.flatMap((key) => assignments.get(keyOf(key)) ?? []),
  };
  const conversations = memoryConversations();
  const employers = memoryEmployers();
  const choices = mailChoicesInMemory();
  const messages = findNewMessages({ conversations, assignments: assigned, employers, region }, "https://wsp.example");
  const late = findLateWork(
    {
      vacancies: {
        listOpen: async () =>
          [...vacancies.values()]
            .filter(({ status }) => isOpen(status))
            .map(({ submission, ...record }) => ({ ...record, title: submission.title, ...named(submission) })),
        readMany: async (references) => references.flatMap((reference) => vacancies.get(reference) ?? []),
      },
      carvings: {
        listOpen: async () =>
          [...carvings.values()]
            .filter(({ status }) => isCarvingOpen(status))
            .map(({ submission, ...record }) => ({
              ...{ ...record, title: carvingTitle(submission) },
              ...named(submission),
            })),
        read: async (reference) => carvings.get(reference),
      },
      assignments: assigned,
      employers,
      lines: {
        assignments: async () =>
          [...assignments.values()].map((assignment) => ({
            ...assignment,
            vacancyReference: assignment.vacancy.reference,
            changedAt: assignment.changes.at(-1)?.at ?? "",
          })),
      },
      marks: {
        vacancy: (reference, reminded) => marked(vacancies, reference, { reminded }),
        carving: (reference, reminded) => marked(carvings, reference, { reminded }),
        assignment: (key, reminded) => marked(assignments, keyOf(key), { reminded }),
      },
      region,
    },
    "https://wsp.example",
  );

  return {
    ...{ vacancies, carvings, assignments, delivered, records, conversations, choices, employers },
    add(assignment: Assignment) {
      assignments.set(keyOf(assignment), { ...assignment, published: 0 });
    },
    /** One run of the function at an instant. Answers whether it lived. */
    async run(at: string, fateOfRun: Fate = undefined): Promise<boolean> {
      [fate, effects, isDead] = [fateOfRun, 0, false];
      const digests = sendDigests({
        ...{ mails, provider, signer, region, choices, findLateWork: late, findNewMessages: messages },
        vacancies: { listOpen: async () => [] },
        shortlists: { listRims: async () => [] },
        clock: () => new Date(at),
        publicUrl: "https://wsp.example",
      });
      return digests().then(
        () => true,
        (error: unknown) => {
          if (error instanceof Died || error instanceof Problem) return false;
          throw error;
        },
      );
    },
  };
}
