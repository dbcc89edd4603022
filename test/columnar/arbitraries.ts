import fc from "fast-check";
import type { Kernel } from "#shared/engine/columnar/kernel.ts";
import type { CandidateFacts } from "#shared/engine/types.ts";
import { candidate } from "../engine/arbitraries.ts";

/** Both filters, and what production uses. */
export const KERNELS: readonly Kernel[] = ["plain", "wasm", "auto"];

export const limits = fc.constantFrom(0, 1, 3, 50, Number.POSITIVE_INFINITY);

const distinctIds = (people: readonly CandidateFacts[]): CandidateFacts[] =>
  people.map((facts, at) => ({ ...facts, id: `partner-${at % 3}:${facts.id}-${at}` }));

/** Nobody, a few, or more than a filter takes in its stride; twins in all but id are common, so that ties are. */
export const people: fc.Arbitrary<CandidateFacts[]> = fc
  .tuple(fc.array(candidate, { maxLength: 40 }), fc.integer({ min: 1, max: 3 }))
  .map(([drawn, copies]) => distinctIds(Array.from({ length: copies }, () => drawn).flat()));

/** So many that places begin and end anywhere within what the kernel takes together. */
export const crowds: fc.Arbitrary<CandidateFacts[]> = fc
  .tuple(fc.array(candidate, { minLength: 20, maxLength: 40 }), fc.integer({ min: 5, max: 20 }))
  .map(([drawn, copies]) => distinctIds(Array.from({ length: copies }, () => drawn).flat()));

/** Someone of whom only the client group and the date are known. */
export const stranger: fc.Arbitrary<CandidateFacts> = candidate.map(({ id, distanceToWork, assessedAt }) => ({
  id,
  distanceToWork,
  banenafspraak: "unknown",
  beschutWerk: "unknown",
  hours: {},
  occupations: [],
  skills: [],
  skillsAssessed: false,
  capacity: {},
  assessedAt,
}));

export const strangers = fc.array(stranger, { maxLength: 20 }).map(distinctIds);

/** People whom no vacancy of the arbitraries can take. */
export const excluded = fc
  .array(candidate, { minLength: 1, maxLength: 20 })
  .map((drawn) =>
    distinctIds(drawn.map((facts) => ({ ...facts, availableFrom: "2030-01-01", hours: { min: 90, max: 100 } }))),
  );
