import { candidateTable } from "#shared/adapters/dynamodb/candidates.ts";
import { shortlistTable } from "#shared/adapters/dynamodb/shortlists.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { dutchLabels, engineLookups } from "#shared/reference/lookups.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import type { Environment } from "#shared/runtime/environment.ts";
import { eventConsumer } from "#shared/runtime/event-consumer.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { parts } from "#shared/runtime/parts.ts";
import { poolParts } from "#shared/runtime/pool-parts.ts";
import { keepPool } from "#shared/usecases/keep-pool.ts";
import { rescoreVacancy, scoreVacancy } from "#shared/usecases/score-vacancy.ts";

export function compose(settings: Environment, tables: ReferenceTables) {
  const common = parts(settings);
  const { table, send, onUnsent } = common;
  const candidates = candidateTable(table("candidates"), send, onUnsent);
  const deps = {
    vacancies: vacancyTable(table("vacancies"), send, onUnsent),
    shortlists: shortlistTable(table("shortlists")),
    pool: keepPool({ ...poolParts(settings, common), candidates, clock: systemClock }),
    lookups: engineLookups(tables),
    labels: dutchLabels(tables),
    clock: systemClock,
  };
  const score = scoreVacancy(deps);
  const rescore = rescoreVacancy(deps);
  return eventConsumer(settings, "scoring", common, {
    "nl.wsp.vacature-ontvangen.v1": ({ subject }) => score(subject),
    "nl.wsp.vacature-gewijzigd.v1": ({ subject }) => score(subject),
    "nl.wsp.groslijst-verouderd.v1": ({ subject, time }) => rescore(subject, time),
  });
}

export const handler = lambda(compose);
