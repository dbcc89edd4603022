import { candidateId, candidateKey } from "#shared/domain/candidate.ts";
import { dayOf } from "#shared/domain/dates.ts";
import type { Rim } from "#shared/domain/shortlist.ts";
import { addDays } from "#shared/engine/calendar.ts";
import type { CandidateFacts } from "#shared/engine/types.ts";
import type { DeskView } from "#shared/usecases/keep-desk.ts";

/** Days after which somebody who was put forward nowhere is looked after. */
export const IDLE_DAYS = 30;

/** Somebody who can be matched and was put forward nowhere of late. */
export type IdlePerson = {
  id: string;
  partner: string;
  ref: string;
  assessedAt: string;
  /** Day on which they were last put forward, in the two years that the desk looks back. */
  lastForward: string | undefined;
  /** Open vacancies on whose shortlist they stand now. */
  listedOn: readonly { reference: string; title: string }[];
  /** Codes of the occupations that they had or wish, as the profile has them. */
  occupations: readonly string[];
};

/** Day on which each person was last put forward. */
function lastForwards({ assignments }: DeskView): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const { candidate, changes } of [...assignments.values()].flat()) {
    const [first] = changes;
    if (!first) continue;
    const [id, day] = [candidateId(candidate), dayOf(new Date(first.at))];
    if (day > (last.get(id) ?? "")) last.set(id, day);
  }
  return last;
}

/** Open vacancies on whose list each person stands. */
function listings(
  rims: readonly Rim[],
  { vacancies }: DeskView,
): ReadonlyMap<string, { reference: string; title: string }[]> {
  const found = new Map<string, { reference: string; title: string }[]>();
  for (const { reference, members } of rims) {
    const title = vacancies.get(reference)?.title;
    if (title === undefined) continue;
    for (const id of members) found.set(id, [...(found.get(id) ?? []), { reference, title }]);
  }
  return found;
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Who was assessed over 30 days ago and put forward nowhere in the last 30: the platform does not keep when somebody was
 * first delivered, and an assessment is never later. Who stands on most open shortlists comes first, for whom something
 * can be done today; then who waits longest.
 */
export function idlePeople(
  everybody: readonly CandidateFacts[],
  rims: readonly Rim[],
  view: DeskView,
  today: string,
): IdlePerson[] {
  const since = addDays(today, -IDLE_DAYS);
  const [forwards, listed] = [lastForwards(view), listings(rims, view)];
  return everybody
    .filter(({ id, assessedAt }) => assessedAt < since && (forwards.get(id) ?? "") < since)
    .map(({ id, assessedAt, occupations }) => ({
      id,
      ...candidateKey(id),
      assessedAt,
      lastForward: forwards.get(id),
      listedOn: listed.get(id) ?? [],
      occupations: occupations.map(({ code }) => code),
    }))
    .toSorted(
      (a, b) =>
        b.listedOn.length - a.listedOn.length ||
        compared(a.lastForward ?? "", b.lastForward ?? "") ||
        compared(a.assessedAt, b.assessedAt) ||
        compared(a.id, b.id),
    );
}
