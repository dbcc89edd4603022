import type { AssignmentPolicy } from "#shared/domain/assignment-policy.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { invalidInput } from "#shared/domain/input.ts";
import { agreedPolicies, EMPTY_BOOK, placeErrors, withPolicy } from "#shared/domain/policy-book.ts";
import { policyErrors } from "#shared/domain/policy-errors.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { Region } from "#shared/domain/region.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";
import type { Clock } from "#shared/ports/services.ts";

type Deps = { policies: PolicyStore; region: Region; clock: Clock };

/** A new policy, who makes it, and the version of the book that they saw. */
export type NewPolicy = { policy: AssignmentPolicy; by: string; seen: number };

/**
 * Adds a policy that begins today or later.
 *
 * Throws `Problem("invalid-input")` with every field that is wrong, `Problem("conflict")` when somebody changed the
 * policies after `by` saw them: a policy is made from what held, so they must see what holds now.
 */
export const addPolicy =
  ({ policies, region, clock }: Deps) =>
  async ({ policy, by, seen }: NewPolicy): Promise<void> => {
    const now = clock();
    const book = (await policies.read()) ?? EMPTY_BOOK;
    const overtaken = new Problem("conflict", "Intussen heeft iemand anders het beleid gewijzigd");
    if (book.version !== seen) throw overtaken;
    const agreed = agreedPolicies(region.assignmentPolicies, book);
    const errors = [...placeErrors(agreed, policy, dayOf(now)), ...policyErrors(region, policy)];
    if (errors.length > 0) throw invalidInput(errors);
    if (!(await policies.keep(withPolicy(book, policy, { at: now.toISOString(), by })))) throw overtaken;
  };
