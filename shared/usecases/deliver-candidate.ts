import type { CandidateKey, CandidateProfile } from "#shared/domain/candidate.ts";
import { type CandidateRecord, type Receipt, validReceipts } from "#shared/domain/candidate-record.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { fingerprint } from "#shared/domain/fingerprint.ts";
import { assessedBy } from "#shared/domain/freshness.ts";
import { refuseBroken } from "#shared/domain/input.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import type { Region } from "#shared/domain/region.ts";
import type { VumSearchProfile } from "#shared/domain/vum-profile.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CandidateStore } from "#shared/ports/stores.ts";

export type Delivery = {
  key: CandidateKey;
  profile: CandidateProfile;
  vum?: VumSearchProfile;
  /** Version that the partner believes is stored; 0 for "there is none". Absent: whatever is there is replaced. */
  expectedVersion?: number;
  idempotencyKey?: string;
};

/** Tries until a delivery is not overtaken by another. */
const ATTEMPTS = 8;

export type Delivered = { version: number; isNew: boolean; profile: CandidateProfile };

/** The profile with the municipality that its partner delivers for, when it names none. */
export const completed = (region: Region, partner: string, profile: CandidateProfile): CandidateProfile => {
  const municipality = profile.municipality ?? region.partners.find(({ code }) => code === partner)?.municipality;
  return municipality === undefined ? profile : { ...profile, municipality };
};

/**
 * Stores one profile under its partner's key, replacing what was there; a withdrawn person who is delivered again is
 * back. With an idempotency key a repeat within 24 h gives the first answer, whatever came in between: also a
 * withdrawal, after which nothing is left to tell whether the profile is the same.
 *
 * Throws `Problem("invalid-input")` for an assessment that is still to come, `Problem("precondition-failed")` for another version than expected, `Problem("key-reused")` for a key that came
 * with another profile.
 */
export const deliverCandidate =
  (deps: { candidates: CandidateStore; region: Region; clock: Clock }) =>
  async ({ key, profile: sent, vum, expectedVersion, idempotencyKey }: Delivery): Promise<Delivered> => {
    const now = deps.clock();
    refuseBroken(assessedBy(dayOf(now)), sent);
    const profile = completed(deps.region, key.partner, sent);
    const changedAt = now.toISOString();
    const delivery = { ...key, profile, ...(vum ? { vum } : {}), changedAt };
    if (idempotencyKey === undefined) {
      const version = await deps.candidates.deliver(delivery, expectedVersion);
      return { version, isNew: version === 1, profile };
    }

    for (let attempt = 1; ; attempt += 1) {
      try {
        return await deliverOnce(deps, delivery, idempotencyKey, expectedVersion);
      } catch (error) {
        // Somebody was first, perhaps the same request: then its answer is there now.
        const attempts = expectedVersion === undefined ? ATTEMPTS : 2;
        if (!isProblem(error, "precondition-failed") || attempt === attempts) throw error;
      }
    }
  };

async function deliverOnce(
  { candidates }: { candidates: CandidateStore },
  delivery: Pick<CandidateRecord, "partner" | "ref" | "vum" | "changedAt"> & { profile: CandidateProfile },
  idempotencyKey: string,
  expectedVersion: number | undefined,
): Promise<Delivered> {
  const { profile, changedAt } = delivery;
  const stored = await candidates.read(delivery);
  const receipts = validReceipts(stored?.receipts ?? [], changedAt);
  const mark = fingerprint(profile);
  const earlier = receipts.find((receipt) => receipt.key === idempotencyKey);
  if (earlier) {
    if (earlier.fingerprint !== undefined && earlier.fingerprint !== mark) {
      throw new Problem("key-reused", "Deze Idempotency-Key is al gebruikt voor een ander profiel");
    }
    return { version: earlier.version, isNew: earlier.version === 1, profile };
  }
  const current = stored?.state === "active" ? stored.version : 0;
  if (expectedVersion !== undefined && expectedVersion !== current) {
    throw new Problem("precondition-failed", "Het profiel is intussen veranderd; haal het opnieuw op");
  }
  const receipt: Receipt = {
    key: idempotencyKey,
    fingerprint: mark,
    version: (stored?.version ?? 0) + 1,
    at: changedAt,
  };
  const version = await candidates.deliver({ ...delivery, receipts: [...receipts, receipt] }, current);
  return { version, isNew: version === 1, profile };
}
