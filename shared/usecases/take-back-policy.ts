import { dayOf } from "#shared/domain/dates.ts";
import { EMPTY_BOOK, withoutPolicy } from "#shared/domain/policy-book.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";
import type { Clock } from "#shared/ports/services.ts";

type Deps = { policies: PolicyStore; clock: Clock };

/**
 * Takes back a policy that is yet to come.
 *
 * Throws `Problem("not-found")` for one that is not there, `Problem("conflict")` for one that came into force, and when
 * somebody changed the policies at the same moment.
 */
export const takeBackPolicy =
  ({ policies, clock }: Deps) =>
  async (version: string, by: string): Promise<void> => {
    const now = clock();
    const book = (await policies.read()) ?? EMPTY_BOOK;
    const next = withoutPolicy(book, version, dayOf(now), { at: now.toISOString(), by });
    if (!(await policies.keep(next)))
      throw new Problem("conflict", "Intussen heeft iemand anders het beleid gewijzigd");
  };
