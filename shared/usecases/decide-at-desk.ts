import { type CandidateKey, candidateId } from "#shared/domain/candidate.ts";
import type { Actor } from "#shared/domain/history.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import type { ShortlistStore } from "#shared/ports/stores.ts";
import { type DecideDeps, type DecisionInput, decide } from "./decide.ts";

type Deps = DecideDeps & { shortlists: Pick<ShortlistStore, "read">; onError: (error: unknown) => void };

/** What somebody at the desk decides about one person on the list that they saw. */
export type DeskDecision = Omit<DecisionInput, "reference" | "by" | "seen"> & Required<Pick<DecisionInput, "seen">>;

/** What became of one row: taken, or refused and why. */
export type RowOutcome = { candidate: CandidateKey; decision: DeskDecision["decision"]; refused?: Problem };

/**
 * Takes decisions about people on the shortlist of one vacancy, one after the other. Each row is authorised on its own:
 * only who stands on this list, or was decided about before, may be decided about, and only by who saw the list and the
 * earlier decision as they are. A row that is refused, or that fails, holds up no other; each gets its own answer.
 */
export const decideAtDesk =
  (deps: Deps) =>
  async (reference: string, by: Actor, rows: readonly DeskDecision[]): Promise<RowOutcome[]> => {
    const [vacancy, shortlist] = await Promise.all([deps.vacancies.read(reference), deps.shortlists.read(reference)]);
    if (!vacancy) throw new Problem("not-found", "Deze vacature is niet gevonden");
    const allowed = new Set([
      ...(shortlist?.entries.map((entry) => entry.candidateId) ?? []),
      ...Object.keys(vacancy.decisions),
    ]);
    const outcomes: RowOutcome[] = [];
    for (const row of rows) {
      const { candidate, decision } = row;
      try {
        if (!allowed.has(candidateId(candidate)))
          throw new Problem("not-found", "Deze kandidaat staat niet op deze lijst");
        await decide(deps)({ ...row, reference, by });
        outcomes.push({ candidate, decision });
      } catch (error) {
        if (!isProblem(error)) deps.onError(error);
        const refused = isProblem(error)
          ? error
          : new Problem("unavailable", "Dit ging mis; kijk na of het besluit er staat, en probeer het dan opnieuw");
        outcomes.push({ candidate, decision, refused });
      }
    }
    return outcomes;
  };
