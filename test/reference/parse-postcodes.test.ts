import { describe, expect, it } from "vitest";
import { parsePostcodes } from "#infra/local/imports/parse-postcodes.ts";

const geoNames = (...rows: readonly [country: string, postcode: string, place: string, lat: string, lon: string][]) =>
  rows
    .map(([country, postcode, place, lat, lon]) =>
      [country, postcode, place, "Noord-Holland", "07", "Haarlem", "0392", "", "", lat, lon, "6"].join("\t"),
    )
    .join("\n");

describe("postcodes from a CSV", () => {
  it("are one centroid per PC4, in order, with the first place", () => {
    const { rows, bad } = parsePostcodes(
      'pc4,lat,lon,places\n2014,52.38365,4.61855,"Haarlem; Overveen"\n2011,52.38,4.63,\n',
    );
    expect(rows).toEqual([
      { pc4: "2011", latitude: 52.38, longitude: 4.63, place: undefined },
      { pc4: "2014", latitude: 52.38365, longitude: 4.61855, place: "Haarlem" },
    ]);
    expect(bad).toEqual([]);
  });

  it("need no places, and may have other columns and a byte order mark", () => {
    const { rows } = parsePostcodes("\uFEFFid,lon,lat,pc4\r\n1,4.63,52.38,2011\r\n");
    expect(rows).toMatchObject([{ pc4: "2011", latitude: 52.38, longitude: 4.63 }]);
  });

  it("are averaged where full postcodes are given", () => {
    const { rows } = parsePostcodes("pc4,lat,lon\n2011 AB,52.38,4.62\n2011ac,52.40,4.64\n");
    expect(rows).toMatchObject([{ pc4: "2011", latitude: 52.39, longitude: 4.63 }]);
  });

  it("leave bad lines out and name them", () => {
    const { rows, bad } = parsePostcodes(
      'pc4,lat,lon,places\n2011,52.38,4.63,Haarlem\n\n20x1,52.38,4.63,x\n2012,5.38,4.63,"a\nb"\n2013\n2014,52.38,48.1\n2015,52.38,4.61,y',
    );
    expect(rows.map(({ pc4 }) => pc4)).toEqual(["2011", "2015"]);
    expect(bad).toEqual([
      { line: 4, reason: "Geef een postcode, bijvoorbeeld 2011 of 2011 AB" },
      { line: 5, reason: "De breedtegraad ligt buiten Nederland (50,5 tot 53,8)" },
      { line: 7, reason: "De breedtegraad is geen getal" },
      { line: 8, reason: "De lengtegraad ligt buiten Nederland (3,1 tot 7,4)" },
    ]);
  });

  it.each([
    ["another header", "postcode,x,y\n2011,1,2\n", /pc4, lat, lon/],
    ["a quote that is not closed", 'pc4,lat,lon\n2011,52.38,"4.63\n', /regel 2/],
  ])("are refused with %s", (_, text, message) => {
    expect(() => parsePostcodes(text)).toThrow(message);
  });
});

describe("postcodes from GeoNames", () => {
  it("are averaged per PC4", () => {
    const { rows } = parsePostcodes(
      geoNames(["NL", "2011 AB", "Haarlem", "52.38", "4.62"], ["NL", "2011 AC", "Haarlem", "52.40", "4.64"]),
    );
    expect(rows).toEqual([{ pc4: "2011", latitude: 52.39, longitude: 4.63, place: "Haarlem" }]);
  });

  it("of other countries are passed over", () => {
    const text = geoNames(["BE", "2000", "Antwerpen", "51.2", "4.4"], ["NL", "1971", "IJmuiden", "52.4579", "4.6249"]);
    expect(parsePostcodes(text)).toMatchObject({ rows: [{ pc4: "1971" }], bad: [] });
  });

  it("leave bad lines out and name them", () => {
    const text = geoNames(["NL", "1971", "IJmuiden", "52.4579", "4.6249"], ["NL", "1972", "IJmuiden", "", ""]);
    expect(parsePostcodes(text).bad).toMatchObject([{ line: 2 }]);
  });

  it("are refused when none is Dutch", () => {
    expect(() => parsePostcodes(geoNames(["BE", "2000", "Antwerpen", "51.2", "4.4"]))).toThrow(/geen Nederlandse/);
  });
});
