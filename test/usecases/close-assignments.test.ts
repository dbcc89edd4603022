import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { forgetClientGroupIn } from "#shared/adapters/dynamodb/client-groups.ts";
import { conversationTable } from "#shared/adapters/dynamodb/conversations.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { ASSIGNMENT_STATES, isUndecided, type VacancyState } from "#shared/domain/life-cycles.ts";
import type { CLOSING_REASONS } from "#shared/domain/reasons.ts";
import type { AssignmentStore, ConversationStore, VacancyStore } from "#shared/ports/stores.ts";
import { closeAssignment } from "#shared/usecases/close-assignment.ts";
import { closeCandidateAssignments } from "#shared/usecases/close-candidate-assignments.ts";
import { closeVacancyAssignments } from "#shared/usecases/close-vacancy-assignments.ts";
import { forgetGroup } from "#shared/usecases/forget-group.ts";
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
    const forgetClientGroup = forgetClientGroupIn(database.table("assignments"));
    await closeCandidateAssignments({
      ...{ candidates, assignments, conversations, vacancies, forgetClientGroup, clock },
    })(PERSON);
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

describe("the client group of somebody who was withdrawn", () => {
  it("is gone from their decision and assignment in every state, and of nobody else, without a change in the feed", async () => {
    const work = await inEveryState();
    const grouped = Object.fromEntries(
      Object.entries(work.decisions).map(([id, decision]) => [id, { ...decision, clientGroup: "bridgeable" as const }]),
    );
    const other = { decision: "put-forward" as const, by: "amina.bakker", at: AT, clientGroup: "bridgeable" as const };
    const record = { ...aVacancyRecord(work.reference), decisions: { ...grouped, "uwv:other": other } };
    await vacancies.create(record, []);
    const keys: { agency: string; id: string }[] = [];
    for (const { agency, id, status } of work.keys) {
      const key = { agency, id: `${id}-g` };
      keys.push(key);
      const fresh = anAssignment(agency, key.id);
      const reportedAs = {
        ...{ municipality: "GM0392", clientGroup: "bridgeable" as const, vacancyReceivedAt: AT },
        employer: { kvkNumber: "00000123", name: "Loods Proefneming" },
      };
      const vacancy = { ...fresh.vacancy, reference: work.reference };
      await assignments.create({ ...fresh, status, vacancy, reportedAs }, []);
    }
    const stored = await vacancies.read(work.reference);
    const linked = Object.fromEntries(
      Object.entries(stored?.decisions ?? {}).map(([id, decision]) => [
        id,
        decision.assignmentId ? { ...decision, assignmentId: `${decision.assignmentId}-g` } : decision,
      ]),
    );
    if (stored) await vacancies.replace({ ...stored, version: stored.version + 1, decisions: linked }, []);
    const versions = async () =>
      (await assignments.readMany(keys)).map(({ version, changes }) => [version, changes.length]);

    const before = await versions();
    for (let time = 0; time < 2; time += 1)
      for (const key of keys)
        await forgetGroup({
          assignments,
          vacancies,
          forgetClientGroup: forgetClientGroupIn(database.table("assignments")),
        })(key);
    expect(await versions()).toEqual(before);
    for (const assignment of await assignments.readMany(keys)) {
      expect(assignment.reportedAs?.clientGroup).toBeUndefined();
      expect(assignment.reportedAs?.municipality).toBe("GM0392");
    }
    const { decisions = {}, version } = (await vacancies.read(work.reference)) ?? {};
    expect(Object.entries(decisions).flatMap(([id, { clientGroup }]) => (clientGroup ? [id] : []))).toEqual([
      "uwv:other",
    ]);
    // One write for each decision, and none for a repeat.
    expect(version).toBe(2 + keys.length);
  });

  it("is not written back by who read the assignment before", async () => {
    const key = { agency: AGENCY, id: "A-read-before" };
    const reportedAs = {
      ...{ clientGroup: "bridgeable" as const, vacancyReceivedAt: AT },
      employer: { kvkNumber: "00000123", name: "Loods Proefneming" },
    };
    await assignments.create({ ...anAssignment(AGENCY, key.id), reportedAs }, []);
    const before = await assignments.read(key);
    if (!before) return expect.unreachable();
    await forgetClientGroupIn(database.table("assignments"))(key);
    await expect(assignments.replace({ ...before, version: 2 }, [])).rejects.toMatchObject({ kind: "conflict" });
    await closeAssignment({ assignments, clock })(key, "candidate-withdrawn");
    const after = await assignments.read(key);
    expect(after).toMatchObject({ status: "closed", version: 2 });
    expect(after?.reportedAs).toEqual({ ...reportedAs, clientGroup: undefined });
  });
});
