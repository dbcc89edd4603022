import { addDays } from "./calendar.ts";
import type { KmToWork } from "./distance.ts";
import { holds } from "./licences.ts";
import { ENGINE_V1 } from "./tables.ts";
import {
  type CandidateFacts,
  CONDITIONS,
  type Condition,
  type Criterion,
  type DemandCriterion,
  type Indication,
  type Kind,
  type Requirements,
  type Verdict,
} from "./types.ts";

/** One criterion of one vacancy, ready to be asked of any candidate. */
export type Check = { criterion: Criterion; verdict: (candidate: CandidateFacts) => Verdict };

const metIf = (met: boolean): Verdict => (met ? "met" : "not-met");

function clientGroup(kind: Kind): Check["verdict"] {
  const open = ENGINE_V1.kindsForUnbridgeable.some((each) => each === kind);
  return ({ distanceToWork }) => metIf(open || distanceToWork !== "unbridgeable");
}

const INDICATION_VERDICT: Record<Indication, Verdict> = { yes: "met", no: "not-met", unknown: "unknown" };

function targetGroup(kind: Kind): Check["verdict"] {
  const { indicationForKind } = ENGINE_V1;
  if (kind !== "garantiebaan" && kind !== "beschut-werk") return () => "met";
  return (candidate) => INDICATION_VERDICT[candidate[indicationForKind[kind]]];
}

/** The last day on which someone may become available for work that starts on `startDate`. */
export const latestStart = (startDate: string): string => addDays(startDate, ENGINE_V1.availability.graceDays);

function availability(startDate: string): Check["verdict"] {
  const latest = latestStart(startDate);
  return ({ availableFrom }) => (availableFrom === undefined ? "unknown" : metIf(availableFrom <= latest));
}

/** Whether someone has room for a job of these hours. */
export function hoursVerdict(asked: Requirements["hoursPerWeek"]): Check["verdict"] {
  return ({ hours: { min = 0, max } }) => {
    if (max === undefined) return min <= asked.max ? "unknown" : "not-met";
    return metIf(Math.min(max, asked.max) >= Math.max(min, asked.min));
  };
}

/** Required items that must all be in the candidate's list; an absent list is unknown as soon as one is required. */
function allOf<Item>(
  required: readonly Item[],
  listOf: (candidate: CandidateFacts) => readonly Item[] | undefined,
  has: (list: readonly Item[], item: Item) => boolean = (list, item) => list.includes(item),
): Check["verdict"] {
  if (required.length === 0) return () => "met";
  return (candidate) => {
    const list = listOf(candidate);
    if (list === undefined) return "unknown";
    for (const item of required) if (!has(list, item)) return "not-met";
    return "met";
  };
}

function travel(kmToWork: KmToWork): Check["verdict"] {
  return ({ postcode, maxDistanceKm }) => {
    const km = kmToWork(postcode);
    if (km === undefined) return "unknown";
    if (maxDistanceKm === undefined) return km > ENGINE_V1.travel.withoutLimitKm ? "unknown" : "met";
    return metIf(km <= maxDistanceKm);
  };
}

function level(name: "education" | "language", { [name]: asked }: Requirements): Check["verdict"] {
  if (!asked?.hard) return () => "met";
  return ({ [name]: reached }) => (reached === undefined ? "unknown" : metIf(reached >= asked.level));
}

export const isDemand = (about: string): about is DemandCriterion => about.startsWith("demand:");

/** Conditions that a vacancy really asks for, in the order of the specification: a demand of 0 asks nothing. */
export const askedConditions = ({ demands }: Requirements): readonly { condition: Condition; demand: number }[] =>
  CONDITIONS.map((condition) => ({ condition, demand: demands[condition] ?? 0 })).filter(({ demand }) => demand > 0);

function demandCheck({ condition, demand }: { condition: Condition; demand: number }): Check {
  return {
    criterion: `demand:${condition}`,
    verdict: ({ capacity }) => {
      const able = capacity[condition];
      return able === undefined ? "unknown" : metIf(able >= demand);
    },
  };
}

/**
 * The criteria of a vacancy in the order of the specification (section 2), demands last and only those above 0. A
 * criterion that a vacancy does not use is always met.
 */
export function checksFor(requirements: Requirements, kmToWork: KmToWork): readonly Check[] {
  const { kind, startDate, hoursPerWeek, schedule, licences = [], certificates = [] } = requirements;
  return [
    { criterion: "client-group", verdict: clientGroup(kind) },
    { criterion: "target-group", verdict: targetGroup(kind) },
    { criterion: "availability", verdict: availability(startDate) },
    { criterion: "hours", verdict: hoursVerdict(hoursPerWeek) },
    { criterion: "schedule", verdict: allOf(schedule?.required ?? [], ({ dayparts }) => dayparts) },
    { criterion: "travel", verdict: travel(kmToWork) },
    { criterion: "licence", verdict: allOf(licences, (candidate) => candidate.licences, holds) },
    { criterion: "certificate", verdict: allOf(certificates, (candidate) => candidate.certificates) },
    { criterion: "education", verdict: level("education", requirements) },
    { criterion: "language", verdict: level("language", requirements) },
    ...askedConditions(requirements).map(demandCheck),
  ];
}
