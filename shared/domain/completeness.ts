import { CONDITIONS } from "#shared/engine/types.ts";
import type { CandidateProfile } from "./candidate.ts";
import { isStale } from "./freshness.ts";

type Question = { field: string; question: string };
type Check = Question & { known: (profile: CandidateProfile) => boolean };

/** What matching can use, each with the question to put when it is missing; in the order of what it weighs. */
const CHECKS: readonly Check[] = [
  {
    field: "occupations",
    question: "Welk werk heeft deze persoon gedaan, of welk werk wil deze persoon?",
    known: (p) => p.occupations.length > 0,
  },
  {
    field: "skills",
    question: "Welke vaardigheden heeft deze persoon?",
    known: (p) => p.skills.length > 0 || p.skillsAssessed,
  },
  { field: "postcode", question: "Wat zijn de vier cijfers van de postcode?", known: (p) => p.postcode !== undefined },
  {
    field: "maxDistanceKm",
    question: "Hoe ver wil deze persoon reizen (in kilometers)?",
    known: (p) => p.maxDistanceKm !== undefined,
  },
  {
    field: "hours/max",
    question: "Hoeveel uur per week kan deze persoon hoogstens werken?",
    known: (p) => p.hours.max !== undefined,
  },
  {
    field: "availableFrom",
    question: "Vanaf wanneer is deze persoon beschikbaar?",
    known: (p) => p.availableFrom !== undefined,
  },
  { field: "dayparts", question: "Op welke dagdelen kan deze persoon werken?", known: (p) => p.dayparts !== undefined },
  {
    field: "licences",
    question: "Welke rijbewijzen heeft deze persoon (geen: lege lijst)?",
    known: (p) => p.licences !== undefined,
  },
  {
    field: "certificates",
    question: "Welke certificaten heeft deze persoon (geen: lege lijst)?",
    known: (p) => p.certificates !== undefined,
  },
  { field: "education", question: "Wat is het opleidingsniveau?", known: (p) => p.education !== undefined },
  { field: "language", question: "Hoe goed spreekt deze persoon Nederlands?", known: (p) => p.language !== undefined },
  {
    field: "capacity",
    question: "Welk werk kan deze persoon aan (tillen, staan, tempo …)?",
    known: (p) => CONDITIONS.every((condition) => p.capacity[condition] !== undefined),
  },
  {
    field: "municipality",
    question: "Welke gemeente is verantwoordelijk?",
    known: (p) => p.municipality !== undefined,
  },
];

/**
 * How much of what matching can use is known (0..1), and the questions that would complete it, most telling first. A
 * stale assessment is asked for too, but does not lower the share.
 */
export function completeness(
  profile: CandidateProfile,
  today: string,
): { completeness: number; questions: Question[] } {
  const missing = CHECKS.filter(({ known }) => !known(profile));
  const questions = missing.map(({ field, question }) => ({ field, question }));
  if (isStale(profile.assessedAt, today)) {
    questions.unshift({
      field: "assessedAt",
      question: "De beoordeling is ouder dan zes maanden: klopt het profiel nog?",
    });
  }
  return { completeness: (CHECKS.length - missing.length) / CHECKS.length, questions };
}
