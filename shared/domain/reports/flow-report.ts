import * as z from "zod";
import { IsoDate } from "../fields.ts";
import { municipalityName, partnerName, type Region } from "../region.ts";
import type { ReportDay, ReportLine } from "./report-day.ts";
import { NO_KEY, REPORT_KEYS, REPORT_STEPS, type ReportKey, type ReportStep, WAITED_STEPS } from "./report-facts.ts";

/** Fewer people of a client group than this are not counted out: decision 12. */
export const FEWEST_COUNTED = 3;

/** Steps of everybody, or of one municipality and so on; waits in working days. */
const Row = z.object({
  key: z.string(),
  name: z.string(),
  counts: z.partialRecord(z.enum(REPORT_STEPS), z.int()).meta({
    description: "how often each step was taken; a step is absent when it was so few that the count is not told",
  }),
  waits: z.partialRecord(z.enum(WAITED_STEPS), z.object({ median: z.number(), most: z.number() })).meta({
    description: "half of those who waited for a step, and nine in ten, waited at most so many working days",
  }),
});
export type ReportRow = z.infer<typeof Row>;

/** How a month stands today: `to-come` ones have no counts, which is something else than nought. */
export const MONTH_STATES = ["over", "running", "to-come"] as const;
export type MonthState = (typeof MONTH_STATES)[number];

const Month = z.object({
  month: z.string(),
  state: z.enum(MONTH_STATES).meta({ description: "over, still running today, or yet to come" }),
  counts: z
    .record(z.enum(REPORT_STEPS), z.int())
    .optional()
    .meta({ description: "how often each step was taken; absent for a month that is yet to come" }),
});
export type ReportMonth = z.infer<typeof Month>;

/** Work that came in, steps that were taken and how long they took, from and up to and with a day. */
export const FlowReport = z.object({
  from: IsoDate,
  to: IsoDate,
  total: Row,
  months: z.array(Month),
  by: z.object({
    municipality: z.array(Row),
    "client-group": z.array(Row),
    agency: z.array(Row),
    employer: z.array(Row),
  }),
});
export type FlowReport = z.infer<typeof FlowReport>;

const CLIENT_GROUPS: Readonly<Record<string, string>> = {
  none: "Geen afstand tot werk",
  bridgeable: "Overbrugbare afstand",
  unbridgeable: "Niet te overbruggen afstand",
  [NO_KEY]: "Onbekend",
};

const nameOf = (region: Region, by: ReportKey, { key, name }: Pick<ReportLine, "key" | "name">): string => {
  if (by === "client-group") return CLIENT_GROUPS[key] ?? key;
  if (key === NO_KEY) return "Geen gemeente (eigen klanten of onbekend)";
  if (by === "municipality") return municipalityName(region, key);
  return by === "agency" ? partnerName(region, key) : (name ?? key);
};

/** What half of the values do not exceed, and nine in ten; undefined of none. */
function spreadOf(values: readonly number[]): { median: number; most: number } | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[Math.ceil(index) - 1];
  const [low, high, most] = [at(sorted.length / 2), at((sorted.length + 1) / 2), at(0.9 * sorted.length)];
  return low === undefined || high === undefined || most === undefined ? undefined : { median: (low + high) / 2, most };
}

const byStep = <Step extends string, Value>(steps: readonly Step[], value: (step: Step) => Value) =>
  Object.fromEntries(steps.map((step) => [step, value(step)])) as Record<Step, Value>;

function counted(lines: readonly ReportLine[]): Record<ReportStep, number> {
  const counts = byStep(REPORT_STEPS, () => 0);
  for (const { step, count } of lines) counts[step] += count;
  return counts;
}

const given = <Step extends string, Value>(steps: readonly Step[], value: (step: Step) => Value | undefined) =>
  Object.fromEntries(
    steps.flatMap((step) => {
      const one = value(step);
      return one === undefined ? [] : [[step, one]];
    }),
  ) as Partial<Record<Step, Value>>;

function rowOf(key: string, name: string, lines: readonly ReportLine[]): ReportRow {
  const byOwnStep = Map.groupBy(lines, ({ step }) => step);
  const waits = given(WAITED_STEPS, (step) => spreadOf((byOwnStep.get(step) ?? []).flatMap((line) => line.waits)));
  return { key, name, counts: counted(lines), waits };
}

/**
 * Without the counts of so few people that one of them might be known. Of a step of which one count alone is left out,
 * the next smallest is left out too: the total would give it away.
 */
function withoutFew(rows: readonly ReportRow[]): ReportRow[] {
  const hidden = new Set<string>();
  for (const step of REPORT_STEPS) {
    const some = rows.filter(({ counts }) => (counts[step] ?? 0) > 0);
    const few = some.filter(({ counts }) => (counts[step] ?? 0) < FEWEST_COUNTED);
    const [next] = some
      .filter((row) => !few.includes(row))
      .toSorted((a, b) => (a.counts[step] ?? 0) - (b.counts[step] ?? 0));
    for (const row of few.length === 1 && next ? [...few, next] : few) hidden.add(`${row.key} ${step}`);
  }
  return rows.map((row) => {
    const isTold = (step: string) => !hidden.has(`${row.key} ${step}`);
    return {
      ...row,
      counts: given(REPORT_STEPS, (step) => (isTold(step) ? row.counts[step] : undefined)),
      waits: given(WAITED_STEPS, (step) => (isTold(step) ? row.waits[step] : undefined)),
    };
  });
}

/** The months from one day's to another's. */
function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  const [year = 0, month = 1] = from.split("-").map(Number);
  for (let at = year * 12 + month - 1; ; at += 1) {
    const name = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
    if (name > to.slice(0, 7)) return months;
    months.push(name);
  }
}

const monthState = (month: string, today: string): MonthState => {
  const current = today.slice(0, 7);
  return month < current ? "over" : month === current ? "running" : "to-come";
};

/**
 * The report of a period as it stands on `today`, from the days in it that were folded; a day that was not had no steps,
 * and a month that is to come has no figures.
 */
export function flowReport(
  region: Region,
  { from, to, today }: { from: string; to: string; today: string },
  days: readonly ReportDay[],
): FlowReport {
  const within = days.filter(({ day }) => from <= day && day <= to);
  const linesBy = Map.groupBy(
    within.flatMap((day) => day.lines),
    ({ by }) => by,
  );
  const rowsBy = (by: ReportKey): ReportRow[] => {
    const own = Map.groupBy(linesBy.get(by) ?? [], ({ key }) => key);
    const rows = [...own].map(([key, ofKey]) => {
      const last = ofKey.at(-1);
      return rowOf(key, last ? nameOf(region, by, last) : key, ofKey);
    });
    const sorted = rows.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.key < b.key ? -1 : 1));
    return by === "client-group" ? withoutFew(sorted) : sorted;
  };
  return {
    ...{ from, to },
    total: rowOf("all", "Alles", linesBy.get("all") ?? []),
    months: monthsOf(from, to).map((month): ReportMonth => {
      const state = monthState(month, today);
      if (state === "to-come") return { month, state };
      const own = within.filter(({ day }) => day.startsWith(month));
      return { month, state, counts: counted(own.flatMap(({ lines }) => lines.filter(({ by }) => by === "all"))) };
    }),
    by: byStep(REPORT_KEYS, rowsBy),
  };
}
