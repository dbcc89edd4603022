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

/** Points of the sum in a step of loss, and the number of steps beyond which none is counted. */
export const LOSS_STEP = 1.25;
export const MOST_STEPS = 31;
/** A known distance costs whole coarse steps, and no more than so many: a filter compares once for each. */
const COARSE = 3;
const MOST_COARSE = 2;
/** Demands that are looked at, the dearest first, and how many bits of a signature may stand for one of them. */
const MOST_DEMANDS = 8;
const MOST_BITS = 4;

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
  faults: readonly Fault[];
  /** What it costs that hours are unknown. Known ones cost too little to look at: who wants too few fails a criterion. */
  hoursUnknown: number;
  /** Steps by the code of reach, for people at `km`; overwritten by the next. Of known ones, a longer one costs no more. */
  reachAt: (km: number | undefined) => Uint8Array;
};

/** Rounded down, and so that it has at most two bits: a filter adds each by itself. */
function stepsIn(loss: number): number {
  const steps = Math.min(Math.floor(loss / LOSS_STEP), MOST_STEPS);
  const highest = steps === 0 ? 0 : 1 << (31 - Math.clz32(steps));
  const rest = steps - highest;
  return rest === 0 ? steps : highest + (1 << (31 - Math.clz32(rest)));
}
const coarseStepsIn = (loss: number): number => COARSE * Math.min(Math.floor(loss / (COARSE * LOSS_STEP)), MOST_COARSE);

/** Steps by code of a dictionary of numbers, in which what is unknown is +∞. */
function byCode(values: readonly number[], lossOf: (code: number) => number, into: Uint8Array): Uint8Array {
  for (let code = 0; code < into.length; code += 1) {
    const loss = lossOf(code);
    into[code] = values[code] === Number.POSITIVE_INFINITY ? stepsIn(loss) : coarseStepsIn(loss);
  }
  return into;
}

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
  let at: number | undefined;
  return {
    faults: [
      ...skillFaults(asked, known.skills),
      ...occupationFaults(asked, known),
      ...levelFaults("education", asked),
      ...levelFaults("language", asked),
      ...scheduleFaults(asked),
    ].filter(({ steps }) => steps > 0),
    hoursUnknown: stepsIn(weights.hours * (1 - RULES.hours.prior)),
    reachAt(km) {
      if (km === at) return reach;
      at = km;
      return km === undefined ? reach.fill(0) : byCode(reachValues, (code) => lostByReach(code, km), reach);
    },
  };
}

/** Someone in another field has another occupation as well, so that part of the loss is told once. */
function occupationFaults({ weights, requirements }: Asked, { field, lostElsewhere }: Known): Fault[] {
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

function skillFaults({ weights }: Asked, skills: DemandedSkills | undefined): Fault[] {
  return (skills?.demands ?? [])
    .filter(({ low, high }) => ones(low) + ones(high) <= MOST_BITS)
    .map(
      ({ low, high, share }): Fault => ({
        masks: [
          { column: "signatureLow", mask: low },
          { column: "signatureHigh", mask: high },
        ],
        when: "none",
        steps: stepsIn(weights.skills * share * (1 - RULES.skills.prior)),
      }),
    )
    .sort((a, b) => b.steps - a.steps)
    .slice(0, MOST_DEMANDS);
}

function levelFaults(name: "education" | "language", { weights, requirements }: Asked): Fault[] {
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

function scheduleFaults({ weights, preferredDayparts }: Asked): Fault[] {
  if (preferredDayparts === 0) return [];
  // The bit after the last is set when they are unknown. To look at each that is preferred costs more than it tells.
  const masks = [{ column: "dayparts", mask: 1 << DAYPARTS.length }] as const;
  return [{ masks, when: "set", steps: stepsIn(weights.schedule * (1 - RULES.schedule.prior)) }];
}
