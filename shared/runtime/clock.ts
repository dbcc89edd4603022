import type { Clock } from "#shared/ports/services.ts";

/** The one place that reads the clock. */
export const systemClock: Clock = () => new Date();
