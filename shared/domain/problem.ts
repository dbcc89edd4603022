/**
 * What can go wrong towards a caller: a closed set of kinds, no HTTP. One mapper turns a problem into problem+json, one
 * into an error page, one into a failed queue record. What a person decides (turned down, not placed) is no problem.
 */
export const PROBLEM_KINDS = [
  "invalid-input",
  "unauthenticated",
  "forbidden",
  "not-found",
  "conflict",
  "precondition-failed",
  "too-large",
  "unsupported-media-type",
  "key-reused",
  "too-many-requests",
  "unavailable",
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** One wrong field: a JSON pointer into the input and a sentence that says how to mend it. */
export type FieldError = { pointer: string; detail: string };

export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly errors: readonly FieldError[];

  constructor(kind: ProblemKind, detail: string, errors: readonly FieldError[] = []) {
    super(detail);
    this.name = "Problem";
    this.kind = kind;
    this.errors = errors;
  }
}

/** True for a problem of the kind asked (any kind when none is given). */
export const isProblem = (error: unknown, kind?: ProblemKind): error is Problem =>
  error instanceof Problem && (kind === undefined || error.kind === kind);
