import { eventOf } from "#shared/domain/events.ts";
import type { Clock, EventSender, Signer } from "#shared/ports/services.ts";
import { addressKey } from "./address-key.ts";

const HOUR_MS = 3_600_000;

/**
 * Asks that the links of an address are sent to it again. Whether the address is known shows neither in the answer nor in
 * how long it takes: that is looked up by who hears the event, which holds no address either. Asking again within the hour
 * is the same event.
 */
export const askLinksAgain =
  (deps: { signer: Signer; send: EventSender; clock: Clock }) =>
  async (email: string): Promise<void> => {
    const now = deps.clock();
    const hour = Math.floor(now.getTime() / HOUR_MS);
    const key = await addressKey(deps.signer, email);
    await deps.send([eventOf("nl.wsp.link-gevraagd.v1", key, hour, now.toISOString())]);
  };
