import { describe, expect, it } from "vitest";
import { wordsFor } from "#functions/workbench/words.ts";
import { region } from "#shared/runtime/region.ts";
import { tables } from "./apps.ts";

describe("a line of a vacancy's history", () => {
  const { history } = wordsFor(region, tables);

  it.each([
    ["Gewijzigd: hoursPerWeek, licences", "Gewijzigd: uren per week, rijbewijs"],
    ["Gewijzigd: constructor", "Gewijzigd: constructor"],
    ["gemeente-haarlem:H-12: postpone (not-available)", expect.stringMatching(/^Kandidaat H-12: uitgesteld/)],
    ["Nog actueel volgens de werkgever", "Nog actueel volgens de werkgever"],
  ])("%s is said in words", (what, words) => {
    expect(history(what)).toEqual(words);
  });
});
