import { dateInWords, dayOf, momentInWords } from "#shared/domain/dates.ts";
import { Pages, pageAsked } from "#shared/web/pages.tsx";
import { ListSection } from "../list-section.tsx";
import { SearchBox } from "../search/search-box.tsx";
import type { Words } from "../words.ts";
import { type Chrome, WorkbenchPage } from "../workbench-page.tsx";
import { type DeskWork, type Inbox, inboxOf } from "./desk-work.ts";
import { type Filters, filtered, queryOf, URGENCY_WORDS } from "./filters.ts";
import { InboxFilters } from "./inbox-filters.tsx";

const COLUMNS = [{ title: "Werk" }, { title: "Wat eerst" }, { title: "Laatste notitie" }, { title: "Van wie" }];

/** Pieces of work on one page: whoever has more goes on to the next, or chooses. */
const PAGE_SIZE = 100;

const What = ({ row: { href, title, employerName, isNew } }: { row: DeskWork }) => (
  <>
    <a href={href}>{title}</a> {isNew ? <span class="nl-data-badge">Nieuw</span> : null}
    <br />
    <span class="table__note">{employerName}</span>
  </>
);

const First = ({ row: { next, remindedOn } }: { row: DeskWork }) => {
  const { urgency, first, why, since, due } = next;
  return (
    <>
      <strong>{first}</strong>{" "}
      {urgency === "late" && due ? (
        <span class="nl-data-badge badge--late">Te laat sinds {dateInWords(due)}</span>
      ) : null}
      <br />
      <span class="table__note">
        {why}, sinds {momentInWords(since)}
        {urgency !== "late" && due ? `. Uiterlijk ${dateInWords(due)}` : ""}
        {remindedOn === undefined ? "" : `. Laatste herinnering: ${dateInWords(remindedOn)}`}
      </span>
    </>
  );
};

const Latest = ({ row: { latest }, words }: { row: DeskWork; words: Words }) =>
  latest === undefined ? (
    <>–</>
  ) : (
    <>
      {words.history(latest.what)}
      <br />
      <span class="table__note">
        {words.actor(latest.by)}, {momentInWords(latest.at)}
      </span>
    </>
  );

type GroupProps = { group: Inbox[number]; total: number; words: Words };

const Group = ({ group: { urgency, rows }, total, words }: GroupProps) => (
  <ListSection
    className="lined-up work"
    title={URGENCY_WORDS[urgency]}
    count={total}
    columns={COLUMNS}
    rows={rows.map((row) => [
      <What row={row} />,
      <First row={row} />,
      <Latest row={row} words={words} />,
      words.person(row.accountManager),
    ])}
  />
);

/** The part of the inbox that stands on a page, its groups as they are divided over all pages. */
function pageOf(inbox: Inbox, page: number): Inbox {
  const placed = inbox.flatMap(({ urgency, rows }) => rows.map((row) => ({ urgency, row })));
  const shown = Map.groupBy(placed.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), ({ urgency }) => urgency);
  return [...shown].map(([urgency, rows]) => ({ urgency, rows: rows.map(({ row }) => row) }));
}

const Nothing = ({ isMine, isNarrowed }: { isMine: boolean; isNarrowed: boolean }) => (
  <p class="lead">
    {isNarrowed
      ? "Er is geen werk dat hierbij past. Haal een filter weg om meer te zien."
      : `${isMine ? "U hebt nu geen open werk." : "Er is nu geen open werk."} Nieuw werk komt hier vanzelf te staan.`}
  </p>
);

/** "3 te laat, 2 vandaag, 8 wacht op anderen": what waits, before anything else. */
const summaryOf = (inbox: Inbox): string =>
  inbox.map(({ urgency, rows }) => `${rows.length} ${URGENCY_WORDS[urgency].toLowerCase()}`).join(", ");

type Props = {
  chrome: Chrome;
  rows: readonly DeskWork[];
  filters: Filters;
  /** The page as the address asks for it. */
  page: string | undefined;
  now: Date;
  words: Words;
};

export const InboxPage = ({ chrome, rows, filters, page, now, words }: Props) => {
  const visitor = chrome.session.member.id;
  const isMine = filters.owner === visitor;
  const inbox = inboxOf(filtered(rows, filters));
  const count = inbox.reduce((total, group) => total + group.rows.length, 0);
  const shown = pageAsked(page, PAGE_SIZE, count);
  const isNarrowed = filters.kind !== undefined || filters.urgency !== undefined || filters.agency !== undefined;
  const heading = isMine
    ? "Mijn werk"
    : filters.owner === undefined
      ? "Werk van het hele team"
      : `Werk van ${words.person(filters.owner)}`;
  const totals = new Map(inbox.map(({ urgency, rows: all }) => [urgency, all.length]));
  return (
    <WorkbenchPage chrome={chrome} title={heading} current="/werkblad">
      <h1>{heading}</h1>
      <SearchBox />
      <InboxFilters chrome={chrome} filters={filters} words={words} today={dayOf(now)} />
      {count === 0 ? <Nothing isMine={isMine} isNarrowed={isNarrowed} /> : <p class="lead">{summaryOf(inbox)}.</p>}
      {pageOf(inbox, shown).map((group) => (
        <Group group={group} total={totals.get(group.urgency) ?? 0} words={words} />
      ))}
      <Pages
        page={shown}
        size={PAGE_SIZE}
        count={count}
        href={(to) => `/werkblad${queryOf(filters, visitor, to === 1 ? {} : { pagina: String(to) })}`}
      />
      {count === 0 ? null : (
        <p class="not-printed">
          <a href={`/werkblad/werkvoorraad.csv${queryOf(filters, visitor)}`}>Download deze lijst (CSV)</a>
        </p>
      )}
    </WorkbenchPage>
  );
};
