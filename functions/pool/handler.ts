import { candidateTable } from "#shared/adapters/dynamodb/candidates.ts";
import { carvingTable } from "#shared/adapters/dynamodb/carvings.ts";
import { proposalTable } from "#shared/adapters/dynamodb/proposals.ts";
import { shortlistTable } from "#shared/adapters/dynamodb/shortlists.ts";
import { usualSkillsTable } from "#shared/adapters/dynamodb/usual-skills.ts";
import { vacancyTable } from "#shared/adapters/dynamodb/vacancies.ts";
import { knowsCode } from "#shared/reference/known-codes.ts";
import { engineLookups } from "#shared/reference/lookups.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { systemClock } from "#shared/runtime/clock.ts";
import type { Environment } from "#shared/runtime/environment.ts";
import { lambda } from "#shared/runtime/lambda.ts";
import { parts } from "#shared/runtime/parts.ts";
import { poolParts } from "#shared/runtime/pool-parts.ts";
import { region } from "#shared/runtime/region.ts";
import { learnUsualSkills } from "#shared/usecases/learn-usual-skills.ts";
import { matchChanged } from "#shared/usecases/match-changed.ts";
import { refreshProposals } from "#shared/usecases/refresh-proposals.ts";
import { storePool } from "#shared/usecases/store-pool.ts";

/**
 * Runs every five minutes: holds people who changed against the open vacancies, and stores the pool when it is due, with
 * which proposals for jobcarving may have become old, and what people in each occupation can do.
 */
export function compose(settings: Environment, tables: ReferenceTables) {
  const common = parts(settings);
  const { table, send, onUnsent, log } = common;
  const { snapshots, ...pool } = poolParts(settings, common);
  const shared = { candidates: candidateTable(table("candidates"), send, onUnsent), clock: systemClock };
  const match = matchChanged({
    ...shared,
    vacancies: vacancyTable(table("vacancies"), send, onUnsent),
    shortlists: shortlistTable(table("shortlists")),
    marks: snapshots,
    lookups: engineLookups(tables),
    send,
  });
  const knows = knowsCode(tables);
  const store = storePool({ ...shared, ...pool, snapshots, knowsCode: knows });
  const learn = learnUsualSkills({
    usualSkills: usualSkillsTable(table("pools"), region.code),
    isKnownSkill: knows.skills,
  });
  const refresh = refreshProposals({
    carvings: carvingTable(table("carvings"), send, onUnsent),
    proposals: proposalTable(table("proposals")),
    send,
    clock: systemClock,
  });
  return async (_event: unknown): Promise<void> => {
    const { changed, outdated } = await match();
    if (changed > 0) log.info("people changed", { changed, outdated: outdated.length });
    const stored = await store();
    if (stored === undefined) return;
    const { snapshot, pool } = stored;
    const outdatedProposals = await refresh(snapshot.lastChange);
    await learn(pool);
    log.info("pool stored", {
      version: snapshot.version,
      people: snapshot.people,
      outdatedProposals: outdatedProposals.length,
    });
  };
}

export const handler = lambda(compose);
