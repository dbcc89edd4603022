import * as z from "zod";
import { Instant } from "./fields.ts";

/** One employer and its one contact at the desk (rule 4: one account manager per KvK number). */
export const EmployerRecord = z.object({
  kvkNumber: z.string(),
  name: z.string(),
  sector: z.string().optional(),
  accountManager: z.string(),
  since: Instant,
});
export type EmployerRecord = z.infer<typeof EmployerRecord>;
