import { dayOf } from "#shared/domain/dates.ts";
import { datesToCome } from "#shared/domain/dates-to-come.ts";
import { eventOf } from "#shared/domain/events.ts";
import type { Actor } from "#shared/domain/history.ts";
import { accept } from "#shared/domain/input.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { Problem } from "#shared/domain/problem.ts";
import { VacancySubmission } from "#shared/domain/vacancy.ts";
import { noted, type VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { VacancyStore } from "#shared/ports/stores.ts";

/** Fields that may not change after the submission: who the employer is decides whose vacancy it is. */
const FIXED = ["employer"] as const;

/**
 * Changes an open vacancy (JSON merge patch, RFC 7396: `null` removes a field) and has it scored anew.
 *
 * Throws `Problem("precondition-failed")` when `expectedVersion` is not the stored one, `Problem("conflict")` when it
 * is closed, `Problem("invalid-input")` for a patch that leaves no right vacancy
 * or names a date that is over.
 */
export const changeVacancy =
  (deps: { vacancies: VacancyStore; clock: Clock }) =>
  async (
    record: VacancyRecord,
    patch: Record<string, unknown>,
    by: Actor,
    expectedVersion?: number,
  ): Promise<VacancyRecord> => {
    if (expectedVersion !== undefined && expectedVersion !== record.version) {
      throw new Problem("precondition-failed", "De vacature is intussen veranderd; haal haar opnieuw op");
    }
    if (!isOpen(record.status)) throw new Problem("conflict", "Een gesloten vacature kan niet meer veranderen");
    const fixed = FIXED.filter((field) => field in patch);
    if (fixed.length > 0) {
      throw new Problem(
        "invalid-input",
        "Een deel van deze velden kan niet veranderen",
        fixed.map((field) => ({ pointer: `/${field}`, detail: "Dit veld kan na het indienen niet meer veranderen" })),
      );
    }
    const now = deps.clock();
    const rule = datesToCome(dayOf(now), record.submission);
    const submission = accept(VacancySubmission, mergePatch(record.submission, patch), rule);
    const at = now.toISOString();
    const changed: VacancyRecord = {
      ...noted(record, at, by, `Gewijzigd: ${Object.keys(patch).join(", ")}`),
      submission,
      requirementsVersion: record.requirementsVersion + 1,
    };
    await deps.vacancies.replace(changed, [
      eventOf("nl.wsp.vacature-gewijzigd.v1", record.reference, changed.version, at),
    ]);
    return changed;
  };

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** RFC 7396. Builds new objects without inherited names, so that no key can reach a prototype. */
function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result = new Map(Object.entries(isObject(target) ? target : {}));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) result.delete(name);
    else result.set(name, mergePatch(result.get(name), value));
  }
  return Object.fromEntries(result);
}
