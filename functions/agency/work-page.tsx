import type { Conversation } from "#shared/domain/conversation.ts";
import { momentInWords } from "#shared/domain/dates.ts";
import { confirmationOf } from "#shared/domain/placement.ts";
import { partnerName, type Region } from "#shared/domain/region.ts";
import { dateInWords } from "#shared/engine/words.ts";
import type { AssignmentRow } from "#shared/ports/stores.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { Pages } from "#shared/web/pages.tsx";
import { AgencyPage, type Chrome, HOME } from "./agency-page.tsx";
import { actorInWords, statusInWords, toDoInWords } from "./words.ts";
import type { WorkGroup, WorkItem } from "./work-groups.ts";

/** Characters of the latest message that a list shows. */
const MOST_SHOWN = 100;

const COLUMNS = [{ title: "Vacature" }, { title: "Wat nu?" }, { title: "Kandidaat" }, { title: "Laatste bericht" }];

const Vacancy = ({ row }: { row: AssignmentRow }) => (
  <>
    <a href={`${HOME}/toewijzingen/${row.id}`}>
      {row.title}
      <span class="visually-hidden">, kandidaat {row.candidate.ref}</span>
    </a>
    <br />
    <span class="table__note">{row.employerName}</span>
  </>
);

const Standing = ({ row }: { row: AssignmentRow }) => (
  <span class="table__note">
    {statusInWords(row.status, row.reason)}, sinds {momentInWords(row.changes.at(-1)?.at ?? "")}
  </span>
);

const WhatNow = ({ item: { row, waiting }, isLate, today }: { item: WorkItem; isLate: boolean; today: string }) => {
  const confirmation = confirmationOf(row);
  return (
    <>
      {isLate ? <span class="nl-data-badge badge--late">Te laat</span> : null}{" "}
      {confirmation && today < confirmation.from
        ? `Bevestigen kan vanaf ${dateInWords(confirmation.from)}`
        : waiting && toDoInWords(waiting)}
      <br />
      <Standing row={row} />
    </>
  );
};

const Candidate = ({ row: { candidate }, region }: { row: AssignmentRow; region: Region }) => (
  <>
    {candidate.ref}
    <br />
    <span class="table__note">{partnerName(region, candidate.partner)}</span>
  </>
);

const LatestMessage = ({ conversation, region }: { conversation: Conversation | undefined; region: Region }) => {
  const latest = conversation?.messages.at(-1);
  if (!latest) return <>–</>;
  const text = latest.text.length > MOST_SHOWN ? `${latest.text.slice(0, MOST_SHOWN)}…` : latest.text;
  return (
    <>
      {text}
      <br />
      <span class="table__note">
        {actorInWords(region, latest.by)}, {momentInWords(latest.at)}
      </span>
    </>
  );
};

const CLOSED_COLUMNS = [{ title: "Vacature" }, { title: "Hoe liep het af?" }, { title: "Kandidaat" }];

/** Rows on one page, of what is followed and of what ended. */
export const WORK_PAGE_SIZE = 25;

type Props = {
  chrome: Chrome;
  /** What stands on this page, of so many rows on all pages. */
  groups: readonly WorkGroup[];
  page: number;
  count: number;
  /** The last that ended; on the first page alone. */
  closed: readonly AssignmentRow[];
  /** By the id of their assignment. */
  conversations: ReadonlyMap<string, Conversation>;
  today: string;
};

/** Everything that an agency has to do, what is late first. */
export const WorkPage = ({ chrome, groups, page, count, closed, conversations, today }: Props) => {
  const { region } = chrome;
  const closedTitle = `Afgesloten (de laatste ${closed.length})`;
  return (
    <AgencyPage chrome={chrome} title={page === 1 ? "Toewijzingen" : `Toewijzingen, bladzijde ${page}`} current={HOME}>
      <h1>Toewijzingen</h1>
      {groups.length === 0 ? (
        <p class="lead">U hebt nu niets te doen. Nieuwe kandidaten komen hier vanzelf te staan.</p>
      ) : null}
      {groups.map(({ title, isLate, count: all, items }) => {
        const heading = `${title} (${all})`;
        return (
          <section>
            <h2>{heading}</h2>
            <DataTable
              label={heading}
              columns={COLUMNS}
              rows={items.map((item) => [
                <Vacancy row={item.row} />,
                <WhatNow item={item} isLate={isLate} today={today} />,
                <Candidate row={item.row} region={region} />,
                <LatestMessage conversation={conversations.get(item.row.id)} region={region} />,
              ])}
            />
          </section>
        );
      })}
      <Pages page={page} size={WORK_PAGE_SIZE} count={count} href={(to) => `${HOME}?pagina=${to}`} />
      {closed.length === 0 ? null : (
        <section>
          <h2>{closedTitle}</h2>
          <DataTable
            label={closedTitle}
            columns={CLOSED_COLUMNS}
            rows={closed.map((row) => [
              <Vacancy row={row} />,
              <Standing row={row} />,
              <Candidate row={row} region={region} />,
            ])}
          />
        </section>
      )}
      <p>
        <a href={`${HOME}/toewijzingen.csv`}>Alle toewijzingen als CSV-bestand</a>
      </p>
    </AgencyPage>
  );
};
