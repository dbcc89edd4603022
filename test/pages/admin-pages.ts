import type { AdminOptions } from "#functions/admin/admin-options.ts";
import { adminApp } from "#functions/admin/app.tsx";
import type { EmployerRecord } from "#shared/domain/employer-record.ts";
import type { AuditLine } from "#shared/ports/services.ts";
import type { View } from "#shared/ports/views.ts";
import { region } from "#shared/runtime/region.ts";
import { credulousLogin, PUBLIC_URL, randomId, signer, ticking, visitorOf } from "./apps.ts";
import { memoryContactMoments } from "./memory-contact-moments.ts";
import { memoryPolicies } from "./memory-policies.ts";
import { memoryCarvings, memorySessions, memoryVacancies } from "./memory-stores.ts";
import type { Visitor } from "./visitor.ts";

export const ADMINISTRATOR = "fatima.mulder";

/** The administrator's pages on memory, with other parts where a test wants them. */
export function adminPages({
  policies = memoryPolicies(),
  employers = [],
  ...change
}: Partial<Omit<AdminOptions, "policies" | "employers">> & {
  policies?: ReturnType<typeof memoryPolicies>;
  employers?: readonly EmployerRecord[];
} = {}) {
  const sessions = memorySessions();
  const audit: AuditLine[] = [];
  const errors: unknown[] = [];
  const views: View[] = [];
  const time = ticking();
  const app = adminApp({
    policies,
    sessions,
    employers: {
      listOf: async (manager) => employers.filter(({ accountManager }) => accountManager === manager),
    },
    handovers: {
      read: async (kvkNumber) => employers.find((employer) => employer.kvkNumber === kvkNumber),
      handOver: async () => undefined,
    },
    addresses: { list: async () => [], forget: async () => undefined },
    vacancies: memoryVacancies(),
    carvings: memoryCarvings(),
    contacts: memoryContactMoments(),
    findViews: async () => [],
    recordView: async (view) => void views.push(view),
    login: credulousLogin,
    region,
    signer,
    clock: time.clock,
    randomId,
    publicUrl: PUBLIC_URL,
    audit: (line) => audit.push(line),
    onError: (error) => errors.push(error),
    ...change,
  });
  return { app, policies, sessions, audit, views, errors, ...time };
}

/** Somebody who is signed in as an administrator. */
export async function administrator(app: ReturnType<typeof adminPages>["app"], who = ADMINISTRATOR): Promise<Visitor> {
  const visitor = visitorOf(app);
  await visitor.get("/beheer/aanmelden");
  await visitor.get(`/beheer/terug?wie=${who}`);
  return visitor;
}
