import { isDemand } from "./criteria.ts";
import { pc4Of } from "./distance.ts";
import type { Subject } from "./sentences.ts";
import { skillStatesFor } from "./skills.ts";
import type { DemandCriterion, Question } from "./types.ts";
import { DEMAND_WORDS, enumerate } from "./words.ts";

type Ask = (subject: Subject) => string;

/** Travel can be unknown for several reasons at once: the question names each of them. */
const askTravel: Ask = ({ requirements, candidate: { postcode, maxDistanceKm }, context: { centroid } }) => {
  const parts: string[] = [];
  if (!centroid(pc4Of(requirements.workplace.postcode))) {
    parts.push("Klopt de postcode van het werk? Wij kennen deze plaats niet.");
  }
  if (postcode === undefined) parts.push("Wat is de postcode van de kandidaat?");
  else if (!centroid(pc4Of(postcode))) {
    parts.push("Klopt de postcode van de kandidaat? Wij kennen deze plaats niet.");
  }
  if (maxDistanceKm === undefined) parts.push("Hoe ver wil de kandidaat reizen?");
  return parts.join(" ");
};

const askSkills: Ask = ({ requirements: { skills }, candidate, context, labels }) => {
  const states = skillStatesFor(skills, context)(candidate);
  const unknown = skills.filter((_, at) => states[at] === "unknown").map(({ code }) => labels.skill(code));
  return `Heeft de kandidaat ${unknown.length === 1 ? "deze vaardigheid" : "deze vaardigheden"}: ${enumerate(unknown)}?`;
};

const QUESTIONS: Record<Exclude<Question["about"], DemandCriterion>, Ask> = {
  "client-group": () => "Wat is de klantgroep van de kandidaat?",
  // Not which target group: an answer would repeat the indication, and whether it fits is enough here.
  "target-group": () => "Past de kandidaat bij de doelgroep van deze vacature?",
  availability: () => "Vanaf welke datum kan de kandidaat beginnen?",
  hours: () => "Hoeveel uur per week wil de kandidaat hoogstens werken?",
  schedule: () => "Op welke dagdelen kan de kandidaat werken?",
  travel: askTravel,
  licence: ({ requirements: { licences = [] } }) => `Heeft de kandidaat rijbewijs ${enumerate(licences)}?`,
  certificate: ({ requirements: { certificates = [] }, labels }) =>
    `Heeft de kandidaat het certificaat ${enumerate(certificates.map(labels.certificate))}?`,
  education: () => "Wat is de hoogste opleiding van de kandidaat?",
  language: () => "Hoe goed spreekt de kandidaat Nederlands?",
  occupation: () => "Welk werk heeft de kandidaat gedaan, of wil de kandidaat doen?",
  skills: askSkills,
};

/**
 * The question that would make an unknown known, in Dutch. A criterion and a component of one name rest on the same
 * fact, so there is one question for both. About capacity and target group it asks only whether the work fits.
 */
export function questionAbout(about: Question["about"], subject: Subject): string {
  if (isDemand(about)) return `Past ${DEMAND_WORDS[about]} in dit werk bij de kandidaat?`;
  return QUESTIONS[about](subject);
}
