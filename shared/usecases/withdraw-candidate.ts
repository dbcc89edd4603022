import type { CandidateKey } from "#shared/domain/candidate.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CandidateStore } from "#shared/ports/stores.ts";
import { withdrawVersion } from "./withdraw-version.ts";

const ATTEMPTS = 5;

type Condition = { expectedVersion?: number | undefined; mustExist?: boolean };

/**
 * Withdraws a person at once: what is known of them is gone with this write, and a tombstone without data stays.
 * Assignments that were still running close by themselves. Withdrawing twice changes nothing.
 *
 * Throws `Problem("not-found")` for a reference that this partner never delivered, `Problem("precondition-failed")` when
 * another version than the expected one stands here at the very moment of the write, or when somebody must be there who
 * is not.
 */
export const withdrawCandidate =
  (deps: { candidates: CandidateStore; clock: Clock }) =>
  async (key: CandidateKey, { expectedVersion, mustExist = false }: Condition = {}): Promise<void> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const record = await deps.candidates.read(key);
      if (mustExist && record?.state !== "active")
        throw new Problem("precondition-failed", "Deze kandidaat is er niet");
      if (!record) throw new Problem("not-found", "Deze kandidaat is niet gevonden");
      if (record.state === "withdrawn") return;
      if (expectedVersion !== undefined && record.version !== expectedVersion)
        throw new Problem("precondition-failed", "Het profiel is intussen veranderd; haal het opnieuw op");
      const at = deps.clock().toISOString();
      if (await withdrawVersion(deps.candidates)(record, at)) return;
    }
    throw new Problem("conflict", "Het profiel verandert voortdurend; probeer het opnieuw");
  };
