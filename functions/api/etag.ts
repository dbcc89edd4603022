import { fingerprint } from "#shared/domain/fingerprint.ts";
import { Problem } from "#shared/domain/problem.ts";

/** Entity tag of a version, as a write answers it. */
export const etag = (version: number): { ETag: string } => ({ ETag: `"${version}"` });

/**
 * Tag of what a read answers: the version, when it has one, and a mark of the content. The content can change without
 * the version: an outcome is reported, a profile grows stale.
 */
export function contentTag(versionTag: string | undefined, body: unknown): string {
  const mark = fingerprint(body).slice(0, 16);
  return versionTag === undefined ? `"${mark}"` : `${versionTag.slice(0, -1)}.${mark}"`;
}

/** True when `If-None-Match` names the tag, alone, in a list, or weakened on the way. */
export const isNamedIn = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch.trim() === "*" || `,${ifNoneMatch.trim()}`.split(/\s*,\s*(?:W\/)?/).includes(tag));

/** What a write says about what is stored: its version (0: nothing is there), or that something must be. */
export type Precondition = { expectedVersion: number | undefined; mustExist: boolean };

/**
 * The precondition of a write: `If-Match: "3"` (or a read's `"3.…"`), `If-Match: *`, or `If-None-Match: *` ("only when
 * there is none").
 *
 * Throws `Problem("precondition-failed")` for a tag that was never ours, `Problem("invalid-input")` for no tag at all.
 */
export function preconditionOf(headers: Headers): Precondition {
  const ifMatch = headers.get("If-Match")?.trim();
  if (ifMatch === "*") return { expectedVersion: undefined, mustExist: true };
  if (ifMatch === undefined) {
    const mustBeNew = headers.get("If-None-Match")?.trim() === "*";
    return { expectedVersion: mustBeNew ? 0 : undefined, mustExist: false };
  }
  if (!/^"[^"]*"$/.test(ifMatch)) {
    throw new Problem("invalid-input", "If-Match is geen tag", [
      { pointer: "/If-Match", detail: 'Geef If-Match als één tag tussen aanhalingstekens, bijvoorbeeld "3"' },
    ]);
  }
  const [, version] = /^"([1-9]\d{0,14})(?:\.[0-9a-f]{16})?"$/.exec(ifMatch) ?? [];
  if (version === undefined) throw new Problem("precondition-failed", "Deze versie bestaat niet");
  return { expectedVersion: Number(version), mustExist: false };
}
