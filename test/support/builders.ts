import type { CandidateProfileInput } from "#shared/domain/candidate.ts";
import type { CarvingSubmissionInput } from "#shared/domain/carving-request.ts";
import type { VacancySubmissionInput } from "#shared/domain/vacancy.ts";

/** A day that no test sees go by: what is handed in may not begin on a day that is over. */
const LONG_TO_COME = "2126-01-07";

/** A vacancy that is right as it stands; say only what matters to the test. */
export const aVacancy = (change: Partial<VacancySubmissionInput> = {}): VacancySubmissionInput => ({
  title: "Medewerker magazijn",
  description: "Bestellingen verzamelen en klaarzetten.",
  employer: { kvkNumber: "00000123", name: "Loods Proefneming" },
  contact: { name: "Robin Voorbeeld", email: "robin@werkgever.example" },
  occupation: "9333",
  hoursPerWeek: { min: 16, max: 32 },
  workplace: { postcode: "2031 AB" },
  startDate: LONG_TO_COME,
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

/** A jobcarving request that is right as it stands: a nurse with three tasks that somebody else could do. */
export const aCarving = (change: Partial<CarvingSubmissionInput> = {}): CarvingSubmissionInput => ({
  employer: { kvkNumber: "00000456", name: "Zorghuis Verzonnen" },
  contact: { name: "Robin Voorbeeld", email: "robin@zorghuis.example" },
  workplace: { postcode: "2031 AB" },
  startDate: LONG_TO_COME,
  wishedHours: { min: 8, max: 24 },
  functions: [
    {
      title: "Verpleegkundige",
      hourlyWage: 31,
      scarce: true,
      tasks: [
        { id: "zorg", title: "Wonden verzorgen", minutesPerWeek: 900, carvable: false, education: 5 },
        { id: "eten", title: "Maaltijden rondbrengen", minutesPerWeek: 420, carvable: true, occupation: "9412" },
        { id: "linnen", title: "Linnenkar vullen", minutesPerWeek: 300, carvable: true, demands: { lifting: 2 } },
        { id: "thee", title: "Thee schenken", minutesPerWeek: 360, carvable: true, language: 3, occupation: "9412" },
      ],
    },
  ],
  ...change,
});
