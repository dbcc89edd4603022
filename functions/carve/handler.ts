import { candidateTable } from "#shared/adapters/dynamodb/candidates.ts";
import { carvingTable } from "#shared/adapters/dynamodb/carvings.ts";
import { employerTable } from "#shared/adapters/dynamodb/employers.ts";
import { proposalTable } from "#shared/adapters/dynamodb/proposals.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { minimumWage } from "#shared/domain/money/minimum-wage.ts";
import { engineLookups } from "#shared/reference/lookups.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import type { Environment } from "#shared/runtime/environment.ts";
import { eventConsumer } from "#shared/runtime/event-consumer.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { parts } from "#shared/runtime/parts.ts";
import { poolParts } from "#shared/runtime/pool-parts.ts";
import { region } from "#shared/runtime/region.ts";
import { analyseCarving } from "#shared/usecases/analyse-carving.ts";
import { keepPool } from "#shared/usecases/keep-pool.ts";
import { makeCarvedVacancies } from "#shared/usecases/make-carved-vacancies.ts";

export function compose(settings: Environment, tables: ReferenceTables) {
  const common = parts(settings);
  const { table, send, onUnsent } = common;
  const candidates = candidateTable(table("candidates"), send, onUnsent);
  const deps = {
    carvings: carvingTable(table("carvings"), send, onUnsent),
    proposals: proposalTable(table("proposals")),
    vacancies: vacancyTable(table("vacancies"), send, onUnsent),
    employers: employerTable(table("employers")),
    pool: keepPool({ ...poolParts(settings, common), candidates, clock: systemClock }),
    lookups: engineLookups(tables),
    minimumWage: (date: string) => minimumWage(date).centsPerHour / 100,
    region,
    clock: systemClock,
  };
  const analyse = analyseCarving(deps);
  return eventConsumer(settings, "carving", common, {
    "nl.wsp.jobcarving-ontvangen.v1": ({ subject }) => analyse(subject),
    "nl.wsp.jobcarving-gewijzigd.v1": ({ subject }) => analyse(subject),
    "nl.wsp.voorstellen-verouderd.v1": ({ subject, time }) => analyse(subject, time),
    "nl.wsp.functie-gecreeerd.v1": ({ subject }) => makeCarvedVacancies(deps)(subject),
  });
}

export const handler = lambda(compose);
