import type { Estimable } from "#shared/domain/task-estimates.ts";

const WORDS: Readonly<Record<Estimable, string>> = {
  minutesPerWeek: "tijd",
  demands: "zwaarte",
  education: "opleiding",
  language: "Nederlands",
  licences: "rijbewijs",
  certificates: "certificaten",
  dayparts: "vaste dagdelen",
};

/** "Schatting: tijd, zwaarte" of what nobody confirmed yet; nothing when everything is known. */
export const estimateInWords = (estimated: readonly Estimable[] = []): string =>
  estimated.length === 0 ? "" : `Schatting: ${estimated.map((field) => WORDS[field]).join(", ")}`;
