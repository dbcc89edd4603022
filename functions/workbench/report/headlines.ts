import type { FlowReport, ReportRow } from "#shared/domain/reports/flow-report.ts";
import { WAITED_STEPS, type WaitedStep } from "#shared/domain/reports/report-facts.ts";
import type { Lasting, ReportTarget } from "#shared/domain/reports/report-targets.ts";
import { WAIT_NAMES } from "#shared/domain/reports/report-words.ts";
import { decimal } from "#shared/engine/words.ts";

export const workingDays = (days: number): string => `${decimal(days)} ${days === 1 ? "werkdag" : "werkdagen"}`;

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** What a plot comes down to, in one sentence. */
export function flowHeadline({ total: { counts } }: FlowReport): string {
  const [received, forward, placed] = [counts.received ?? 0, counts["put-forward"] ?? 0, counts.placed ?? 0];
  return `Er ${received === 1 ? "kwam" : "kwamen"} ${counted(received, "vacature", "vacatures")} binnen, ${forward === 1 ? "1 keer is" : `${forward} keer is`} iemand voorgedragen en ${counted(placed, "mens is", "mensen zijn")} geplaatst.`;
}

type Waited = { step: WaitedStep; median: number };

/** Steps that somebody waited for in the period, in their order. */
export const waitedIn = ({ total: { waits } }: FlowReport): Waited[] =>
  WAITED_STEPS.flatMap((step) => {
    const median = waits[step]?.median;
    return median === undefined ? [] : [{ step, median }];
  });

export function waitHeadline(waited: readonly Waited[]): string {
  const [longest] = waited.toSorted((a, b) => b.median - a.median);
  if (longest === undefined) return "In deze periode is op geen enkele stap gewacht.";
  if (longest.median === 0) return "Elke stap duurde in de helft van de gevallen minder dan een werkdag.";
  const name = WAIT_NAMES[longest.step];
  return `Het langst duurt het ${name.charAt(0).toLowerCase()}${name.slice(1)}: in de helft van de gevallen hoogstens ${workingDays(longest.median)}.`;
}

export function lastingHeadline({ known, lasted, percent }: Lasting, aim: ReportTarget | undefined): string {
  if (percent === undefined) return "Van nog geen plaatsing is bekend of iemand na 13 weken nog werkt.";
  const than = aim?.comparison ? ` Ter vergelijking: ${aim.comparison.value} % (${aim.comparison.name}).` : "";
  const of = known === 1 ? "de ene waarvan het bekend is" : `de ${known} waarvan het bekend is`;
  return `${percent} % van de plaatsingen duurde 13 weken of langer: ${lasted} van ${of}.${than}`;
}

/** Who had most placements; counts that are not told are in nobody's favour. */
export function byHeadline(rows: readonly ReportRow[], what: string): string {
  const most = Math.max(0, ...rows.map(({ counts }) => counts.placed ?? 0));
  if (most === 0) return `Er zijn geen plaatsingen om per ${what} te laten zien.`;
  const first = rows.filter(({ counts }) => counts.placed === most).map(({ name }) => name);
  return `De meeste plaatsingen: ${first.join(" en ")}, ${first.length > 1 ? "elk " : ""}${most}.`;
}
