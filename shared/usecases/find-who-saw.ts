import type { CandidateKey } from "#shared/domain/candidate.ts";
import { invalidInput } from "#shared/domain/input.ts";
import type { SeenLine } from "#shared/domain/log-line.ts";
import { seenSubject } from "#shared/domain/seen-subject.ts";
import type { Signer } from "#shared/ports/services.ts";
import type { FindViews, RecordView } from "#shared/ports/views.ts";

type Deps = { findViews: FindViews; recordView: RecordView; signer: Pick<Signer, "sign"> };

/**
 * Who saw a person, when and why, on the days from `from` up to and with `to`, the latest first. Asking is a look at the
 * person as well and is recorded before it is answered.
 *
 * Throws `Problem("invalid-input")` for a period that ends before it begins.
 */
export const findWhoSaw =
  ({ findViews, recordView, signer }: Deps) =>
  async (person: CandidateKey, { from, to }: { from: string; to: string }, actor: string): Promise<SeenLine[]> => {
    if (to < from)
      throw invalidInput([{ pointer: "/to", detail: "Kies een einddatum die niet vóór de begindatum ligt" }]);
    await recordView({ activity: "who-saw", object: "log", actor, origin: "admin", people: [person] });
    return findViews({ subject: await seenSubject(signer.sign, person), from, to });
  };
