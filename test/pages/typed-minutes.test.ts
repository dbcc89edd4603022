import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockTime, typedMinutes } from "#functions/web/jobcarving-form/typed-minutes.ts";

describe("a typed time", () => {
  it.each([
    ["2,5", 150],
    ["2.5", 150],
    ["2,25 uur", 135],
    ["2:30", 150],
    ["02:05 uur", 125],
    ["2u30", 150],
    ["2 uur 5", 125],
    ["2 uur en 30 minuten", 150],
    [" 3 UUR ", 180],
    ["ca. 3 u. per week", 180],
    ["ongeveer 4 uur/week", 240],
    ["45 min", 45],
    ["90 minuten", 90],
    ["1½ uur", 90],
    ["2 hours", 120],
    ["2h30", 150],
    ["1 hour and 5 minutes", 65],
    ["about 1½ hours a week", 90],
    ["45 mins", 45],
    ["½", 30],
    ["0,1", 6],
    ["60", 3600],
    ["90 uur", 5400],
    ["0", 0],
  ])("is found in %j", (text, minutes) => {
    expect(typedMinutes(text)).toBe(minutes);
  });

  it.each(["", "veel", "-2", "2-3", "2 of 3 uur", "2.30", "2:75", "1.234", "90", "2 weken", "1e3", "2".repeat(5000)])(
    "is not guessed from %j",
    (text) => {
      expect(typedMinutes(text)).toBeNaN();
    },
  );

  it("is read back as it is written, up to a whole week", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_080 }), (minutes) => typedMinutes(clockTime(minutes)) === minutes),
    );
  });
});
