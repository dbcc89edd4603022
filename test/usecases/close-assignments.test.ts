import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { conversationTable } from "#shared/adapters/dynamodb/conversations.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { ASSIGNMENT_STATES, isUndecided, type VacancyState } from "#shared/domain/life-cycles.ts";
import type { CLOSING_REASONS } from "#shared/domain/reasons.ts";
import type { AssignmentStore, ConversationStore, VacancyStore } from "#shared/ports/stores.ts";
import { closeCandidateAssignments } from "#shared/usecases/close-candidate-assignments.ts";
import { closeVacancyAssignments } from "#shared/usecases/close-vacancy-assignments.ts";
import { settlePlacement } from "#shared/usecases/settle-placement.ts";
import { writeMessage } from "#shared/usecases/write-message.ts";
import { type MemoryDatabase, memoryDatabase } from "../adapters/memory-database.ts";
import { AT, anAssignment, aProfile, aVacancyRecord } from "../adapters/records.ts";
import { candidatesInMemory } from "./candidates-in-memory.ts";

const AGENCY = "pasmatch";
const PERSON = { partner: "uwv", ref: "person" };
const clock = () => new Date(AT);

let database: MemoryDatabase;
let vacancies: VacancyStore;
let assignments: AssignmentStore;
let conversations: ConversationStore;
let made = 0;
beforeAll(async () => {
  database = await memoryDatabase();
  const ignore = [async () => undefined, () => undefined] as const;
  vacancies = vacancyTable(database.table("vacancies"), ...ignore);
  assignments = assignmentTable(database.table("assignments"), ...ignore);
  conversations = conversationTable(database.table("conversations"), ...ignore);
});
afterAll(() => database.stop());

/** One assignment in each state, all of them on one vacancy. */
async function inEveryState() {
  made += 1;
  const reference = `V-${String(made).padStart(8, "0")}`;
  const keys = ASSIGNMENT_STATES.map((status) => ({ agency: AGENCY, id: `A-${made}-${status}`, status }));
  for (const { agency, id, status } of keys) {
    const fresh = anAssignment(agency, id);
    await assignments.create({ ...fresh, status, vacancy: { ...fresh.vacancy, reference } }, []);
  }
  const decisions = Object.fromEntries(
    keys.map(({ agency, id }) => [
      `uwv:${id}`,
      { decision: "put-forward" as const, agency, assignmentId: id, by: "amina.bakker", at: AT },
    ]),
  );
  return { reference, keys, decisions };
}
type Made = Awaited<ReturnType<typeof inEveryState>>;

async function withPerson({ keys }: Made) {
  const candidates = candidatesInMemory();
  await candidates.deliver({ ...PERSON, profile: aProfile, changedAt: AT });
  for (const { agency, id } of keys) await candidates.attach(PERSON, `${agency}/${id}`);
  return candidates;
}

const onVacancy = (status: VacancyState) => async (work: Made) => {
  await vacancies.create(aVacancyRecord(work.reference, { status, decisions: work.decisions }), []);
  await closeVacancyAssignments({ vacancies, assignments, clock })(work.reference);
};

const CAUSES: Record<keyof typeof CLOSING_REASONS, (work: Made) => Promise<void>> = {
  "vacancy-filled": onVacancy("filled"),
  "vacancy-withdrawn": onVacancy("withdrawn"),
  "vacancy-expired": onVacancy("expired"),
  "candidate-withdrawn": async (work) => {
    const candidates = await withPerson(work);
    await candidates.withdraw(PERSON, 1, AT, {} as never);
    await closeCandidateAssignments({ candidates, assignments, conversations, clock })(PERSON);
  },
  "candidate-placed-elsewhere": async (work) => {
    const candidates = await withPerson(work);
    const elsewhere = anAssignment(AGENCY, `A-${made}-elsewhere`);
    await assignments.create(
      {
        ...elsewhere,
        status: "placed",
        candidate: PERSON,
        changes: [...elsewhere.changes, { version: 2, status: "placed", at: AT }],
      },
      [],
    );
    await settlePlacement({ vacancies, candidates, assignments, clock })(elsewhere);
  },
};

describe.each(Object.keys(CAUSES) as (keyof typeof CAUSES)[])("%s", (reason) => {
  it("closes what is undecided, with that reason, and leaves what is decided as it was", async () => {
    const work = await inEveryState();
    await CAUSES[reason](work);
    const after = await assignments.readMany(work.keys);
    const outcome = new Map(after.map((assignment) => [assignment.id, assignment]));
    for (const { id, status } of work.keys) {
      const { status: now, reason: why } = outcome.get(id) ?? {};
      expect({ id, now, why }).toEqual(
        isUndecided(status) ? { id, now: "closed", why: reason } : { id, now: status, why: undefined },
      );
      const version = outcome.get(id)?.version;
      expect(version).toBe(isUndecided(status) ? 2 : 1);
    }
  });
});

it("whoever is withdrawn is not spoken of any more: what was written about them is gone, and of others it stays", async () => {
  const [work, other] = [await inEveryState(), await inEveryState()];
  const message = { id: "0123456789abcdef", by: { kind: "agency", id: "noor.degraaf" }, text: "canary" } as const;
  for (const key of [...work.keys, ...other.keys])
    await writeMessage({ assignments, conversations, clock })(key, message);
  await CAUSES["candidate-withdrawn"](work);
  const kept = (await database.items("conversations")).filter((item) => JSON.stringify(item).includes("canary"));
  expect(kept.map(({ id }) => id).toSorted()).toEqual(other.keys.map(({ id }) => id).toSorted());
});

it("an open vacancy closes nothing", async () => {
  for (const status of ["received", "shortlisted", "in-progress"] as const) {
    const work = await inEveryState();
    await onVacancy(status)(work);
    for (const assignment of await assignments.readMany(work.keys)) expect(assignment.version).toBe(1);
  }
});
