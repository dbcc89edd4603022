import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import type { Proposals } from "#shared/domain/proposals.ts";
import { meetsHours } from "#shared/engine/carving/meets-hours.ts";
import { hoursInWords } from "#shared/engine/words.ts";
import { poolSize } from "./request-words.ts";

type Props = { submission: CarvingSubmission; proposals: Pick<Proposals, "poolVersion" | "isExact"> };

/** Why there is no bundle at all: the tasks, the pool as a whole, time, or what the tasks ask of people. */
function reasonInWords({ submission, proposals }: Props): string {
  const { min, max } = submission.wishedHours;
  const none = "Geen enkele bundel past: ";
  if (!meetsHours(submission)) {
    return `${none}de taken die naar een andere functie mogen, zijn samen nooit ${hoursInWords(min, max)} per week. Kijk met de werkgever naar de gewenste uren, of welke taken nog meer weg mogen.`;
  }
  if (poolSize(proposals.poolVersion) === 0) return `${none}er staat nog niemand in de pool.`;
  if (!proposals.isExact) {
    return "Nog geen bundel gevonden: de tijd was op voordat alles doorzocht was. Kies hieronder zelf taken.";
  }
  return `${none}er is niemand in de pool die een deel van deze taken kan doen binnen de gewenste uren. Kijk met de werkgever naar de eisen aan de taken, of naar de uren.`;
}

export const NoBundle = (props: Props) => <p>{reasonInWords(props)}</p>;
