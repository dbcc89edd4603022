import { importTable } from "#shared/adapters/dynamodb/imports.ts";
import { sweepOutboxes } from "#shared/adapters/dynamodb/sweep.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { s3Payloads } from "#shared/adapters/s3-payloads.ts";
import { s3Client } from "#shared/runtime/clients.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import type { Environment } from "#shared/runtime/environment.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { parts } from "#shared/runtime/parts.ts";
import { findForgotten } from "#shared/usecases/find-forgotten.ts";
import { tidyImports } from "#shared/usecases/tidy-imports.ts";

/** A write that is younger than this is still being sent by the one who made it. */
const GRACE_MS = 5_000;

const TABLES = [
  { name: "vacancies", keyAttributes: ["reference"] },
  { name: "candidates", keyAttributes: ["partner", "ref"] },
  { name: "assignments", keyAttributes: ["agency", "id"] },
  { name: "carvings", keyAttributes: ["reference"] },
  { name: "imports", keyAttributes: ["partner", "id"] },
] as const;

/** Runs every minute: sends what a crash left unsent, asks again for what was forgotten, removes what imports left. */
export function compose(settings: Environment) {
  const { table, send, onUnsent, log } = parts(settings);
  const tables = TABLES.map(({ name, keyAttributes }) => ({ table: table(name), keyAttributes }));
  const forgotten = findForgotten({ vacancies: vacancyTable(table("vacancies"), send, onUnsent), clock: systemClock });
  const tidy = tidyImports({
    imports: importTable(table("imports"), send, onUnsent),
    payloads: s3Payloads(s3Client(settings), settings.bucket("imports")),
    clock: systemClock,
  });
  return async (_event: unknown): Promise<void> => {
    const before = new Date(systemClock().getTime() - GRACE_MS).toISOString();
    const served = await sweepOutboxes(tables, before, send, onUnsent);
    const events = await forgotten();
    if (events.length > 0) await send(events);
    const removed = await tidy();
    if (removed > 0) log.info("imports tidied", { removed });
    if (served + events.length > 0) log.warn("sweep", { served, forgotten: events.length });
  };
}

export const handler = lambda(compose);
