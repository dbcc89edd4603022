import * as z from "zod";
import { AssignmentPolicy, policyOn } from "./assignment-policy.ts";
import { Instant, IsoDate } from "./fields.ts";
import { type FieldError, Problem } from "./problem.ts";

/** Who added or took back which version, and when. */
const PolicyChange = z.object({
  at: Instant,
  by: z.string(),
  what: z.enum(["added", "taken-back"]),
  version: z.string(),
  from: IsoDate,
});
export type PolicyChange = z.infer<typeof PolicyChange>;

/**
 * The policies of a region that an administrator made, with everything that was done to them. What came into force
 * stays as it was: decisions name it.
 */
export const PolicyBook = z.object({
  /** Counts the changes; whoever writes says on which one it rests. */
  version: z.int().min(0),
  policies: z.array(AssignmentPolicy),
  changes: z.array(PolicyChange),
});
export type PolicyBook = z.infer<typeof PolicyBook>;

export const EMPTY_BOOK: PolicyBook = { version: 0, policies: [], changes: [] };

type Policies = readonly AssignmentPolicy[];

const byDay = (a: AssignmentPolicy, b: AssignmentPolicy): number => (a.from < b.from ? -1 : 1);

/** The policies of the region's file and those of the book, the oldest first; the book's, where both begin on a day. */
export const agreedPolicies = (seed: Policies, { policies }: PolicyBook): AssignmentPolicy[] => {
  const own = new Set(policies.flatMap(({ from, version }) => [from, version]));
  return [...seed.filter(({ from, version }) => !own.has(from) && !own.has(version)), ...policies].toSorted(byDay);
};

/** How a policy stands on a day: yet to come, in force, or over since a later one began. */
export type Standing = "planned" | "in-force" | "past";

export const standingOf = (policies: Policies, policy: AssignmentPolicy, today: string): Standing => {
  if (policy.from > today) return "planned";
  return policyOn(policies, today) === policy ? "in-force" : "past";
};

/** What keeps a policy out of a list: it begins before today, or on the day or under the name of another. */
export function placeErrors(agreed: Policies, { version, from }: AssignmentPolicy, today: string): FieldError[] {
  const sameDay = agreed.find((other) => other.from === from);
  return [
    ...(from < today ? [{ pointer: "/from", detail: "Kies vandaag of een latere dag: wat gold, blijft staan" }] : []),
    ...(sameDay
      ? [{ pointer: "/from", detail: `Op deze dag begint al versie ${sameDay.version}; kies een andere` }]
      : []),
    ...(agreed.some((other) => other.version === version)
      ? [{ pointer: "/version", detail: "Deze naam is al gebruikt; kies een andere" }]
      : []),
  ];
}

type By = Pick<PolicyChange, "at" | "by">;

const changed = (book: PolicyBook, policies: Policies, change: PolicyChange): PolicyBook => ({
  version: book.version + 1,
  policies: policies.toSorted(byDay),
  changes: [...book.changes, change],
});

/** The book with one policy more, which has a place in it (`placeErrors`). */
export const withPolicy = (book: PolicyBook, policy: AssignmentPolicy, by: By): PolicyBook =>
  changed(book, [...book.policies, policy], { ...by, what: "added", version: policy.version, from: policy.from });

/**
 * The book without a policy that is yet to come.
 *
 * Throws `Problem("not-found")` for a version that is not in it, `Problem("conflict")` for one that came into force.
 */
export function withoutPolicy(book: PolicyBook, version: string, today: string, by: By): PolicyBook {
  const policy = book.policies.find((candidate) => candidate.version === version);
  if (!policy) throw new Problem("not-found", "Deze versie is niet gevonden");
  if (policy.from <= today) throw new Problem("conflict", "Deze versie is al ingegaan en blijft staan");
  const others = book.policies.filter((other) => other !== policy);
  return changed(book, others, { ...by, what: "taken-back", version, from: policy.from });
}
