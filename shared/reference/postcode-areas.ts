import type { Centroid } from "#shared/engine/types.ts";
import type { PostcodeCentroid } from "./postcodes.ts";

/**
 * The ninety areas of the first two digits of a postcode, one line each: the digits, latitude and longitude in degrees
 * (WGS 84) of the mean of the centroids of its PC4s, and how many km the furthest of them lies from it, rounded up.
 * Reckoned from GeoNames' postal codes (2018), https://www.geonames.org, licence CC BY 4.0.
 */
const AREA_TABLE = `
10 52.373 4.883 9
11 52.352 4.925 20
12 52.253 5.197 9
13 52.354 5.195 19
14 52.422 4.927 25
15 52.474 4.807 7
16 52.681 5.073 16
17 52.819 4.832 37
18 52.638 4.750 11
19 52.501 4.655 14
20 52.390 4.637 8
21 52.295 4.613 11
22 52.125 4.392 19
23 52.163 4.522 10
24 52.122 4.638 21
25 52.071 4.290 6
26 52.003 4.329 15
27 52.057 4.535 9
28 51.991 4.738 11
29 51.901 4.648 18
30 51.920 4.483 10
31 51.906 4.336 21
32 51.805 4.282 26
33 51.819 4.703 13
34 52.051 4.962 12
35 52.094 5.105 7
36 52.171 4.983 10
37 52.151 5.336 31
38 52.242 5.502 19
39 52.023 5.370 17
40 51.902 5.438 14
41 51.908 5.194 13
42 51.821 4.996 16
43 51.570 3.707 29
44 51.482 3.890 22
45 51.311 3.801 30
46 51.518 4.260 20
47 51.584 4.513 16
48 51.568 4.737 17
49 51.668 4.841 11
50 51.547 5.106 19
51 51.616 4.989 26
52 51.680 5.313 13
53 51.773 5.445 26
54 51.649 5.680 19
55 51.381 5.386 31
56 51.457 5.477 13
57 51.455 5.729 17
58 51.558 6.001 14
59 51.376 6.090 14
60 51.219 5.847 22
61 51.014 5.841 13
62 50.829 5.783 18
63 50.874 5.912 11
64 50.909 5.983 9
65 51.808 5.889 17
66 51.868 5.710 23
67 52.025 5.664 14
68 51.979 5.892 12
69 51.982 6.095 18
70 51.923 6.332 13
71 52.000 6.652 17
72 52.124 6.296 20
73 52.204 5.993 14
74 52.267 6.380 29
75 52.260 6.894 16
76 52.407 6.704 19
77 52.603 6.595 28
78 52.789 6.860 16
79 52.730 6.395 20
80 52.490 6.025 28
81 52.386 6.194 20
82 52.531 5.703 25
83 52.784 5.988 29
84 52.951 6.021 35
85 52.916 5.685 17
86 53.033 5.642 11
87 53.038 5.484 20
88 53.228 5.482 29
89 53.201 5.805 4
90 53.203 5.760 15
91 53.350 5.968 25
92 53.170 6.078 18
93 53.123 6.394 13
94 52.977 6.606 22
95 52.959 6.931 18
96 53.156 6.890 22
97 53.230 6.588 14
98 53.250 6.336 13
99 53.350 6.686 32
`;

/** Where a postcode lies: within `withinKm` of a point, as the crow flies; 0 for what is known exactly. */
export type Place = Centroid & { withinKm: number };

const parseLine = (line: string): [string, Place] => {
  const [digits = "", latitude, longitude, withinKm] = line.split(" ");
  return [digits, { latitude: Number(latitude), longitude: Number(longitude), withinKm: Number(withinKm) }];
};

let parsed: ReadonlyMap<string, Place> | undefined;

/**
 * Where any postcode of the Netherlands lies, by its first four digits: the centroid of the PC4 when it is known,
 * otherwise the area of its first two. Undefined for digits that no postcode begins with.
 */
export const placeOf =
  (centroids: ReadonlyMap<string, PostcodeCentroid>) =>
  (pc4: string): Place | undefined => {
    parsed ??= new Map(AREA_TABLE.trim().split("\n").map(parseLine));
    const centroid = centroids.get(pc4);
    return centroid ? { ...centroid, withinKm: 0 } : parsed.get(pc4.slice(0, 2));
  };
