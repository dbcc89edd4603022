import { type Counted, emptyTally, withAssignment, withMade } from "#shared/domain/tally.ts";
import type { AssignmentKey, AssignmentStore, TallyStore } from "#shared/ports/stores.ts";

type Deps = { assignments: Pick<AssignmentStore, "read">; tallies: Pick<TallyStore, "read" | "keep"> };

/**
 * Counts an assignment in a tally and has it made, each once, however often and by however many this is done.
 *
 * It is counted before it is made and stands in the tally as being made until it is stored, so after a crash the next
 * attempt knows that it counts. The tally is read before the assignment, and is written only as it was read: who slept
 * while another counted, made and ticked it off finds the tally changed, looks again, and finds the assignment there.
 */
export const makeAndCount =
  ({ assignments, tallies }: Deps) =>
  async (key: AssignmentKey, tallyId: string, counted: Counted, make: () => Promise<unknown>): Promise<void> => {
    for (;;) {
      const tally = (await tallies.read(tallyId)) ?? emptyTally(tallyId);
      if (tally.making.includes(key.id)) break;
      if (await assignments.read(key)) return;
      if (await tallies.keep(withAssignment(tally, key.id, counted))) break;
    }
    await make();
    for (;;) {
      const tally = await tallies.read(tallyId);
      if (!tally?.making.includes(key.id) || (await tallies.keep(withMade(tally, key.id)))) return;
    }
  };
