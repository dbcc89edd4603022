import * as z from "zod";

/** More would not fit the environment of a function (4 KB on AWS). */
const MOST_PARTIES = 60;

/**
 * An organisation that may ask this region over VUM: its OIN, and whether it takes part in SUWI. A certificate alone
 * admits nobody: everybody with a PKIoverheid certificate has one.
 */
export const VumParty = z.strictObject({
  oin: z.string().regex(/^\d{20}$/),
  /** For who reads the configuration. */
  name: z.string().min(1).max(120).optional(),
  suwi: z.boolean(),
});
export type VumParty = z.infer<typeof VumParty>;

/** The organisations that a deployment admits. */
export const VumParties = z
  .array(VumParty)
  .max(MOST_PARTIES)
  .refine((parties) => new Set(parties.map(({ oin }) => oin)).size === parties.length, "OINs must differ");
