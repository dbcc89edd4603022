import { dateInWords, monthInWords } from "#shared/domain/dates.ts";
import type { FlowReport } from "#shared/domain/reports/flow-report.ts";
import { FEWEST_COUNTED } from "#shared/domain/reports/flow-report.ts";
import { REPORT_KEYS, REPORT_STEPS, type ReportKey } from "#shared/domain/reports/report-facts.ts";
import { lastingOf, type ReportTarget, type ReportTargets } from "#shared/domain/reports/report-targets.ts";
import { KEY_NAMES, STEP_NAMES, WAIT_NAMES } from "#shared/domain/reports/report-words.ts";
import { capitalised, decimal } from "#shared/engine/words.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { ErrorSummary } from "#shared/web/error-summary.tsx";
import { type Chrome, WorkbenchPage } from "../workbench-page.tsx";
import { BarPlot } from "./bar-plot.tsx";
import { byHeadline, flowHeadline, lastingHeadline, waitedIn, waitHeadline, workingDays } from "./headlines.ts";
import { MonthPlot } from "./month-plot.tsx";
import { ByTable, MONTH_STEPS, MonthTable, WaitTable } from "./report-tables.tsx";

export const REPORT_PATH = "/werkblad/rapportage";

/** Rows of a breakdown that are drawn; the table has all. */
const MOST_BARS = 12;

/** What was asked for, as it was typed. */
export type Asked = { from: string; to: string; by: ReportKey };

type Props = {
  chrome: Chrome;
  asked: Asked;
  /** Absent when the period cannot be reported on; then `problem` says why. */
  report?: FlowReport | undefined;
  problem?: string | undefined;
};

export const ReportPage = ({ chrome, asked, report, problem }: Props) => (
  <WorkbenchPage chrome={chrome} title={problem ? "Fout: Rapportage" : "Rapportage"} current={REPORT_PATH}>
    <h1>Rapportage</h1>
    {problem ? <ErrorSummary state={{ values: {}, errors: { van: problem } }} /> : null}
    <PeriodForm {...asked} />
    {report ? <Report report={report} by={asked.by} targets={chrome.region.reportTargets ?? {}} /> : null}
  </WorkbenchPage>
);

const PeriodForm = ({ from, to, by }: Asked) => (
  <form class="filters__form not-printed" method="get" action={REPORT_PATH}>
    {[
      { name: "van", label: "Van", value: from },
      { name: "tot", label: "Tot en met", value: to },
    ].map(({ name, label, value }) => (
      <div class="filters__field">
        <label for={name}>{label}</label>
        <input class="utrecht-textbox utrecht-textbox--html-input" type="date" id={name} name={name} value={value} />
      </div>
    ))}
    <div class="filters__field">
      <label for="per">Uitgesplitst naar</label>
      <select class="utrecht-select utrecht-select--html-select" id="per" name="per">
        {REPORT_KEYS.map((key) => (
          <option value={KEY_NAMES[key]} selected={key === by}>
            {capitalised(KEY_NAMES[key])}
          </option>
        ))}
      </select>
    </div>
    <button class="nl-button nl-button--secondary button--small" type="submit">
      Toon
    </button>
  </form>
);

const File = ({ report: { from, to }, name, text }: { report: FlowReport; name: string; text: string }) => (
  <p class="not-printed">
    <a href={`${REPORT_PATH}/${name}.csv?${new URLSearchParams({ van: from, tot: to })}`}>{text}</a>
  </p>
);

type ReportProps = { report: FlowReport; by: ReportKey; targets: ReportTargets };

const Report = ({ report, by, targets }: ReportProps) => (
  <>
    <p class="lead">
      Van {dateInWords(report.from)} tot en met {dateInWords(report.to)}. De cijfers lopen een paar minuten achter.
    </p>
    <File report={report} name="doorstroom" text="Download alle cijfers van deze periode (CSV)" />
    <Flow report={report} />
    <Waits report={report} targets={targets} />
    <LastingPlacements report={report} targets={targets} />
    <Breakdown report={report} by={by} />
  </>
);

const Flow = ({ report }: { report: FlowReport }) => {
  const known = report.months.flatMap(({ counts, ...month }) => (counts ? [{ ...month, counts }] : []));
  const running = known.find(({ state }) => state === "running")?.month;
  return (
    <section>
      <h2>Wat er gebeurde</h2>
      {known.length === 0 ? (
        <p>Deze maanden moeten nog komen.</p>
      ) : (
        <MonthPlot
          headline={flowHeadline(report)}
          months={known.map(({ month }) => month)}
          running={running}
          series={MONTH_STEPS.map((step) => ({
            name: SHORT_NAMES[step],
            values: known.map(({ counts }) => counts[step]),
          }))}
        />
      )}
      {running ? (
        <p class="table__note">{capitalised(monthInWords(running))} loopt nog: het open teken telt tot nu toe.</p>
      ) : null}
      <MonthTable months={report.months} />
      <File report={report} name="maanden" text="Download de cijfers per maand (CSV)" />
    </section>
  );
};

