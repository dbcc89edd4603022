import { candidateTable } from "#shared/adapters/dynamodb/candidates.ts";
import { importTable } from "#shared/adapters/dynamodb/imports.ts";
import { partnerPeople } from "#shared/adapters/dynamodb/partner-people.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { readRows } from "#shared/adapters/rows/read-rows.ts";
import { s3Payloads } from "#shared/adapters/s3-payloads.ts";
import { type Event, subjectParts } from "#shared/domain/events.ts";
import { s3Client } from "#shared/runtime/clients.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import type { Environment } from "#shared/runtime/environment.ts";
import { eventConsumer } from "#shared/runtime/event-consumer.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { parts } from "#shared/runtime/parts.ts";
import { region } from "#shared/runtime/region.ts";
import { processImport } from "#shared/usecases/process-import.ts";
import { watchOpenDemand } from "#shared/usecases/watch-open-demand.ts";

export function compose(settings: Environment) {
  const common = parts(settings);
  const { table, send, onUnsent } = common;
  const process = processImport({
    imports: importTable(table("imports"), send, onUnsent),
    payloads: s3Payloads(s3Client(settings), settings.bucket("imports")),
    readRows,
    candidates: candidateTable(table("candidates"), send, onUnsent),
    partnerPeople: partnerPeople(table("candidates")),
    openDemand: watchOpenDemand({
      vacancies: vacancyTable(table("vacancies"), send, onUnsent),
      clock: systemClock,
    }),
    region,
    clock: systemClock,
  });
  const workOff = ({ subject }: Event) => {
    const [partner = "", id = ""] = subjectParts(subject);
    return process(partner, id);
  };
  return eventConsumer(settings, "imports", common, {
    "nl.wsp.import-ontvangen.v1": workOff,
    "nl.wsp.import-bevestigd.v1": workOff,
  });
}

export const handler = lambda(compose);
