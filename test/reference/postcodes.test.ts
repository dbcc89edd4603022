import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parsePostcodes } from "#infra/local/imports/parse-postcodes.ts";
import { roadKm } from "#shared/engine/distance.ts";
import { builtInCentroids } from "#shared/reference/postcodes.ts";
import { sharedData } from "./shared-data.ts";

const CENTRE = { latitude: 52.42, longitude: 4.63 };

describe("built-in centroids", () => {
  it("are four digits, two plausible figures and a place", () => {
    const wrong = [...builtInCentroids()].filter(
      ([pc4, { latitude, longitude, place }]) =>
        !/^[1-9]\d{3}$/.test(pc4) || !(latitude > 51 && latitude < 53.5) || !(longitude > 4 && longitude < 6) || !place,
    );
    expect(wrong).toEqual([]);
  });

  it("lie within 80 km by road of the region", () => {
    const far = [...builtInCentroids().values()].filter((centroid) => roadKm(CENTRE, centroid) > 80.1);
    expect(far).toEqual([]);
  });

  it("know the places around", () => {
    const place = (pc4: string) => builtInCentroids().get(pc4)?.place;
    expect([place("2011"), place("1971"), place("1012"), place("3511")]).toEqual([
      "Haarlem",
      "IJmuiden",
      "Amsterdam",
      "Utrecht",
    ]);
  });

  it("are parsed once", () => {
    expect(builtInCentroids()).toBe(builtInCentroids());
  });
});

const all = sharedData("pc4_nl.csv");

describe.skipIf(all === undefined)("built-in centroids beside GeoNames' table of the Netherlands", () => {
  it("are its figures, all of those within 80 km", () => {
    const { rows } = parsePostcodes(readFileSync(all ?? "", "utf8"));
    const near = rows.filter((row) => roadKm(CENTRE, row) <= 80);
    expect([...builtInCentroids().keys()]).toEqual(near.map(({ pc4 }) => pc4));
    for (const { pc4, latitude, longitude } of near) {
      expect(builtInCentroids().get(pc4)?.latitude).toBeCloseTo(latitude, 3);
      expect(builtInCentroids().get(pc4)?.longitude).toBeCloseTo(longitude, 3);
    }
  });
});
