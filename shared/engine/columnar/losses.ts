import { ENGINE_V1 } from "../tables.ts";
import { DAYPARTS } from "../types.ts";
import type { Asked } from "./asked.ts";
import type { DemandedSkills } from "./demanded-skills.ts";
import { occupationBit } from "./encode.ts";
import { BIT, ones } from "./filter-words.ts";
import type { SlicedColumn } from "./slices.ts";

const RULES = ENGINE_V1.components;
const { met, oneBelow, lower } = ENGINE_V1.level;
/** The kinship of the nearest occupation that is not the same one; who has none at all counts for less. */
const NEAREST_OTHER = Math.max(RULES.occupation.prior, ...ENGINE_V1.occupation.kinshipByDigits.slice(0, -1));

/** Steps of loss are counted in so many bits; beyond the highest number of those, none is. */
export const LOSS_BITS = 5;
export const MOST_STEPS = 2 ** LOSS_BITS - 1;
/** A step is at least so many points of the sum, and less than twice as many: then the most that is counted is enough. */
const LEAST_STEP = 1.25;
/** Of a step: far more than a division is off, and by far too little to matter to a bound. */
const ROUNDING = 1e-9;
/** A known distance costs whole coarse steps, and no more than so many: a filter compares once for each. */
const COARSE = 3;
const MOST_COARSE = 2;
/** Demands that are looked at, the dearest first, and how many bits of a signature may stand for one of them. */
const MOST_DEMANDS = 8;
const MOST_BITS = 12;

/** Something that costs a row steps: that one of these bits is set, or that none is. */
export type Fault = {
  masks: readonly { column: SlicedColumn; mask: number }[];
  when: "set" | "none";
  steps: number;
};

/**
 * How much a row certainly lacks of the highest sum there is in its place, in steps rounded down, as far as filters see it
 * without its lists.
 */
export type Losses = {
  /** Points of the sum in a step. */
  step: number;
  faults: readonly Fault[];
  /** What it costs that hours are unknown. Known ones cost too little to look at: who wants too few fails a criterion. */
  hoursUnknown: number;
  /** Steps by the code of reach, for people at `km`; overwritten by the next. Of known ones, a longer one costs no more. */
  reachAt: (km: number | undefined) => Uint8Array;
};

/** How many steps a loss of points is, rounded down. */
type StepsIn = (loss: number) => number;

/** So many points that every skill that is missing costs whole steps: most of what rows lack is skills. */
function pointsOfStep({ weights }: Asked, skills: DemandedSkills | undefined): number {
  if (skills === undefined) return LEAST_STEP;
  const least = Math.min(...skills.demands.map(({ share }) => share));
  const points = lossOfSkill(weights.skills, least);
  return points / 2 ** Math.floor(Math.log2(points / LEAST_STEP));
}

const lossOfSkill = (weight: number, share: number): number => weight * share * (1 - RULES.skills.prior);

const coarsely = (steps: number): number => COARSE * Math.min(Math.floor(steps / COARSE), MOST_COARSE);

/** What the scorer knows that losses follow from. */
type Known = {
  skills: DemandedSkills | undefined;
  field: number;
  lostElsewhere: number;
  reachValues: readonly number[];
  lostByReach: (code: number, km: number) => number;
};

export function lossesOf(asked: Asked, known: Known): Losses {
  const { weights } = asked;
  const { reachValues, lostByReach } = known;
  const reach = new Uint8Array(reachValues.length);
  const step = pointsOfStep(asked, known.skills);
  const stepsIn: StepsIn = (loss) => Math.min(Math.floor(loss / step + ROUNDING), MOST_STEPS);
  let at: number | undefined;
  return {
    step,
    faults: [
      ...skillFaults(asked, known.skills, stepsIn),
      ...occupationFaults(asked, known, stepsIn),
      ...levelFaults("education", asked, stepsIn),
      ...levelFaults("language", asked, stepsIn),
      ...scheduleFaults(asked, stepsIn),
    ].filter(({ steps }) => steps > 0),
    hoursUnknown: stepsIn(weights.hours * (1 - RULES.hours.prior)),
    reachAt(km) {
      if (km === at) return reach;
      at = km;
      for (const [code, value] of reachValues.entries()) {
        const steps = km === undefined ? 0 : stepsIn(lostByReach(code, km));
        reach[code] = value === Number.POSITIVE_INFINITY ? steps : coarsely(steps);
      }
      return reach;
    },
  };
}

/** Someone in another field has another occupation as well, so that part of the loss is told once. */
function occupationFaults(
  { weights, requirements }: Asked,
  { field, lostElsewhere }: Known,
  stepsIn: StepsIn,
): Fault[] {
  const lostBesides = weights.occupation * (1 - NEAREST_OTHER);
  const fault = (column: "fields" | "occupations", mask: number, loss: number): Fault => ({
    masks: [{ column, mask }],
    when: "none",
    steps: stepsIn(loss),
  });
  return [
    fault("occupations", occupationBit(requirements.occupation), lostBesides),
    fault("fields", field, lostElsewhere - lostBesides),
  ];
}

function skillFaults({ weights }: Asked, skills: DemandedSkills | undefined, stepsIn: StepsIn): Fault[] {
  return (skills?.demands ?? [])
    .filter(({ low, high }) => ones(low) + ones(high) <= MOST_BITS)
    .map(
      ({ low, high, share }): Fault => ({
        masks: [
          { column: "signatureLow", mask: low },
          { column: "signatureHigh", mask: high },
        ],
        when: "none",
        steps: stepsIn(lossOfSkill(weights.skills, share)),
      }),
    )
    .sort((a, b) => b.steps - a.steps)
    .slice(0, MOST_DEMANDS);
}

function levelFaults(name: "education" | "language", { weights, requirements }: Asked, stepsIn: StepsIn): Fault[] {
  const level = requirements[name]?.level;
  if (level === undefined) return [];
  const { below, unknown } = BIT[name];
  const fault = (mask: number, loss: number): Fault => ({
    masks: [{ column: "first", mask }],
    when: "set",
    steps: stepsIn(weights[name] * loss),
  });
  const isUnknown = 1 << unknown;
  const lossOfUnknown = met - RULES[name].prior;
  if (level <= 1) return [fault(isUnknown, lossOfUnknown)];
  const isLower = 1 << (below + level - 2);
  // Nobody's level is both unknown and too low: where those cost the same, they are one fault.
  const tooLow =
    lossOfUnknown === met - oneBelow
      ? [fault(isUnknown | isLower, lossOfUnknown)]
      : [fault(isUnknown, lossOfUnknown), fault(isLower, met - oneBelow)];
  return level > 2 ? [...tooLow, fault(1 << (below + level - 3), oneBelow - lower)] : tooLow;
}

function scheduleFaults({ weights, preferredDayparts }: Asked, stepsIn: StepsIn): Fault[] {
  if (preferredDayparts === 0) return [];
  // The bit after the last is set when they are unknown. To look at each that is preferred costs more than it tells.
  const masks = [{ column: "dayparts", mask: 1 << DAYPARTS.length }] as const;
  return [{ masks, when: "set", steps: stepsIn(weights.schedule * (1 - RULES.schedule.prior)) }];
}
