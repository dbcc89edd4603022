import { momentInFull } from "#shared/domain/dates.ts";
import type { ReportActivity, SeenLine, ViewActivity, ViewOrigin } from "#shared/domain/log-line.ts";
import { agencyUser, clientOf, partnerName, type Region, staffMember } from "#shared/domain/region.ts";
import { MOST_VIEWS } from "#shared/ports/views.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { ErrorSummary } from "#shared/web/error-summary.tsx";
import { TextField } from "#shared/web/form-controls.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { AdminPage, type Chrome } from "./admin-page.tsx";

export const WHO_SAW_PATH = "/beheer/inzage";
export const FIELDS = { candidate: "kandidaat", from: "van", to: "tot", page: "pagina" } as const;

/** Looks on one page. */
export const WHO_SAW_PAGE_SIZE = 25;

const ORIGINS: Readonly<Record<ViewOrigin, string>> = {
  api: "de API",
  workbench: "het werkblad",
  agency: "de pagina's voor uitvoerders",
  vum: "VUM",
  admin: "het beheer",
};

const ACTIVITIES: Readonly<Record<Exclude<ViewActivity, ReportActivity>, string>> = {
  "view-shortlist": "zag de groslijst",
  "export-shortlist": "haalde de groslijst als bestand op",
  "view-vacancy": "zag de vacature met haar besluiten",
  "change-vacancy": "wijzigde de vacature",
  "compare-candidates": "vergeleek kandidaten",
  "withdraw-vacancy": "trok de vacature in",
  "export-decisions": "haalde de besluiten als bestand op",
  "view-messages": "las berichten met een uitvoerder",
  "find-mentions": "las een stuk van een bericht, bij het zoeken naar iemand van een werkgever",
  "view-employer": "zag het werk van een werkgever",
  "view-idle": "zag wie lang niet op een groslijst stond",
  "export-idle": "haalde op wie lang niet op een groslijst stond",
  "find-vacancies-elsewhere": "zocht vacatures in andere regio's",
  "view-candidate": "las het eigen profiel",
  "pull-assignment": "haalde een toewijzing op",
  "view-assignment": "zag een toewijzing",
  "view-assignments": "zag de lijst van toewijzingen",
  "view-introduction": "zag wat nodig is om iemand voor te stellen",
  "export-assignments": "haalde de toewijzingen als bestand op",
  "who-saw": "zocht op wie deze persoon zag",
  "vum-find-profiles": "vond het profiel met een zoekvraag",
  "vum-read-profile": "las het profiel",
  "vum-find-vacancies": "zocht vacatures",
  "vum-read-vacancy": "las een vacature",
};

/** A word for what the log says; the log's own for what a later or an earlier version of the software wrote. */
const inWords = (words: Readonly<Record<string, string>>, said: string): string =>
  Object.hasOwn(words, said) ? (words[said] ?? said) : said;

/** Who it was, as far as they are of this region: staff and agencies by name, machines by whom they act for. */
export function actorInWords(region: Region, actor: string): string {
  const user = agencyUser(region, actor);
  if (user) return `${user.name}, ${partnerName(region, user.agency)}`;
  const partner = clientOf(region, actor)?.partner;
  if (partner) return `systeem van ${partnerName(region, partner)}`;
  return staffMember(region, actor)?.name ?? (/^\d{20}$/.test(actor) ? `VUM-partij met OIN ${actor}` : actor);
}

type Found = { lines: readonly SeenLine[]; page: number };
type Props = { chrome: Chrome; state: FormState; found?: Found | undefined };

/** Who saw somebody, when, through what and with which record: what a privacy officer answers an access request from. */
export const WhoSawPage = ({ chrome, state, found }: Props) => (
  <AdminPage chrome={chrome} title={found ? "Wie zag deze kandidaat?" : "Inzage"} current={WHO_SAW_PATH}>
    <ErrorSummary state={state} />
    <h1>Wie zag deze kandidaat?</h1>
    <p>Zoeken is ook inzien: uw vraag komt in het logboek. Het logboek loopt enkele minuten achter.</p>
    <form class="form" method="post" action={WHO_SAW_PATH} novalidate>
      <input type="hidden" name="csrf" value={chrome.csrfToken} />
      <TextField
        state={state}
        name={FIELDS.candidate}
        label="Kandidaat"
        hint="De bronpartner en diens kenmerk, bijvoorbeeld gemeente-haarlem:12345"
        autocomplete="off"
      />
      <TextField state={state} name={FIELDS.from} label="Van" type="date" width="medium" />
      <TextField state={state} name={FIELDS.to} label="Tot en met" type="date" width="medium" />
      <button class="nl-button nl-button--primary" type="submit">
        Zoek
      </button>
    </form>
    {found ? <Looks chrome={chrome} state={state} {...found} /> : null}
  </AdminPage>
);

const Looks = ({ chrome, state, lines, page }: Found & { chrome: Chrome; state: FormState }) => {
  const last = Math.max(1, Math.ceil(lines.length / WHO_SAW_PAGE_SIZE));
  const shown = lines.slice((page - 1) * WHO_SAW_PAGE_SIZE, page * WHO_SAW_PAGE_SIZE);
  if (lines.length === 0) return <p>In deze periode heeft niemand deze kandidaat gezien.</p>;
  return (
    <section>
      <h2>{lines.length >= MOST_VIEWS ? `De laatste ${MOST_VIEWS} keer` : `${lines.length} keer gezien`}</h2>
      <DataTable
        label="Wie deze kandidaat zag"
        columns={[
          { title: "Wanneer" },
          { title: "Wie" },
          { title: "Waarvoor" },
          { title: "Waarbij" },
          { title: "Via" },
        ]}
        rows={shown.map(({ at, actor, activity, object, origin }) => [
          momentInFull(at),
          actorInWords(chrome.region, actor),
          activity.startsWith("report-") ? "meldde hoe het met de toewijzing staat" : inWords(ACTIVITIES, activity),
          object,
          inWords(ORIGINS, origin),
        ])}
      />
      {last === 1 ? null : (
        <form class="actions" method="post" action={WHO_SAW_PATH}>
          <input type="hidden" name="csrf" value={chrome.csrfToken} />
          {[FIELDS.candidate, FIELDS.from, FIELDS.to].map((name) => (
            <input type="hidden" name={name} value={state.values[name]?.[0] ?? ""} />
          ))}
          {page > 1 ? <PageButton to={page - 1} text={`Vorige ${WHO_SAW_PAGE_SIZE}`} /> : null}
          <span>
            Bladzijde {page} van {last}
          </span>
          {page < last ? <PageButton to={page + 1} text={`Volgende ${WHO_SAW_PAGE_SIZE}`} /> : null}
        </form>
      )}
    </section>
  );
};

const PageButton = ({ to, text }: { to: number; text: string }) => (
  <button class="nl-button nl-button--secondary" type="submit" name={FIELDS.page} value={String(to)}>
    {text}
  </button>
);
