import * as z from "zod";
import { Instant, IsoDate } from "./fields.ts";

/** What work can wait for: the clocks of rule 9 that a person has to stop. */
export const STEPS = [
  "first-look",
  "put-forward",
  "acknowledged",
  "introduced",
  "placed",
  "confirmed-13w",
  "confirmed-26w",
] as const;
export const Step = z.enum(STEPS);
export type Step = z.infer<typeof Step>;

/** The last reminder about a step, as it stands on the record: which step, how many working days late, and the day. */
export const Reminded = z.object({ step: Step, since: Instant, rung: z.int(), on: IsoDate });
export type Reminded = z.infer<typeof Reminded>;

/** Day of the last reminder about any of this work; undefined while nobody was reminded. */
export const lastReminded = (work: readonly { reminded?: Reminded | undefined }[]): string | undefined =>
  work
    .flatMap(({ reminded }) => reminded?.on ?? [])
    .toSorted()
    .at(-1);
