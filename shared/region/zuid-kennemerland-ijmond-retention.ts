import type { Retention } from "#shared/domain/retention.ts";

/** Where these terms come from is in decision 23; the privacy page quotes them from here. */
export const RETENTION: Retention = {
  draftDays: 7,
  closedWorkMonths: 12,
  assignmentMonths: 24,
  addressDays: 455,
  contactMomentMonths: 24,
};
