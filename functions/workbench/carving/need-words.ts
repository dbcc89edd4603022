import { daypartInWords, educationInWords, languageInWords } from "#shared/engine/words.ts";
import type { DeskWording } from "../words.ts";

/** A need of a task by its key (`needsOf`) as the boxes of a request say it: "Rijbewijs: B". Nothing for what is no key. */
export const needInWords =
  ({ labels, words }: DeskWording) =>
  (key: string): string | undefined => {
    const [, criterion = "", item = ""] = /^(\S+) (.+)$/.exec(key) ?? [];
    if (criterion.startsWith("demand:")) return `Zwaarte: ${words.criterion(criterion)}: ${item} van 3`;
    switch (criterion) {
      case "schedule":
        return `Vaste dagdelen: ${daypartInWords(item)}`;
      case "licence":
        return `Rijbewijs: ${item}`;
      case "certificate":
        return `Certificaat: ${labels.certificate(item)}`;
      case "education":
        return `Opleiding: ${educationInWords(Number(item))}`;
      case "language":
        return `Nederlands: ${languageInWords(Number(item))}`;
      default:
        return undefined;
    }
  };
