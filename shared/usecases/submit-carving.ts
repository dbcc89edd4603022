import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { eventOf } from "#shared/domain/events.ts";
import { fingerprint } from "#shared/domain/fingerprint.ts";
import type { Actor } from "#shared/domain/history.ts";
import type { Region } from "#shared/domain/region.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CarvingStore, EmployerStore } from "#shared/ports/stores.ts";
import { contactAtDesk } from "./contact-at-desk.ts";
import { takeInOnce } from "./take-in-once.ts";

const BEGUN = "Jobcarvingverzoek begonnen op het werkblad; de werkgever kreeg hiervan geen bericht";

/**
 * Takes in a jobcarving request, exactly once per `submissionKey`. It is safe once this returns; proposals and mails
 * follow from its event. Throws `Problem("key-reused")` when the key came with another request before.
 */
export const submitCarving =
  (deps: { carvings: CarvingStore; employers: EmployerStore; region: Region; clock: Clock }) =>
  async (input: {
    submission: CarvingSubmission;
    submissionKey: string;
    by: Actor;
    /** An open request from the same mail address that may be the same, for the desk and that address to hear. */
    resembles?: string | undefined;
  }): Promise<{ record: CarvingRecord; isRepeat: boolean }> => {
    const { submission, by, resembles } = input;
    const at = deps.clock().toISOString();
    const begun = by.kind === "staff" ? BEGUN : "Jobcarvingverzoek ontvangen";
    const record: CarvingRecord = {
      reference: "",
      version: 1,
      requestVersion: 1,
      status: "received",
      submission,
      fingerprint: fingerprint(submission),
      submissionKey: fingerprint(input.submissionKey),
      accountManager: await contactAtDesk(deps, submission.employer, at),
      receivedAt: at,
      stepSince: at,
      approvals: [],
      ...(resembles ? { resembles } : {}),
      history: [{ at, what: resembles === undefined ? begun : `${begun}; lijkt op ${resembles}`, by }],
    };
    return takeInOnce(deps.carvings, "J", record, (reference) =>
      eventOf("nl.wsp.jobcarving-ontvangen.v1", reference, 1, at),
    );
  };
