import { candidateKey } from "#shared/domain/candidate.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { eventOf } from "#shared/domain/events.ts";
import { isStale } from "#shared/domain/freshness.ts";
import { PLATFORM } from "#shared/domain/history.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { type Movement, SHORTLIST_SIZE, type Shortlist, type ShortlistEntry } from "#shared/domain/shortlist.ts";
import { inState, type VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { matcher } from "#shared/engine/evaluate.ts";
import { explain } from "#shared/engine/explain.ts";
import type {
  CandidateFacts,
  Evaluation,
  Labels,
  MatchingContext,
  Ranking,
  Requirements,
} from "#shared/engine/types.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { ShortlistStore, VacancyStore } from "#shared/ports/stores.ts";
import type { Pool } from "./keep-pool.ts";

type Deps = {
  vacancies: VacancyStore;
  shortlists: ShortlistStore;
  pool: Pool;
  /** Lookups of the engine, without the date. */
  lookups: Omit<MatchingContext, "date">;
  labels: Labels;
  clock: Clock;
};

/** Rounds of ranking until the entries are as they were ranked; after that only those who are stay in the list. */
const ROUNDS = 10;
/** Movements are told within a day or a weekend; they are kept for who looks back. */
const MOVEMENTS_KEPT_MS = 14 * 86_400_000;

/**
 * Makes the shortlist of a vacancy and says once that it is there. Idempotent: a list for these requirements that
 * exists already is not made again, and a vacancy that closed or was never stored is passed over.
 */
export const scoreVacancy = (deps: Deps) => (reference: string) => keepListed(deps, reference, () => false);

/**
 * Makes the shortlist of a vacancy again because people changed, noting how many came and went. Idempotent: a list that
 * was made after `until` has their changes already.
 */
export const rescoreVacancy = (deps: Deps) => (reference: string, until: string) =>
  keepListed(deps, reference, ({ scoredAt }) => scoredAt <= until);

async function keepListed(deps: Deps, reference: string, isOutdated: (list: Shortlist) => boolean): Promise<void> {
  for (;;) {
    const record = await deps.vacancies.read(reference);
    if (!record || !isOpen(record.status)) return;
    const stored = await deps.shortlists.read(reference);
    // Somebody changed the vacancy just now, and its list is there already.
    if (stored && stored.requirementsVersion > record.requirementsVersion) continue;
    const isCurrent = stored?.requirementsVersion === record.requirementsVersion && !isOutdated(stored);
    if (isCurrent || (await deps.shortlists.keep(await make(deps, record, stored)))) return sayItIsThere(deps, record);
  }
}

async function make(deps: Deps, record: VacancyRecord, stored: Shortlist | undefined): Promise<Shortlist> {
  const now = deps.clock();
  const scoredAt = now.toISOString();
  const context = { ...deps.lookups, date: dayOf(now) };
  const requirements: Requirements = record.submission;

  await deps.pool.refresh();
  const { ranking, facts } = await confirmedRanking(deps, requirements, context);
  const since = new Map(stored?.entries.map((entry) => [entry.candidateId, entry.since]));
  const entryOf = (evaluation: Evaluation): ShortlistEntry[] => {
    const candidate = facts.get(evaluation.candidateId);
    if (!candidate) return [];
    const { components, questions, nextQuestion } = explain(requirements, candidate, context, deps.labels);
    return [
      {
        candidateId: evaluation.candidateId,
        ...candidateKey(evaluation.candidateId),
        score: evaluation.score,
        low: evaluation.low,
        high: evaluation.high,
        components: components.map(({ name, weight, value, points, sentence }) => ({
          name,
          weight,
          value,
          points,
          sentence,
        })),
        unknown: [...evaluation.unknown],
        questions: [...questions],
        ...(nextQuestion ? { nextQuestion: { about: nextQuestion.about, question: nextQuestion.question } } : {}),
        assessedAt: candidate.assessedAt,
        stale: isStale(candidate.assessedAt, context.date),
        since: since.get(evaluation.candidateId) ?? scoredAt,
      },
    ];
  };

  const list: Shortlist = {
    reference: record.reference,
    version: (stored?.version ?? 0) + 1,
    requirementsVersion: record.requirementsVersion,
    engineVersion: ranking.engineVersion,
    poolVersion: deps.pool.version(),
    evaluatedOn: context.date,
    scoredAt,
    eligible: ranking.eligible,
    excluded: { ...ranking.excluded },
    entries: ranking.entries.flatMap(entryOf),
    unlocks: ranking.unlocks.map(({ drops, ...unlock }) => ({
      ...unlock,
      best: [...unlock.best],
      ...(drops ? { drops: [...drops] } : {}),
    })),
    movements: [],
  };
  return { ...list, movements: movementsOf(list, stored) };
}

/** What was known of comings and goings, and those of this time; a list for other requirements is no movement. */
function movementsOf({ scoredAt, requirementsVersion, entries }: Shortlist, stored: Shortlist | undefined): Movement[] {
  if (stored === undefined) return [];
  const since = Date.parse(scoredAt) - MOVEMENTS_KEPT_MS;
  const earlier = stored.movements.filter(({ at }) => Date.parse(at) >= since);
  if (stored.requirementsVersion !== requirementsVersion) return earlier;
  const idsOf = (list: readonly ShortlistEntry[]) => new Set(list.map(({ candidateId }) => candidateId));
  const [before, after] = [idsOf(stored.entries), idsOf(entries)];
  const [entered, left] = [after.difference(before).size, before.difference(after).size];
  return entered + left === 0 ? earlier : [...earlier, { at: scoredAt, entered, left }];
}

/**
 * The ranking, and the facts of those in it who were confirmed to be as they were ranked: people are read again after
 * they were ranked, and whoever was withdrawn or changed since is ranked anew, or has no facts here.
 */
async function confirmedRanking(
  { pool }: Deps,
  requirements: Requirements,
  context: MatchingContext,
): Promise<{ ranking: Ranking; facts: ReadonlyMap<string, CandidateFacts> }> {
  for (let round = 1; ; round += 1) {
    const ranking = pool.rank(requirements, context, SHORTLIST_SIZE);
    const { isCurrent, facts } = await pool.confirm(ranking.entries.map(({ candidateId }) => candidateId));
    if (isCurrent) return { ranking, facts };
    if (round < ROUNDS) continue;
    const { evaluate } = matcher(requirements, context);
    const asRanked = new Map(ranking.entries.map((evaluation) => [evaluation.candidateId, JSON.stringify(evaluation)]));
    const isAsRanked = ([id, own]: [string, CandidateFacts]) => JSON.stringify(evaluate(own)) === asRanked.get(id);
    return { ranking, facts: new Map([...facts].filter(isAsRanked)) };
  }
}

/** The first shortlist moves the vacancy on, with its event in the same write: one message to the account manager. */
async function sayItIsThere(deps: Deps, seen: VacancyRecord): Promise<void> {
  let record: VacancyRecord | undefined = seen;
  while (record?.status === "received") {
    const at = deps.clock().toISOString();
    const next = inState(record, "shortlisted", at, PLATFORM, "Groslijst klaar");
    try {
      await deps.vacancies.replace(next, [eventOf("nl.wsp.groslijst-klaar.v1", record.reference, next.version, at)]);
      return;
    } catch (error) {
      if (!isProblem(error, "conflict")) throw error;
      record = await deps.vacancies.read(record.reference);
    }
  }
}
