import * as z from "zod";
import { CARVED_KINDS } from "./carving-request.ts";
import { line, OccupationCode, paragraphs } from "./fields.ts";

/** What somebody says with the approval of a bundle, beside which bundle it is. */
export const BundleApprovalInput = z.strictObject({
  title: line(120, "Vul de titel van de nieuwe functie in"),
  /** ISCO-08 unit group; the occupation of most of its work when it is left out. */
  occupation: OccupationCode.optional(),
  kind: z.enum(CARVED_KINDS).optional(),
  statement: paragraphs(2000, "Schrijf op waarom dit werk extra is en niemand verdringt"),
});
