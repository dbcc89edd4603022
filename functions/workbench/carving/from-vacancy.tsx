import { mayBeOfTask } from "#shared/domain/carving-from-vacancy.ts";
import type { Shortlist } from "#shared/domain/shortlist.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { LEAST_COUNTED } from "../small-counts.ts";
import type { Words } from "../words.ts";
import type { Chrome } from "../workbench-page.tsx";

/** The criterion of the work itself that keeps most people out; nothing when it keeps out too few to speak of. */
export function blockingCriterion({ unlocks }: Pick<Shortlist, "unlocks">): string | undefined {
  const [most] = unlocks
    .filter(({ criterion, count }) => mayBeOfTask(criterion) && count >= LEAST_COUNTED)
    .toSorted((a, b) => b.count - a.count);
  return most?.criterion;
}

type Props = { chrome: Chrome; record: VacancyRecord; shortlist: Shortlist; words: Words };

/**
 * From blocked to carved: begins a jobcarving request that takes the blocking demand out of part of the work. Not of a job
 * that was carved itself.
 */
export const CarveThis = ({ chrome, record, shortlist, words }: Props) => {
  const blocking = blockingCriterion(shortlist);
  if (blocking === undefined || record.carvedFrom) return null;
  return (
    <form class="panel" method="post" action={`/werkblad/vacatures/${record.reference}/jobcarving`}>
      <input type="hidden" name="csrf" value={chrome.csrfToken} />
      <input type="hidden" name="eis" value={blocking} />
      <p>
        Deze eis houdt de meeste mensen tegen: <strong>{words.criterion(blocking)}</strong>. Misschien hoort die bij
        maar een deel van het werk.
      </p>
      <p>
        U begint zelf een verzoek en past het hierna aan. De werkgever krijgt hiervan geen bericht: bespreek het zelf.
      </p>
      <button class="nl-button nl-button--primary button--small" type="submit">
        Begin een jobcarvingverzoek vanuit deze vacature
      </button>
    </form>
  );
};
