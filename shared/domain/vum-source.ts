import * as z from "zod";

/**
 * A bron of VUM that this region may ask about a vacancy: its address up to and with the version, its OIN, and how far
 * around the workplace it is asked (`selectiegebied`). A bron of another region is asked directly; an exchange (VUM's
 * uitwisselingsvoorziening) asks others for us and has ids of its own.
 */
export const VumSource = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: z.string().min(1).max(120),
  url: z.url({ protocol: /^https?$/ }).refine((url) => !url.endsWith("/"), "without a slash at the end"),
  oin: z.string().regex(/^\d{20}$/),
  kind: z.enum(["bron", "exchange"]).default("bron"),
  km: z.int().min(0).max(999),
  /** Stands for our client certificate where no gateway checks one: for the local deployment alone. */
  accessToken: z.string().optional(),
});
export type VumSource = z.infer<typeof VumSource>;

/** The sources of a deployment, as JSON. Codes are distinct: they stand in ids. */
export const VumSources = z
  .array(VumSource)
  .refine((sources) => new Set(sources.map(({ code }) => code)).size === sources.length, "codes must differ");
