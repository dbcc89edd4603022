import fc from "fast-check";
import type { Assignment } from "#shared/domain/assignment.ts";
import { ASSIGNMENT_LIFE, type AssignmentState, VACANCY_LIFE, type VacancyState } from "#shared/domain/life-cycles.ts";
import { DISTANCES_TO_WORK } from "#shared/engine/types.ts";
import type { AssignmentLine, CarvingLine, VacancyLine } from "#shared/ports/desk-lines.ts";

const MINUTE = 60_000;
const START = Date.parse("2026-10-01T00:00:00.000Z");
const iso = (minutes: number) => new Date(START + minutes * MINUTE).toISOString();

/** Moments of one record, in minutes since the beginning: days apart, or at once. */
const gaps = fc.array(fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 30 * 1440 })), {
  minLength: 1,
  maxLength: 7,
});
const steered = (life: Readonly<Record<string, readonly string[]>>, from: string, choices: readonly number[]) => {
  const path = [from];
  for (const choice of choices) {
    const next = life[path.at(-1) ?? ""] ?? [];
    const step = next[choice % Math.max(1, next.length)];
    if (step !== undefined) path.push(step);
  }
  return path;
};
const choices = fc.array(fc.nat({ max: 5 }), { maxLength: 6 });

const employers = [
  { kvkNumber: "00000001", name: "Bakkerij Verzonnen" },
  { kvkNumber: "00000002", name: "Loods Proefneming" },
] as const;

/** A record with all moments at which it came one step further; how it stands at one of them is asked with `at`. */
type Course<Line> = { moments: number[]; at: (minute: number) => Line | undefined };

const momentsOf = (start: number, apart: readonly number[], steps: number) => {
  const moments = [start];
  for (let step = 1; step < steps; step += 1)
    moments.push((moments.at(-1) ?? start) + (apart[step % apart.length] ?? 0));
  return moments;
};

const base = { title: "Werk", description: "", accountManager: "amina.bakker", asked: 1, filled: 0 };

const vacancyCourse: fc.Arbitrary<Course<VacancyLine>> = fc
  .record({
    id: fc.uuid(),
    start: fc.nat({ max: 60 * 1440 }),
    apart: gaps,
    choices,
    employer: fc.constantFrom(...employers),
  })
  .map(({ id, start, apart, choices: chosen, employer }) => {
    const path = steered(VACANCY_LIFE, "received", chosen) as VacancyState[];
    const moments = momentsOf(start, apart, path.length);
    return {
      moments,
      at(minute) {
        const passed = moments.filter((moment) => moment <= minute).length;
        const status = path[passed - 1];
        if (status === undefined) return undefined;
        const stepSince = iso(moments[passed - 1] ?? start);
        const reached = Object.fromEntries(
          path.slice(1, passed).map((state, step) => [state, iso(moments[step + 1] ?? start)]),
        );
        return {
          ...base,
          ...{ reference: id, version: passed, status, receivedAt: iso(start), stepSince, reached },
          ...{ employerName: employer.name, kvkNumber: employer.kvkNumber, changedAt: stepSince },
        };
      },
    };
  });

const carvingCourse: fc.Arbitrary<Course<CarvingLine>> = fc
  .record({ id: fc.uuid(), start: fc.nat({ max: 60 * 1440 }), employer: fc.constantFrom(...employers) })
  .map(({ id, start, employer }) => ({
    moments: [start],
    at: (minute) =>
      minute < start
        ? undefined
        : {
            ...base,
            ...{ reference: id, version: 1, status: "received", receivedAt: iso(start), stepSince: iso(start) },
            ...{ employerName: employer.name, kvkNumber: employer.kvkNumber, changedAt: iso(start) },
          },
  }));

const assignmentCourse: fc.Arbitrary<Course<AssignmentLine>> = fc
  .record({
    ...{ id: fc.uuid(), start: fc.nat({ max: 60 * 1440 }), apart: gaps, choices },
    received: fc.nat({ max: 20 * 1440 }),
    agency: fc.constantFrom("pasmatch", "kennemerkracht", "uwv"),
    municipality: fc.option(fc.constantFrom("GM0392", "GM0453"), { nil: undefined }),
    clientGroup: fc.option(fc.constantFrom(...DISTANCES_TO_WORK), { nil: undefined }),
    employer: fc.constantFrom(...employers),
    isKept: fc.nat({ max: 9 }).map((chance) => chance > 0),
  })
  .map(({ id, start, apart, choices: chosen, received, agency, municipality, clientGroup, employer, isKept }) => {
    const path = steered(ASSIGNMENT_LIFE, "assigned", chosen) as AssignmentState[];
    const moments = momentsOf(start, apart, path.length);
    const reportedAs: Assignment["reportedAs"] = {
      ...{ vacancyReceivedAt: iso(Math.max(0, start - received)), employer },
      ...(municipality ? { municipality } : {}),
      ...(clientGroup ? { clientGroup } : {}),
    };
    return {
      moments,
      at(minute) {
        const passed = moments.filter((moment) => moment <= minute).length;
        const status = path[passed - 1];
        if (status === undefined) return undefined;
        const changes = path
          .slice(0, passed)
          .map((state, step) => ({ version: step + 1, status: state, at: iso(moments[step] ?? start) }));
        return {
          ...{ agency, id, version: passed, status, changes, vacancyReference: "V-1" },
          ...{ candidate: { partner: "uwv", ref: id }, changedAt: iso(moments[passed - 1] ?? start) },
          ...(isKept ? { reportedAs } : {}),
        };
      },
    };
  });

/** A region whose work goes its ways through some months. */
export const generatedRegion = fc.record({
  vacancies: fc.array(vacancyCourse, { maxLength: 12 }),
  carvings: fc.array(carvingCourse, { maxLength: 4 }),
  assignments: fc.array(assignmentCourse, { maxLength: 25 }),
});
export type GeneratedRegion = typeof generatedRegion extends fc.Arbitrary<infer Region> ? Region : never;

/** How everything stands at a minute. */
export const standingAt = ({ vacancies, carvings, assignments }: GeneratedRegion, minute: number) => ({
  vacancies: vacancies.flatMap((course) => course.at(minute) ?? []),
  carvings: carvings.flatMap((course) => course.at(minute) ?? []),
  assignments: assignments.flatMap((course) => course.at(minute) ?? []),
});

export const instantOf = iso;
export const lastMinute = ({ vacancies, carvings, assignments }: GeneratedRegion): number =>
  Math.max(0, ...[...vacancies, ...carvings, ...assignments].flatMap(({ moments }) => moments));
