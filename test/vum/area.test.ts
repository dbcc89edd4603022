import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kmInside } from "#shared/domain/vum-area.ts";
import { greatCircleKm } from "#shared/engine/distance.ts";
import { placeOf } from "#shared/reference/postcode-areas.ts";
import { builtInTables } from "#shared/reference/tables.ts";

const ALL = new URL("../../../shared/data/pc4_nl.csv", import.meta.url);
const locate = placeOf(builtInTables().centroids);

describe("a selection area", () => {
  it("measures as the crow flies between known postcodes, and not by road", () => {
    const amsterdam = kmInside({ postcode: "2011AA", afstand: 20 }, locate)("1012AB");
    expect(amsterdam).toBeGreaterThan(15);
    expect(amsterdam).toBeLessThan(20);
    expect(kmInside({ postcode: "2011AA", afstand: 15 }, locate)("1012AB")).toBeUndefined();
  });

  it("takes in whom it may hold where a postcode is known roughly, and nobody whom it cannot hold", () => {
    const groningen = kmInside({ postcode: "9712AA", afstand: 10 }, locate);
    expect(groningen("9712ZZ")).toBe(0);
    expect(groningen("9731AA")).toBe(0);
    expect(groningen("6211AA")).toBeUndefined();
    expect(groningen("0999AA")).toBeUndefined();
  });

  it.skipIf(!existsSync(ALL))("leaves nobody out who is inside by the centroids of the whole country", () => {
    const rows = readFileSync(ALL, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((row) => row.split(","));
    const centroids = rows.map(([pc4 = "", latitude, longitude]) => ({
      pc4,
      latitude: Number(latitude),
      longitude: Number(longitude),
    }));
    fc.assert(
      fc.property(fc.constantFrom(...centroids), fc.constantFrom(...centroids), (middle, other) => {
        const afstand = Math.min(999, Math.ceil(greatCircleKm(middle, other)));
        expect(kmInside({ postcode: `${middle.pc4}AA`, afstand }, locate)(`${other.pc4}AA`)).toBeDefined();
      }),
      { numRuns: 3000 },
    );
  });
});
