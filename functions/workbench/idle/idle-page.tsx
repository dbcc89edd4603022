import { dateInWords } from "#shared/domain/dates.ts";
import { capitalised } from "#shared/engine/words.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { Pages } from "#shared/web/pages.tsx";
import { cardPath } from "../decisions.tsx";
import type { DeskWording } from "../words.ts";
import { type Chrome, WorkbenchPage } from "../workbench-page.tsx";
import { IDLE_DAYS, type IdlePerson } from "./idle-people.ts";

export const IDLE_PATH = "/werkblad/niet-voorgedragen";

/** People on one page. */
export const IDLE_PAGE_SIZE = 50;
/** People in one file. */
export const MOST_IN_FILE = 1000;

const MOST_LISTS = 3;
const MOST_OCCUPATIONS = 2;

const Lists = ({ person: { id, listedOn } }: { person: IdlePerson }) =>
  listedOn.length === 0 ? (
    <>Op geen enkele groslijst</>
  ) : (
    <>
      {listedOn.slice(0, MOST_LISTS).map(({ reference, title }, index) => (
        <>
          {index > 0 ? ", " : ""}
          <a href={cardPath(reference, id)}>{title}</a>
        </>
      ))}
      {listedOn.length > MOST_LISTS ? ` en nog ${listedOn.length - MOST_LISTS}` : ""}
    </>
  );

type Props = {
  chrome: Chrome;
  /** People of the chosen partner, in their order; and which of them stand on this page. */
  people: readonly IdlePerson[];
  shown: readonly IdlePerson[];
  page: number;
  /** The partner whose people are shown, and the partners who have any. */
  partner: string | undefined;
  partners: readonly string[];
} & DeskWording;

const addressOf = (path: string, partner: string | undefined, page = 1): string => {
  const query = new URLSearchParams([
    ...(partner === undefined ? [] : [["partner", partner] as [string, string]]),
    ...(page === 1 ? [] : [["pagina", String(page)] as [string, string]]),
  ]);
  return query.size === 0 ? path : `${path}?${query}`;
};

const ChoosePartner = ({ partner, partners, words }: Pick<Props, "partner" | "partners" | "words">) => (
  <form class="filters__form not-printed" method="get" action={IDLE_PATH}>
    <div class="filters__field">
      <label for="partner">Van welke bronpartner</label>
      <select class="utrecht-select utrecht-select--html-select" id="partner" name="partner">
        <option value="">Alle bronpartners</option>
        {partners.map((code) => (
          <option value={code} selected={code === partner}>
            {words.partner(code)}
          </option>
        ))}
      </select>
    </div>
    <button class="nl-button nl-button--secondary button--small" type="submit">
      Toon
    </button>
  </form>
);

/** Whom nobody put forward for a while, with where something can be done for them. */
export const IdlePage = ({ chrome, people, shown, page, partner, partners, labels, words }: Props) => {
  const title = `${IDLE_DAYS} dagen nergens voorgedragen`;
  const inFile = Math.min(people.length, MOST_IN_FILE);
  return (
    <WorkbenchPage chrome={chrome} title={title} current={IDLE_PATH}>
      <h1>{title}</h1>
      <p class="prose">
        Dit zijn mensen die werk kunnen doen, langer dan {IDLE_DAYS} dagen geleden zijn beoordeeld, en in de laatste{" "}
        {IDLE_DAYS} dagen nergens zijn voorgedragen. Bovenaan staat wie nu op de meeste groslijsten staat. De volgorde
        is geen oordeel over iemand.
      </p>
      <ChoosePartner partner={partner} partners={partners} words={words} />
      <p class="lead">
        {people.length === 0
          ? "Er is nu niemand die al zo lang nergens is voorgedragen."
          : people.length === 1
            ? "1 mens."
            : `${people.length} mensen.`}
      </p>
      {shown.length === 0 ? null : (
        <div class="lined-up">
          <DataTable
            label={title}
            columns={[
              { title: "Kandidaat" },
              { title: "Staat nu op de groslijst van" },
              { title: "Beroep" },
              { title: "Laatst voorgedragen" },
              { title: "Beoordeeld op" },
            ]}
            rows={shown.map((person) => [
              <>
                {person.ref}
                <br />
                <span class="table__note">{words.partner(person.partner)}</span>
              </>,
              <Lists person={person} />,
              capitalised(
                [...new Set(person.occupations)].slice(0, MOST_OCCUPATIONS).map(labels.occupation).join(", "),
              ) || "Nog niet bekend",
              person.lastForward === undefined ? "Nog niet" : dateInWords(person.lastForward),
              dateInWords(person.assessedAt),
            ])}
          />
        </div>
      )}
      <Pages page={page} size={IDLE_PAGE_SIZE} count={people.length} href={(to) => addressOf(IDLE_PATH, partner, to)} />
      {people.length === 0 ? null : (
        <p class="not-printed">
          <a href={addressOf(`${IDLE_PATH}.csv`, partner)}>
            {inFile < people.length ? `Download de eerste ${inFile} (CSV)` : "Download deze lijst (CSV)"}
          </a>
        </p>
      )}
    </WorkbenchPage>
  );
};