const SHORT_NAMES: Readonly<Record<(typeof MONTH_STEPS)[number], string>> = {
  received: "Vacatures",
  "put-forward": "Voorgedragen",
  placed: "Geplaatst",
  "confirmed-13w": "Na 13 weken",
};

const Waits = ({ report, targets }: Omit<ReportProps, "by">) => {
  const waited = waitedIn(report);
  return (
    <section>
      <h2>Hoe lang elke stap duurt</h2>
      {waited.length === 0 ? (
        <p>{waitHeadline(waited)}</p>
      ) : (
        <BarPlot
          headline={waitHeadline(waited)}
          unit="werkdagen"
          bars={waited.map(({ step, median }) => {
            return {
              label: WAIT_NAMES[step],
              value: median,
              text: workingDays(median),
              ...marksOf(workingDays, targets[step]),
            };
          })}
        />
      )}
      <WaitTable row={report.total} targets={targets} />
    </section>
  );
};

/** What a figure is held beside: what is aimed at, and what it was elsewhere or before. */
const marksOf = (inWords: (value: number) => string, { target, comparison }: ReportTarget = {}) => ({
  target: target === undefined ? undefined : { value: target, text: `doel: ${inWords(target)}` },
  comparison: comparison && { value: comparison.value, text: `${comparison.name}: ${inWords(comparison.value)}` },
});

const percentage = (value: number): string => `${decimal(value)} %`;

const WEEKS = [
  { weeks: 13, measure: "lasting-13w" },
  { weeks: 26, measure: "lasting-26w" },
] as const;

const LastingPlacements = ({ report, targets }: Omit<ReportProps, "by">) => {
  const rows = WEEKS.map(({ weeks, measure }) => ({
    weeks,
    measure,
    ...lastingOf(report.total.counts, weeks),
    ...targets[measure],
  }));
  const bars = rows.flatMap(({ weeks, measure, percent }) =>
    percent === undefined
      ? []
      : [
          {
            label: `Werkt na ${weeks} weken nog`,
            value: percent,
            text: percentage(percent),
            ...marksOf(percentage, targets[measure]),
          },
        ],
  );
  const headline = lastingHeadline(lastingOf(report.total.counts, 13), targets["lasting-13w"]);
  return (
    <section>
      <h2>Of plaatsingen duren</h2>
      {bars.length === 0 ? <p>{headline}</p> : <BarPlot headline={headline} unit="procenten" bars={bars} />}
      <DataTable
        label="Of plaatsingen duren"
        columns={[
          { title: "Weken" },
          ...["Bekend geworden", "Werkt nog", "Percentage", "Doel"].map((title) => ({ title, isNumber: true })),
          { title: "Vergelijking" },
        ]}
        rows={rows.map(({ weeks, known, lasted, percent, target, comparison }) => [
          `Na ${weeks} weken`,
          String(known),
          String(lasted),
          percent === undefined ? "–" : percentage(percent),
          target === undefined ? "–" : percentage(target),
          comparison ? `${percentage(comparison.value)} (${comparison.name})` : "–",
        ])}
      />
      <p class="table__note">
        Geteld zijn plaatsingen waarvan in deze periode bekend werd of ze zo lang duurden: bevestigd, of eerder gestopt.
      </p>
    </section>
  );
};

const Breakdown = ({ report, by }: Omit<ReportProps, "targets">) => {
  const rows = report.by[by];
  const what = KEY_NAMES[by];
  const drawn = rows
    .flatMap(({ name, counts }) =>
      counts.placed ? [{ label: name, value: counts.placed, text: String(counts.placed) }] : [],
    )
    .toSorted((a, b) => b.value - a.value)
    .slice(0, MOST_BARS);
  const isPartial = rows.some(({ counts }) => REPORT_STEPS.some((step) => counts[step] === undefined));
  return (
    <section>
      <h2>Uitgesplitst naar {what}</h2>
      {rows.length === 0 ? <p>In deze periode is er niets om uit te splitsen.</p> : null}
      {drawn.length === 0 ? null : <BarPlot headline={byHeadline(rows, what)} unit={STEP_NAMES.placed} bars={drawn} />}
      {rows.length === 0 ? null : <ByTable rows={rows} what={what} isOfEmployers={by === "employer"} />}
      {isPartial ? (
        <p class="table__note">
          * Minder dan {FEWEST_COUNTED}, of weggelaten omdat een ander cijfer anders uit het totaal volgt. Zo is van
          niemand af te lezen tot welke klantgroep hij hoort.
        </p>
      ) : null}
    </section>
  );
};
