import { dateInWords, dayOf } from "#shared/domain/dates.ts";
import type { CarvingLine, VacancyLine } from "#shared/ports/desk-lines.ts";
import type { DeskView } from "#shared/usecases/keep-desk.ts";
import { ListSection } from "../list-section.tsx";
import { CARVING_WORDS, VACANCY_WORDS, type Words } from "../words.ts";
import { type Chrome, WorkbenchPage } from "../workbench-page.tsx";
import type { Found } from "./find-work.ts";
import { SearchBox } from "./search-box.tsx";

export type FoundEmployer = { kvkNumber: string; name: string; accountManager: string; work: number };
export type FoundWork = { href: string; standing: string; line: VacancyLine | CarvingLine };

/** What was found as it is now, in the order of the search. */
export function shownOf({ employers, work }: Found, { vacancies, carvings }: DeskView) {
  const lines = [...vacancies.values(), ...carvings.values()];
  const byEmployer = Map.groupBy(lines, ({ kvkNumber }) => kvkNumber);
  return {
    employers: employers.flatMap((kvkNumber): FoundEmployer[] => {
      const own = byEmployer.get(kvkNumber) ?? [];
      const latest = own.toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1))[0];
      if (!latest) return [];
      return [{ kvkNumber, name: latest.employerName, accountManager: latest.accountManager, work: own.length }];
    }),
    work: work.flatMap((reference): FoundWork[] => {
      const vacancy = vacancies.get(reference);
      if (vacancy)
        return [{ href: `/werkblad/vacatures/${reference}`, standing: VACANCY_WORDS[vacancy.status], line: vacancy }];
      const carving = carvings.get(reference);
      return carving
        ? [{ href: `/werkblad/jobcarving/${reference}`, standing: CARVING_WORDS[carving.status], line: carving }]
        : [];
    }),
  };
}

const Employers = ({ employers, words }: { employers: readonly FoundEmployer[]; words: Words }) => (
  <ListSection
    title="Werkgevers"
    columns={[{ title: "Werkgever" }, { title: "KvK" }, { title: "Werk", isNumber: true }, { title: "Accountmanager" }]}
    rows={employers.map(({ kvkNumber, name, accountManager, work }) => [
      <a href={`/werkblad/werkgevers/${kvkNumber}`}>{name}</a>,
      kvkNumber,
      work,
      words.person(accountManager),
    ])}
  />
);

const Work = ({ work, words }: { work: readonly FoundWork[]; words: Words }) => (
  <ListSection
    title="Vacatures en verzoeken"
    columns={[{ title: "Werk" }, { title: "Stand" }, { title: "Ontvangen" }, { title: "Accountmanager" }]}
    rows={work.map(({ href, standing, line }) => [
      <>
        <a href={href}>{line.title}</a>
        <br />
        <span class="table__note">
          {line.employerName}, {line.reference}
        </span>
      </>,
      standing,
      dateInWords(dayOf(new Date(line.receivedAt))),
      words.person(line.accountManager),
    ])}
  />
);

const Outcome = ({ typed, found }: { typed: string; found: Found }) => {
  const count = found.employers.length + found.work.length;
  if (count === 0)
    return (
      <p class="lead">
        Niets gevonden voor “{typed}”. Kijk of het goed is gespeld, of zoek op minder woorden, op de referentie of op
        het KvK-nummer.
      </p>
    );
  return found.isPartial ? <p>Er is niets met al deze woorden. Dit heeft er een deel van.</p> : null;
};

type Props = { chrome: Chrome; typed: string; found: Found | undefined; view: DeskView; words: Words };

export const SearchPage = ({ chrome, typed, found, view, words }: Props) => {
  const shown = found && shownOf(found, view);
  return (
    <WorkbenchPage chrome={chrome} title={typed === "" ? "Zoeken" : `Zoeken: ${typed}`} current="/werkblad/zoeken">
      <h1>Zoeken</h1>
      <SearchBox typed={typed} />
      {found ? (
        <Outcome typed={typed} found={found} />
      ) : (
        <p>U zoekt in titel, omschrijving, werkgever, referentie en KvK-nummer, ook van werk dat al gesloten is.</p>
      )}
      {shown ? <Employers employers={shown.employers} words={words} /> : null}
      {shown ? <Work work={shown.work} words={words} /> : null}
      {shown && shown.work.length > 0 ? (
        <p class="not-printed">
          <a href={`/werkblad/zoeken.csv?${new URLSearchParams({ zoek: typed })}`}>Download deze lijst (CSV)</a>
        </p>
      ) : null}
    </WorkbenchPage>
  );
};
