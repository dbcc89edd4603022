import { engineRequest } from "#shared/domain/carving-record.ts";
import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { isProblem } from "#shared/domain/problem.ts";
import type { CarvingRequest } from "#shared/engine/carving/request.ts";

/** Minimum wage on a date, in euro per hour; throws `Problem` that names the missing period. */
export type MinimumWageOn = (date: string) => number;

/** `withoutWage`: why nobody can say what the new job pays, in words for the desk. */
export type PricedRequest = { request: CarvingRequest; withoutWage?: string };

/** A request as the engine reads it, paid as asked or else at the minimum wage of its start date. */
export function pricedRequest(submission: CarvingSubmission, minimumWage: MinimumWageOn): PricedRequest {
  if (submission.carvedWage !== undefined) return { request: engineRequest(submission, undefined) };
  try {
    return { request: engineRequest(submission, minimumWage(submission.startDate)) };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return {
      request: engineRequest(submission, undefined),
      withoutWage: `${error.message}. Vul in wat de nieuwe functie per uur betaalt.`,
    };
  }
}

/** Why there is no euro axis although the new job's wage is known. */
export const WAGE_MISSING = "Van een functie is het uurloon niet ingevuld.";
