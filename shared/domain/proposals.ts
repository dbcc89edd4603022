import * as z from "zod";
import { Instant, IsoDate } from "./fields.ts";
import { shortHash } from "./fingerprint.ts";

const Bounds = z.object({ hours: z.number(), support: z.int(), euroPerWeek: z.number().optional() });

export const Figures = z.object({
  id: z.string(),
  /** Ids, ascending. */
  tasks: z.array(z.string()),
  hours: z.number(),
  support: z.int(),
  certain: z.int(),
  euroPerWeek: z.number().optional(),
});

/**
 * One bundle of the front, with the best five scores of people (pseudonymous: not who they are) and the tasks without
 * which most more people could do the rest. `atMost`: what may be better, when there was no time to prove otherwise.
 */
export const Proposal = Figures.extend({
  atMost: Bounds.optional(),
  bestScores: z.array(z.number()),
  costliest: z.object({ tasks: z.array(z.string()), supportGained: z.int() }).optional(),
});
export type Proposal = z.infer<typeof Proposal>;

/** Disjoint bundles for several jobs at once; `bound` is what no other division goes beyond. */
export const ProposedJobs = z.object({
  bundles: z.array(Figures),
  /** People who can be placed at once, one per job. */
  placeable: z.int(),
  hours: z.number(),
  optimal: z.boolean(),
  bound: z.object({ people: z.int(), hours: z.number() }),
});
export type ProposedJobs = z.infer<typeof ProposedJobs>;

/** What was found for one jobcarving request, in which pool. */
export const Proposals = z.object({
  reference: z.string(),
  version: z.int(),
  requestVersion: z.int(),
  poolVersion: z.string(),
  evaluatedOn: IsoDate,
  analysedAt: Instant,
  /** True when it is proven that no bundle is missing. */
  isExact: z.boolean(),
  /** How many bundles the front has; `front` holds at most `FRONT_LIMIT` of them, spread over it. */
  frontSize: z.int(),
  front: z.array(Proposal),
  /** Why there is no euro axis, in words for the desk; absent when there is one. */
  withoutEuro: z.string().optional(),
  jobs: ProposedJobs.optional(),
});
export type Proposals = z.infer<typeof Proposals>;

/** Bundles that the API gives, and that a page shows. */
export const FRONT_LIMIT = 500;
export const SHOWN_LIMIT = 20;

/** The id of a bundle follows from its tasks, so that it stays the same from one analysis to the next. */
export const proposalId = (tasks: readonly string[]): string => `P-${shortHash(tasks.toSorted().join(","), 8)}`;
