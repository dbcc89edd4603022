import { isProblem, Problem } from "#shared/domain/problem.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { VacancyStore } from "#shared/ports/stores.ts";

type Deps = { vacancies: VacancyStore };

/** The vacancy. Throws `Problem("not-found")` when there is none. */
export async function existing(deps: Deps, reference: string): Promise<VacancyRecord> {
  const record = await deps.vacancies.read(reference);
  if (!record) throw new Problem("not-found", "Deze vacature is niet gevonden");
  return record;
}

const ATTEMPTS = 5;

/**
 * Makes a change of a vacancy as it is now. The platform itself writes to it too, so for a caller who named no version a
 * write in between is no reason to refuse: the change is made once more, on what stands there then.
 *
 * Throws `Problem("precondition-failed")` when the vacancy is not, or no longer, at `expectedVersion`.
 */
export async function change(
  deps: Deps,
  reference: string,
  expectedVersion: number | undefined,
  make: (record: VacancyRecord) => Promise<VacancyRecord>,
): Promise<VacancyRecord> {
  for (let attempt = 1; ; attempt += 1) {
    const record = await existing(deps, reference);
    if (expectedVersion !== undefined && expectedVersion !== record.version) {
      throw new Problem("precondition-failed", "De vacature is intussen veranderd; haal haar opnieuw op");
    }
    try {
      return await make(record);
    } catch (error) {
      const wasOvertaken = isProblem(error, "conflict") && (await existing(deps, reference)).version !== record.version;
      if (!wasOvertaken || attempt === ATTEMPTS) throw error;
    }
  }
}
