import { setTimeout as pause } from "node:timers/promises";
import { handle } from "hono/aws-lambda";
import { addressTable } from "#shared/adapters/dynamodb/addresses.ts";
import { carvingTable } from "#shared/adapters/dynamodb/carvings.ts";
import { draftTable } from "#shared/adapters/dynamodb/drafts.ts";
import { employerTable } from "#shared/adapters/dynamodb/employers.ts";
import { mailChoiceTable } from "#shared/adapters/dynamodb/mail-choices.ts";
import { usualSkillsTable } from "#shared/adapters/dynamodb/usual-skills.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { engineLookups } from "#shared/reference/lookups.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import { type Environment, required } from "#shared/runtime/environment.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { linkSigner } from "#shared/runtime/link-signer.ts";
import { parts } from "#shared/runtime/parts.ts";
import { poolParts } from "#shared/runtime/pool-parts.ts";
import { randomId } from "#shared/runtime/random-id.ts";
import { region } from "#shared/runtime/region.ts";
import { storedPool } from "#shared/usecases/stored-pool.ts";
import { widenRequirements } from "#shared/usecases/widen-requirements.ts";
import { webApp } from "./app.tsx";
import { inTime } from "./in-time.ts";

/** A page waits this long for a count of people; what is loaded by then serves the next page. */
const WIDEN_WITHIN_MS = 1_500;
/** And this long for what people can do: there is a table to propose skills from besides. */
const SKILLS_WITHIN_MS = 500;

export function compose(settings: Environment, tables: ReferenceTables) {
  const common = parts(settings);
  const { table, send, onUnsent, onError } = common;
  const widen = widenRequirements({
    storedPool: storedPool({ ...poolParts(settings, common), clock: systemClock }),
    lookups: engineLookups(tables),
    clock: systemClock,
  });
  const usualSkills = usualSkillsTable(table("pools"), region.code);
  return handle(
    webApp({
      vacancies: vacancyTable(table("vacancies"), send, onUnsent),
      carvings: carvingTable(table("carvings"), send, onUnsent),
      employers: employerTable(table("employers")),
      drafts: draftTable(table("drafts")),
      addresses: addressTable(table("addresses")),
      mailChoices: mailChoiceTable(table("mails")),
      widen: (requirements) => inTime(widen(requirements), pause(WIDEN_WITHIN_MS), onError),
      usualSkills: { read: () => inTime(usualSkills.read(), pause(SKILLS_WITHIN_MS), onError) },
      region,
      tables,
      signer: linkSigner(settings),
      send,
      clock: systemClock,
      randomId,
      publicUrl: required(settings, "PUBLIC_URL"),
      onError,
    }),
  );
}

export const handler = lambda(compose);
