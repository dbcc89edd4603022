import { eventOf } from "#shared/domain/events.ts";
import type { Clock, EventSender } from "#shared/ports/services.ts";
import type { CarvingStore, ProposalStore } from "#shared/ports/stores.ts";

/** Proposals stand at least this long: somebody may be talking about them. */
const STAND_MS = 3_600_000;

type Deps = {
  carvings: Pick<CarvingStore, "listOpen">;
  proposals: Pick<ProposalStore, "read">;
  send: EventSender;
  clock: Clock;
};

/**
 * Asks for new proposals for every open request whose proposals are an hour old and from before the last change of the
 * pool. Asking twice changes nothing. Answers which.
 */
export const refreshProposals =
  (deps: Deps) =>
  async (lastChange: string): Promise<string[]> => {
    const now = deps.clock();
    const outdated: string[] = [];
    for (const { reference } of await deps.carvings.listOpen()) {
      const stored = await deps.proposals.read(reference);
      const isOutdated =
        stored !== undefined &&
        stored.analysedAt < lastChange &&
        now.getTime() - Date.parse(stored.analysedAt) >= STAND_MS;
      if (isOutdated) outdated.push(reference);
    }
    await deps.send(
      outdated.map((reference) =>
        eventOf("nl.wsp.voorstellen-verouderd.v1", reference, now.getTime(), now.toISOString()),
      ),
    );
    return outdated;
  };
