import { dateInWords, dayOf, momentInWords } from "#shared/domain/dates.ts";
import { type Region, staffMember } from "#shared/domain/region.ts";
import { firstLookDue } from "#shared/domain/vacancy-record.ts";
import type { DeskRow } from "#shared/ports/stores.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { VACANCY_WORDS } from "./words.ts";
import { type Chrome, WorkbenchPage } from "./workbench-page.tsx";

/** How the desk's list is divided: each vacancy stands in one group, the most urgent that fits. */
export type Inbox = { late: DeskRow[]; today: DeskRow[]; soon: DeskRow[]; underWay: DeskRow[] };

/**
 * Rows by when somebody must have had a first look: before today, today, or later; and those that somebody is working
 * on. What is late or due stands oldest first, what is under way newest first.
 */
export function inboxOf(rows: readonly DeskRow[], today: string): Inbox {
  const dueIn = (row: DeskRow) => {
    const due = firstLookDue(row);
    if (due === undefined) return "underWay";
    return due < today ? "late" : due === today ? "today" : "soon";
  };
  const groups = Object.groupBy(rows, dueIn);
  const { late = [], today: dueToday = [], soon = [], underWay = [] } = groups;
  return { late, today: dueToday, soon, underWay: underWay.toReversed() };
}

const COLUMNS = [{ title: "Vacature" }, { title: "Wat nu?" }, { title: "Ontvangen" }, { title: "Accountmanager" }];

const WhatNow = ({ row, isLate }: { row: DeskRow; isLate: boolean }) => {
  const due = firstLookDue(row);
  return (
    <>
      {isLate && due ? <span class="badge badge--late">Te laat sinds {dateInWords(due)}</span> : null}
      {!isLate && due ? `Eerste blik uiterlijk op ${dateInWords(due)}` : null}
      {due ? null : "Volg wie is voorgedragen"}
      <br />
      <span class="table__note">
        {VACANCY_WORDS[row.status]}
        {due ? "" : `, sinds ${momentInWords(row.stepSince)}`}
      </span>
    </>
  );
};

type GroupProps = { region: Region; title: string; rows: readonly DeskRow[]; isLate?: boolean };

const Group = ({ region, title, rows, isLate = false }: GroupProps) => {
  if (rows.length === 0) return null;
  const heading = `${title} (${rows.length})`;
  return (
    <section>
      <h2>{heading}</h2>
      <DataTable
        label={heading}
        columns={COLUMNS}
        rows={rows.map((row) => [
          <>
            <a href={`/werkblad/vacatures/${row.reference}`}>{row.title}</a>
            <br />
            <span class="table__note">{row.employerName}</span>
          </>,
          <WhatNow row={row} isLate={isLate} />,
          momentInWords(row.receivedAt),
          staffMember(region, row.accountManager)?.name ?? row.accountManager,
        ])}
      />
    </section>
  );
};

type SwitchProps = { onlyMine: boolean; mine: number; all: number };

/** Whose work is shown: one of two, with how much there is of each. */
const WhoseWork = ({ onlyMine, mine, all }: SwitchProps) => (
  <nav class="switch" aria-label="Wiens werk">
    <ul>
      <li>
        <a href="/werkblad" {...(onlyMine ? { "aria-current": "page" } : {})}>
          Mijn werk ({mine})
        </a>
      </li>
      <li>
        <a href="/werkblad?wie=alle" {...(onlyMine ? {} : { "aria-current": "page" })}>
          Het hele team ({all})
        </a>
      </li>
    </ul>
  </nav>
);

type Props = { chrome: Chrome; rows: readonly DeskRow[]; now: Date; onlyMine: boolean };

export const InboxPage = ({ chrome, rows, now, onlyMine }: Props) => {
  const { region, session } = chrome;
  const mine = rows.filter(({ accountManager }) => accountManager === session.member.id);
  const shown = onlyMine ? mine : rows;
  const { late, today, soon, underWay } = inboxOf(shown, dayOf(now));
  const heading = onlyMine ? "Mijn werk" : "Werk van het hele team";
  return (
    <WorkbenchPage chrome={chrome} title={heading} current="/werkblad">
      <h1>{heading}</h1>
      <WhoseWork onlyMine={onlyMine} mine={mine.length} all={rows.length} />
      {shown.length === 0 ? (
        <p class="lead">
          {onlyMine ? "U hebt nu geen open vacatures." : "Er zijn nu geen open vacatures."} Nieuw werk komt hier vanzelf
          te staan.
        </p>
      ) : null}
      <Group region={region} title="Te laat" rows={late} isLate />
      <Group region={region} title="Vandaag" rows={today} />
      <Group region={region} title="Binnenkort" rows={soon} />
      <Group region={region} title="In behandeling" rows={underWay} />
    </WorkbenchPage>
  );
};
