import { type CarvingRecord, carvingInState, isCarvingOpen } from "#shared/domain/carving-record.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { eventOf } from "#shared/domain/events.ts";
import { PLATFORM } from "#shared/domain/history.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { FRONT_LIMIT, type Proposal, type Proposals, type ProposedJobs, proposalId } from "#shared/domain/proposals.ts";
import { type BundleFigures, type Carving, prepareCarving } from "#shared/engine/carving/carving.ts";
import { spread } from "#shared/engine/carving/spread.ts";
import type { MatchingContext } from "#shared/engine/types.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CarvingStore, ProposalStore } from "#shared/ports/stores.ts";
import { bestBundleScores } from "./best-bundle-scores.ts";
import type { Pool } from "./keep-pool.ts";
import { type MinimumWageOn, pricedRequest, WAGE_MISSING } from "./priced-request.ts";

type Deps = {
  carvings: CarvingStore;
  proposals: ProposalStore;
  pool: Pool;
  lookups: Omit<MatchingContext, "date">;
  minimumWage: MinimumWageOn;
  clock: Clock;
};

/** What a search for one front, and one for several jobs, may take (jobcarving specification, "Exactness and speed"). */
const BUDGET_MS = 10_000;

/**
 * Finds the bundles of a request, keeps them, and says once that they are there. Idempotent: proposals for this request
 * that exist are not made again, unless they are from before `outdatedAt`. A request that is closed is passed over.
 */
export const analyseCarving =
  (deps: Deps) =>
  async (reference: string, outdatedAt?: string): Promise<void> => {
    for (;;) {
      const record = await deps.carvings.read(reference);
      if (!record || !isCarvingOpen(record.status)) return;
      const stored = await deps.proposals.read(reference);
      if (stored && stored.requestVersion > record.requestVersion) continue;
      const isCurrent =
        stored?.requestVersion === record.requestVersion && !(outdatedAt && stored.analysedAt <= outdatedAt);
      if (isCurrent || (await deps.proposals.keep(await analyse(deps, record, (stored?.version ?? 0) + 1))))
        return sayTheyAreThere(deps, record);
    }
  };

async function analyse(deps: Deps, record: CarvingRecord, version: number): Promise<Proposals> {
  const now = deps.clock();
  const context = { ...deps.lookups, date: dayOf(now) };
  await deps.pool.refresh();
  const { request, withoutWage } = pricedRequest(record.submission, deps.minimumWage);
  const carving = prepareCarving(request, deps.pool.peopleIndex(), context);

  const { points, isExact, hasEuroAxis } = carving.front(outOfTime(deps.clock));
  const jobs = request.jobs > 1 ? jobsOf(carving, outOfTime(deps.clock)) : undefined;
  return {
    reference: record.reference,
    version,
    requestVersion: record.requestVersion,
    poolVersion: deps.pool.version(),
    evaluatedOn: context.date,
    analysedAt: now.toISOString(),
    isExact,
    frontSize: points.length,
    front: spread(points, FRONT_LIMIT).map((point): Proposal => {
      const { costliest } = carving.tick(point.tasks);
      return {
        ...figuresOf(point),
        ...(point.atMost && { atMost: { ...point.atMost } }),
        bestScores: bestBundleScores(deps.pool, request, point.tasks, context),
        ...(costliest && { costliest: { ...costliest, tasks: [...costliest.tasks] } }),
      };
    }),
    ...(hasEuroAxis ? {} : { withoutEuro: withoutWage ?? WAGE_MISSING }),
    ...(jobs && { jobs }),
  };
}

const outOfTime = (clock: Clock): (() => boolean) => {
  const until = clock().getTime() + BUDGET_MS;
  return () => clock().getTime() > until;
};

const figuresOf = ({ tasks, hours, support, certain, euroPerWeek }: BundleFigures) => ({
  id: proposalId(tasks),
  tasks: [...tasks],
  hours,
  support,
  certain,
  ...(euroPerWeek === undefined ? {} : { euroPerWeek }),
});

function jobsOf(carving: Carving, isOutOfTime: () => boolean): ProposedJobs {
  const { bundles, hours, isProven, atMost } = carving.jobs(isOutOfTime);
  return { bundles: bundles.map(figuresOf), placeable: bundles.length, hours, optimal: isProven, bound: { ...atMost } };
}

/** The first proposals move the request on, with the event in the same write: one message to the account manager. */
async function sayTheyAreThere(deps: Deps, seen: CarvingRecord): Promise<void> {
  let record: CarvingRecord | undefined = seen;
  while (record?.status === "received") {
    const at = deps.clock().toISOString();
    const next = carvingInState(record, "analysed", at, PLATFORM, "Voorstellen klaar");
    try {
      await deps.carvings.replace(next, [eventOf("nl.wsp.voorstellen-klaar.v1", record.reference, next.version, at)]);
      return;
    } catch (error) {
      if (!isProblem(error, "conflict")) throw error;
      record = await deps.carvings.read(record.reference);
    }
  }
}
