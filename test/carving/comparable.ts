import type { BundleFigures } from "#shared/engine/carving/carving.ts";

const HUNDRED_THOUSANDTHS = 1e5;

/** Bundles in one order, figures rounded as far as floating point asks: for comparing fronts as sets. */
export const comparable = (bundles: readonly BundleFigures[]): readonly unknown[] =>
  bundles
    .map(({ tasks, hours, support, certain, euroPerWeek }) => ({
      tasks,
      support,
      certain,
      hours: Math.round(hours * HUNDRED_THOUSANDTHS),
      euro: euroPerWeek === undefined ? "no axis" : Math.round(euroPerWeek * HUNDRED_THOUSANDTHS) + 0,
    }))
    .sort((a, b) => (a.tasks.join() < b.tasks.join() ? -1 : 1));
