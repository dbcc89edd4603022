import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { enumerate } from "#shared/engine/words.ts";
import { countShown, LEAST_COUNTED } from "../small-counts.ts";
import { isSensitiveBundle, taskTitles } from "./request-words.ts";

type Costliest = { tasks: readonly string[]; supportGained: number };

/** "zonder ‘Pallets stapelen’ +23": the tasks without which most more people could do the rest. */
export function costliestInWords(submission: CarvingSubmission, costliest: Costliest | undefined): string {
  if (!costliest) return "geen enkele taak";
  const titles = enumerate(taskTitles(submission, costliest.tasks).map((title) => `‘${title}’`));
  const gained = countShown(costliest.supportGained, isSensitiveBundle(submission, costliest.tasks));
  return `zonder ${titles} +${gained}`;
}

/** The five best scores, best first, rounded half up; not of so few people that they would be counted by it. */
export function scoresInWords(
  { support, bestScores }: { support: number; bestScores: readonly number[] },
  isSensitive: boolean,
): string {
  if (bestScores.length === 0) return "niemand";
  if (isSensitive && support < LEAST_COUNTED) return `niet getoond bij minder dan ${LEAST_COUNTED} mensen`;
  return bestScores.map((score) => Math.floor(score + 0.5)).join(", ");
}
