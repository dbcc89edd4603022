import { describe, expect, it, onTestFinished } from "vitest";
import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { mailTable } from "#shared/adapters/dynamodb/mails.ts";
import { sweepOutboxes } from "#shared/adapters/dynamodb/sweep.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import type { Event } from "#shared/domain/events.ts";
import type { Mail } from "#shared/domain/mail-record.ts";
import { region } from "#shared/runtime/region.ts";
import { closeVacancyAssignments } from "#shared/usecases/close-vacancy-assignments.ts";
import { tellExpired } from "#shared/usecases/notify-about-vacancy.ts";
import { watchClosingDates } from "#shared/usecases/watch-closing-dates.ts";
import { memoryDatabase } from "../adapters/memory-database.ts";
import { anAssignment, aSubmission, aVacancyRecord } from "../adapters/records.ts";
import { signer } from "../pages/apps.ts";

const REFERENCE = "V-00000001";
const ASSIGNMENT = { agency: "pasmatch", id: "A-00000000000000000001" };

describe("a vacancy whose closing date has passed", () => {
  it("closes with what runs on it and tells its employer, though the run died before anybody heard", async () => {
    const database = await memoryDatabase();
    onTestFinished(database.stop);
    const [heard, sent] = [[] as Event[], [] as Mail[]];
    let now = new Date("2026-12-01T08:00:00.000Z");
    let isQueueAway = true;
    const send = async (events: readonly Event[]) => {
      if (isQueueAway) throw new Error("the queue is away");
      heard.push(...events);
    };
    const vacancies = vacancyTable(database.table("vacancies"), send, () => undefined);
    const assignments = assignmentTable(database.table("assignments"), send, () => undefined);
    const deps = {
      ...{ vacancies, assignments, signer, region, clock: () => now, publicUrl: "https://wsp.example" },
      mails: mailTable(database.table("mails")),
      provider: { send: async (mail: Mail) => void sent.push(mail), lookUp: async () => "unknown" as const },
    };
    const decision = { decision: "put-forward" as const, by: "amina.bakker", at: now.toISOString() };
    const record = aVacancyRecord(REFERENCE, {
      status: "in-progress",
      submission: { ...aSubmission, closesOn: "2026-12-04" },
      decisions: { "uwv:person": { ...decision, agency: ASSIGNMENT.agency, assignmentId: ASSIGNMENT.id } },
    });
    await vacancies.create(record, []);
    const fresh = anAssignment(ASSIGNMENT.agency, ASSIGNMENT.id);
    await assignments.create({ ...fresh, vacancy: { ...fresh.vacancy, reference: REFERENCE } }, []);

    const watch = watchClosingDates(deps);
    expect(await watch()).toEqual({ told: 1, closed: 0 });
    now = new Date("2026-12-05T08:00:00.000Z");
    await watch();
    expect(await vacancies.read(REFERENCE)).toMatchObject({ status: "expired", expiredBy: "closing-date" });
    expect(heard).toEqual([]);

    isQueueAway = false;
    const later = new Date(now.getTime() + 60_000).toISOString();
    const tables = [{ table: database.table("vacancies"), keyAttributes: ["reference"] }];
    expect(await sweepOutboxes(tables, later, send, () => undefined)).toBe(1);
    for (const { type, subject } of heard) {
      if (type === "nl.wsp.vacature-gesloten.v1") await closeVacancyAssignments(deps)(subject);
      if (type === "nl.wsp.vacature-verlopen.v1") await tellExpired(deps)(subject);
    }
    expect(await assignments.read(ASSIGNMENT)).toMatchObject({ status: "closed", reason: "vacancy-expired" });
    expect(sent.map(({ subject }) => subject.split(":")[0])).toEqual([
      "Uw vacature sluit na 4 december 2026",
      "Sluit na 4 december 2026",
      "Uw vacature is gesloten",
    ]);
    expect(sent[2]?.text).toContain("De datum tot wanneer u iemand zocht");
    expect(await watch()).toEqual({ told: 0, closed: 0 });
  });
});
