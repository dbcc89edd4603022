import { eventOf } from "#shared/domain/events.ts";
import { fingerprint, shortHash } from "#shared/domain/fingerprint.ts";
import type { Actor } from "#shared/domain/history.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { Region, StaffMember } from "#shared/domain/region.ts";
import type { VacancySubmission } from "#shared/domain/vacancy.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { EmployerStore, VacancyStore } from "#shared/ports/stores.ts";

export type Submitted = { record: VacancyRecord; isRepeat: boolean };

const MAX_COLLISIONS = 5;

/** The account manager a new employer gets: spread evenly, the same every time it is worked out. */
export function accountManagerFor(region: Region, kvkNumber: string): StaffMember {
  const managers = region.staff.filter(({ roles }) => roles.includes("account-manager"));
  const index = Number.parseInt(fingerprint(kvkNumber).slice(0, 8), 16) % managers.length;
  const manager = managers[index];
  if (!manager) throw new Error(`Region ${region.code} has no account manager`);
  return manager;
}

/**
 * Takes in a vacancy, exactly once per `submissionKey`: a double click, a resent form or a retried request answers the
 * record that is already there. It is safe once this returns; scoring and mails follow from its event.
 *
 * Throws `Problem("key-reused")` when the key came with another vacancy before.
 */
export const submitVacancy =
  (deps: { vacancies: VacancyStore; employers: EmployerStore; region: Region; clock: Clock }) =>
  async (input: { submission: VacancySubmission; submissionKey: string; by: Actor }): Promise<Submitted> => {
    const at = deps.clock().toISOString();
    const submissionKey = fingerprint(input.submissionKey);
    const { employer } = input.submission;
    const { accountManager } = await deps.employers.ensure({
      kvkNumber: employer.kvkNumber,
      name: employer.name,
      ...(employer.sector === undefined ? {} : { sector: employer.sector }),
      accountManager: accountManagerFor(deps.region, employer.kvkNumber).id,
      since: at,
    });

    for (let attempt = 0; attempt < MAX_COLLISIONS; attempt += 1) {
      const reference = `V-${shortHash(`${submissionKey}:${attempt}`, 8)}`;
      const record: VacancyRecord = {
        reference,
        version: 1,
        requirementsVersion: 1,
        status: "received",
        submission: input.submission,
        fingerprint: fingerprint(input.submission),
        submissionKey,
        accountManager,
        receivedAt: at,
        stepSince: at,
        decisions: {},
        placements: [],
        history: [{ at, what: "Vacature ontvangen", by: input.by }],
      };
      const isNew = await deps.vacancies.create(record, [eventOf("nl.wsp.vacature-ontvangen.v1", reference, 1, at)]);
      if (isNew) return { record, isRepeat: false };
      const stored = await deps.vacancies.read(reference);
      if (stored?.submissionKey !== submissionKey) continue;
      if (stored.fingerprint === record.fingerprint) return { record: stored, isRepeat: true };
      throw new Problem("key-reused", `Deze aanvraag is al ontvangen als ${reference}, met andere gegevens`);
    }
    throw new Problem("unavailable", "Er kon geen referentie worden gemaakt; probeer het opnieuw");
  };
