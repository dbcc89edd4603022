import type { CandidateProfileInput } from "#shared/domain/candidate.ts";
import type { VacancySubmissionInput } from "#shared/domain/vacancy.ts";

/** A vacancy that is right as it stands; say only what matters to the test. */
export const aVacancy = (change: Partial<VacancySubmissionInput> = {}): VacancySubmissionInput => ({
  title: "Medewerker magazijn",
  description: "Bestellingen verzamelen en klaarzetten.",
  employer: { kvkNumber: "00000123", name: "Loods Proefneming" },
  contact: { name: "Robin Voorbeeld", email: "robin@werkgever.example" },
  occupation: "9333",
  hoursPerWeek: { min: 16, max: 32 },
  workplace: { postcode: "2031 AB" },
  startDate: "2027-01-04",
  ...change,
});

/** A candidate who can do that vacancy, with everything known. */
export const aCandidate = (change: Partial<CandidateProfileInput> = {}): CandidateProfileInput => ({
  distanceToWork: "bridgeable",
  banenafspraak: "no",
  beschutWerk: "no",
  postcode: "2025",
  maxDistanceKm: 20,
  availableFrom: "2026-11-01",
  hours: { min: 8, max: 32 },
  occupations: [{ code: "9333", months: 30, lastWorked: "2026-06" }],
  skills: [],
  skillsAssessed: true,
  licences: [],
  certificates: [],
  education: 3,
  language: 3,
  capacity: {},
  assessedAt: "2026-10-01",
  municipality: "GM0392",
  ...change,
});
