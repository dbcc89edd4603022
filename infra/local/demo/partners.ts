import type { DistanceToWork } from "#shared/engine/types.ts";

type Share<T> = readonly (readonly [T, number])[];

/** A source partner of the demo: how many people it delivers, from where, and how far from work they are. */
export type DemoPartner = {
  partner: string;
  /** Beginning of its references, such as H in H-000123. */
  refPrefix: string;
  candidates: number;
  /** CBS codes with the share of its candidates who live there. */
  municipalities: Share<string>;
  distances: Share<DistanceToWork>;
};

/**
 * Together 10 % none, 60 % bridgeable and 30 % unbridgeable, the region's client groups (product description, rule 1);
 * UWV's own clients are nearer to work than those of a municipality. The mix is ours.
 */
const OF_A_MUNICIPALITY: Share<DistanceToWork> = [
  ["none", 6.2],
  ["bridgeable", 58.1],
  ["unbridgeable", 35.7],
];
const OF_UWV: Share<DistanceToWork> = [
  ["none", 20],
  ["bridgeable", 65],
  ["unbridgeable", 15],
];

/**
 * The source partners of the region (product description, rule 2) with 4,000 invented people among them, roughly as
 * the municipalities are large. No code is the beginning of another.
 */
export const DEMO_PARTNERS: readonly DemoPartner[] = [
  {
    partner: "gemeente-haarlem",
    refPrefix: "H",
    candidates: 1500,
    municipalities: [["GM0392", 1]],
    distances: OF_A_MUNICIPALITY,
  },
  {
    partner: "gemeente-zandvoort",
    refPrefix: "Z",
    candidates: 140,
    municipalities: [["GM0473", 1]],
    distances: OF_A_MUNICIPALITY,
  },
  {
    partner: "gemeente-bloemendaal",
    refPrefix: "B",
    candidates: 90,
    municipalities: [["GM0377", 1]],
    distances: OF_A_MUNICIPALITY,
  },
  {
    partner: "gemeente-heemstede",
    refPrefix: "HS",
    candidates: 130,
    municipalities: [["GM0397", 1]],
    distances: OF_A_MUNICIPALITY,
  },
  {
    partner: "ijmond-werkt",
    refPrefix: "IJ",
    candidates: 1040,
    municipalities: [
      ["GM0375", 35],
      ["GM0396", 24],
      ["GM0453", 41],
    ],
    distances: OF_A_MUNICIPALITY,
  },
  {
    partner: "uwv",
    refPrefix: "U",
    candidates: 1100,
    municipalities: [
      ["GM0392", 43],
      ["GM0473", 5],
      ["GM0377", 5],
      ["GM0397", 6],
      ["GM0375", 12],
      ["GM0396", 10],
      ["GM0453", 19],
    ],
    distances: OF_UWV,
  },
];
