import { handle } from "hono/aws-lambda";
import { agencyWork } from "#shared/adapters/dynamodb/agency-work.ts";
import { assignmentTable } from "#shared/adapters/dynamodb/assignments.ts";
import { candidateTable } from "#shared/adapters/dynamodb/candidates.ts";
import { conversationTable } from "#shared/adapters/dynamodb/conversations.ts";
import { employerTable } from "#shared/adapters/dynamodb/employers.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import type { Environment } from "#shared/runtime/environment.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { pageParts } from "#shared/runtime/page-parts.ts";
import { parts } from "#shared/runtime/parts.ts";
import { agencyApp } from "./app.tsx";

export function compose(settings: Environment, tables: ReferenceTables) {
  const base = parts(settings);
  const { table, send, onUnsent } = base;
  const own = pageParts(settings, base, { home: "/uitvoerder", client: "AGENCY_CLIENT_ID" });
  return handle(
    agencyApp({
      assignments: assignmentTable(table("assignments"), send, onUnsent),
      employers: employerTable(table("employers")),
      work: agencyWork(table("assignments")),
      conversations: conversationTable(table("conversations"), send, onUnsent),
      candidates: candidateTable(table("candidates"), send, onUnsent),
      ...own,
      tables,
    }),
  );
}

export const handler = lambda(compose);
