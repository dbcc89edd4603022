import type { CandidateProfileInput } from "#shared/domain/candidate.ts";
import type { VacancySubmissionInput } from "#shared/domain/vacancy.ts";
import { inventProfile } from "./candidate-profile.ts";
import { type DemoEmployer, inventEmployers } from "./employers.ts";
import { DEMO_PARTNERS, type DemoPartner } from "./partners.ts";
import { seededRandom } from "./random.ts";
import { demoVacancies } from "./vacancies.ts";

type DemoCandidate = { ref: string; profile: CandidateProfileInput };

/** An invented region: what partners and employers would send, ready for the use cases that take it in. */
export type DemoRegion = {
  partners: { partner: string; candidates: DemoCandidate[] }[];
  employers: DemoEmployer[];
  vacancies: VacancySubmissionInput[];
};

/**
 * The demo region: six source partners with 4,000 candidates, 60 employers, 12 of their vacancies. Nobody in it exists.
 *
 * The same seed and day (`today`, ISO date) give the same region to the letter; with another day the same people move
 * along, so that their dates stay as long ago. What is unknown of a candidate is absent, or an empty list where the
 * schema has no other way to say it.
 */
export function generateRegion(seed = 2026, today: string): DemoRegion {
  const employers = inventEmployers(seededRandom(`${seed}/employers`));
  return {
    partners: DEMO_PARTNERS.map((partner) => ({
      partner: partner.partner,
      candidates: inventCandidates(partner, seed, today),
    })),
    employers,
    vacancies: demoVacancies(employers, today),
  };
}

function inventCandidates(partner: DemoPartner, seed: number, today: string): DemoCandidate[] {
  const random = seededRandom(`${seed}/${partner.partner}`);
  return Array.from({ length: partner.candidates }, (_, index) => ({
    ref: `${partner.refPrefix}-${String(index + 1).padStart(6, "0")}`,
    profile: inventProfile(random, partner, today),
  }));
}
