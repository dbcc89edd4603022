import { seededRandom } from "#infra/local/demo/random.ts";
import { generateRegion } from "#infra/local/demo/region.ts";
import { addDays } from "#shared/engine/calendar.ts";
import type { OpenVacancy } from "#shared/engine/columnar/vacancies.ts";
import type { CandidateFacts, MatchingContext, Requirements } from "#shared/engine/types.ts";
import { engineLookups } from "#shared/reference/lookups.ts";
import { OCCUPATIONS } from "#shared/reference/occupations.ts";
import { SKILLS } from "#shared/reference/skills.ts";
import { builtInTables } from "#shared/reference/tables.ts";

/** Invented people and vacancies, the same in every run. */
export const TODAY = "2026-11-22";
const SEED = 2026;

export const tables = builtInTables();
export const context: MatchingContext = { date: TODAY, ...engineLookups(tables) };

/**
 * People as the demo region has them, region after region with another seed. All live in one region, so nobody can be
 * passed over for living too far away to count: the hardest case for an engine that sorts by place.
 */
export function* people(count: number): Generator<CandidateFacts> {
  let left = count;
  for (let region = 0; left > 0; region += 1) {
    for (const { partner, candidates } of generateRegion(SEED + region, TODAY).partners) {
      for (const { ref, profile } of candidates) {
        if (left === 0) return;
        left -= 1;
        const { municipality: _municipality, programme: _programme, ...facts } = profile;
        yield {
          ...facts,
          banenafspraak: facts.banenafspraak ?? "unknown",
          beschutWerk: facts.beschutWerk ?? "unknown",
          hours: facts.hours ?? {},
          occupations: facts.occupations ?? [],
          skills: facts.skills ?? [],
          skillsAssessed: facts.skillsAssessed ?? false,
          capacity: facts.capacity ?? {},
          id: `${partner}:${ref}-${region}`,
        };
      }
    }
  }
}

/** The twelve vacancies of the demo: every kind of work and every criterion is among them. */
export const vacancies: readonly Requirements[] = generateRegion(SEED, TODAY).vacancies.map(
  ({
    occupation,
    hoursPerWeek,
    workplace,
    startDate,
    schedule,
    licences,
    certificates,
    education,
    language,
    ...rest
  }) => ({
    kind: rest.kind ?? "regular",
    occupation,
    skills: rest.skills ?? [],
    hoursPerWeek,
    workplace,
    startDate,
    schedule,
    licences,
    certificates,
    education,
    language,
    demands: rest.demands ?? {},
  }),
);

/** Open vacancies like those of the demo, each with another occupation, place, start, hours and skills. */
export function manyVacancies(count: number): OpenVacancy[] {
  const random = seededRandom(`${SEED}/vacancies`);
  return Array.from({ length: count }, (_, at) => {
    const like = random.pick(vacancies);
    const min = random.pick([8, 12, 16, 20, 24, 32]);
    return {
      id: `v-${at}`,
      requirements: {
        ...like,
        occupation: random.pick(OCCUPATIONS).code,
        workplace: random.pick(vacancies).workplace,
        startDate: addDays(TODAY, random.integer(-30, 90)),
        hoursPerWeek: { min, max: min + random.pick([0, 4, 8]) },
        skills: like.skills.map(({ importance }) => ({ code: random.pick(SKILLS).code, importance })),
      },
    };
  });
}
