import { eventOf } from "#shared/domain/events.ts";
import { fingerprint } from "#shared/domain/fingerprint.ts";
import type { Actor } from "#shared/domain/history.ts";
import type { Region } from "#shared/domain/region.ts";
import type { VacancySubmission } from "#shared/domain/vacancy.ts";
import type { CarvedFrom, VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { EmployerStore, VacancyStore } from "#shared/ports/stores.ts";
import { contactAtDesk } from "./contact-at-desk.ts";
import { takeInOnce } from "./take-in-once.ts";

export type Submitted = { record: VacancyRecord; isRepeat: boolean };

type Input = {
  submission: VacancySubmission;
  submissionKey: string;
  by: Actor;
  /** For a carved job: the request it comes from. */
  carvedFrom?: CarvedFrom | undefined;
  /** An open vacancy from the same mail address that may be the same, for the desk and that address to hear. */
  resembles?: string | undefined;
};

/**
 * Takes in a vacancy, exactly once per `submissionKey`: a double click, a resent form or a retried request answers the
 * record that is already there. It is safe once this returns; scoring and mails follow from its event.
 *
 * Throws `Problem("key-reused")` when the key came with another vacancy before.
 */
export const submitVacancy =
  (deps: { vacancies: VacancyStore; employers: EmployerStore; region: Region; clock: Clock }) =>
  async ({ submission, submissionKey, by, carvedFrom, resembles }: Input): Promise<Submitted> => {
    const at = deps.clock().toISOString();
    const record: VacancyRecord = {
      reference: "",
      version: 1,
      requirementsVersion: 1,
      status: "received",
      submission,
      fingerprint: fingerprint(submission),
      submissionKey: fingerprint(submissionKey),
      accountManager: await contactAtDesk(deps, submission.employer, at),
      receivedAt: at,
      stepSince: at,
      decisions: {},
      placements: [],
      history: [{ at, what: resembles ? `Vacature ontvangen; lijkt op ${resembles}` : "Vacature ontvangen", by }],
      ...(carvedFrom ? { carvedFrom } : {}),
      ...(resembles ? { resembles } : {}),
    };
    return takeInOnce(deps.vacancies, "V", record, (reference) =>
      eventOf("nl.wsp.vacature-ontvangen.v1", reference, 1, at),
    );
  };
