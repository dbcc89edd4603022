import { Problem } from "#shared/domain/problem.ts";
import type { Caller } from "#shared/ports/services.ts";

/** The partner that a caller acts for: every key it can name begins with it. */
export function partnerOf(caller: Caller): string {
  if (caller.partner === undefined) throw new Problem("forbidden", "Deze client hoort bij geen partner");
  return caller.partner;
}
