import { Problem } from "#shared/domain/problem.ts";

/** Entity tag of a version: strong, because a version is one content. */
export const etag = (version: number): { ETag: string } => ({ ETag: `"${version}"` });

/**
 * The version that a write expects: from `If-Match: "3"`, or 0 from `If-None-Match: *` ("only when there is none").
 *
 * Throws `Problem("precondition-failed")` for a tag that was never ours, `Problem("invalid-input")` for no tag at all.
 */
export function expectedVersion(headers: Headers): number | undefined {
  const ifMatch = headers.get("If-Match")?.trim();
  if (ifMatch !== undefined && ifMatch !== "*") {
    if (!/^"[^"]*"$/.test(ifMatch))
      throw new Problem("invalid-input", 'Geef If-Match als één tag tussen aanhalingstekens, bijvoorbeeld "3"');
    const version = ifMatch.slice(1, -1);
    if (!/^[1-9]\d{0,14}$/.test(version)) throw new Problem("precondition-failed", "Deze versie bestaat niet");
    return Number(version);
  }
  return headers.get("If-None-Match")?.trim() === "*" ? 0 : undefined;
}
