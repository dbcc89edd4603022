import type { Kind } from "#shared/engine/types.ts";
import { isProblem } from "../problem.ts";
import { product, rounded, SECONDS_PER_HOUR, secondsOf } from "./cents.ts";
import { type Loonkostensubsidie, loonkostensubsidie } from "./loonkostensubsidie.ts";
import { type Loonkostenvoordeel, loonkostenvoordeel } from "./loonkostenvoordeel.ts";
import { BANENAFSPRAAK_TENTHS_OF_HOURS, type BenefitGroup, FORFAITARY_MONTHS, PROEFPLAATSING } from "./tables.ts";

/** For whom the law has instruments. Which group somebody is in is said by the source partner, never derived here. */
export const TARGET_GROUPS = ["banenafspraak", "wajong", "beschut-werk", "arbeidsgehandicapt", "none"] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

/** `ask`: our specification does not say, so somebody asks before it is promised. */
export type Verdict = "yes" | "no" | "ask";

type Decision = {
  loonkostensubsidie: Verdict;
  loondispensatie: Verdict;
  loonkostenvoordeel: BenefitGroup | "no" | "ask";
  countsForBanenafspraak: Verdict;
  noRiskpolis: Verdict;
  jobcoach: Verdict;
  proefplaatsing: Verdict;
};

/**
 * What goes with which target group in work that is paid. Sourced (jobcarving specification): Wajong has loondispensatie instead of
 * loonkostensubsidie; the two groups of loonkostenvoordeel; what the banenafspraak counts. Whether a person gets a
 * jobcoach, no-riskpolis or proefplaatsing is decided by UWV or the municipality, so these are asked.
 */
const INSTRUMENTS: Readonly<Record<TargetGroup, Decision>> = {
  banenafspraak: {
    loonkostensubsidie: "yes",
    loondispensatie: "no",
    loonkostenvoordeel: "banenafspraak",
    countsForBanenafspraak: "yes",
    noRiskpolis: "ask",
    jobcoach: "ask",
    proefplaatsing: "ask",
  },
  wajong: {
    loonkostensubsidie: "no",
    loondispensatie: "yes",
    loonkostenvoordeel: "ask",
    countsForBanenafspraak: "ask",
    noRiskpolis: "ask",
    jobcoach: "ask",
    proefplaatsing: "ask",
  },
  "beschut-werk": {
    loonkostensubsidie: "ask",
    loondispensatie: "no",
    loonkostenvoordeel: "ask",
    countsForBanenafspraak: "ask",
    noRiskpolis: "ask",
    jobcoach: "ask",
    proefplaatsing: "ask",
  },
  arbeidsgehandicapt: {
    loonkostensubsidie: "ask",
    loondispensatie: "ask",
    loonkostenvoordeel: "arbeidsgehandicapt",
    countsForBanenafspraak: "ask",
    noRiskpolis: "ask",
    jobcoach: "ask",
    proefplaatsing: "ask",
  },
  none: {
    loonkostensubsidie: "no",
    loondispensatie: "no",
    loonkostenvoordeel: "no",
    countsForBanenafspraak: "no",
    noRiskpolis: "no",
    jobcoach: "no",
    proefplaatsing: "ask",
  },
};

/**
 * Whether a kind of work is paid a wage. A proefplaatsing (WW 76a) and a participatieplaats (Participatiewet 10a) are
 * unpaid, by law. A leerplek may be either, and for beschut werk our specification does not say what goes with it.
 */
const WAGE: Readonly<Record<Kind, Verdict>> = {
  regular: "yes",
  garantiebaan: "yes",
  "learning-place": "ask",
  "trial-placement": "no",
  "beschut-werk": "ask",
  "participation-place": "no",
};

/** True for work without a wage, which the instruments that go with a wage do not hold for. */
export const isUnpaid = (kind: Kind): boolean => WAGE[kind] === "no";

const asked = <Each extends string>(verdict: Each): "no" | "ask" => (verdict === "no" ? "no" : "ask");

