/**
 * A municipality of the region with its CBS code. `demoPostcodes` only serve to invent people and addresses for the
 * demo: borders of municipalities and postcodes differ, so no municipality is ever derived from a postcode.
 */
export type Municipality = { code: string; name: string; demoPostcodes: readonly string[] };

/** The seven municipalities of Zuid-Kennemerland & IJmond. Source of the codes: CBS, Gemeentelijke indeling. */
export const MUNICIPALITIES: readonly Municipality[] = [
  {
    code: "GM0392",
    name: "Haarlem",
    demoPostcodes: ["2011", "2012", "2013", "2021", "2022", "2023", "2024", "2025", "2033", "2034", "2035", "2037"],
  },
  { code: "GM0473", name: "Zandvoort", demoPostcodes: ["2041", "2042"] },
  { code: "GM0377", name: "Bloemendaal", demoPostcodes: ["2051", "2061", "2111", "2121"] },
  { code: "GM0397", name: "Heemstede", demoPostcodes: ["2101", "2102", "2103", "2105", "2106"] },
  { code: "GM0375", name: "Beverwijk", demoPostcodes: ["1941", "1942", "1943", "1944", "1945", "1947", "1949"] },
  { code: "GM0396", name: "Heemskerk", demoPostcodes: ["1961", "1963", "1964", "1965", "1967", "1968"] },
  {
    code: "GM0453",
    name: "Velsen",
    demoPostcodes: ["1951", "1971", "1972", "1973", "1974", "1975", "1981", "1985", "1991", "2071", "2082"],
  },
];
