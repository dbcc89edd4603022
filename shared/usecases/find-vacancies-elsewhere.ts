import type { CandidateKey } from "#shared/domain/candidate.ts";
import { matchableFacts } from "#shared/domain/candidate-record.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { Problem } from "#shared/domain/problem.ts";
import { questionAbout, vacanciesIn } from "#shared/domain/vum-asking.ts";
import type { SourceOutcome } from "#shared/domain/vum-elsewhere.ts";
import { requirementsOfVum } from "#shared/domain/vum-requirements.ts";
import type { VumSource } from "#shared/domain/vum-source.ts";
import type { VumVacancy } from "#shared/domain/vum-vacancy.ts";
import { evaluate } from "#shared/engine/evaluate.ts";
import { explain } from "#shared/engine/explain.ts";
import type { CandidateFacts, Labels, MatchingContext } from "#shared/engine/types.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CandidateStore } from "#shared/ports/stores.ts";
import type { AskSource } from "#shared/ports/vum.ts";

type Deps = {
  candidates: Pick<CandidateStore, "read">;
  sources: readonly VumSource[];
  ask: AskSource;
  patienceMs: number;
  lookups: Omit<MatchingContext, "date">;
  labels: Labels;
  clock: Clock;
};

/** A vacancy of another region that somebody can do by what is known, scored by our rules. */
export type VacancyElsewhere = {
  source: string;
  vacancy: VumVacancy;
  score: number;
  low: number;
  high: number;
  sentences: string[];
};

/** The most that is shown of what was found. */
const MOST_SHOWN = 20;

async function askOne({ ask, patienceMs }: Deps, source: VumSource, postcode: string, wishedKm: number | undefined) {
  const question = questionAbout(postcode, Math.min(999, Math.ceil(wishedKm ?? source.km)));
  const answer = await ask(source, "vacatures", question, AbortSignal.timeout(patienceMs));
  const read = answer.outcome === "answered" ? vacanciesIn(answer.body) : undefined;
  const outcome: SourceOutcome = {
    code: source.code,
    name: source.name,
    outcome: read ? "answered" : answer.outcome === "answered" ? "unreadable" : answer.outcome,
    found: read?.vacancies.length ?? 0,
    isLimited: read?.isLimited ?? false,
  };
  return { outcome, vacancies: (read?.vacancies ?? []).map((vacancy) => ({ source: source.code, vacancy })) };
}

/**
 * Vacancies of other regions that one of our candidates can do, the best first. Other regions hear four digits of a
 * postcode and a distance, and nothing else of the person. Nothing is kept.
 *
 * Throws `Problem("not-found")` for who is not here or cannot be matched, `Problem("conflict")` for who has no postcode.
 */
export const findVacanciesElsewhere =
  (deps: Deps) =>
  async (key: CandidateKey): Promise<{ found: VacancyElsewhere[]; sources: SourceOutcome[] }> => {
    const date = dayOf(deps.clock());
    const record = await deps.candidates.read(key);
    const facts = record && matchableFacts(record, date);
    if (!facts) throw new Problem("not-found", "Deze kandidaat is niet gevonden");
    const { postcode } = facts;
    if (postcode === undefined) throw new Problem("conflict", "Van deze kandidaat is geen postcode bekend");
    const answers = await Promise.all(
      deps.sources.map((source) => askOne(deps, source, postcode, facts.maxDistanceKm)),
    );
    const found = answers.flatMap(({ vacancies }) => vacancies).flatMap((one) => scored(deps, one, facts, date));
    return {
      found: found.toSorted((a, b) => b.score - a.score).slice(0, MOST_SHOWN),
      sources: answers.map(({ outcome }) => outcome),
    };
  };

/** The vacancy with the person's score; nothing when the person cannot do it, or it says too little. */
function scored(
  { lookups, labels }: Deps,
  { source, vacancy }: Pick<VacancyElsewhere, "source" | "vacancy">,
  facts: CandidateFacts,
  date: string,
): VacancyElsewhere[] {
  const requirements = requirementsOfVum(vacancy, date);
  if (!requirements) return [];
  const context = { ...lookups, date };
  const { excludedBy, score, low, high } = evaluate(requirements, facts, context);
  if (excludedBy.length > 0) return [];
  const sentences = explain(requirements, facts, context, labels).components.map(({ sentence }) => sentence);
  return [{ source, vacancy, score, low, high, sentences }];
}
