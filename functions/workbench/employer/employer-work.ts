import { isCarvingOpen } from "#shared/domain/carving-record.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { type Placement, startOf } from "#shared/domain/placement.ts";
import type { AssignmentLine, CarvingLine, VacancyLine } from "#shared/ports/desk-lines.ts";
import type { DeskView } from "#shared/usecases/keep-desk.ts";
import { CARVING_WORDS, VACANCY_WORDS } from "../words.ts";

type Line = VacancyLine | CarvingLine;

/** A vacancy or jobcarving request of an employer. */
export type EmployerRow = { href: string; standing: string; isOpen: boolean; line: Line };

/** Somebody who got work at an employer, on which vacancy, and since which day. */
export type PlacementRow = { assignment: AssignmentLine; vacancy: VacancyLine; startedOn: string };

/** Everything that an employer brought, the latest first, and what came of it. */
export type EmployerWork = {
  rows: readonly EmployerRow[];
  assignments: readonly AssignmentLine[];
  placements: readonly PlacementRow[];
};

const newestFirst = (a: { receivedAt: string }, b: { receivedAt: string }): number =>
  a.receivedAt < b.receivedAt ? 1 : a.receivedAt > b.receivedAt ? -1 : 0;

export function employerWork(view: DeskView, kvkNumber: string): EmployerWork {
  const vacancies = [...view.vacancies.values()].filter((line) => line.kvkNumber === kvkNumber);
  const carvings = [...view.carvings.values()].filter((line) => line.kvkNumber === kvkNumber);
  const assignmentsOf = ({ reference }: VacancyLine) => view.assignments.get(reference) ?? [];
  const rows: EmployerRow[] = [
    ...vacancies.map((line) => ({
      href: `/werkblad/vacatures/${line.reference}`,
      standing: VACANCY_WORDS[line.status],
      isOpen: isOpen(line.status),
      line,
    })),
    ...carvings.map((line) => ({
      href: `/werkblad/jobcarving/${line.reference}`,
      standing: CARVING_WORDS[line.status],
      isOpen: isCarvingOpen(line.status),
      line,
    })),
  ];
  const placements = vacancies.flatMap((vacancy) =>
    assignmentsOf(vacancy).flatMap((assignment): PlacementRow[] => {
      const placement: Placement = assignment;
      const startedOn = startOf(placement);
      return startedOn === undefined ? [] : [{ assignment, vacancy, startedOn }];
    }),
  );
  return {
    rows: rows.toSorted((a, b) => newestFirst(a.line, b.line)),
    assignments: vacancies.flatMap(assignmentsOf),
    placements: placements.toSorted((a, b) => (a.startedOn < b.startedOn ? 1 : -1)),
  };
}
