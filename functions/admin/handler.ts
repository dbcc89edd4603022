import { handle } from "hono/aws-lambda";
import { addressTable } from "#shared/adapters/dynamodb/addresses.ts";
import { carvingTable } from "#shared/adapters/dynamodb/carvings.ts";
import { contactMomentTable } from "#shared/adapters/dynamodb/contact-moments.ts";
import { employerHandovers } from "#shared/adapters/dynamodb/employer-handovers.ts";
import { employerList } from "#shared/adapters/dynamodb/employer-list.ts";
import { policyTable } from "#shared/adapters/dynamodb/policies.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import type { Environment } from "#shared/runtime/environment.ts";
import { findViews } from "#shared/runtime/find-views.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { pageParts } from "#shared/runtime/page-parts.ts";
import { parts } from "#shared/runtime/parts.ts";
import { region } from "#shared/runtime/region.ts";
import { adminApp } from "./app.tsx";

export function compose(settings: Environment) {
  const base = parts(settings);
  const { table, send, onUnsent } = base;
  const own = pageParts(settings, base, { home: "/beheer", client: "STAFF_CLIENT_ID", asksAnew: true });
  return handle(
    adminApp({
      policies: policyTable(table("policies"), region.code),
      employers: employerList(table("employers")),
      handovers: employerHandovers(table("employers"), send, onUnsent),
      addresses: addressTable(table("addresses")),
      vacancies: vacancyTable(table("vacancies"), send, onUnsent),
      carvings: carvingTable(table("carvings"), send, onUnsent),
      contacts: contactMomentTable(table("contacts"), {
        keptMonths: region.retention.contactMomentMonths,
        clock: systemClock,
      }),
      findViews: findViews(settings),
      ...own,
    }),
  );
}

export const handler = lambda(compose);
