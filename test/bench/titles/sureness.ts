import { OCCUPATIONS } from "#shared/reference/occupations.ts";
import { findOccupations } from "#shared/titles/find-occupations.ts";
import type { TitleLabel } from "#shared/titles/labels.ts";

const CODES = new Set(OCCUPATIONS.map(({ code }) => code));

/**
 * What the form makes of ESCO's labels with our own table, which has a third of the unit groups: how many are taken as
 * sure and how many of those are right, and in how many of the others the right group is among the proposals.
 */
export function sureness(labels: readonly TitleLabel[]): string[][] {
  return [
    row("labels of the groups in our table", labels.filter(isInTable)),
    row(
      "labels of the other groups",
      labels.filter((label) => !isInTable(label)),
    ),
  ];
}

const isInTable = ({ code }: TitleLabel) => CODES.has(code);

function row(name: string, labels: readonly TitleLabel[]): string[] {
  const find = findOccupations({ occupations: OCCUPATIONS });
  const answers = labels.map(({ text, code }) => ({ code, found: find(text) }));
  const [sure, asked] = [true, false].map((isSure) =>
    answers.filter(({ found }) => (found[0]?.isSure ?? false) === isSure),
  );
  const right = sure?.filter(({ code, found }) => found[0]?.code === code);
  const proposed = asked?.filter(({ code, found }) => found.some((one) => one.code === code));
  const none = asked?.filter(({ found }) => found.length === 0);
  return [name, percent(sure, answers), percent(right, sure), percent(proposed, asked), percent(none, answers)];
}

const percent = (some: readonly unknown[] = [], all: readonly unknown[] = []): string =>
  `${((100 * some.length) / all.length).toFixed(0)} %`;
