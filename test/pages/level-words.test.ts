import { expect, it } from "vitest";
import { DUTCH } from "#functions/web/words/nl.ts";
import { educationInWords, languageInWords } from "#shared/engine/words.ts";

it.each([
  ["education", DUTCH.educations, educationInWords],
  ["language", DUTCH.languages, languageInWords],
] as const)("calls a level of %s on the form what the card of a candidate calls it", (_of, levels, inWords) => {
  for (const [level, text] of Object.entries(levels))
    expect(text.split(":")[0]?.toLowerCase()).toBe(inWords(Number(level)));
});
