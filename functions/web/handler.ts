import { handle } from "hono/aws-lambda";
import { carvingTable } from "#shared/adapters/dynamodb/carvings.ts";
import { employerTable } from "#shared/adapters/dynamodb/employers.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import { type Environment, required } from "#shared/runtime/environment.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { linkSigner, parts } from "#shared/runtime/parts.ts";
import { randomId } from "#shared/runtime/random-id.ts";
import { region } from "#shared/runtime/region.ts";
import { webApp } from "./app.tsx";

export function compose(settings: Environment, tables: ReferenceTables) {
  const { table, send, onUnsent, onError } = parts(settings);
  return handle(
    webApp({
      vacancies: vacancyTable(table("vacancies"), send, onUnsent),
      carvings: carvingTable(table("carvings"), send, onUnsent),
      employers: employerTable(table("employers")),
      region,
      tables,
      signer: linkSigner(settings),
      clock: systemClock,
      randomId,
      publicUrl: required(settings, "PUBLIC_URL"),
      onError,
    }),
  );
}

export const handler = lambda(compose);
