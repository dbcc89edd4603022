import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inContract } from "#shared/domain/vum-contract-values.ts";
import { searchProfileOf } from "#shared/domain/vum-mapping.ts";
import { askable, profileQuestion } from "#shared/domain/vum-profile-question.ts";
import { profileCriteria, vumProfiles } from "./arbitraries.ts";
import { contract, hasContracts } from "./contract.ts";
import { DESCRIBED, isFoundByReference } from "./reference-question.ts";

describe("a question about job seekers", () => {
  it("finds exactly whom an implementation of MongoDB's language finds by what the contract describes", () => {
    let found = 0;
    let asked = 0;
    fc.assert(
      fc.property(profileCriteria, fc.array(vumProfiles, { minLength: 1, maxLength: 8 }), (criteria, profiles) => {
        const test = profileQuestion(criteria, "") ?? (() => true);
        for (const profile of profiles.map(searchProfileOf).map(inContract)) {
          const isFound = test(askable(profile));
          expect(isFound).toBe(isFoundByReference(criteria, profile));
          found += Number(isFound);
          asked += 1;
        }
      }),
      { numRuns: 1500 },
    );
    // Both answers come often enough to tell two evaluators apart.
    expect(found / asked).toBeGreaterThan(0.1);
    expect(found / asked).toBeLessThan(0.9);
  });

  it.skipIf(!hasContracts)("can be about what the contract describes, and nothing else", () => {
    const { schemas } = contract("WerkzoekendeProfielen").document.components;
    type Node = { $ref?: string; properties?: Record<string, Node>; items?: Node };
    const described = (node: Node): unknown => {
      const own = node.$ref === undefined ? node : (schemas[node.$ref.split("/").at(-1) ?? ""] as Node);
      if (own.items) return [described(own.items)];
      if (!own.properties) return own.$ref === undefined ? "value" : described(own);
      return Object.fromEntries(Object.entries(own.properties).map(([name, below]) => [name, described(below)]));
    };
    const { selectiegebied, ...criteria } = described({ $ref: "MPWerkzoekende" }) as Record<string, unknown>;
    expect(selectiegebied).toEqual({ afstand: "value", postcode: "value" });
    expect(criteria).toEqual(DESCRIBED);
  });

  it.each([
    ["an operand of another type", { "werktijden.indicatieKantoortijden": { $eq: "ja" } }, "$eq: een getal verwacht"],
    ["a list for an object", { contractvorm: [1] }, "contractvorm: een object verwacht"],
    ["an object for a list", { contractvorm: { $elemMatch: { $or: { a: 1 } } } }, "$or: een lijst verwacht"],
    ["a bare value", { "werktijden.indicatieKantoortijden": 1 }, "indicatieKantoortijden: een object verwacht"],
  ])("is refused by name with %s", (_name, criteria, said) => {
    expect(() => profileQuestion(criteria, "/vraagObject")).toThrow(said);
  });

  it("heeds no name that every object has", () => {
    const criteria = JSON.parse(
      '{"__proto__": {"contractvorm": {"$elemMatch": {"$or": [1]}}}, "constructor": {"a": 1}}',
    );
    expect(profileQuestion(criteria, "")).toBeUndefined();
  });
});
