import { handle } from "hono/aws-lambda";
import { employerList } from "#shared/adapters/dynamodb/employer-list.ts";
import { policyTable } from "#shared/adapters/dynamodb/policies.ts";
import type { Environment } from "#shared/runtime/environment.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { pageParts } from "#shared/runtime/page-parts.ts";
import { parts } from "#shared/runtime/parts.ts";
import { region } from "#shared/runtime/region.ts";
import { adminApp } from "./app.tsx";

export function compose(settings: Environment) {
  const base = parts(settings);
  const { table } = base;
  const own = pageParts(settings, base, { home: "/beheer", client: "STAFF_CLIENT_ID", asksAnew: true });
  return handle(
    adminApp({
      policies: policyTable(table("policies"), region.code),
      employers: employerList(table("employers")),
      ...own,
    }),
  );
}

export const handler = lambda(compose);
