/**
 * Version 1 of the rules: every weight, prior, table and limit of the matching specification, and nothing that is not a
 * number or a list. A shortlist stores `version`; a change of any figure here is a new object with a new version, so
 * that an old shortlist can always be explained by the rules that made it.
 */
export const ENGINE_V1 = {
  version: "1.0.0",

  components: {
    occupation: { weight: 30, prior: 0.2 },
    skills: { weight: 30, prior: 0.2 },
    travel: { weight: 15, prior: 0.5 },
    hours: { weight: 10, prior: 0.5 },
    schedule: { weight: 5, prior: 0.5 },
    education: { weight: 5, prior: 0.5 },
    language: { weight: 5, prior: 0.5 },
  },

  occupation: {
    /** Kinship of two ISCO-08 unit groups by the number of leading digits that they share. */
    kinshipByDigits: [0, 0.2, 0.5, 0.75, 1],
    experience: { fromMonths: 12, full: 1, less: 0.9, wish: 0.8 },
    /** Full up to `freshYears`, then falling linearly to `floor` at `staleYears` and beyond. */
    recency: { freshYears: 2, staleYears: 10, floor: 0.7 },
  },

  skills: { importance: { essential: 2, desired: 1 } },

  /** Value of an education or language level that meets what is asked, or is one level below it. */
  level: { met: 1, oneBelow: 0.5, lower: 0 },

  travel: {
    earthRadiusKm: 6371.0088,
    /** Kilometres of road per kilometre as the crow flies. */
    roadFactor: 1.25,
    /** Up to here everybody is expected to travel when their own limit is unknown. */
    withoutLimitKm: 15,
    /** Reach in the score when the candidate's own limit is unknown. */
    defaultReachKm: 30,
  },

  availability: { graceDays: 28 },

  /** Kinds of work for which people with an unbridgeable distance to work may be matched. */
  kindsForUnbridgeable: ["beschut-werk", "participation-place"],
  /** The indication that a kind of work asks for. */
  indicationForKind: { garantiebaan: "banenafspraak", "beschut-werk": "beschutWerk" },

  /** Directly included licences; inclusion is transitive. */
  licenceIncludes: {
    AM: [],
    A1: ["AM"],
    A2: ["A1"],
    A: ["A2"],
    B: ["AM"],
    "B+": ["B"],
    BE: ["B+"],
    C1: ["B"],
    C: ["C1"],
    C1E: ["C1", "BE"],
    CE: ["C", "C1E"],
    D1: ["B"],
    D: ["D1"],
    D1E: ["D1", "BE"],
    DE: ["D", "D1E"],
    T: [],
  },

  shortlist: { limit: 50, orderDecimals: 9 },
  unlocks: { best: 10, perCriterion: 5, startStepDays: 7, travelStepKm: 5 },
} as const;
