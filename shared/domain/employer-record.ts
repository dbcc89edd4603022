import * as z from "zod";
import { Instant } from "./fields.ts";

/** That an employer went from one account manager to another, by whose doing. */
export const Handover = z.object({ from: z.string(), to: z.string(), by: z.string(), at: Instant });
export type Handover = z.infer<typeof Handover>;

/** One employer and its one contact at the desk (rule 4: one account manager per KvK number). */
export const EmployerRecord = z.object({
  kvkNumber: z.string(),
  name: z.string(),
  sector: z.string().optional(),
  accountManager: z.string(),
  since: Instant,
  /** Each time that the desk gave the employer another contact, the oldest first. */
  handovers: z.array(Handover).optional(),
});
export type EmployerRecord = z.infer<typeof EmployerRecord>;
