import type { CandidateKey } from "#shared/domain/candidate.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CandidateStore } from "#shared/ports/stores.ts";
import { withdrawVersion } from "./withdraw-version.ts";

const ATTEMPTS = 5;

/**
 * Withdraws a person at once: what is known of them is gone with this write, and a tombstone without data stays.
 * Assignments that were still running close by themselves. Withdrawing twice changes nothing.
 *
 * Throws `Problem("not-found")` for a reference that this partner never delivered.
 */
export const withdrawCandidate =
  (deps: { candidates: CandidateStore; clock: Clock }) =>
  async (key: CandidateKey): Promise<void> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const record = await deps.candidates.read(key);
      if (!record) throw new Problem("not-found", "Deze kandidaat is niet gevonden");
      if (record.state === "withdrawn") return;
      const at = deps.clock().toISOString();
      if (await withdrawVersion(deps.candidates)(record, at)) return;
    }
    throw new Problem("conflict", "Het profiel verandert voortdurend; probeer het opnieuw");
  };
