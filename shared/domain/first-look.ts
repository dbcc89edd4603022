import { dayOf } from "./dates.ts";
import { addWorkingDays } from "./working-days.ts";

/** Working days within which somebody takes a first look (rule 9). */
const FIRST_LOOK_WORKING_DAYS = 2;

/** Day by which somebody must have looked at what is in its present state since an instant. */
export const firstLookBy = (stepSince: string): string =>
  addWorkingDays(dayOf(new Date(stepSince)), FIRST_LOOK_WORKING_DAYS);
