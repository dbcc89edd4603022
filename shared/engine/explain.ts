import { matcher } from "./evaluate.ts";
import { questionAbout } from "./questions.ts";
import { sentenceFor } from "./sentences.ts";
import type {
  CandidateFacts,
  ComponentScore,
  Evaluation,
  Explanation,
  Labels,
  MatchingContext,
  Question,
  Requirements,
} from "./types.ts";

/** Unknown criteria, then unknown components that no criterion of that name has named already. */
const unknownsOf = ({ unknown, components }: Evaluation): readonly Question["about"][] => [
  ...new Set([...unknown, ...components.filter(({ value }) => value === null).map(({ name }) => name)]),
];

/** Points by which each component widens the band; anything else widens it by nothing. */
function widths(components: readonly ComponentScore[]): ReadonlyMap<Question["about"], number> {
  const totalWeight = components.reduce((sum, { weight }) => sum + weight, 0);
  return new Map(components.map(({ name, weight, low, high }) => [name, (100 * weight * (high - low)) / totalWeight]));
}

/**
 * Why a candidate stands where it stands, in Dutch: per component the facts, per unknown a question, and the one
 * question to ask first.
 *
 * `gain` of a question is the width of the band, in points, that its answer takes away. A criterion without a
 * component (availability, licence, …) can exclude but cannot move the band: its gain is 0, so it is asked first only
 * when nothing that scores is unknown. Of equal gains the first in the order of the specification is asked.
 */
export function explain(
  requirements: Requirements,
  candidate: CandidateFacts,
  context: MatchingContext,
  labels: Labels,
): Explanation {
  const { evaluate, kmToWork } = matcher(requirements, context);
  const evaluation = evaluate(candidate);
  const subject = { requirements, candidate, context, labels, kmToWork };

  const components = evaluation.components.map((component) => ({
    ...component,
    sentence: sentenceFor(component.name, subject),
  }));
  const questions = unknownsOf(evaluation).map((about) => ({ about, question: questionAbout(about, subject) }));

  const widthOf = widths(evaluation.components);
  let nextQuestion: Explanation["nextQuestion"];
  for (const question of questions) {
    const gain = widthOf.get(question.about) ?? 0;
    if (nextQuestion === undefined || gain > nextQuestion.gain) nextQuestion = { ...question, gain };
  }
  return nextQuestion === undefined ? { components, questions } : { components, questions, nextQuestion };
}
