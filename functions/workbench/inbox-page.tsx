import { dateInWords, dayOf, momentInWords } from "#shared/domain/dates.ts";
import { type Region, staffMember } from "#shared/domain/region.ts";
import { firstLookDue } from "#shared/domain/vacancy-record.ts";
import type { DeskRow } from "#shared/ports/stores.ts";
import { VACANCY_WORDS } from "./words.ts";
import { type Chrome, WorkbenchPage } from "./workbench-page.tsx";

/** How the desk's list is divided: each vacancy stands in one group, the most urgent that fits. */
export type Inbox = { late: DeskRow[]; fresh: DeskRow[]; others: DeskRow[] };

/** `mine` alone when asked; late first (oldest first), then new, then what is being worked on (newest first). */
export function inboxOf(rows: readonly DeskRow[], today: string, mine: string | undefined): Inbox {
  const shown = rows.filter(({ accountManager }) => mine === undefined || accountManager === mine);
  const isLate = (row: DeskRow) => {
    const due = firstLookDue(row);
    return due !== undefined && due < today;
  };
  const late = shown.filter(isLate);
  const fresh = shown.filter((row) => !isLate(row) && row.status !== "in-progress");
  const others = shown.filter((row) => !isLate(row) && row.status === "in-progress");
  return { late, fresh: fresh.toReversed(), others: others.toReversed() };
}

type Props = { chrome: Chrome; rows: readonly DeskRow[]; now: Date; onlyMine: boolean };

const Row = ({ row, region, isLate }: { row: DeskRow; region: Region; isLate: boolean }) => {
  const due = firstLookDue(row);
  return (
    <tr>
      <td>
        {isLate ? <span class="badge badge--late">Te laat</span> : null}{" "}
        <a href={`/werkblad/vacatures/${row.reference}`}>{row.title}</a>
        <br />
        {row.employerName}
      </td>
      <td>
        {VACANCY_WORDS[row.status]}
        {due ? (
          <>
            <br />
            Eerste blik vóór {dateInWords(due)}
          </>
        ) : null}
      </td>
      <td>{momentInWords(row.receivedAt)}</td>
      <td>{staffMember(region, row.accountManager)?.name ?? row.accountManager}</td>
    </tr>
  );
};

type GroupProps = { region: Region; title: string; rows: readonly DeskRow[]; empty: string; isLate?: boolean };

const Group = ({ region, title, rows, empty, isLate = false }: GroupProps) => (
  <section>
    <h2>
      {title} ({rows.length})
    </h2>
    {rows.length === 0 ? (
      <p>{empty}</p>
    ) : (
      <div class="table-scroll" role="region" aria-label={title} tabindex={0}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Vacature</th>
              <th scope="col">Stand</th>
              <th scope="col">Ontvangen</th>
              <th scope="col">Accountmanager</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row row={row} region={region} isLate={isLate} />
            ))}
          </tbody>
        </table>
      </div>
    )}
  </section>
);

export const InboxPage = ({ chrome, rows, now, onlyMine }: Props) => {
  const { region } = chrome;
  const { late, fresh, others } = inboxOf(rows, dayOf(now), onlyMine ? chrome.session.member.id : undefined);
  return (
    <WorkbenchPage chrome={chrome} title={onlyMine ? "Mijn werk" : "Werk van het team"} current="/werkblad">
      <h1>{onlyMine ? "Mijn werk" : "Werk van het team"}</h1>
      <p>
        {onlyMine ? (
          <a href="/werkblad?wie=alle">Toon het werk van het hele team</a>
        ) : (
          <a href="/werkblad">Toon alleen mijn werk</a>
        )}
      </p>
      <Group region={region} title="Te laat" rows={late} empty="Niets is te laat." isLate />
      <Group region={region} title="Nieuw" rows={fresh} empty="Er is geen nieuwe vacature." />
      <Group region={region} title="In behandeling" rows={others} empty="Er is niets in behandeling." />
    </WorkbenchPage>
  );
};