/**
 * What goes with which target group in a kind of work. Loonkostensubsidie (Participatiewet 10d), loondispensatie and the
 * no-riskpolis (Ziektewet 29b) are for an employment; loonkostenvoordeel (Wet tegemoetkomingen loondomein) and the
 * banenafspraak (Wfsv 38b) count paid hours. Without a wage none of them holds; where that is not sure, they are asked.
 */
export function decisionFor(kind: Kind, group: TargetGroup): Decision {
  const decision = INSTRUMENTS[group];
  if (WAGE[kind] === "yes") return decision;
  const without = WAGE[kind] === "no" ? () => "no" as const : asked;
  return {
    ...decision,
    loonkostensubsidie: without(decision.loonkostensubsidie),
    loondispensatie: without(decision.loondispensatie),
    loonkostenvoordeel: without(decision.loonkostenvoordeel),
    countsForBanenafspraak: without(decision.countsForBanenafspraak),
    noRiskpolis: without(decision.noRiskpolis),
  };
}

/** `measured`: with a measured or assumed loonwaarde. `forfaitary` holds for the first months without one. */
export type SubsidyAmounts = {
  measured?: Loonkostensubsidie;
  forfaitary: Loonkostensubsidie;
  forfaitaryMonths: number;
};

/** An amount, or the figure that is missing to reckon it: a sentence that names the table and the period. */
export type Reckoned<Amount> = { amount: Amount; missing?: undefined } | { amount?: undefined; missing: string };

/** What is reckoned and told beside a bundle or a placement. An amount is absent where it is not sure that it holds. */
export type Support = {
  group: TargetGroup;
  decision: Decision;
  loonkostensubsidie?: Reckoned<SubsidyAmounts>;
  loonkostenvoordeel?: Reckoned<Loonkostenvoordeel>;
  /** Jobs of the banenafspraak that this one counts for, in hundredths. */
  banenafspraakHundredths?: number;
  proefplaatsing?: typeof PROEFPLAATSING;
};

export type SupportedJob = {
  /** Day of which the figures are used. */
  date: string;
  hoursPerWeek: number;
  kind: Kind;
  group: TargetGroup;
  /** Whole percentage of the minimum wage, when it is known. */
  loonwaarde?: number | undefined;
  age?: number | undefined;
};

/** Part of a job of the banenafspraak that so many hours count for, in hundredths, half up. */
export const banenafspraakHundredths = (hoursPerWeek: number): number =>
  rounded(product(secondsOf(hoursPerWeek), 100, 10), product(SECONDS_PER_HOUR, BANENAFSPRAAK_TENTHS_OF_HOURS));

function reckoned<Amount>(reckon: () => Amount): Reckoned<Amount> {
  try {
    return { amount: reckon() };
  } catch (error) {
    if (!isProblem(error, "invalid-input")) throw error;
    return { missing: error.message };
  }
}

/**
 * The instruments for a job of a kind and a target group, with amounts where the decision table says yes.
 *
 * On a date outside a table each amount that needs it says what is missing; what does not need it stands.
 */
export function supportFor(job: SupportedJob): Support {
  const decision = decisionFor(job.kind, job.group);
  const { loonwaarde, ...rest } = job;
  const benefit = decision.loonkostenvoordeel;
  return {
    group: job.group,
    decision,
    ...(decision.loonkostensubsidie === "yes"
      ? {
          loonkostensubsidie: reckoned(() => ({
            ...(loonwaarde === undefined ? {} : { measured: loonkostensubsidie({ ...rest, loonwaarde }) }),
            forfaitary: loonkostensubsidie({ ...rest, loonwaarde: "forfaitary" }),
            forfaitaryMonths: FORFAITARY_MONTHS,
          })),
        }
      : {}),
    ...(benefit === "no" || benefit === "ask"
      ? {}
      : { loonkostenvoordeel: reckoned(() => loonkostenvoordeel({ ...rest, group: benefit })) }),
    ...(decision.countsForBanenafspraak === "yes"
      ? { banenafspraakHundredths: banenafspraakHundredths(job.hoursPerWeek) }
      : {}),
    ...(decision.proefplaatsing === "no" ? {} : { proefplaatsing: PROEFPLAATSING }),
  };
}
