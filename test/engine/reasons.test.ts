import { describe, expect, test } from "vitest";
import { reasonsExcluded } from "#shared/engine/reasons.ts";
import type { CandidateFacts, Requirements } from "#shared/engine/types.ts";
import { aCandidate, aContext, aRequirement, aStranger, LABELS, pc4At } from "./builders.ts";

const reasons = (asked: Partial<Requirements>, facts: Partial<CandidateFacts>) =>
  reasonsExcluded(aRequirement(asked), aCandidate(facts), aContext(), LABELS);

const sentences = (...args: Parameters<typeof reasons>) => reasons(...args).map(({ sentence }) => sentence);

describe("why somebody is not eligible", () => {
  test("is empty for somebody who is, also when everything is unknown", () => {
    expect(reasons({}, {})).toEqual([]);
    expect(reasonsExcluded(aRequirement({ licences: ["B"] }), aStranger(), aContext(), LABELS)).toEqual([]);
  });

  test("names each criterion that is not met, in order", () => {
    expect(reasons({ licences: ["B"] }, { hours: { max: 8 } })).toEqual([
      { criterion: "hours", sentence: "Wil hoogstens 8 uur per week werken; het werk is minstens 20 uur" },
      { criterion: "licence", sentence: "Heeft geen rijbewijs B" },
    ]);
  });

  test.each<[Partial<Requirements>, Partial<CandidateFacts>, string]>([
    [{}, { availableFrom: "2027-03-01" }, "Kan beginnen vanaf 1 maart 2027; nodig: uiterlijk 29 januari 2027"],
    [{}, { hours: { min: 40 } }, "Wil minstens 40 uur per week werken; het werk is hoogstens 36 uur"],
    [
      { schedule: { required: ["sat-night", "sun-evening", "mon-morning"] } },
      {},
      "Kan niet werken op zaterdagnacht en zondagavond",
    ],
    [{ licences: ["B", "C", "CE"] }, { licences: ["B"] }, "Heeft geen rijbewijs C en CE"],
    [{ certificates: ["vca", "bhv"] }, { certificates: ["vca"] }, "Heeft geen certificaat BHV"],
    [{ education: { level: 5, hard: true } }, { education: 3 }, "Opleiding: vmbo; nodig: minstens hbo"],
    [{ language: { level: 4, hard: true } }, { language: 1 }, "Spreekt geen Nederlands; nodig: minstens heel goed"],
  ])("%o, %o: %s", (asked, facts, expected) => {
    expect(sentences(asked, facts)).toEqual([expected]);
  });

  test("a distance just over the limit does not read as the limit", () => {
    expect(sentences({}, { postcode: pc4At(12), maxDistanceKm: 11.9 })).toEqual([
      "12 km van Haarlem; wil tot 11,9 km reizen",
    ]);
    const nearby = aContext({
      centroid: (pc4) => ({ latitude: 52 + (pc4 === pc4At(1) ? 0.0865 : 0), longitude: 4.6 }),
    });
    const candidate = aCandidate({ postcode: pc4At(1), maxDistanceKm: 12 });
    expect(reasonsExcluded(aRequirement(), candidate, nearby, LABELS)).toEqual([
      { criterion: "travel", sentence: "13 km van Haarlem; wil tot 12 km reizen" },
    ]);
  });

  test("about client group, target group and work conditions it says only that they do not fit", () => {
    expect(sentences({}, { distanceToWork: "unbridgeable" })).toEqual(["Klantgroep: past niet"]);
    expect(sentences({ kind: "garantiebaan" }, { banenafspraak: "no" })).toEqual(["Doelgroep: past niet"]);
    expect(sentences({ kind: "beschut-werk" }, { beschutWerk: "no" })).toEqual(["Doelgroep: past niet"]);
    expect(sentences({ demands: { lifting: 3, pace: 1 } }, { capacity: { lifting: 2, pace: 0 } })).toEqual([
      "Tillen: past niet",
      "Hoog tempo: past niet",
    ]);
  });
});
