import { CONDITIONS, type Labels } from "#shared/engine/types.ts";
import { type Offer, offersFor, type SuggestTasks } from "#shared/reference/offered-tasks.ts";
import type { FormValues } from "#shared/web/form-state.ts";
import type { Option } from "#shared/web/option-list.tsx";
import { typedChoices, typedText } from "../typed-answers.ts";
import type { Words } from "../words/nl.ts";

/** Names of the proposal's fields: the title it is for, and what is ticked. */
export const SUGGESTED_FOR = "voorstel-voor";
export const SUGGESTED_TASK = "voorstel-taak";
export const SUGGESTED_DEMAND = "voorstel-eis";

/** What may be ticked: `value` says which field it fills with what. */
export type Ticked = Option;

/** A load below this is asked by nearly all work; to ask it of people would only keep them out. */
const LEAST_LOAD = 2;

/** The functions that the title may mean. */
export const offersOf = (suggest: SuggestTasks, values: FormValues): readonly Offer[] => {
  const title = typedText(values, SUGGESTED_FOR);
  return title === "" ? [] : offersFor(suggest, title);
};

/** What the tasks of the offers ask, each once, at its heaviest: a licence, a certificate, a load of work. */
export function demandsOf(offers: readonly Offer[], labels: Labels, words: Words): readonly Ticked[] {
  const tasks = offers.flatMap((offer) => offer.tasks);
  const distinct = (codes: readonly string[]) => [...new Set(codes)];
  const loads = CONDITIONS.flatMap((condition): Ticked[] => {
    const load = Math.max(0, ...tasks.map(({ demands }) => demands[condition] ?? 0));
    const said = words.condition(condition);
    return load < LEAST_LOAD || said === undefined
      ? []
      : [{ value: `demand-${condition}:${load}`, text: `${said.label}: ${said.levels[load]?.toLowerCase()}` }];
  });
  return [
    ...distinct(tasks.flatMap(({ licences }) => licences)).map((licence) => ({
      value: `licences:${licence}`,
      text: `${words.check.licence} ${licence}`,
    })),
    ...distinct(tasks.flatMap(({ certificates }) => certificates)).map((certificate) => ({
      value: `certificates:${certificate}`,
      text: labels.certificate(certificate),
      language: "nl" as const,
    })),
    ...loads,
  ];
}

/** Fields that hold several answers: what is taken over comes beside what is there. */
const LISTS: readonly string[] = ["licences", "certificates"];

/**
 * The form with the tasks and demands that are ticked taken over: tasks as lines under the description, demands in their
 * fields. What was typed stays; undefined when none is ticked.
 */
export function takenOver(
  suggest: SuggestTasks,
  values: FormValues,
  labels: Labels,
  words: Words,
): FormValues | undefined {
  const offers = offersOf(suggest, values);
  const tickedTasks = typedChoices(values, SUGGESTED_TASK);
  const tickedDemands = typedChoices(values, SUGGESTED_DEMAND);
  const tasks = offers.flatMap((offer) => offer.tasks).filter(({ value }) => tickedTasks.includes(value));
  const demands = demandsOf(offers, labels, words).filter(({ value }) => tickedDemands.includes(value));
  if (tasks.length + demands.length === 0) return undefined;

  const described = [typedText(values, "description"), ...tasks.map(({ title }) => `- ${title}`)];
  const taken: Record<string, readonly string[]> = {
    ...withoutSuggestions(values),
    description: [described.filter((line) => line !== "").join("\n")],
  };
  for (const { value } of demands) {
    const [field = "", answer = ""] = value.split(":");
    taken[field] = LISTS.includes(field) ? [...new Set([...(taken[field] ?? []), answer])] : [answer];
  }
  return taken;
}

export const withoutSuggestions = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith("voorstel-")));
