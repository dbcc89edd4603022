import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import { dateInWords, momentInWords } from "#shared/domain/dates.ts";
import { type Proposal, type Proposals, SHOWN_LIMIT } from "#shared/domain/proposals.ts";
import { spread } from "#shared/engine/carving/spread.ts";
import { decimal } from "#shared/engine/words.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { countDrawn, countShown } from "../small-counts.ts";
import { BundleName } from "./bundle-name.tsx";
import { Comparison } from "./comparison.tsx";
import { FrontPlot, headlineOf } from "./front-plot.tsx";
import { NoBundle } from "./no-bundle.tsx";
import { ProposedDivision } from "./proposed-division.tsx";
import {
  bundlePath,
  euroShown,
  isSensitiveBundle,
  poolInWords,
  requestPath,
  takenInWords,
  taskTitles,
} from "./request-words.ts";

/** `compared`: ids of the bundles that are to stand side by side; undefined while nobody asks for that. */
type Props = { record: CarvingRecord; proposals: Proposals; compared: readonly string[] | undefined };

/** Whether it is proven that nothing is missing, or how far from that it may be. */
function exactnessInWords({ isExact, front }: Proposals): string {
  if (isExact) return "Bewezen: geen enkele andere bundel is op alle punten minstens even goed.";
  const missed = (figure: (proposal: Proposal) => [number, number | undefined]) =>
    Math.max(0, ...front.map(figure).map(([found, atMost = found]) => atMost - found));
  const hours = missed((proposal) => [proposal.hours, proposal.atMost?.hours]);
  const people = missed((proposal) => [proposal.support, proposal.atMost?.support]);
  return `Niet alles is doorzocht: de tijd was op. Een bundel kan nog hoogstens ${decimal(hours)} uur of ${people} mensen meer hebben dan hieronder staat.`;
}

const LARGER = "Hoe groter de stip, hoe meer euro's per week vrij: een twee keer zo grote stip is twee keer zoveel.";

const About = ({ proposals, shown }: { proposals: Proposals; shown: number }) => (
  <p class="prose">
    {shown === 0 ? "" : `${exactnessInWords(proposals)} `}
    {proposals.frontSize > shown
      ? `Er zijn ${proposals.frontSize} bundels; hier staan er ${shown}, over het geheel verdeeld. `
      : ""}
    Berekend op {dateInWords(proposals.evaluatedOn)} ({momentInWords(proposals.analysedAt)}) met{" "}
    {poolInWords(proposals.poolVersion)}.{" "}
    {shown === 0 ? "" : proposals.withoutEuro ? `Zonder bedragen: ${proposals.withoutEuro}` : LARGER}
  </p>
);

const Table = ({
  record,
  points,
  compared,
  hasEuro,
}: Omit<Props, "proposals"> & { points: readonly Proposal[]; hasEuro: boolean }) => (
  <form method="get" action={requestPath(record.reference)}>
    <DataTable
      label="Voorgestelde bundels"
      columns={[
        { title: "Bundel" },
        { title: "Uren", isNumber: true },
        { title: "Kunnen het", isNumber: true },
        { title: "Zeker", isNumber: true },
        ...(hasEuro ? [{ title: "Vrij per week", isNumber: true }] : []),
        { title: "Vergelijk" },
      ]}
      rows={points.map((proposal, index) => {
        const isSensitive = isSensitiveBundle(record.submission, proposal.tasks);
        return [
          <BundleName record={record} tasks={proposal.tasks} name={`Bundel ${index + 1}`} />,
          decimal(proposal.hours),
          countShown(proposal.support, isSensitive),
          countShown(proposal.certain, isSensitive),
          ...(hasEuro ? [euroShown(proposal.euroPerWeek ?? 0)] : []),
          <input
            class="tick"
            type="checkbox"
            name="vergelijk"
            value={proposal.id}
            checked={compared?.includes(proposal.id)}
            aria-label={`Vergelijk bundel ${index + 1}`}
          />,
        ];
      })}
    />
    {points.length < 2 ? null : (
      <p>
        <button class="nl-button nl-button--secondary button--small" type="submit" name="naast-elkaar" value="ja">
          Vergelijk 2 of 3 bundels
        </button>
      </p>
    )}
  </form>
);

/** What was found for the request: its front as a picture and as a table, and the division over several jobs. */
export const ProposalsSection = ({ record, proposals, compared }: Props) => {
  const { submission, reference } = record;
  const points = spread(proposals.front, SHOWN_LIMIT);
  const drawn = points.map((proposal, index) => {
    const isSensitive = isSensitiveBundle(submission, proposal.tasks);
    return {
      ...proposal,
      label: String(index + 1),
      support: countDrawn(proposal.support, isSensitive),
      people: countShown(proposal.support, isSensitive),
      href: bundlePath(reference, proposal.tasks),
      title: `Bundel ${index + 1}: ${taskTitles(submission, proposal.tasks).join(", ")}`,
    };
  });
  const plotted = drawn.filter(({ tasks }) => takenInWords(record, tasks) === undefined);
  return (
    <section id="voorstellen">
      <h2>Voorgestelde bundels</h2>
      {points.length === 0 ? (
        <NoBundle submission={submission} proposals={proposals} />
      ) : plotted.length === 0 ? (
        <p>Geen enkele voorgestelde bundel kan nog: van elk zitten taken al in een andere functie.</p>
      ) : (
        <FrontPlot bundles={plotted} headline={headlineOf(plotted)} />
      )}
      <About proposals={proposals} shown={points.length} />
      <Comparison record={record} points={points} compared={compared} />
      {points.length === 0 ? null : (
        <Table record={record} points={points} compared={compared} hasEuro={proposals.withoutEuro === undefined} />
      )}
      {proposals.jobs ? <ProposedDivision record={record} jobs={proposals.jobs} /> : null}
    </section>
  );
};
