import type { CandidateProfileInput } from "#shared/domain/candidate.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { aCandidate as aCandidateOfThen } from "./builders.ts";

/** The day so many days from today, by the machine's own clock, as a running platform reads it. */
export const inDays = (days: number): string => addDays(dayOf(new Date()), days);

/** A candidate as `aCandidate`, assessed two months ago: for tests on a running platform, whenever they run. */
export const aCandidate = (change: Partial<CandidateProfileInput> = {}): CandidateProfileInput =>
  aCandidateOfThen({ assessedAt: inDays(-60), ...change });
