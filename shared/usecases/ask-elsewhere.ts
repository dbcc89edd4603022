import { CandidateProfile } from "#shared/domain/candidate.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { Problem } from "#shared/domain/problem.ts";
import { SHORTLIST_SIZE } from "#shared/domain/shortlist.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { type Match, matchesIn, questionsOf } from "#shared/domain/vum-asking.ts";
import { type Elsewhere, type ElsewhereEntry, keptUntil, type SourceOutcome } from "#shared/domain/vum-elsewhere.ts";
import { candidateOfVum } from "#shared/domain/vum-mapping.ts";
import type { VumSource } from "#shared/domain/vum-source.ts";
import { explain } from "#shared/engine/explain.ts";
import { rank } from "#shared/engine/rank.ts";
import type { CandidateFacts, Labels, MatchingContext } from "#shared/engine/types.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { VacancyStore } from "#shared/ports/stores.ts";
import type { AskSource, ElsewhereStore } from "#shared/ports/vum.ts";

type Deps = {
  vacancies: Pick<VacancyStore, "read">;
  elsewhere: ElsewhereStore;
  sources: readonly VumSource[];
  ask: AskSource;
  /** How long a bron may take; all are asked at once, so nobody waits longer. */
  patienceMs: number;
  lookups: Omit<MatchingContext, "date">;
  labels: Labels;
  clock: Clock;
};

type Answered = { outcome: SourceOutcome; people: ReadonlyMap<string, { source: string; match: Match }> };

/** Asks one bron all questions at once. What one of them gave counts, whatever became of the other. */
async function askOne(deps: Deps, source: VumSource, record: VacancyRecord): Promise<Answered> {
  const signal = AbortSignal.timeout(deps.patienceMs);
  const answers = await Promise.all(
    questionsOf(record.submission, source.km).map((question) =>
      deps.ask(source, "werkzoekendeProfielen", question, signal),
    ),
  );
  const read = answers.map((answer) => (answer.outcome === "answered" ? matchesIn(answer.body) : undefined));
  const good = read.filter((answer) => answer !== undefined);
  const people = new Map(
    good
      .flatMap(({ matches }) => matches)
      .map((match) => [`${source.code}:${match.id}`, { source: source.code, match }]),
  );
  const failure = answers.find(({ outcome }) => outcome !== "answered")?.outcome ?? "unreadable";
  return {
    people,
    outcome: {
      code: source.code,
      name: source.name,
      outcome: good.length > 0 ? "answered" : failure,
      found: people.size,
      isLimited: good.some(({ isLimited }) => isLimited),
    },
  };
}

/**
 * Asks other regions who could do a vacancy, scores the answers by our own rules, and keeps the best beside the vacancy.
 * A bron that is slow, away or wrong is named with what became of it, and keeps nobody from seeing the others. Of the
 * profiles only the outcome is kept. When the vacancy closes meanwhile nothing is.
 *
 * Throws `Problem("not-found")` for an unknown vacancy, `Problem("conflict")` for a closed one.
 */
export const askElsewhere =
  (deps: Deps) =>
  async (reference: string, by: string): Promise<Elsewhere> => {
    const record = await deps.vacancies.read(reference);
    if (!record) throw new Problem("not-found", "Deze vacature is niet gevonden");
    if (!isOpen(record.status)) throw new Problem("conflict", "Deze vacature is gesloten");

    const answers = await Promise.all(deps.sources.map((source) => askOne(deps, source, record)));
    const now = deps.clock();
    const elsewhere: Elsewhere = {
      reference,
      requirementsVersion: record.requirementsVersion,
      askedAt: now.toISOString(),
      askedBy: by,
      sources: answers.map(({ outcome }) => outcome),
      expiresAt: keptUntil(now, record.submission.closesOn),
      ...scored(deps, record, new Map(answers.flatMap(({ people }) => [...people])), dayOf(now)),
    };
    await deps.elsewhere.put(elsewhere);
    const after = await deps.vacancies.read(reference);
    if (!after || !isOpen(after.status)) await deps.elsewhere.remove(reference);
    return elsewhere;
  };

/** The best of the people found, by the engine and the day that score our own. */
function scored(
  { lookups, labels }: Deps,
  { submission }: VacancyRecord,
  people: ReadonlyMap<string, { source: string; match: Match }>,
  date: string,
): Pick<Elsewhere, "evaluatedOn" | "engineVersion" | "eligible" | "entries"> {
  const context = { ...lookups, date };
  const facts = new Map(
    [...people].map(([id, { match }]): [string, CandidateFacts] => [
      id,
      { ...CandidateProfile.parse(candidateOfVum(match.profile, date)), id },
    ]),
  );
  const { engineVersion, eligible, entries } = rank(submission, facts.values(), context, SHORTLIST_SIZE);
  return {
    evaluatedOn: date,
    engineVersion,
    eligible,
    entries: entries.flatMap(({ candidateId, score, low, high, unknown }): ElsewhereEntry[] => {
      const [person, own] = [people.get(candidateId), facts.get(candidateId)];
      if (!person || !own) return [];
      const { components, nextQuestion } = explain(submission, own, context, labels);
      return [
        {
          source: person.source,
          id: person.match.id,
          ...{ score, low, high, unknown: [...unknown] },
          components: components.map(({ name, weight, value, points, sentence }) => ({
            name,
            weight,
            value,
            points,
            sentence,
          })),
          ...(nextQuestion && { nextQuestion: { about: nextQuestion.about, question: nextQuestion.question } }),
        },
      ];
    }),
  };
}
