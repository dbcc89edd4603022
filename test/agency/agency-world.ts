import { randomBytes } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { agencyApp } from "#functions/agency/app.tsx";
import { agencyWork } from "#shared/adapters/dynamodb/agency-work.ts";
import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { candidateTable } from "#shared/adapters/dynamodb/candidates.ts";
import { conversationTable } from "#shared/adapters/dynamodb/conversations.ts";
import { employerTable } from "#shared/adapters/dynamodb/employers.ts";
import { sessionTable } from "#shared/adapters/dynamodb/sessions.ts";
import { newAssignment } from "#shared/domain/assignment.ts";
import { shortHash } from "#shared/domain/fingerprint.ts";
import type { AuditLine } from "#shared/ports/services.ts";
import type { AssignmentKey } from "#shared/ports/stores.ts";
import type { View } from "#shared/ports/views.ts";
import { region } from "#shared/runtime/region.ts";
import { type MemoryDatabase, memoryDatabase } from "../adapters/memory-database.ts";
import { aProfile, aVacancyRecord } from "../adapters/records.ts";
import { credulousLogin, PUBLIC_URL, signer, tables, visitorOf } from "../pages/apps.ts";
import type { Visitor } from "../pages/visitor.ts";

const ignore = [async () => undefined, () => undefined] as const;

/** One of the region's people at each of two agencies, and one of the desk. */
export const NOOR = "noor.degraaf";
export const BILAL = "bilal.yilmaz";
export const AMINA = "amina.bakker";

/** The agencies' pages over real stores in memory, with a clock that tests move. In `world` from the first hook on. */
export function agencyWorld() {
  const world = {} as ReturnType<typeof made>;
  let database: MemoryDatabase;
  beforeAll(async () => {
    database = await memoryDatabase();
    Object.assign(world, made(database));
  });
  afterAll(() => database.stop());
  return world;
}

function made(database: MemoryDatabase) {
  let now = Date.parse("2026-11-23T09:00:00Z");
  let count = 0;
  const clock = () => new Date(now);
  const audit: AuditLine[] = [];
  const views: View[] = [];
  const errors: unknown[] = [];
  const assignments = assignmentTable(database.table("assignments"), ...ignore);
  const candidates = candidateTable(database.table("candidates"), ...ignore);
  const conversations = conversationTable(database.table("conversations"), ...ignore);
  const sessions = sessionTable(database.table("sessions"));
  const app = agencyApp({
    assignments,
    candidates,
    conversations,
    employers: employerTable(database.table("employers")),
    sessions,
    work: agencyWork(database.table("assignments")),
    login: credulousLogin,
    region,
    tables,
    signer,
    clock,
    randomId: () => randomBytes(16).toString("hex"),
    publicUrl: PUBLIC_URL,
    audit: (line) => audit.push(line),
    recordView: async (view) => void views.push(view),
    onError: (error) => errors.push(error),
  });

  return {
    app,
    assignments,
    conversations,
    sessions,
    audit,
    views,
    errors,
    clock,
    items: database.items,
    wait: (seconds: number) => {
      now += seconds * 1000;
    },
    /** Moves the clock to nine in the morning, Dutch winter time, of a later day. */
    waitUntil: (day: string) => {
      now = Math.max(now, Date.parse(`${day}T08:00:00Z`));
    },
    /** Somebody who was put forward at an agency a moment ago. */
    async assign(agency = "pasmatch", title = "Medewerker magazijn"): Promise<AssignmentKey & { ref: string }> {
      count += 1;
      const ref = `${agency}-person-${count}`;
      const key = { agency, id: `A-${shortHash(ref, 20)}` };
      const at = clock().toISOString();
      const vacancy = aVacancyRecord("V-3K7Q2M9X");
      const named = { ...vacancy, submission: { ...vacancy.submission, title } };
      await candidates.deliver({ partner: "gemeente-haarlem", ref, profile: aProfile, changedAt: at });
      const person = { partner: "gemeente-haarlem", ref };
      await assignments.create({ ...newAssignment(key, person, named, AMINA, at), published: 0 }, []);
      return { ...key, ref };
    },
    /** Somebody who is signed in on the agencies' pages. */
    async signIn(userId = NOOR): Promise<Visitor> {
      const visitor = visitorOf(app);
      await visitor.get("/uitvoerder/aanmelden");
      await visitor.get(`/uitvoerder/terug?wie=${userId}`);
      return visitor;
    },
  };
}
