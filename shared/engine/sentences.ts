import { type KmToWork, pc4Of } from "./distance.ts";
import { bestOccupation, isOnlyWish } from "./occupation.ts";
import { type SkillState, skillStatesFor } from "./skills.ts";
import type {
  CandidateFacts,
  CandidateOccupation,
  ComponentName,
  Labels,
  MatchingContext,
  Requirements,
} from "./types.ts";
import {
  daypartInWords,
  decimal,
  durationInWords,
  educationInWords,
  enumerate,
  hoursInWords,
  kilometres,
  languageInWords,
  monthInWords,
} from "./words.ts";

/** One vacancy and one candidate, with what is needed to put them into words. */
export type Subject = {
  requirements: Requirements;
  candidate: CandidateFacts;
  context: MatchingContext;
  labels: Labels;
  kmToWork: KmToWork;
};

const KINSHIP_WORDS: readonly (readonly [least: number, words: string])[] = [
  [1, "Zelfde beroep"],
  [0.75, "Bijna hetzelfde beroep"],
  [0.5, "Verwant beroep"],
  [0.2, "Ver verwant beroep"],
];

function workDone(occupation: CandidateOccupation): string {
  const { months, lastWorked } = occupation;
  const done = months === undefined ? "duur onbekend" : `${durationInWords(months)} gedaan`;
  const what = isOnlyWish(occupation) ? "wens, nog niet gedaan" : done;
  return lastWorked === undefined ? what : `${what}, laatst in ${monthInWords(lastWorked)}`;
}

function occupation({ requirements, candidate, context, labels }: Subject): string {
  const asked = `gevraagd: ${labels.occupation(requirements.occupation)}`;
  const best = bestOccupation(requirements.occupation, candidate.occupations, context.date);
  if (best === undefined) return `Nog geen beroep bekend; ${asked}`;
  const [, kinship] = KINSHIP_WORDS.find(([least]) => best.kinship >= least) ?? [];
  if (kinship === undefined) return `Geen verwant beroep; ${asked}`;
  const fact = `${kinship}: ${labels.occupation(best.occupation.code)} (${workDone(best.occupation)})`;
  return best.kinship === 1 ? fact : `${fact}; ${asked}`;
}

function skills({ requirements, candidate, context, labels }: Subject): string {
  const demanded = requirements.skills;
  const states = skillStatesFor(demanded, context)(candidate);
  const having = (state: SkillState): string[] =>
    demanded
      .filter((_, at) => states[at] === state)
      .map(({ code, importance }) => labels.skill(code) + (importance === "essential" ? " (telt dubbel)" : ""));
  const clause = (words: string, found: string[]): string => (found.length > 0 ? `${words}${enumerate(found)}` : "");
  const listed = having("listed");
  const total = `${listed.length} van ${demanded.length} ${demanded.length === 1 ? "vaardigheid" : "vaardigheden"}`;
  return [
    total + clause(": ", listed),
    clause("niet: ", having("missing")),
    clause("nog onbekend: ", having("unknown")),
  ]
    .filter(Boolean)
    .join("; ");
}

function travel({ requirements, candidate: { postcode, maxDistanceKm }, labels, kmToWork }: Subject): string {
  const place = labels.place(pc4Of(requirements.workplace.postcode));
  const km = kmToWork(postcode);
  const distance = km === undefined ? `Afstand tot ${place} onbekend` : `${kilometres(km)} van ${place}`;
  const wish = maxDistanceKm === undefined ? "reisafstand onbekend" : `wil tot ${decimal(maxDistanceKm)} km reizen`;
  return `${distance}; ${wish}`;
}

function hours({ requirements: { hoursPerWeek }, candidate: { hours: wanted } }: Subject): string {
  const asked = `gevraagd: ${hoursInWords(hoursPerWeek.min, hoursPerWeek.max)} per week`;
  const { min = 0, max } = wanted;
  if (max === undefined && min === 0) return `Aantal uren onbekend; ${asked}`;
  if (max === undefined) return `Wil minstens ${decimal(min)} uur, hoogste aantal onbekend; ${asked}`;
  return `Wil ${min === 0 ? `tot ${decimal(max)} uur` : hoursInWords(min, max)}; ${asked}`;
}

function schedule({ requirements, candidate: { dayparts } }: Subject): string {
  const preferred = [...new Set(requirements.schedule?.preferred)];
  if (dayparts === undefined) return `Dagdelen onbekend; liefst: ${enumerate(preferred.map(daypartInWords))}`;
  const free = preferred.filter((daypart) => dayparts.includes(daypart));
  const total = `Kan op ${free.length} van ${preferred.length} gewenste dagdelen`;
  return free.length === 0 ? total : `${total}: ${enumerate(free.map(daypartInWords))}`;
}

function education({ requirements, candidate }: Subject): string {
  const asked = `gevraagd: ${educationInWords(requirements.education?.level ?? 1)}`;
  if (candidate.education === undefined) return `Opleiding onbekend; ${asked}`;
  return `Opleiding: ${educationInWords(candidate.education)}; ${asked}`;
}

function language({ requirements, candidate }: Subject): string {
  const asked = `gevraagd: ${languageInWords(requirements.language?.level ?? 1)}`;
  if (candidate.language === undefined) return `Nederlands spreken onbekend; ${asked}`;
  return `Spreekt ${languageInWords(candidate.language)} Nederlands; ${asked}`;
}

const SENTENCES: Record<ComponentName, (subject: Subject) => string> = {
  occupation,
  skills,
  travel,
  hours,
  schedule,
  education,
  language,
};

/** One Dutch sentence with the facts behind a component: what is known of the candidate, and what is asked. */
export const sentenceFor = (component: ComponentName, subject: Subject): string => SENTENCES[component](subject);
