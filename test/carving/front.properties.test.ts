import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BundleFigures, prepareCarving } from "#shared/engine/carving/carving.ts";
import type { CarvingRequest } from "#shared/engine/carving/request.ts";
import type { CandidateFacts } from "#shared/engine/types.ts";
import { CONTEXT, pool } from "../engine/arbitraries.ts";
import { request } from "./arbitraries.ts";
import { bruteForceFront } from "./brute-force.ts";
import { comparable } from "./comparable.ts";

const front = (asked: CarvingRequest, candidates: readonly CandidateFacts[]): readonly BundleFigures[] =>
  prepareCarving(asked, candidates, CONTEXT).front(() => false).points;

describe("the front", () => {
  test("is that of a brute force over all subsets, of up to 7 tasks", () => {
    fc.assert(
      fc.property(request(7), pool, (asked, candidates) => {
        expect(comparable(front(asked, candidates))).toEqual(comparable(bruteForceFront(asked, candidates, CONTEXT)));
      }),
      { numRuns: 600 },
    );
  });

  test("is that of a brute force over all subsets, of up to 14 tasks", () => {
    fc.assert(
      fc.property(request(14), pool, (asked, candidates) => {
        expect(comparable(front(asked, candidates))).toEqual(comparable(bruteForceFront(asked, candidates, CONTEXT)));
      }),
      { numRuns: 60 },
    );
  });
});
