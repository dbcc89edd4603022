import { CandidateId, candidateKey } from "#shared/domain/candidate.ts";
import { DECISION_REASON_CODES } from "#shared/domain/reasons.ts";
import { SHORTLIST_SIZE } from "#shared/domain/shortlist.ts";
import { DECISIONS } from "#shared/domain/vacancy-record.ts";
import type { DeskDecision } from "#shared/usecases/decide-at-desk.ts";
import type { SentForm } from "#shared/web/signed-in.ts";
import { FEWEST_COMPARED, MOST_COMPARED } from "./comparison-page.tsx";
import { readSeen, seenField } from "./seen.ts";

/** What is asked for everybody who was ticked; or why that cannot be done. */
export type BulkInput = { compare: readonly string[] } | { decide: readonly DeskDecision[] } | { refused: string };

/** Ids of people who were ticked, each once; at most as many as a list is long. */
export const tickedIn = ({ values }: SentForm): string[] =>
  [...new Set(values.kandidaat ?? [])].filter((id) => CandidateId.safeParse(id).success).slice(0, SHORTLIST_SIZE);

export function readBulk(form: SentForm): BulkInput {
  const ticked = tickedIn(form);
  const asked = form.field("besluit");
  if (asked === "vergelijken") {
    return ticked.length < FEWEST_COMPARED || ticked.length > MOST_COMPARED
      ? { refused: "Kies twee of drie kandidaten om te vergelijken." }
      : { compare: ticked };
  }
  const decision = DECISIONS.find((known) => known === asked);
  if (decision === undefined) return { refused: "Kies wat u met deze kandidaten wilt doen." };
  if (ticked.length === 0) return { refused: "Kies eerst een of meer kandidaten." };
  const isForward = decision === "put-forward";
  const reason = DECISION_REASON_CODES.find((known) => known === form.field("reden"));
  if (!isForward && reason === undefined) return { refused: "Kies eerst een reden uit de lijst." };
  return {
    decide: ticked.map((id) => ({
      candidate: candidateKey(id),
      decision,
      ...(isForward ? {} : { reason }),
      seen: readSeen(form.field(seenField(id))),
    })),
  };
}
