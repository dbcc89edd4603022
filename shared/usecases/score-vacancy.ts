import { candidateKey } from "#shared/domain/candidate.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { eventOf } from "#shared/domain/events.ts";
import { isStale } from "#shared/domain/freshness.ts";
import { PLATFORM } from "#shared/domain/history.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { SHORTLIST_SIZE, type Shortlist, type ShortlistEntry } from "#shared/domain/shortlist.ts";
import { inState, type VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { explain } from "#shared/engine/explain.ts";
import { rank } from "#shared/engine/rank.ts";
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

/**
 * Makes the shortlist of a vacancy and says once that it is there. Idempotent: a list for these requirements that
 * exists already is not made again, and a vacancy that closed or was never stored is passed over.
 */
export const scoreVacancy =
  (deps: Deps) =>
  async (reference: string): Promise<void> => {
    const record = await deps.vacancies.read(reference);
    if (!record || !isOpen(record.status)) return;
    const existing = await deps.shortlists.read(reference);
    if (existing?.requirementsVersion !== record.requirementsVersion)
      await deps.shortlists.keep(await make(deps, record));
    await sayItIsThere(deps, record);
  };

async function make(deps: Deps, record: VacancyRecord): Promise<Shortlist> {
  const now = deps.clock();
  const context = { ...deps.lookups, date: dayOf(now) };
  const requirements: Requirements = record.submission;

  await deps.pool.refresh();
  const { ranking, facts } = await confirmedRanking(deps, requirements, context);
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
      },
    ];
  };

  return {
    reference: record.reference,
    requirementsVersion: record.requirementsVersion,
    engineVersion: ranking.engineVersion,
    poolVersion: deps.pool.version(),
    evaluatedOn: context.date,
    scoredAt: now.toISOString(),
    eligible: ranking.eligible,
    excluded: { ...ranking.excluded },
    entries: ranking.entries.flatMap(entryOf),
    unlocks: ranking.unlocks.map(({ drops, ...unlock }) => ({
      ...unlock,
      best: [...unlock.best],
      ...(drops ? { drops: [...drops] } : {}),
    })),
  };
}

/**
 * The ranking, and the facts of those in it who were confirmed to be as they were ranked: people were read again after
 * they were ranked, and whoever was withdrawn or changed since is ranked anew, or has no facts here.
 */
async function confirmedRanking(
  { pool }: Deps,
  requirements: Requirements,
  context: MatchingContext,
): Promise<{ ranking: Ranking; facts: ReadonlyMap<string, CandidateFacts> }> {
  const factsNow = () => new Map(pool.matchable(context.date).map((candidate) => [candidate.id, candidate]));
  for (let round = 1; ; round += 1) {
    const facts = factsNow();
    const ranking = rank(requirements, [...facts.values()], context, SHORTLIST_SIZE);
    if (await pool.confirm(ranking.entries.map(({ candidateId }) => candidateId))) return { ranking, facts };
    if (round < ROUNDS) continue;
    const unchanged = [...factsNow()].filter(([id, candidate]) => facts.get(id) === candidate);
    return { ranking, facts: new Map(unchanged) };
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
