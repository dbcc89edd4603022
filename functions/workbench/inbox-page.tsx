import { dateInWords, dayOf, momentInWords } from "#shared/domain/dates.ts";
import { type Region, staffMember } from "#shared/domain/region.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { type DeskWork, inboxOf } from "./desk-work.ts";
import { type Chrome, WorkbenchPage } from "./workbench-page.tsx";

const COLUMNS = [{ title: "Werk" }, { title: "Wat nu?" }, { title: "Ontvangen" }, { title: "Accountmanager" }];

const WhatNow = ({ work: { due, next, standing, stepSince }, isLate }: { work: DeskWork; isLate: boolean }) => (
  <>
    {isLate && due ? <span class="badge badge--late">Te laat sinds {dateInWords(due)}</span> : null}
    {!isLate && due ? `Eerste blik uiterlijk op ${dateInWords(due)}` : null}
    {due ? null : next}
    <br />
    <span class="table__note">
      {standing}
      {due ? "" : `, sinds ${momentInWords(stepSince)}`}
    </span>
  </>
);

type GroupProps = { region: Region; title: string; rows: readonly DeskWork[]; isLate?: boolean };

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
            <a href={row.href}>{row.title}</a>
            <br />
            <span class="table__note">{row.employerName}</span>
          </>,
          <WhatNow work={row} isLate={isLate} />,
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

type Props = { chrome: Chrome; rows: readonly DeskWork[]; now: Date; onlyMine: boolean };

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
          {onlyMine ? "U hebt nu geen open werk." : "Er is nu geen open werk."} Nieuw werk komt hier vanzelf te staan.
        </p>
      ) : null}
      <Group region={region} title="Te laat" rows={late} isLate />
      <Group region={region} title="Vandaag" rows={today} />
      <Group region={region} title="Binnenkort" rows={soon} />
      <Group region={region} title="In behandeling" rows={underWay} />
    </WorkbenchPage>
  );
};
