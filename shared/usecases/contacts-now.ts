import type { Assignment } from "#shared/domain/assignment.ts";
import type { EmployerStore } from "#shared/ports/stores.ts";
import { inParallel } from "./in-parallel.ts";

const CONCURRENCY = 8;

/**
 * Who the contact is of each of these assignments now: of its employer, who may have been handed over since somebody was
 * put forward. An assignment keeps whom it began with, because a change of it would be one in its agency's feed.
 */
export async function contactsNow(
  employers: Pick<EmployerStore, "read">,
  assignments: readonly Pick<Assignment, "vacancy">[],
): Promise<(assignment: Pick<Assignment, "vacancy">) => string> {
  const managers = new Map<string, string>();
  const kvkNumbers = [...new Set(assignments.map(({ vacancy }) => vacancy.employer.kvkNumber))];
  await inParallel(kvkNumbers, CONCURRENCY, async (kvkNumber) => {
    const employer = await employers.read(kvkNumber);
    if (employer) managers.set(kvkNumber, employer.accountManager);
  });
  return ({ vacancy }) => managers.get(vacancy.employer.kvkNumber) ?? vacancy.accountManager;
}
