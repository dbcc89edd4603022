import type { Criterion } from "../types.ts";
import { CONDITIONS } from "../types.ts";
import type { TaskNeeds } from "./request.ts";

/** One thing that a task asks, with the criterion it falls under. Equal needs have equal keys. */
export type Need = { key: string; criterion: Criterion; needs: TaskNeeds };

/**
 * What a task asks, item by item. A candidate is excluded by a bundle exactly when some need of some task of it
 * excludes: each criterion of matching is a conjunction over items, or a maximum. Skills exclude nobody.
 */
export const needsOf = ({
  demands,
  licences,
  certificates,
  education,
  language,
  dayparts,
}: TaskNeeds): readonly Need[] => [
  ...CONDITIONS.flatMap((condition): Need[] => {
    const demand = demands?.[condition] ?? 0;
    if (demand === 0) return [];
    const criterion = `demand:${condition}` as const;
    return [{ key: `${criterion} ${demand}`, criterion, needs: { demands: { [condition]: demand } } }];
  }),
  ...(licences ?? []).map((code) => need("licence", code, { licences: [code] })),
  ...(certificates ?? []).map((code) => need("certificate", code, { certificates: [code] })),
  ...(dayparts ?? []).map((daypart) => need("schedule", daypart, { dayparts: [daypart] })),
  ...(education === undefined ? [] : [need("education", education, { education })]),
  ...(language === undefined ? [] : [need("language", language, { language })]),
];

const need = (criterion: Criterion, item: string | number, needs: TaskNeeds): Need => ({
  key: `${criterion} ${item}`,
  criterion,
  needs,
});
